import { fits, type BoardFilter } from './board-filters.ts';
import type { Board, BoardCell, BoardColumn, BoardRow, BoardSubtotal } from './api/plans.ts';
import { isFound } from '../../lib/find.ts';

/** What of the board is looked for. */
export interface BoardWish {
  readonly filter: BoardFilter;
  /** Id of one assignment, or null for all. */
  readonly assignmentId: string | null;
  /** Words of an agency's name; case and diacritics do not matter. */
  readonly text: string;
}

/** A line of the board: the head of a group of bodies with its subtotals, or a body. */
export type BoardLine =
  | {
      readonly type: 'group';
      readonly key: string;
      readonly kind: string;
      readonly rows: number;
      readonly subtotals: readonly BoardSubtotal[];
    }
  | {
      readonly type: 'row';
      readonly key: string;
      readonly name: string;
      readonly cells: readonly (BoardCell | null)[];
    };

/** One body's own assignment, outside of the table. */
export interface SingleTask {
  readonly column: BoardColumn;
  readonly agencyName: string;
  readonly cell: BoardCell;
}

/** The board as it is shown: what several bodies do as a table, what one body alone does as a list. */
export interface BoardView {
  readonly columns: readonly BoardColumn[];
  readonly lines: readonly BoardLine[];
  readonly singles: readonly SingleTask[];
  /** Ids of the tasks that fit. */
  readonly taskIds: readonly string[];
}

/** Lays out what fits: groups and bodies without any of it are left out, assignments of one body alone stand apart. */
export function viewOf(board: Board, wish: BoardWish): BoardView {
  const wanted = board.columns.map(({ id }) => wish.assignmentId === null || wish.assignmentId === id);
  const shared = board.columns.map((_, i) => bodiesOf(board, i) > 1);
  const shown = board.columns.flatMap((_, i) => (wanted[i] && shared[i] ? [i] : []));
  const rows = board.groups.map(({ kind, rows: all }) => ({
    kind,
    rows: all.filter(({ name }) => isFound(name, wish.text)),
  }));
  const lines = rows.flatMap(({ kind, rows: found }) => linesOf(kind, found, shown, wish.filter));
  const singles = board.columns.flatMap((column, i) =>
    wanted[i] && !shared[i]
      ? rows.flatMap(({ rows: found }) => singlesOf(found, column, i, wish.filter))
      : [],
  );
  const inTable = lines.flatMap((line) =>
    line.type === 'row' ? line.cells.filter((cell) => cell !== null && fits(wish.filter, cell)) : [],
  );
  return {
    columns: shown.flatMap((i) => board.columns[i] ?? []),
    lines,
    singles,
    taskIds: [...inTable, ...singles.map(({ cell }) => cell)].flatMap((cell) => cell?.taskId ?? []),
  };
}

function linesOf(
  kind: string,
  rows: readonly BoardRow[],
  shown: readonly number[],
  filter: BoardFilter,
): BoardLine[] {
  const lines = rows
    .map(({ agencyId, name, cells }) => ({
      type: 'row' as const,
      key: agencyId,
      name,
      cells: shown.map((i) => cells[i] ?? null),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== null && fits(filter, cell)));
  if (lines.length === 0) return [];
  const subtotals = shown.map((_, i) => subtotalOf(lines.map(({ cells }) => cells[i] ?? null)));
  return [{ type: 'group', key: kind, kind, rows: lines.length, subtotals }, ...lines];
}

function singlesOf(
  rows: readonly BoardRow[],
  column: BoardColumn,
  i: number,
  filter: BoardFilter,
): SingleTask[] {
  return rows.flatMap(({ name, cells }) => {
    const cell = cells[i];
    return cell && fits(filter, cell) ? [{ column, agencyName: name, cell }] : [];
  });
}

function bodiesOf(board: Board, i: number): number {
  return board.groups.reduce((sum, { rows }) => sum + rows.filter(({ cells }) => cells[i]).length, 0);
}

/** How many of some cells are how. */
function subtotalOf(cells: readonly (BoardCell | null)[]): BoardSubtotal {
  const present = cells.filter((cell) => cell !== null);
  const count = (test: (cell: BoardCell) => boolean) => present.filter(test).length;
  return {
    tasks: present.length,
    notReceived: count(({ status }) => status === 'not-received'),
    waiting: count(({ status }) => status === 'awaiting-confirmation'),
    completed: count(({ status }) => status === 'completed'),
    overdue: count(({ timeClass }) => timeClass === 'overdue'),
    escalated: count(({ escalationLevel }) => escalationLevel > 0),
  };
}
