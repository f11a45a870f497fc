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
 * reaches down (merged cells) is taken from above. A head that is repeated on a new page begins the same table anew.
 */
export function tableDuties(rows: readonly MappedText[], ref: string): RawDuty[] {
  const cells = cellsOf(rows);
  const duties: RawDuty[] = [];
  let head = headOf(cells);
  if (!head) return [];
  let state = newState(cells.slice(head.bodyFrom), '');
  for (let i = head.bodyFrom; i < cells.length; i += 1) {
    const again = headOf(cells.slice(i, i + 2));
    if (again && isHeadRow(cells[i]!)) {
      head = again;
      state = newState(cells.slice(i + 1), state.group);
      i += again.bodyFrom - 1;
    } else if (!isNumberRow(cells[i]!))
      readRow({ cells: cells[i]!, next: cells[i + 1] ?? [] }, head.columns, state, ref, duties);
  }
  return duties;
}

function isHeadRow(cells: readonly MappedText[]): boolean {
  return cells.every(({ text }) => text.length <= 60);
}

interface TableState {
  group: string;
  above: Row;
  /** Label of the last numbered row, and how many rows without a number go on it. */
  number: string;
  more: number;
  /** Whether rows are numbered at all: where none is, an empty first cell says nothing. */
  readonly isNumbered: boolean;
}

function newState(cells: readonly (readonly MappedText[])[], group: string): TableState {
  const isNumbered = cells.some(
    ([first]) => first !== undefined && /^\(?\d/u.test(first.text) && isRowNumber(first.text),
  );
  return { group, above: {}, number: '', more: 0, isNumbered };
}

interface TableRow {
  readonly cells: readonly MappedText[];
  readonly next: readonly MappedText[];
}

function readRow(
  { cells, next }: TableRow,
  columns: readonly ColumnKind[],
  state: TableState,
  ref: string,
  duties: RawDuty[],
): void {
  const { row, number, isShort } = alignRow(cells, columns);
  const task = row.task;
  if (!task || task.text === '') return;
  const group = groupOf(cells, row, number, next, state);
  if (group !== null) {
    state.group = group;
    state.above = {};
    state.number = '';
    state.more = 0;
    return;
  }
  const goesOn = state.isNumbered && (number === '' || isShort);
  const filled = carryDown(row, state.above, goesOn);
  state.above = filled;
  const own = labelOfRow(number, state);
  duties.push({
    ...dutyOf(uniqueRef(duties, [ref, state.group, own]), task, fieldsOf(filled)),
    rule: 'table',
  });
}

/** The label of a row that only heads the rows below it; null for a row with a task of its own. */
function groupOf(
  cells: readonly MappedText[],
  row: Row,
  number: string,
  next: readonly MappedText[],
  state: TableState,
): string | null {
  const hasFields = [row.lead, row.perform, row.who, row.time, row.coordinate, row.product].some(hasText);
  if (hasFields) return null;
  const label = number.replace(/[.)]+$/u, '').replace(/^\(/u, '');
  if (/^(?:[IVXL]+|[A-HĐ])$/u.test(label)) return label;
  const filled = cells.filter(({ text }) => text !== '');
  if (label === '' && filled.length === 1 && hasText(cells[0])) {
    return /^([IVXL]+|[A-HĐ]|\d{1,2})\s*[.)–-]/u.exec(filled[0]!.text)?.[1] ?? state.group;
  }
  const headsNext =
    next[0] !== undefined &&
    label !== '' &&
    (next[0].text.startsWith(`${label}.`) || /^(?:[-–+*]|[a-zđ]\)?)$/u.test(next[0].text));
  const hasLeadAbove = hasText(state.above.lead ?? state.above.perform ?? state.above.who);
  return headsNext || (label !== '' && !hasLeadAbove) ? (headsNext ? state.group : label) : null;
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

/** "- nt -", "như trên", ditto marks: the same as in the row above. */
function isDitto(cell: MappedText | undefined): boolean {
  return (
    cell !== undefined && /^[\s\-–."“”'〃]*(?:(?:n\.?t\.?|như trên)[\s\-–."“”']*|["“”〃])$/iu.test(cell.text)
  );
}

const CARRIED: readonly ColumnKind[] = ['lead', 'perform', 'who', 'coordinate', 'time'];

/** A row without a number, or with cells missing, goes on the row above; a missing lead is always the one above. */
function carryDown(row: Row, above: Row, goesOn: boolean): Row {
  const filled: Row = { ...row };
  for (const kind of CARRIED) {
    if (isDitto(row[kind])) {
      if (above[kind]) filled[kind] = above[kind];
      continue;
    }
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
