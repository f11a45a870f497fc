import { addDays, localDateOf, type Instant, type LocalDate } from '../../domain/calendar/local-date.ts';
import type { Actor } from '../../domain/obligation/actor.ts';
import { kinshipsOf } from '../../domain/obligation/actor.ts';
import { dueInForce, type DutyState } from '../../domain/obligation/duty.ts';
import { escalationSteps } from '../../domain/obligation/escalation.ts';
import { NEEDS, type ActionNeedResponse, type Need } from '../common/action-needs.ts';

/** Orders that move a date on: only a day after the one in force makes sense. */
const MOVES_ON: ReadonlySet<string> = new Set(['request-extension', 'decide-extension']);

/** What one order on a task or report asks for, with what its fields may be for this reader now. */
export function needsOf(
  type: string,
  state: DutyState,
  actor: Actor,
  now: Instant,
  needs: readonly Need[] = NEEDS[type] ?? [],
): ActionNeedResponse[] {
  return needs.map((need) => ({
    ...need,
    earliest: need.kind === 'date' ? earliestDay(type, state, now) : null,
    options: need.kind === 'escalation' ? escalationsFor(type, state, actor) : [],
  }));
}

/** A day before today is refused; an extension asks for a later day than the one in force. */
function earliestDay(type: string, state: DutyState, now: Instant): LocalDate {
  const today = localDateOf(now);
  const inForce = dueInForce(state)?.lastAcceptedDay;
  if (!MOVES_ON.has(type) || inForce === undefined || inForce < today) return today;
  return addDays(inForce, 1);
}

/** The newest first. */
function escalationsFor(step: string, { escalations, chain }: DutyState, actor: Actor): string[] {
  const isLeader = kinshipsOf(actor, chain).has('leader');
  return Object.values(escalations)
    .filter((escalation) => escalationSteps(escalation, isLeader).some((possible) => possible === step))
    .sort((a, b) => b.raisedAt - a.raisedAt)
    .map(({ id }) => id);
}
