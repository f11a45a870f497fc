import { elementAt, elementsOf, ownText } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';
import { showNumber } from './cell-formats.ts';
import type { NumberKind } from './cell-formats.ts';

/** What the cells of a workbook refer to. */
export interface Workbook {
  readonly texts: readonly XmlElement[];
  readonly formats: readonly NumberKind[];
  readonly since1904: boolean;
}

/** A row of a sheet: texts by column, counted from 0; columns without text are not in it. */
export type SheetRow = ReadonlyMap<number, string>;

/** What is found in a sheet besides its rows. */
export interface SheetNotes {
  hiddenRows: number;
  formulasWithoutValue: number;
  cellErrors: number;
}

/** The rows of a sheet that have text. */
export function sheetRows(sheet: XmlElement, workbook: Workbook, notes: SheetNotes): SheetRow[] {
  const rows: SheetRow[] = [];
  for (const row of elementsOf(elementAt(sheet, 'x:sheetData'), 'x:row')) {
    const cells = new Map<number, string>();
    let column = 0;
    for (const cell of elementsOf(row, 'x:c')) {
      column = columnOf(cell.attributes['r']) ?? column;
      const text = cellText(cell, workbook, notes).trim();
      if (text !== '') cells.set(column, text);
      column += 1;
    }
    if (cells.size === 0) continue;
    if (row.attributes['hidden'] === '1') notes.hiddenRows += 1;
    rows.push(cells);
  }
  return rows;
}

/** `C7` is in column 2. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText(cell: XmlElement, workbook: Workbook, notes: SheetNotes): string {
  const { t: type = 'n', s: style } = cell.attributes;
  const value = ownText(elementAt(cell, 'x:v'));
  if (type === 's') return richText(workbook.texts[Number(value)]);
  if (type === 'inlineStr') return richText(elementAt(cell, 'x:is'));
  if (value === '') {
    if (elementAt(cell, 'x:f')) notes.formulasWithoutValue += 1;
    return '';
  }
  if (type === 'str') return value;
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return value.replace(/^(\d{4})-(\d{2})-(\d{2}).*$/, '$3/$2/$1');
  if (type === 'e') {
    notes.cellErrors += 1;
    return value;
  }
  const number = Number(value);
  const kind = workbook.formats[Number(style ?? 0)] ?? 'number';
  return Number.isFinite(number) ? showNumber(number, kind, workbook.since1904) : value;
}

/** A text of several fonts; readings of Chinese signs beside it are left out. */
function richText(text: XmlElement | undefined): string {
  return elementsOf(text)
    .map((part) => {
      if (part.name === 'x:t') return ownText(part);
      return part.name === 'x:r' ? ownText(elementAt(part, 'x:t')) : '';
    })
    .join('');
}
