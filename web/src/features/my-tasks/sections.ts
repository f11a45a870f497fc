import type { TaskFilter, TaskSummary } from './api/my-tasks.ts';

/** One part of the page: a count of the summary, and the list behind it. */
export interface Section {
  readonly count: Exclude<keyof TaskSummary, 'toDecide'>;
  readonly filter: TaskFilter;
}

/** What can be received: one's refusals that wait for their answer are not among it. */
export const RECEIVABLE = { part: 'to-receive' } as const;

/** In the order in which they want to be seen; each is a part that the server itself counts and lists. */
export const SECTIONS: readonly Section[] = [
  { count: 'overdue', filter: { part: 'overdue' } },
  { count: 'toReceive', filter: RECEIVABLE },
  { count: 'returned', filter: { part: 'returned' } },
  { count: 'dueSoon', filter: { part: 'due-soon' } },
  { count: 'inHand', filter: { part: 'in-hand' } },
  { count: 'waitingForOthers', filter: { part: 'waiting-for-others' } },
  { count: 'requests', filter: { part: 'requests' } },
  { count: 'standing', filter: { part: 'standing' } },
];
