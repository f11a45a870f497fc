import { bodiesAtStart } from './body-lists.ts';
import { dutyOf } from './labelled-duties.ts';
import type { MappedText } from './mapped-text.ts';
import { emptyMapped } from './mapped-text.ts';
import type { RawDuty } from './raw-duty.ts';
import { headOf } from './table-columns.ts';
import type { ColumnKind } from './table-columns.ts';
import { cellsOf, isNumberRow, isRowNumber } from './table-rows.ts';

type Row = Partial<Record<ColumnKind, MappedText>>;

export function isTaskTable(rows: readonly MappedText[]): boolean {
  return headOf(cellsOf(rows)) !== null;
}

/**
 * The duties of a table of tasks, one for each row that names a task. What a row leaves out because the cell above it
 * reaches down (merged cells) is taken from above.
 */
export function tableDuties(rows: readonly MappedText[], ref: string): RawDuty[] {
  const cells = cellsOf(rows);
  const head = headOf(cells);
  if (!head) return [];
  const duties: RawDuty[] = [];
  const state: TableState = { group: '', above: {}, number: '', more: 0 };
  for (const row of cells.slice(head.bodyFrom)) {
    if (isNumberRow(row)) continue;
    readRow(row, head.columns, state, ref, duties);
  }
  return duties;
}

interface TableState {
  group: string;
  above: Row;
  /** Label of the last numbered row, and how many rows without a number go on it. */
  number: string;
  more: number;
}

function readRow(
  cells: readonly MappedText[],
  columns: readonly ColumnKind[],
  state: TableState,
  ref: string,
  duties: RawDuty[],
): void {
  const { row, number, isShort } = alignRow(cells, columns);
  const task = row.task;
  if (!task || task.text === '') return;
  const names = row.lead ?? row.perform ?? row.who;
  const isGroup = !hasText(names) && !hasText(row.time) && !hasText(row.coordinate) && !hasText(row.product);
  if (isGroup && (number !== '' || cells.length <= 2) && !/^\d+\.\d/u.test(number)) {
    // A row with a task alone heads the rows below it, or its other cells reach down from above.
    const heads =
      /^[IVXLA-HĐ]+[.)]?$/u.test(number) ||
      number === '' ||
      !hasText(state.above.lead ?? state.above.perform ?? state.above.who);
    if (heads) {
      state.group = number === '' ? state.group : number.replace(/[.)]+$/u, '');
      state.above = {};
      state.number = '';
      state.more = 0;
      return;
    }
  }
  const filled = carryDown(row, state.above, number === '' || isShort);
  state.above = filled;
  const own = labelOfRow(number, state);
  duties.push({
    ...dutyOf(uniqueRef(duties, [ref, state.group, own]), task, fieldsOf(filled)),
    rule: 'table',
  });
}

/** The row's own number; a row without one goes on the numbered row above it. */
function labelOfRow(number: string, state: TableState): string {
  const label = number.replace(/[.)(]+/gu, '').replace(/^[-–+*]$/u, '');
  if (label !== '') {
    state.number = number.replace(/[.)]+$/u, '').replace(/^\(/u, '');
    state.more = 0;
    return state.number;
  }
  state.more += 1;
  return state.number === '' ? String(state.more) : `${state.number}.${state.more + 1}`;
}

function uniqueRef(duties: readonly RawDuty[], parts: readonly string[]): string {
  const ref = parts.filter((part) => part !== '').join('.');
  const times = duties.filter((duty) => duty.ref === ref || duty.ref.startsWith(`${ref}-`)).length;
  return times === 0 ? ref : `${ref}-${times + 1}`;
}

function hasText(cell: MappedText | undefined): boolean {
  return cell !== undefined && cell.text !== '' && cell.text !== '-';
}

/** Cells by column. A row with fewer cells than columns has lost those that reach down from above. */
function alignRow(
  cells: readonly MappedText[],
  columns: readonly ColumnKind[],
): { row: Row; number: string; isShort: boolean } {
  const row: Row = {};
  const hasNumbers = columns[0] === 'number';
  const kinds = hasNumbers ? columns.slice(1) : [...columns];
  const first = cells[0]?.text ?? '';
  const numbered = hasNumbers && (isRowNumber(first) || (first === '' && cells.length >= columns.length));
  const rest = numbered ? cells.slice(1) : cells;
  const isShort = rest.length < kinds.length;
  let at = 0;
  for (const cell of rest) {
    while (
      isShort &&
      at < kinds.length - 1 &&
      !fits(cell.text, kinds[at]!) &&
      kinds.slice(at + 1).some((kind) => fits(cell.text, kind))
    )
      at += 1;
    const kind = kinds[at];
    if (kind === undefined) break;
    row[kind] ??= cell;
    at += 1;
  }
  return { row, number: numbered ? first : '', isShort };
}

const TIME =
  /(?:năm|tháng|quý|ngày|tuần|thường xuyên|\d{4}|định kỳ|sau khi|khi có|theo (?:quy định|yêu cầu|kế hoạch|lộ trình))/iu;

function fits(text: string, kind: ColumnKind): boolean {
  switch (kind) {
    case 'lead':
    case 'perform':
    case 'coordinate':
    case 'who':
      return text === '' || (bodiesAtStart(text, 'heading') !== null && text.length < 400);
    case 'time':
      return text === '' || (text.length < 80 && TIME.test(text));
    case 'number':
      return isRowNumber(text);
    case 'task':
      return text !== '' && !(bodiesAtStart(text, 'heading') !== null && text.length < 60);
    case 'product':
    case 'funding':
    case 'other':
      return true;
  }
}

const CARRIED: readonly ColumnKind[] = ['lead', 'perform', 'who', 'coordinate', 'time'];

/** A row without a number, or with cells missing, goes on the row above; a missing lead is always the one above. */
function carryDown(row: Row, above: Row, goesOn: boolean): Row {
  const filled: Row = { ...row };
  for (const kind of CARRIED) {
    if (hasText(row[kind])) continue;
    const isMissing = row[kind] === undefined;
    const isWho = kind === 'lead' || kind === 'perform' || kind === 'who';
    if (isWho || (goesOn && (isMissing || !hasText(row[kind])))) {
      const from = above[kind];
      if (from) filled[kind] = from;
    }
  }
  return filled;
}

function fieldsOf(row: Row): Parameters<typeof dutyOf>[2] {
  const fields: Parameters<typeof dutyOf>[2] = {};
  for (const kind of ['lead', 'perform', 'who', 'coordinate', 'time', 'product'] as const) {
    const cell = row[kind] ?? emptyMapped;
    if (hasText(cell)) fields[kind] = cell;
  }
  return fields;
}
