import type { TaskFilter, TaskSummary } from './api/my-tasks.ts';

/** One part of the page: a count of the summary, and the list behind it. */
export interface Section {
  readonly count: Exclude<keyof TaskSummary, 'toDecide'>;
  readonly filter: TaskFilter;
  /** The tasks can be received right here. */
  readonly canReceive?: boolean;
}

/** In the order in which they want to be seen; the filters are the server's, as its summary counts. */
export const SECTIONS: readonly Section[] = [
  { count: 'overdue', filter: { timeClass: 'overdue', status: ['in-progress', 'returned'] } },
  { count: 'toReceive', filter: { status: ['not-received'] }, canReceive: true },
  { count: 'returned', filter: { status: ['returned'] } },
  { count: 'dueSoon', filter: { timeClass: 'due-soon' } },
  { count: 'waitingForOthers', filter: { status: ['awaiting-confirmation'] } },
  { count: 'requests', filter: { mandate: 'request', status: ['in-progress'] } },
  { count: 'standing', filter: { class: 'standing', status: ['in-progress'] } },
];
