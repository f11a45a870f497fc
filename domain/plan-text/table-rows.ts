import { sliceMapped, squeeze } from './mapped-text.ts';
import type { MappedText } from './mapped-text.ts';

/** The cells of the rows of one table. A row of Markdown has a bar at both ends, which parts nothing. */
export function cellsOf(rows: readonly MappedText[]): MappedText[][] {
  const framed = rows.length > 0 && rows.every(({ text }) => text.startsWith('|') && text.endsWith('|'));
  return rows.map((row) => splitRow(framed ? sliceMapped(row, 1, row.text.length - 1) : row));
}

function splitRow(row: MappedText): MappedText[] {
  const cells: MappedText[] = [];
  let from = 0;
  for (const { index } of row.text.matchAll(/\|/gu)) {
    cells.push(squeeze(sliceMapped(row, from, index)));
    from = index + 1;
  }
  cells.push(squeeze(sliceMapped(row, from)));
  return cells;
}

/** "(1) | (2) | (3)" or "1 | 2 | 3": the numbers of the columns. */
export function isNumberRow(cells: readonly MappedText[]): boolean {
  const numbers = cells
    .map(({ text }) => /^\(?(\d{1,2})\)?$/u.exec(text)?.[1])
    .filter((n) => n !== undefined);
  return (
    numbers.length >= 3 &&
    numbers.length === cells.length &&
    numbers.every((n, i) => Number(n) === i + Number(numbers[0]))
  );
}

/** A number, a roman number or a letter that counts rows. */
export function isRowNumber(text: string): boolean {
  return /^(?:[-–+*]|\(?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVXL]{1,6}|[A-HĐa-hđ])\)?[.)]?)$/u.test(text);
}
