import type { SheetCell, SheetColumn } from './sheet-table.ts';

/** A line of Arial 10 with its leading, in points. */
const LINE_POINTS = 13;
const PADDING_POINTS = 3;
/** Lines break between words: a line is so much longer than its letters, which are narrower than figures. */
const UNUSED = 1.05;
/** What a row of Excel may be high. */
const MOST_POINTS = 409;

/** The height in which a row shows all of its texts, in points: programs that open a file do not all reckon it themselves. */
export function rowHeight(cells: readonly SheetCell[], columns: readonly SheetColumn[]): number {
  const lines = cells.map((cell, i) => linesOf(textOf(cell), columns[i]?.width ?? Infinity));
  return Math.min(MOST_POINTS, Math.max(1, ...lines) * LINE_POINTS + PADDING_POINTS);
}

function linesOf(text: string, width: number): number {
  const parts = text
    .split('\n')
    .map(({ length }) => Math.ceil((length <= width ? length : length * UNUSED) / width));
  return parts.reduce((sum, count) => sum + Math.max(1, count), 0);
}

function textOf(cell: SheetCell): string {
  if (typeof cell === 'string') return cell;
  return cell !== null && typeof cell === 'object' && 'text' in cell ? cell.text : '';
}
