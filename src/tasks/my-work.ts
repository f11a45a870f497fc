import type { SqlValues } from '../common/sql-values.ts';
import { OPEN_WORK, timeClassConditions, type TaskTimes } from './task-filter.ts';

/** The parts of "Việc của tôi": what is to be done by an agency, or waits for others. They may overlap. */
export const MY_WORK_PARTS = [
  'to-receive',
  'due-soon',
  'overdue',
  'returned',
  'in-hand',
  'waiting-for-others',
  'standing',
  'requests',
] as const;
export type MyWorkPart = (typeof MY_WORK_PARTS)[number];

/**
 * What rows of `task t` fulfil to be in a part: each way of belonging to it as a condition of its own. The summary counts by
 * the same conditions that the list filters by.
 */
export function myWorkConditions(part: MyWorkPart, times: TaskTimes, values: SqlValues): string[] {
  switch (part) {
    case 'to-receive':
      return [`t.status = 'not-received' AND NOT t.refusal_pending`];
    case 'due-soon':
    case 'overdue':
      return timeClassConditions(part, times, values);
    case 'returned':
      return [`t.status = 'returned'`];
    case 'in-hand':
      return [inHand(times, values)];
    case 'waiting-for-others':
      return [`${OPEN_WORK} AND t.decision_pending`];
    case 'standing':
      return [`t.class = 'standing' AND t.status = 'in-progress'`];
    case 'requests':
      return [`${OPEN_WORK} AND t.mandate = 'request'`];
  }
}

/** Received and going on, without a reason to look at it today: it stands in no other part. */
function inHand({ soonUntil }: TaskTimes, values: SqlValues): string {
  const soon = values.add(new Date(soonUntil), 'timestamptz');
  return `t.status = 'in-progress' AND t.class <> 'standing' AND t.mandate <> 'request' AND NOT t.decision_pending
    AND (t.due_at IS NULL OR t.due_at > ${soon})`;
}
