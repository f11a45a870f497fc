import { LineSink } from '../line-sink.ts';
import type { Extract, ReadingLimits } from '../reading.ts';

const MARKDOWN_ROW = /^\s*\|(.*)\|\s*$/;
const MARKDOWN_RULE = /^\s*\|?(\s*:?-{2,}:?\s*\|)+\s*(:?-{2,}:?)?\s*$/;

/**
 * Reads a text line by line. Rows of tables as Markdown writes them (`| a | b |`), and as they come when a table is copied
 * (cells with tabs between them), become rows as every reader gives them. A form feed begins a page.
 */
export function readText(text: string, limits: ReadingLimits): Extract {
  const sink = new LineSink(limits.characters);
  const sheets = text.replace(/\r\n?/g, '\n').split('\f');
  // A form feed at the very end ends the last page and begins none.
  if (sheets.length > 1 && sheets.at(-1)?.trim() === '') sheets.pop();
  const paged = sheets.length > 1;
  sheets.forEach((sheet, index) => {
    for (const line of withRows(sheet.split('\n'))) sink.add(line, paged ? index + 1 : null);
  });
  return { ...sink.finish(), title: null, pages: paged ? sheets.length : null };
}

function withRows(lines: readonly string[]): string[] {
  const tabs = lines.map((line) => line.split('\t').length - 1);
  return lines.flatMap((line, index) => {
    if (MARKDOWN_RULE.test(line)) return [];
    const row = isFramed(lines, index) ? MARKDOWN_ROW.exec(line)?.[1] : undefined;
    if (row !== undefined) return [joined(row.replaceAll('\\|', '¦').split('|'))];
    const own = tabs[index] ?? 0;
    // One tab is an indent; two in one line, and as many in the next or last one, are columns.
    const isRow = own >= 2 && (tabs[index - 1] === own || tabs[index + 1] === own) && /\S/.test(line);
    return [isRow ? joined(line.replaceAll('|', '¦').split('\t')) : line];
  });
}

/**
 * Whether a table has a bar at both ends of every row, as Markdown does. Where a row next to it has none, bars at the ends
 * part an empty first or last cell.
 */
function isFramed(lines: readonly string[], index: number): boolean {
  const isFrame = (line: string): boolean => MARKDOWN_ROW.test(line) || MARKDOWN_RULE.test(line);
  const isRow = (line: string | undefined): line is string => line !== undefined && / \| /.test(line);
  const neighbours = [lines[index - 1], lines[index + 1]].filter(isRow);
  return neighbours.every(isFrame);
}

function joined(cells: readonly string[]): string {
  return cells.map((cell) => cell.trim()).join(' | ');
}
