import { addWorkingDays } from '../calendar/working-calendar.ts';
import { instantAt, localDateOf } from '../calendar/local-date.ts';
import type { Instant } from '../calendar/local-date.ts';
import { CLOCKS } from './clock.ts';
import type { Clock, ClockChange, ClockState, NotFiredReason, PlannedRung, Teller } from './clock.ts';
import type { LadderContext } from './ladder.ts';
import { nextRepeat, putOff, ruleOf, rulesOf } from './ladder.ts';
import { runningClocks, stopClocks } from './clocks.ts';
import type { ClocksState } from './clock.ts';
import type { Treatment } from '../agency/treatment.ts';

/** How a body with a workflow is treated: followed, or requested in polite words (architecture.md section 4). */
export type FollowedTreatment = Exclude<Treatment, 'addressed-only'>;

/** A gap in the workers' heartbeats, in plan time; at `to` they are back. */
export interface Outage {
  from: Instant;
  to: Instant;
}

/** Who stands where in the chain of one subject. */
export interface Chain {
  agencyId: string;
  standingAgencyId: string;
  issuerId: string;
}

/**
 * One clock's rungs were reached: at most one fired, earlier ones of the same moment were passed over, or the rung was
 * put off. This is decided where it is recorded, in the transaction, and nowhere else.
 */
export interface RungReached {
  type: 'rung-reached';
  clock: Clock;
  version: number;
  fired: PlannedRung | null;
  tells: Teller[];
  /** The level of the escalation record raised by this firing, null where it raises none. */
  escalation: 1 | 2 | null;
  /** A request is late: a line in the standing agency's list instead of an escalation. */
  requestLine: boolean;
  /** Rungs that this one stands for; repetitions missed before they were planned are among them. */
  superseded: PlannedRung[];
  supersededFor: NotFiredReason | null;
  next: PlannedRung | null;
  /** The rung put off, or what the end of the plan closes. */
  clocks: ClockChange[];
}

/** Everything a firing depends on. */
export interface FiringContext extends LadderContext {
  treatment: FollowedTreatment;
  chain: Chain;
  outages: readonly Outage[];
}

/**
 * Decides what the rungs reached by `context.now` do, clock by clock. Empty when nothing is due yet ("not yet": the
 * installation's clock is behind the proposer's).
 *
 * 1. When several rungs of a clock are past at once only the highest fires, the others are superseded (we were away:
 *    `outage`).
 * 2. An escalating rung whose instant lies inside an outage is put off to the next working day, so that nobody is
 *    escalated only because we were not there to remind him.
 * 3. The end of the plan goes before everything else reached with it and closes it: nobody is urged to do what has ended.
 */
export function decideFirings(state: ClocksState, context: FiringContext): RungReached[] {
  const reached = runningClocks(state).flatMap((clock) => {
    const rungs = reachedOf(clock, context);
    const highest = rungs.at(-1);
    return highest ? [reach(context, clock, highest, rungs.slice(0, -1))] : [];
  });
  const ended = reached.find((event) => event.clock === 'plan-end');
  if (!ended) return reached;
  const others = CLOCKS.filter((clock) => clock !== 'plan-end');
  return [{ ...ended, clocks: stopClocks(state, 'ended', others) }];
}

/** The agency and role that a teller means for this subject. */
export function recipientOf(chain: Chain, teller: Teller): { agencyId: string; role: Teller } {
  switch (teller) {
    case 'responsible':
    case 'head':
      return { agencyId: chain.agencyId, role: teller };
    case 'standing-agency':
    case 'standing-head':
      return { agencyId: chain.standingAgencyId, role: teller };
    case 'leader':
      return { agencyId: chain.issuerId, role: teller };
  }
}

/**
 * The rungs of one clock that were reached, as the ladder orders them. Not by instant: a rung that was put off may stand
 * after a higher one, and superseding the repeating rung in its favour would end the repetitions.
 */
function reachedOf(clock: ClockState, context: FiringContext): PlannedRung[] {
  const order = rulesOf(context.policy, clock.clock).map((rule) => rule.rung);
  return clock.open
    .filter((rung) => rung.at <= context.now)
    .sort((a, b) => order.indexOf(a.rung) - order.indexOf(b.rung) || a.repeat - b.repeat);
}

function reach(
  context: FiringContext,
  clock: ClockState,
  rung: PlannedRung,
  passed: PlannedRung[],
): RungReached {
  const rule = ruleOf(context.policy, clock.clock, rung.rung);
  const escalation = context.treatment === 'followed' ? (rule.escalation ?? null) : null;
  const base = { type: 'rung-reached' as const, clock: clock.clock, version: clock.version };
  if (escalation !== null && insideOutage(context.outages, rung.at)) {
    const tomorrow = addWorkingDays(localDateOf(context.now), 1, context.calendar);
    const to = putOff(context, clock.clock, rung, tomorrow);
    const change: ClockChange = {
      op: 'put-off',
      clock: clock.clock,
      version: clock.version,
      from: rung,
      to,
      reason: 'outage',
    };
    const nothing = { fired: null, tells: [], escalation: null, requestLine: false, next: null };
    return { ...base, ...missed(passed), ...nothing, clocks: [change] };
  }
  const repeats = repeatsAfter(context, clock, rung);
  return {
    ...base,
    ...missed([...passed, ...repeats.missed]),
    fired: rung,
    tells: tellersFor(context, clock.clock, rule.tells),
    escalation,
    requestLine: isRequestLine(context, clock.clock, rung),
    next: repeats.next,
    clocks: [],
  };
}

function missed(rungs: PlannedRung[]): Pick<RungReached, 'superseded' | 'supersededFor'> {
  return { superseded: rungs, supersededFor: rungs.length > 0 ? 'outage' : null };
}

/**
 * The repetition to plan now that `fired` fires. Repetitions whose morning has already begun were missed together with it
 * (a long outage): they enter the ledger as superseded, or they would all be told at once.
 */
function repeatsAfter(
  context: FiringContext,
  clock: ClockState,
  fired: PlannedRung,
): { missed: PlannedRung[]; next: PlannedRung | null } {
  const passed: PlannedRung[] = [];
  let next = nextRepeat(context, clock.clock, clock.anchor, fired);
  while (next && instantAt(next.date, context.policy.morning.from) <= context.now) {
    passed.push(next);
    next = nextRepeat(context, clock.clock, clock.anchor, next);
  }
  return { missed: passed, next };
}

/**
 * Whom a rung tells, given whom its ladder names.
 *
 * Requests tell the responsible only, whatever the ladder says: him also where the rung leaves him out, or nobody would be
 * told (clock.md section 3). The end of a plan tells nobody. The standing agency's own work has nobody between it
 * and the leader; its own submissions are confirmed by the leader.
 */
export function tellersFor(
  { chain, treatment }: Pick<FiringContext, 'chain' | 'treatment'>,
  clock: Clock,
  tells: readonly Teller[],
): Teller[] {
  if (tells.length === 0) return [];
  if (treatment === 'requested' && clock !== 'confirm') return ['responsible'];
  if (chain.agencyId !== chain.standingAgencyId) return [...new Set(tells)];
  const lifted = tells.map((teller) =>
    teller === 'standing-agency' || teller === 'standing-head' ? 'leader' : teller,
  );
  return [...new Set(lifted)];
}

function isRequestLine(context: FiringContext, clock: Clock, rung: PlannedRung): boolean {
  if (context.treatment !== 'requested' || (clock !== 'due' && clock !== 'rework')) return false;
  const order = context.policy.due.map((rule) => rule.rung);
  return order.indexOf(rung.rung) >= order.indexOf(context.policy.requestLineFrom);
}

function insideOutage(outages: readonly Outage[], at: Instant): boolean {
  return outages.some((outage) => outage.from <= at && at < outage.to);
}
