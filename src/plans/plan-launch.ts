import type { ObligationPolicy } from '../../domain/obligation/policy.ts';
import type { CalendarSlice } from '../../domain/calendar/working-calendar.ts';
import type { EventActor, NumberedEvent } from '../../domain/obligation/recorded-event.ts';
import type { ExpandedTask } from '../../domain/plan/expand-assignments.ts';
import { makeTask } from '../../domain/task/make-task.ts';
import type { TaskShare, TaskTurn } from '../../domain/task/make-task.ts';
import type { TaskEvent } from '../../domain/task/task.ts';
import type { NewSubject } from '../recording/launch-recorder.ts';
import type { NewItem } from '../bulk/bulk-jobs.repository.ts';
import type { Assignment } from './assignment.entity.ts';
import { assignmentIdOf, taskIdOf } from './plan-ids.ts';
import type { Plan } from './plan.entity.ts';

/** An item of a launch: one assignment and up to {@link SHARES_PER_ITEM} of its agencies. */
export interface LaunchItem {
  readonly assignmentId: string;
  readonly shares: readonly TaskShare[];
}

/** What tasks of one plan are made with. */
export interface TaskMaking {
  readonly plan: Plan;
  readonly policy: ObligationPolicy;
  readonly calendar: CalendarSlice;
  /** Plan time of the order: what is made late is made as of then, so that a repetition makes the same. */
  readonly at: Date;
  readonly actor: EventActor | null;
}

// Two hundred first events are one transaction of a few hundred milliseconds, and their starts a second or two.
const SHARES_PER_ITEM = 200;

/** Few items rather than one a task: an assignment to 3,321 communes is 17 of them. */
export function launchItems(planId: string, tasks: readonly ExpandedTask[]): NewItem[] {
  const byAssignment = new Map<string, TaskShare[]>();
  for (const { assignmentRef, agencyId, role, mandate, treatment } of tasks) {
    const shares = byAssignment.get(assignmentRef) ?? [];
    shares.push({ agencyId, role, mandate, treatment });
    byAssignment.set(assignmentRef, shares);
  }
  return [...byAssignment].flatMap(([ref, shares]) =>
    chunksOf(shares, SHARES_PER_ITEM).map((chunk) => ({
      size: chunk.length,
      payload: { assignmentId: assignmentIdOf(planId, ref), shares: chunk } satisfies LaunchItem,
    })),
  );
}

/** A task that is to exist, with its first event. */
export function newTask(
  { plan, policy, calendar, at, actor }: TaskMaking,
  assignment: Pick<Assignment, 'id' | 'class' | 'titleShort'>,
  share: TaskShare,
  turn: TaskTurn,
): NewSubject {
  const subjectId = taskIdOf(assignment.id, share.agencyId, turn.occurrence);
  const ofPlan = {
    planId: plan.id,
    standingAgencyId: plan.standingAgencyId,
    issuerId: plan.issuerAgencyId,
    planEndsOn: plan.periodEnd,
  };
  const making = { ...ofPlan, policy, calendar, now: at.getTime() };
  const event = makeTask(making, assignment, share, turn, subjectId);
  const first: NumberedEvent<TaskEvent> = { seq: 1, at: at.getTime(), actor, key: null, event };
  const settings = { calendarVersion: calendar.v, policyVersion: policy.version };
  return {
    subjectId,
    kind: 'task',
    planId: plan.id,
    planVersion: plan.version,
    first,
    title: assignment.titleShort,
    settings,
  };
}

export function chunksOf<T>(items: readonly T[], size: number): T[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, i) => items.slice(i * size, (i + 1) * size));
}
