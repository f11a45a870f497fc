import type { Instant } from '../calendar/local-date.ts';
import { DomainError } from '../errors.ts';
import { kinshipsOf } from '../obligation/actor.ts';
import type { DecideContext } from '../obligation/duty.ts';
import { dateSet } from '../obligation/duty.ts';
import type { RoundSchedule, RoundSettings } from './report-round.ts';
import { roundTimes } from './report-round.ts';
import { evolveRound } from './round.evolve.ts';
import type { RoundCommand, RoundDefinition, RoundEvent, RoundState } from './round.ts';
import { DATE_SET_BY, isRoundStepPossible, ROUND_TRANSITIONS, settableLevels } from './round.transitions.ts';

/** What a decision on a round depends on, besides state and command. */
export interface RoundDecideContext extends DecideContext {
  settings: RoundSettings;
}

/** The first event of a round. */
export function openSchedule(definition: RoundDefinition, schedule: RoundSchedule): RoundEvent {
  return { type: 'round-scheduled', definition, schedule };
}

/**
 * What an order of a person on a round brings about.
 *
 * Throws DomainError: `not-allowed` (whose command it is not), `round-state` (the state does not admit it),
 * `round-date-fixed` {level} (the plan itself names that level's date), `date-invalid`, `date-in-past`,
 * `calendar-year-missing`.
 */
export function decideRound(
  state: RoundState,
  command: RoundCommand,
  context: RoundDecideContext,
): RoundEvent[] {
  checkPermitted(state, command, context);
  switch (command.type) {
    case 'open-round':
      return [{ type: 'round-opened', reason: command.reason }];
    case 'set-round-date':
      return [setDate(state, command, context)];
    case 'open-consolidation':
      return [{ type: 'consolidation-opened', reason: command.reason }];
    case 'close-round':
      return closing(state, command.reason);
  }
}

/**
 * What the round's own instants bring about by `now`, in the order of time; empty when nothing is due yet. Where
 * several checkpoints are past at once (a plan entered late, an outage) only the latest is drawn up.
 */
export function decideRoundInstants(state: RoundState, now: Instant): RoundEvent[] {
  const events: RoundEvent[] = [];
  let current = state;
  for (;;) {
    const step = nextStep(current, now);
    if (step === null) return events;
    events.push(step);
    current = evolveRound(current, step, now);
  }
}

/** The next instant at which the round has something to do by itself; null where it only waits for a person. */
export function nextRoundInstant(state: RoundState): Instant | null {
  const { schedule } = state;
  if (state.status === 'closed') return null;
  if (state.status === 'scheduled') return schedule.opensAt;
  const instants = openCheckpoints(state).map((checkpoint) => checkpoint.at);
  if (awaitsConsolidation(state) && schedule.consolidationOpensAt !== null) {
    instants.push(schedule.consolidationOpensAt);
  }
  if (schedule.closesAt !== null) instants.push(schedule.closesAt);
  return instants.length > 0 ? Math.min(...instants) : null;
}

function nextStep(state: RoundState, now: Instant): RoundEvent | null {
  const next = nextRoundInstant(state);
  if (next === null || next > now) return null;
  const { schedule } = state;
  if (state.status === 'scheduled') return { type: 'round-opened', reason: null };
  if (awaitsConsolidation(state) && schedule.consolidationOpensAt === next) {
    return { type: 'consolidation-opened', reason: null };
  }
  const reached = openCheckpoints(state).filter((checkpoint) => checkpoint.at <= now);
  const latest = reached.at(-1);
  if (latest) {
    const passedOver = reached.slice(0, -1).map((checkpoint) => checkpoint.checkpoint);
    return { type: 'checkpoint-reached', checkpoint: latest.checkpoint, passedOver };
  }
  return { type: 'round-closed', reason: null };
}

function checkPermitted(state: RoundState, command: RoundCommand, context: RoundDecideContext): void {
  const transition = ROUND_TRANSITIONS[command.type];
  const by = command.type === 'set-round-date' ? [DATE_SET_BY[command.level]] : transition.by;
  const kinships = kinshipsOf(context.actor, state.definition.chain);
  if (!by.some((kinship) => kinships.has(kinship))) {
    throw new DomainError('not-allowed', { command: command.type, by });
  }
  if (command.type === 'set-round-date' && !settableLevels(state).includes(command.level)) {
    throw new DomainError('round-date-fixed', { level: command.level });
  }
  if (!isRoundStepPossible(state, transition)) {
    const { status } = state;
    throw new DomainError('round-state', { command: command.type, status, from: transition.from });
  }
}

function setDate(
  state: RoundState,
  command: Extract<RoundCommand, { type: 'set-round-date' }>,
  context: RoundDecideContext,
): RoundEvent {
  const { level, reason } = command;
  const due = dateSet(context, command.dueOn, 'dueOn');
  const times = roundTimes({ ...state.schedule.due, [level]: due }, context.settings, context.calendar);
  return { type: 'round-date-set', level, due, reason, times };
}

/** Whoever closes a round before its consolidation began begins it now: the receiver's duty is never lost. */
function closing(state: RoundState, reason: string): RoundEvent[] {
  const closed: RoundEvent = { type: 'round-closed', reason };
  return awaitsConsolidation(state) ? [{ type: 'consolidation-opened', reason }, closed] : [closed];
}

function awaitsConsolidation(state: RoundState): boolean {
  return state.definition.consolidationRef !== null && state.consolidationOpenedAt === null;
}

function openCheckpoints(state: RoundState): RoundSchedule['checkpoints'] {
  return state.schedule.checkpoints.filter(({ checkpoint }) => !state.watched.includes(checkpoint));
}
