import type { Table, TableCell } from '../table-lines.ts';
import type { Rule } from './page-marks.ts';

/** A table by its drawn lines. */
export interface RuledTable {
  /** Upright lines from left to right, level ones from top to bottom. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Which cell each field of the grid belongs to, row by row; fields of one merged cell have the same number. */
  readonly cellOf: readonly (readonly number[])[];
}

// Points: lines of one table meet, or miss each other by the width of a line.
const TOUCH = 3;
const MOST_RULES = 4_000;
const MOST_LINES = 200;

/** The tables that the lines of a page make: at least two columns, and a line around. */
export function ruledTables(rules: readonly Rule[]): RuledTable[] {
  if (rules.length > MOST_RULES) return [];
  return connected(rules)
    .map(gridOf)
    .filter(
      ({ xs, ys }) => xs.length >= 3 && ys.length >= 2 && xs.length <= MOST_LINES && ys.length <= MOST_LINES,
    );
}

/** The field of the grid in which a point lies. */
export function fieldAt(
  { xs, ys }: RuledTable,
  x: number,
  y: number,
): { row: number; column: number } | null {
  const column = xs.findLastIndex((at) => at <= x);
  const row = ys.findLastIndex((at) => at <= y);
  const inside = column >= 0 && column < xs.length - 1 && row >= 0 && row < ys.length - 1;
  return inside ? { row, column } : null;
}

/** The rows of the table: a merged cell once, then empty ones. */
export function tableOfGrid({ cellOf }: RuledTable, textOfCell: (cell: number) => string[]): Table {
  const told = new Set<number>();
  const rows = cellOf.map((fields) =>
    fields.map((cell): TableCell => {
      const continued = told.has(cell);
      told.add(cell);
      return { paragraphs: continued ? [] : textOfCell(cell), span: 1, continued };
    }),
  );
  return { rows, ruled: true };
}

/** Groups of lines that touch each other, directly or by others. */
function connected(rules: readonly Rule[]): Rule[][] {
  const left = new Set(rules);
  const groups: Rule[][] = [];
  for (const first of rules) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (let next = 0; next < group.length; next += 1) {
      const rule = group[next];
      if (rule === undefined) continue;
      for (const other of left) {
        if (!touch(rule, other)) continue;
        left.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

function touch(one: Rule, other: Rule): boolean {
  if (one.upright === other.upright) {
    const meet = one.from <= other.to + TOUCH && other.from <= one.to + TOUCH;
    return meet && Math.abs(one.at - other.at) <= TOUCH;
  }
  const crosses = (rule: Rule, at: number) => rule.from - TOUCH <= at && at <= rule.to + TOUCH;
  return crosses(one, other.at) && crosses(other, one.at);
}

function gridOf(rules: readonly Rule[]): RuledTable {
  const xs = places(rules.filter(({ upright }) => upright));
  const ys = places(rules.filter(({ upright }) => !upright));
  if (xs.length > MOST_LINES || ys.length > MOST_LINES) return { xs, ys, cellOf: [] };
  const between = (upright: boolean, at: number, from: number, to: number) =>
    rules.some(
      (rule) =>
        rule.upright === upright &&
        Math.abs(rule.at - at) <= TOUCH &&
        rule.from <= (from + to) / 2 &&
        rule.to >= (from + to) / 2,
    );
  const cellOf: number[][] = [];
  let cells = 0;
  for (let row = 0; row < ys.length - 1; row += 1) {
    const fields: number[] = [];
    const [top, bottom] = [ys[row] ?? 0, ys[row + 1] ?? 0];
    for (let column = 0; column < xs.length - 1; column += 1) {
      const [left, right] = [xs[column] ?? 0, xs[column + 1] ?? 0];
      const above = cellOf[row - 1]?.[column];
      const beside = fields[column - 1];
      const joinsAbove = above !== undefined && !between(false, top, left, right);
      const joinsBeside = beside !== undefined && !between(true, left, top, bottom);
      // A line that is missing above one column only, in a cell merged across, is that of the cell's own row.
      fields.push(joinsBeside ? beside : joinsAbove ? above : cells++);
    }
    cellOf.push(fields);
  }
  return { xs, ys, cellOf };
}

/** Where lines stand; those that are drawn beside each other as one. */
function places(rules: readonly Rule[]): number[] {
  const sorted = rules.map(({ at }) => at).sort((one, other) => one - other);
  const found: number[] = [];
  let last = -Infinity;
  for (const at of sorted) {
    if (at - last > TOUCH) found.push(at);
    last = at;
  }
  return found;
}
