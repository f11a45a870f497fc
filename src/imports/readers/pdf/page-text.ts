import { linesOfTable } from '../table-lines.ts';
import { linesOfGlyphs, textOfLine } from './glyph-lines.ts';
import type { PageLine } from './glyph-lines.ts';
import type { Glyph, PageMarks } from './page-marks.ts';
import type { PrintedText } from './printed-text.ts';
import { fieldAt, ruledTables, tableOfGrid } from './ruled-tables.ts';
import type { RuledTable } from './ruled-tables.ts';
import { inReadingOrder } from './side-by-side.ts';

/** The lines of a page from top to bottom; rows of tables in their place; what stands askew at the end. */
export function textOfPage({ glyphs, rules }: PageMarks): PrintedText[] {
  const tables = ruledTables(rules);
  const inTables = tables.map((): Glyph[] => []);
  const free: Glyph[] = [];
  for (const glyph of glyphs.filter(({ level }) => level)) {
    const table = tables.findIndex((candidate) => fieldOf(candidate, glyph) !== null);
    (inTables[table] ?? free).push(glyph);
  }
  const lines = linesOfGlyphs(free);
  const texts: PrintedText[] = [];
  const byTop = tables
    .map((table, index) => ({ table, top: table.ys[0] ?? 0, own: inTables[index] ?? [] }))
    .sort((one, other) => one.top - other.top);
  let before = -Infinity;
  for (const { table, top, own } of byTop) {
    texts.push(...inReadingOrder(between(lines, before, top)), ...rowsOf(table, own).map(withoutLine));
    before = top;
  }
  texts.push(...inReadingOrder(between(lines, before, Infinity)));
  return [...texts, ...askew(glyphs).map(withoutLine)];
}

function withoutLine(text: string): PrintedText {
  return { text, line: null };
}

function between(lines: readonly PageLine[], from: number, to: number): PageLine[] {
  return lines.filter(({ y }) => y >= from && y < to);
}

/** By the middle of the letter's body, which stands above its base line. */
function fieldOf(table: RuledTable, { x, y, width, size }: Glyph) {
  return fieldAt(table, x + width / 2, y - size * 0.3);
}

function rowsOf(table: RuledTable, glyphs: readonly Glyph[]): string[] {
  const cells = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const field = fieldOf(table, glyph);
    const cell = field && table.cellOf[field.row]?.[field.column];
    if (cell === null || cell === undefined) continue;
    cells.set(cell, [...(cells.get(cell) ?? []), glyph]);
  }
  const textOfCell = (cell: number) => unbroken(linesOfGlyphs(cells.get(cell) ?? []).map(textOfLine));
  return linesOfTable(tableOfGrid(table, textOfCell)).map(({ text }) => text);
}

/** A line of a cell that ends in a hyphen behind a letter or figure was broken there: "29-|CT/TW". */
function unbroken(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const open = joined.at(-1);
    if (open !== undefined && /[\p{L}\p{N}]-$/u.test(open)) joined[joined.length - 1] = open + line;
    else joined.push(line);
  }
  return joined;
}

/** Stamps and turned headings: letters in the order in which they are drawn. */
function askew(glyphs: readonly Glyph[]): string[] {
  const text = glyphs
    .filter(({ level }) => !level)
    .map((glyph) => glyph.text)
    .join('');
  return text.trim() === '' ? [] : [text];
}
