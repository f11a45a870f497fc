import { elementAt, elementsOf, isOn } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';
import type { Table, TableCell } from '../table-lines.ts';
import type { DocxState } from './docx-state.ts';
import { drawsLines } from './style-sheet.ts';

const EMPTY: TableCell = { paragraphs: [], span: 1, continued: false };
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins']);
// More columns than a sheet of paper holds are an attack.
const MOST_COLUMNS = 64;

/** The paragraphs of a cell in a row (counted from 0). */
type TextsOfCell = (cell: XmlElement, row: number) => string[];

/** A table with its merged cells; rows that were deleted are left out. */
export function tableOf(table: XmlElement, state: DocxState, textsOf: TextsOfCell): Table {
  const rows: TableCell[][] = [];
  for (const row of unwrapped(table, 'w:tr')) {
    const properties = elementAt(row, 'w:trPr');
    if (isOn(elementAt(properties, 'w:ins'))) state.saw('inserted');
    if (isOn(elementAt(properties, 'w:del'))) state.saw('deleted');
    else rows.push(cellsOf(row, properties, (cell) => textsOf(cell, rows.length)));
  }
  return { rows, ruled: isRuled(table, state) };
}

function cellsOf(
  row: XmlElement,
  properties: XmlElement | undefined,
  textsOf: (cell: XmlElement) => string[],
): TableCell[] {
  const skipped = (name: string) =>
    Array.from({ length: columns(elementAt(properties, name), 0) }, () => EMPTY);
  const cells = unwrapped(row, 'w:tc').map((cell) => {
    const own = elementAt(cell, 'w:tcPr');
    const merge = elementAt(own, 'w:vMerge') ?? elementAt(own, 'w:hMerge');
    const continued = merge !== undefined && merge.attributes['val'] !== 'restart';
    return { paragraphs: textsOf(cell), span: columns(elementAt(own, 'w:gridSpan'), 1), continued };
  });
  return [...skipped('w:gridBefore'), ...cells, ...skipped('w:gridAfter')];
}

function columns(property: XmlElement | undefined, without: number): number {
  const count = Number(property?.attributes['val'] ?? without);
  return Number.isInteger(count) && count >= without ? Math.min(count, MOST_COLUMNS) : without;
}

function isRuled(table: XmlElement, { styles }: DocxState): boolean {
  const properties = elementAt(table, 'w:tblPr');
  const own = elementAt(properties, 'w:tblBorders');
  const style = elementAt(properties, 'w:tblStyle')?.attributes['val'];
  const ofTable = own === undefined ? style !== undefined && styles.rulesCells(style) : drawsLines(own);
  return ofTable || unwrapped(table, 'w:tr').some((row) => unwrapped(row, 'w:tc').some(hasFourLines));
}

/** A single line under a name is no table. */
function hasFourLines(cell: XmlElement): boolean {
  const borders = elementAt(cell, 'w:tcPr', 'w:tcBorders');
  return elementsOf(borders).length >= 2 && drawsLines(borders);
}

/** The elements of a name, also within controls and marks of insertion. */
function unwrapped(parent: XmlElement, name: string): XmlElement[] {
  return elementsOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return WRAPPERS.has(child.name) ? unwrapped(child, name) : [];
  });
}
