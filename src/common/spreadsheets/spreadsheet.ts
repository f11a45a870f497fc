import writeExcelFile, { type Cell, type Row, type Sheet } from 'write-excel-file/node';
import { paperOf, type FileContent } from './paper.ts';
import {
  HEAD_ROWS,
  type SheetCell,
  type SheetColumn,
  type SheetRow,
  type SheetTable,
} from './sheet-table.ts';
import { rowHeight } from './row-height.ts';

export const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Texts that become a formula as soon as somebody edits their cell; also in full width. */
const FORMULA_START = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
/** What a cell of Excel holds. */
const MOST_CHARACTERS = 32_767;

const BORDER = { borderColor: '#c9ced6', borderStyle: 'thin' } as const;
const HEAD_BACK = '#eef1f4';
const TONES = {
  overdue: { textColor: '#b3261e', backgroundColor: '#fdecea' },
  'due-soon': { textColor: '#8a5300', backgroundColor: '#fff4dc' },
} as const;

/** Tables as one .xlsx: heads that stand still, dates and numbers as such, to be printed on A4 across; no cell is a formula. */
export async function spreadsheetOf(tables: readonly SheetTable[]): Promise<Buffer> {
  const sheets = tables.map(sheetOf);
  return writeExcelFile(sheets, {
    fontFamily: 'Arial',
    fontSize: 10,
    features: [paperOf(tables)],
  }).toBuffer();
}

function sheetOf({ name, title, source, columns, rows, frozenColumns = 0 }: SheetTable): Sheet<FileContent> {
  const heads = columns.map(({ head }) => head);
  return {
    sheet: name,
    orientation: 'landscape',
    stickyRowsCount: HEAD_ROWS,
    stickyColumnsCount: frozenColumns,
    columns: columns.map(({ width }) => ({ width })),
    data: [
      [{ ...textCell(title), fontWeight: 'bold', fontSize: 13 }],
      [{ ...textCell(source), textColor: '#4b5363' }],
      columns.map(({ head }) => headCell(head, rowHeight(heads, columns))),
      ...rows.map((row) => rowOf(row, columns)),
    ],
  };
}

function headCell(head: string, height: number): Cell {
  return {
    ...textCell(head),
    ...BORDER,
    height,
    fontWeight: 'bold',
    backgroundColor: HEAD_BACK,
    wrap: true,
    alignVertical: 'center',
  };
}

function rowOf({ cells, isStrong = false }: SheetRow, columns: readonly SheetColumn[]): Row {
  const look = isStrong ? ({ fontWeight: 'bold', backgroundColor: HEAD_BACK } as const) : {};
  const height = rowHeight(cells, columns);
  return cells.map((cell) => ({
    ...cellOf(cell),
    ...BORDER,
    ...look,
    height,
    alignVertical: 'top' as const,
  }));
}

function cellOf(cell: SheetCell) {
  if (cell === null) return { value: undefined };
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'string') return { ...textCell(cell), wrap: true };
  if ('day' in cell) return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
  return { ...textCell(cell.text), ...TONES[cell.tone], wrap: true };
}

/** Always a text, whatever it looks like; where editing would make a formula of it the cell is one for texts. */
function textCell(text: string) {
  const value = text.slice(0, MOST_CHARACTERS);
  // The library looks texts up in an object, which knows "constructor" and the like already.
  const known = value in Object.prototype ? `${value} ` : value;
  return { value: known, type: String, ...(FORMULA_START.test(value) && { format: '@' }) };
}
