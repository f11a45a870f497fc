import type { CalendarSlice } from '../calendar/working-calendar.ts';
import { addWorkingDays, previousWorkingDay } from '../calendar/working-calendar.ts';
import { endOfDay, instantAt } from '../calendar/local-date.ts';
import type { Instant, LocalDate } from '../calendar/local-date.ts';
import { DomainError } from '../errors.ts';
import type { Clock, ClockStarted, NotFiredReason, PlannedRung } from './clock.ts';
import type { ObligationPolicy, RungRule } from './policy.ts';
import { spreadMinute } from './spread.ts';

/** What a ladder is computed from, besides the clock itself. All plain JSON. */
export interface LadderContext {
  subjectId: string;
  policy: ObligationPolicy;
  calendar: CalendarSlice;
  /** Plan time at which the ladder is planned. */
  now: Instant;
}

/** The rules of one clock's ladder; `plan-end` has none (its single rung belongs to no morning). */
export function rulesOf(policy: ObligationPolicy, clock: Clock): readonly RungRule[] {
  switch (clock) {
    case 'receipt':
      return policy.receipt;
    case 'due':
    case 'rework':
      return policy.due;
    case 'confirm':
      return policy.confirm;
    case 'plan-end':
      return [{ rung: 'plan-end', workingDays: 0, tells: [] }];
  }
}

/** The rule of a planned rung. Throws `rung-unknown` where the policy has no such rung (a policy changed by hand). */
export function ruleOf(policy: ObligationPolicy, clock: Clock, rung: string): RungRule {
  const rule = rulesOf(policy, clock).find((candidate) => candidate.rung === rung);
  if (!rule) throw new DomainError('rung-unknown', { clock, rung, policyVersion: policy.version });
  return rule;
}

/**
 * Plans the whole ladder of a clock version.
 *
 * Catch-up (clock.md section 4): of the rungs whose instant is past, only the latest fires, at once; those before it are
 * superseded with `passedFor`.
 */
export function startClock(
  context: LadderContext,
  clock: Clock,
  version: number,
  anchor: LocalDate,
  passedFor: NotFiredReason,
): ClockStarted {
  const rungs = ladderFrom(context, clock, anchor);
  const past = rungs.filter((rung) => rung.at <= context.now);
  const future = rungs.filter((rung) => rung.at > context.now);
  const latest = past.at(-1);
  const superseded = past.slice(0, -1);
  const planned = latest ? [{ ...latest, at: context.now }, ...future] : future;
  return {
    op: 'start',
    clock,
    version,
    anchor,
    planned,
    superseded,
    supersededFor: superseded.length > 0 ? passedFor : null,
  };
}

/** The repetition after `fired`, or null where the rung does not repeat or the calendar does not reach that far. */
export function nextRepeat(
  context: LadderContext,
  clock: Clock,
  anchor: LocalDate,
  fired: Pick<PlannedRung, 'rung' | 'repeat'>,
): PlannedRung | null {
  const rule = ruleOf(context.policy, clock, fired.rung);
  return rule.repeatEvery === undefined ? null : plannedRung(context, clock, anchor, rule, fired.repeat + 1);
}

/** The same rung on the morning of `date`. */
export function onMorning(
  context: LadderContext,
  clock: Clock,
  rung: PlannedRung,
  date: LocalDate,
): PlannedRung {
  return { ...rung, date, at: morningOf(context, clock, rung.rung, rung.repeat, date) };
}

/** The same rung, put off to the morning of `date`. */
export function putOff(
  context: LadderContext,
  clock: Clock,
  rung: PlannedRung,
  date: LocalDate,
): PlannedRung {
  return { ...onMorning(context, clock, rung, date), attempt: rung.attempt + 1 };
}

/**
 * Every rung once in the order of time, and of the repeating one also the repetitions already past (the next is planned by
 * its firing).
 */
export function ladderFrom(context: LadderContext, clock: Clock, anchor: LocalDate): PlannedRung[] {
  const rungs: PlannedRung[] = [];
  for (const rule of rulesOf(context.policy, clock)) {
    const first = plannedRung(context, clock, anchor, rule, 0);
    if (!first) continue;
    rungs.push(first);
    let last = first;
    while (rule.repeatEvery !== undefined && last.at <= context.now) {
      const next = plannedRung(context, clock, anchor, rule, last.repeat + 1);
      if (!next || next.at > context.now) break;
      rungs.push(next);
      last = next;
    }
  }
  return rungs.sort((a, b) => a.at - b.at);
}

function plannedRung(
  context: LadderContext,
  clock: Clock,
  anchor: LocalDate,
  rule: RungRule,
  repeat: number,
): PlannedRung | null {
  if (clock === 'plan-end') {
    return { rung: rule.rung, repeat: 0, attempt: 0, date: anchor, at: endOfDay(anchor) };
  }
  const date = dayOf(context.calendar, anchor, rule.workingDays + repeat * (rule.repeatEvery ?? 0), repeat);
  if (date === null) return null;
  return {
    rung: rule.rung,
    repeat,
    attempt: 0,
    date,
    at: morningOf(context, clock, rule.rung, repeat, date),
  };
}

/** A repetition beyond the calendar's last year is not planned: that year's calendar brings it (a change of calendar). */
function dayOf(
  calendar: CalendarSlice,
  anchor: LocalDate,
  workingDays: number,
  repeat: number,
): LocalDate | null {
  if (workingDays === 0) return previousWorkingDay(anchor, calendar);
  try {
    return addWorkingDays(anchor, workingDays, calendar);
  } catch (error) {
    const beyond = error instanceof DomainError && error.code === 'calendar-year-missing';
    if (beyond && repeat > 0) return null;
    throw error;
  }
}

function morningOf(
  context: LadderContext,
  clock: Clock,
  rung: string,
  repeat: number,
  date: LocalDate,
): Instant {
  const id = `${context.subjectId}/${clock}/${rung}/${repeat}`;
  return instantAt(date, spreadMinute(id, context.policy.morning));
}
