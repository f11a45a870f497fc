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
      readonly shortName: string;
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

/**
 * Lays out what fits: groups, bodies and assignments without any of it are left out, assignments of one body alone stand
 * apart.
 */
export function viewOf(board: Board, wish: BoardWish): BoardView {
  const wanted = board.columns.map(({ id }) => wish.assignmentId === null || wish.assignmentId === id);
  const shared = board.columns.map((_, i) => bodiesOf(board, i) > 1);
  const inTable = board.columns.flatMap((_, i) => (wanted[i] && shared[i] ? [i] : []));
  const groups = board.groups.map(({ kind, rows }) => ({
    kind,
    rows: rows.filter(({ name, shortName }) => isFound(`${name} ${shortName}`, wish.text)),
  }));
  const lines = linesOf(groups, inTable, wish.filter);
  const singles = board.columns.flatMap((column, i) =>
    wanted[i] && !shared[i] ? groups.flatMap(({ rows }) => singlesOf(rows, column, i, wish.filter)) : [],
  );
  const fitting = lines.lines.flatMap((line) =>
    line.type === 'row' ? line.cells.filter((cell) => cell !== null && fits(wish.filter, cell)) : [],
  );
  return {
    columns: lines.shown.flatMap((i) => board.columns[i] ?? []),
    lines: lines.lines,
    singles,
    taskIds: [...fitting, ...singles.map(({ cell }) => cell)].flatMap((cell) => cell?.taskId ?? []),
  };
}

interface Group {
  readonly kind: string;
  readonly rows: readonly BoardRow[];
}

/** The bodies that have something that fits, under the assignments that one of them has; and which assignments these are. */
function linesOf(groups: readonly Group[], inTable: readonly number[], filter: BoardFilter) {
  const doesFit = (cell: BoardCell | null | undefined) => (cell ? fits(filter, cell) : false);
  const found = groups
    .map(({ kind, rows }) => ({
      kind,
      rows: rows.filter(({ cells }) => inTable.some((i) => doesFit(cells[i]))),
    }))
    .filter(({ rows }) => rows.length > 0);
  const shown = inTable.filter((i) => found.some(({ rows }) => rows.some(({ cells }) => cells[i])));
  return { shown, lines: found.flatMap((group) => linesOfGroup(group, shown)) };
}

function linesOfGroup({ kind, rows }: Group, shown: readonly number[]): BoardLine[] {
  const lines = rows.map(({ agencyId, name, shortName, cells }) => ({
    type: 'row' as const,
    key: agencyId,
    name,
    shortName,
    cells: shown.map((i) => cells[i] ?? null),
  }));
  const subtotals = shown.map((_, i) => subtotalOf(lines.map(({ cells }) => cells[i] ?? null)));
  return [{ type: 'group', key: kind, kind, rows: lines.length, subtotals }, ...lines];
}

function singlesOf(
  rows: readonly BoardRow[],
  column: BoardColumn,
  i: number,
  filter: BoardFilter,
): SingleTask[] {
  return rows.flatMap(({ shortName, cells }) => {
    const cell = cells[i];
    return cell && fits(filter, cell) ? [{ column, agencyName: shortName, cell }] : [];
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
    overdue: count((cell) => fits('overdue', cell)),
    escalated: count(({ escalationLevel }) => escalationLevel > 0),
  };
}
