import type { LocalDate } from '../calendar/local-date.ts';
import { DomainError } from '../errors.ts';
import type { Actor, Kinship } from './actor.ts';
import { kinshipsOf } from './actor.ts';
import type { ClockChange, DueDate } from './clock.ts';
import { checkClosedPlan } from './closed-plan.ts';
import { stopClocks } from './clocks.ts';
import type { DecideContext, DutyState, Submission } from './duty.ts';
import { checkExtension, dateSet, movedDateClocks, restartClock } from './duty.ts';
import type { EscalationCommand, EscalationEvent } from './escalation.ts';
import { decideEscalation, escalationSteps } from './escalation.ts';
import type { LadderContext } from './ladder.ts';

/** A duty with its status, whatever the statuses of its kind are. */
export type StatedDuty = DutyState & { status: string };

/** When a command is possible and whose it is. `when` names what else must hold, beyond status and kinship. */
export interface DutyTransition<S extends StatedDuty> {
  from: readonly S['status'][];
  by: readonly Kinship[];
  when?: (state: S, by?: ReadonlySet<Kinship>) => boolean;
  /** Orders that answer to what the other side last did must say which version they have seen. */
  needsVersion?: true;
  /** Decides on what was submitted: not open to the account that submitted it. */
  judges?: true;
}

/** Whether the state admits the command, whoever gives it; or of one who is `by` to the duty. */
export function stepPossible<S extends StatedDuty>(
  state: S,
  transition: DutyTransition<S>,
  by?: ReadonlySet<Kinship>,
): boolean {
  return transition.from.includes(state.status) && (transition.when?.(state, by) ?? true);
}

/** Whether this person may give the command now. */
export function stepAllowed<S extends StatedDuty>(
  state: S,
  transition: DutyTransition<S>,
  actor: Actor,
): boolean {
  const kinships = kinshipsOf(actor, state.chain);
  if (!transition.by.some((kinship) => kinships.has(kinship))) return false;
  if (transition.judges && submittedBy(state, actor)) return false;
  return stepPossible(state, transition, kinships);
}

/**
 * Refuses what this person may not do, or what the state of the duty does not admit; in that order, so that a stranger
 * learns nothing of the state. An order on an escalation is judged by that escalation's own table afterwards.
 *
 * Throws `not-allowed`, `plan-closed`, `own-submission`, and `stateCode` {command, status, from}.
 */
export function assertStep<S extends StatedDuty>(
  state: S,
  command: { type: string },
  transition: DutyTransition<S>,
  context: DecideContext,
  stateCode: 'task-state' | 'report-state',
): void {
  const { by, from } = transition;
  const kinships = kinshipsOf(context.actor, state.chain);
  if (!by.some((kinship) => kinships.has(kinship))) {
    throw new DomainError('not-allowed', { command: command.type, by });
  }
  if (context.planClosed) checkClosedPlan(command.type, state.status);
  if ('escalationId' in command) return;
  if (!stepPossible(state, transition)) {
    throw new DomainError(stateCode, { command: command.type, status: state.status, from });
  }
  if (transition.judges && submittedBy(state, context.actor)) {
    throw new DomainError('own-submission', { command: command.type });
  }
}

/** Who submits never confirms (clock.md section 3). */
export function submittedBy(state: DutyState, actor: Actor): boolean {
  return state.submission?.by === actor.accountId;
}

/** Whether some escalation of the duty stands where this step is possible, for one who is `by` to it. */
export function escalationAdmits(
  state: DutyState,
  step: EscalationCommand['type'],
  by?: ReadonlySet<Kinship>,
): boolean {
  const isLeader = by?.has('leader') ?? true;
  return Object.values(state.escalations).some((escalation) =>
    escalationSteps(escalation, isLeader).includes(step),
  );
}

/** What an order on an escalation of the duty brings about. Throws as `decideEscalation`. */
export function decideDutyEscalation(
  state: DutyState,
  command: EscalationCommand,
  context: DecideContext,
): EscalationEvent {
  const isLeader = kinshipsOf(context.actor, state.chain).has('leader');
  return decideEscalation(state.escalations, command, isLeader);
}

/** What is handed in, by whom and since when; a withdrawal leads back to the status of now. */
export function handedIn(
  state: StatedDuty,
  content: { contentId: string; contentHash: string },
  context: DecideContext,
): Submission {
  return {
    contentId: content.contentId,
    contentHash: content.contentHash,
    by: context.actor.accountId,
    sentAt: context.sentAt,
    from: state.status,
  };
}

/** The clocks of a rework ordered: nobody waits for a decision any more, the rework's own date runs. */
export function reworkClocks(state: DutyState, context: LadderContext, due: DueDate): ClockChange[] {
  return [
    ...stopClocks(state.clocks, 'done-early', ['confirm']),
    ...restartClock(state, context, 'rework', due.lastAcceptedDay, 'date-moved'),
  ];
}

/**
 * The decision on an extension asked for: the day asked, or the one that the decider names instead.
 * Throws `extension-without-due`, `extension-not-later`, `date-in-past`, `calendar-year-missing`.
 */
export function extensionDecision(
  state: DutyState,
  order: { approve: boolean; until?: LocalDate; reason?: string },
  context: LadderContext,
): { approved: boolean; due: DueDate | null; reason: string | null; clocks: ClockChange[] } {
  const reason = order.reason ?? null;
  if (!order.approve) return { approved: false, due: null, reason, clocks: [] };
  const until = order.until ?? state.extension?.until;
  if (until === undefined) throw new DomainError('extension-not-asked', {});
  checkExtension(state, context, until);
  const due = dateSet(context, until, 'until');
  return { approved: true, due, reason, clocks: movedDateClocks(state, context, due) };
}
