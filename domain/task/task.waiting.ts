import type { Instant } from '../calendar/local-date.ts';
import type { CalendarSlice } from '../calendar/working-calendar.ts';
import { timeClass } from '../deadline/time-class.ts';
import type { TimeClass } from '../deadline/time-class.ts';
import type { Timeliness } from '../obligation/duty.ts';
import { dueInForce } from '../obligation/duty.ts';
import type { TaskState, TaskStatus } from './task.ts';
import { stepPossible } from '../obligation/duty-orders.ts';
import { TASK_TRANSITIONS } from './task.transitions.ts';

/** Statuses in which the assignee has work to do. */
export const WORKING_STATUSES: readonly TaskStatus[] = ['not-received', 'in-progress', 'returned'];

/** Statuses of work that is neither done nor ended; only they have a time class. */
export const OPEN_STATUSES: readonly TaskStatus[] = [
  ...WORKING_STATUSES,
  'awaiting-confirmation',
  'suspended',
];

/** Whether the next step is the assignee's: to take note, to rework, or to hand in work that has a date. */
export function assigneeToAct(state: TaskState): boolean {
  if (state.refusal !== null) return false;
  if (state.status === 'not-received' || state.status === 'returned') return true;
  return state.status === 'in-progress' && dueInForce(state) !== null;
}

/**
 * Whether somebody above has to decide: on a submission, a refusal, an extension, or on a date that the plan leaves
 * open ("thiếu thời hạn").
 */
export function decisionPending(state: TaskState): boolean {
  if (state.status === 'awaiting-confirmation') return true;
  if (stepPossible(state, TASK_TRANSITIONS['decide-refusal'])) return true;
  if (stepPossible(state, TASK_TRANSITIONS['decide-extension'])) return true;
  return state.due === null && stepPossible(state, TASK_TRANSITIONS['set-date']);
}

/** As much of a task as its time class depends on. */
export interface TaskTiming {
  status: TaskStatus;
  /** The due instant in force. */
  dueAt: Instant | null;
  timeliness: Timeliness | null;
}

/**
 * How an open task stands to its date; null for work that is done or ended.
 *
 * 1. Work handed in is measured by when it was sent: waiting for the decision makes nobody late.
 * 2. Suspended work counts as in time (clock.md section 5).
 */
export function taskTimeClass(task: TaskTiming, now: Instant, calendar: CalendarSlice): TimeClass | null {
  if (!OPEN_STATUSES.includes(task.status)) return null;
  if (task.dueAt === null) return 'no-deadline';
  if (task.status === 'suspended') return 'in-time';
  if (task.status === 'awaiting-confirmation') {
    return task.timeliness === 'late' && now > task.dueAt ? 'overdue' : 'in-time';
  }
  return timeClass(task.dueAt, now, calendar);
}
