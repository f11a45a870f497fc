import type { CalendarSlice } from '../calendar/working-calendar.ts';
import type { Instant, LocalDate } from '../calendar/local-date.ts';
import type { DueDate } from '../obligation/clock.ts';
import type { ObligationPolicy } from '../obligation/policy.ts';
import type { ExpandedTask } from '../plan/expand-assignments.ts';
import type { AssignmentClass } from '../plan/plan-document.ts';
import { assignTask } from './task.decide.ts';
import type { TaskDefinition, TaskEvent } from './task.ts';

/** An agency that gets a task, and how it is followed. */
export type TaskShare = Pick<ExpandedTask, 'agencyId' | 'role' | 'mandate' | 'treatment'>;

/** What an agency already did about the work whose next occurrence opens. */
export interface Inherited {
  readonly receivedAt: Instant | null;
  readonly officerId: string | null;
}

/** What the tasks of one plan are made with. */
export interface TaskMakingsOfPlan {
  readonly planId: string;
  readonly standingAgencyId: string;
  readonly issuerId: string;
  readonly planEndsOn: LocalDate | null;
  readonly policy: ObligationPolicy;
  readonly calendar: CalendarSlice;
  /** Plan time as of which they are made. */
  readonly now: Instant;
}

/** One turn of an assignment: the launch is occurrence 0. */
export interface TaskTurn {
  readonly occurrence: number;
  readonly due: DueDate | null;
  readonly inherited?: Inherited | undefined;
}

/**
 * The first event of an agency's task in an assignment, the same for the launch, for every later occurrence and for the
 * dry run. Throws `calendar-year-missing`.
 */
export function makeTask(
  making: TaskMakingsOfPlan,
  assignment: { readonly id: string; readonly class: AssignmentClass },
  share: TaskShare,
  turn: TaskTurn,
  taskId: string,
): TaskEvent {
  const { planId, standingAgencyId, issuerId, planEndsOn, policy, calendar, now } = making;
  const { agencyId, role, mandate, treatment } = share;
  const definition: TaskDefinition = {
    taskId,
    planId,
    assignmentId: assignment.id,
    occurrence: turn.occurrence,
    class: assignment.class,
    role,
    mandate,
    treatment,
    chain: { agencyId, standingAgencyId, issuerId },
    planEndsOn,
  };
  return assignTask(definition, turn.due, { subjectId: taskId, policy, calendar, now }, turn.inherited);
}
