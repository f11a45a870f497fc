import type { BoardCell } from './api/plans.ts';

/** What the board can be narrowed to, in the order of the choice; the words stand in `board-texts.ts`. */
export const BOARD_FILTERS = [
  'all',
  'overdue',
  'dueSoon',
  'silent',
  'notReceived',
  'inProgress',
  'waiting',
  'decision',
  'escalated',
  'returned',
  'completed',
] as const;
export type BoardFilter = (typeof BOARD_FILTERS)[number];

const TESTS: Readonly<Record<BoardFilter, (cell: BoardCell) => boolean>> = {
  all: () => true,
  // What was requested is past its date, not overdue (docs/glossary.md).
  overdue: ({ timeClass, requested }) => timeClass === 'overdue' && !requested,
  dueSoon: ({ timeClass }) => timeClass === 'due-soon',
  silent: ({ silent }) => silent,
  notReceived: ({ status }) => status === 'not-received',
  inProgress: ({ status }) => status === 'in-progress',
  waiting: ({ status }) => status === 'awaiting-confirmation',
  decision: ({ decisionPending }) => decisionPending,
  escalated: ({ escalationLevel }) => escalationLevel > 0,
  returned: ({ status }) => status === 'returned',
  completed: ({ status }) => status === 'completed',
};

/** The filter of an address; whatever it does not know is no filter. */
export function filterNamed(name: string | null): BoardFilter {
  return BOARD_FILTERS.find((known) => known === name) ?? 'all';
}

/** Whether a cell is what is looked for. */
export function fits(filter: BoardFilter, cell: BoardCell): boolean {
  return TESTS[filter](cell);
}
