import { nextWorkingDay } from '../calendar/working-calendar.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { ClockChange, ClockState, PlannedRung } from './clock.ts';
import { ladderFrom, nextRepeat, onMorning, ruleOf, rulesOf } from './ladder.ts';
import type { LadderContext } from './ladder.ts';
import type { ObligationPolicy } from './policy.ts';

/** A running clock and the ladder that the new settings give it. */
interface Continuation {
  context: LadderContext;
  running: ClockState;
  anchor: LocalDate;
  /** Names of the rungs that its ladder had. */
  had: ReadonlySet<string>;
}

/**
 * A running clock under changed settings; empty where none of its open rungs moves. Otherwise it goes on as its next
 * version:
 *
 * 1. What was decided, fired or passed over, stays so and does not come again; only where the date itself moved does a
 *    rung come again whose new day is still ahead.
 * 2. Of the rungs that are past now the latest fires at once, if it was not decided before; the others are passed over
 *    (`date-moved`).
 * 3. What was put off (a decision on an extension is awaited, we were away) comes no earlier than it was put off to.
 * 4. An open escalation goes on, unless the date moved and no escalating rung is past any more.
 */
export function continueClock(
  context: LadderContext,
  running: ClockState,
  anchor: LocalDate,
  before: ObligationPolicy,
): ClockChange[] {
  const had = new Set(rulesOf(before, running.clock).map(({ rung }) => rung));
  const going: Continuation = { context, running, anchor, had };
  const ladder = ladderOf(going);
  const undecided = ladder.filter((rung) => !isDecided(going, rung) && !isBeyondOpen(running, rung));
  const open = [...undecided, ...repetitionsAhead(going, ladder, undecided)];
  if (anchor === running.anchor && sameRungs(open, running.open)) return [];
  return nextVersionOf(going, ladder);
}

function nextVersionOf(going: Continuation, ladder: readonly PlannedRung[]): ClockChange[] {
  const { context, running, anchor } = going;
  const { clock, version } = running;
  const moved = anchor !== running.anchor;
  const past = ladder.filter((rung) => rung.at <= context.now);
  const latest = past.at(-1);
  const fires = latest && !isDecided(going, latest) ? [dueNow(going, latest)] : [];
  const ahead = ladder.filter((rung) => rung.at > context.now && (moved || !isDecided(going, rung)));
  const planned = [...fires, ...ahead];
  const all = [...planned, ...repetitionsAhead(going, ladder, planned)].sort((a, b) => a.at - b.at);
  const superseded = ladder.filter((rung) => !all.some((other) => isSame(other, rung)));
  const late = past.some((rung) => ruleOf(context.policy, clock, rung.rung).escalation !== undefined);
  return [
    { op: 'stop', clock, version, reason: 'date-moved', ...((!moved || late) && { goesOn: true as const }) },
    {
      op: 'start',
      clock,
      version: version + 1,
      anchor,
      planned: all,
      superseded,
      supersededFor: superseded.length > 0 ? 'date-moved' : null,
    },
  ];
}

/** The ladder on its new days; what was put off stays put off. */
function ladderOf({ context, running, anchor }: Continuation): PlannedRung[] {
  const rungs = ladderFrom(context, running.clock, anchor).map((rung) => {
    const putOff = running.open.find((other) => other.attempt > 0 && isSame(other, rung));
    if (!putOff) return rung;
    const kept = { ...rung, attempt: putOff.attempt };
    if (putOff.date <= rung.date) return kept;
    return onMorning(context, running.clock, kept, nextWorkingDay(putOff.date, context.calendar));
  });
  const held = rungs.filter((rung) => rung.attempt > 0 && rung.at > context.now);
  // What comes after a repetition that is put off and still ahead is planned, or passed over, by its firing.
  const isAfter = (rung: PlannedRung) =>
    held.some((one) => one.rung === rung.rung && one.repeat < rung.repeat);
  return rungs.filter((rung) => !isAfter(rung)).sort((a, b) => a.at - b.at);
}

/** Whether the rung was decided in the running version: its ladder had it, and it is open no more. */
function isDecided({ running, had }: Continuation, rung: PlannedRung): boolean {
  if (!had.has(rung.rung)) return false;
  const open = running.open.filter((other) => other.rung === rung.rung);
  // Of the repetitions one is planned at a time: those before it are decided, those after it never were planned.
  return !open.some((other) => other.repeat <= rung.repeat);
}

/** A repetition after the open one: the firing of that one plans it, or passes over it. */
function isBeyondOpen({ open }: ClockState, rung: PlannedRung): boolean {
  return open.some((other) => other.rung === rung.rung && other.repeat < rung.repeat);
}

/**
 * The next repetition of each repeating rung of which none is among `planned`: no firing will plan it. It is the one that
 * was open, or the first ahead.
 */
function repetitionsAhead(
  { context, running, anchor }: Continuation,
  ladder: readonly PlannedRung[],
  planned: readonly PlannedRung[],
): PlannedRung[] {
  return rulesOf(context.policy, running.clock).flatMap(({ rung, repeatEvery }) => {
    const ofRule = (other: PlannedRung) => other.rung === rung;
    if (repeatEvery === undefined || planned.some(ofRule)) return [];
    const past = ladder.filter((other) => ofRule(other) && other.at <= context.now).at(-1);
    const wasOpen = running.open.find(ofRule);
    let next = nextRepeat(context, running.clock, anchor, {
      rung,
      repeat: Math.max(past?.repeat ?? 0, (wasOpen?.repeat ?? 1) - 1),
    });
    while (next && next.at <= context.now) next = nextRepeat(context, running.clock, anchor, next);
    return next ? [next] : [];
  });
}

/** A rung newly past fires now; one that was about to fire keeps its instant, by which outages are judged. */
function dueNow({ context, running }: Continuation, rung: PlannedRung): PlannedRung {
  const unmoved = running.open.some((other) => isSame(other, rung) && other.at === rung.at);
  return unmoved ? rung : { ...rung, at: context.now };
}

function sameRungs(a: readonly PlannedRung[], b: readonly PlannedRung[]): boolean {
  const has = (rungs: readonly PlannedRung[], rung: PlannedRung) =>
    rungs.some((other) => isSame(other, rung) && other.date === rung.date && other.at === rung.at);
  return a.length === b.length && a.every((rung) => has(b, rung));
}

function isSame(a: PlannedRung, b: PlannedRung): boolean {
  return a.rung === b.rung && a.repeat === b.repeat;
}
