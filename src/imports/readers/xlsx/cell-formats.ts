import { elementAt, elementsOf } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';

/** As which a number in a cell is shown. */
export type NumberKind = 'date' | 'month' | 'time' | 'percent' | 'number';

// The formats that every program knows by number (ECMA-376, part 1, section 18.8.30).
const DATES = new Set([14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const TIMES = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56]);
const MONTHS = new Set([17]);
const PERCENTAGES = new Set([9, 10]);
const DAY_MS = 86_400_000;

/** How numbers are shown by each format of a workbook. */
export function cellFormats(styles: XmlElement | undefined): NumberKind[] {
  const codes = new Map(
    elementsOf(elementAt(styles, 'x:numFmts'), 'x:numFmt').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? '',
    ]),
  );
  return elementsOf(elementAt(styles, 'x:cellXfs'), 'x:xf').map(({ attributes }) => {
    const id = Number(attributes['numFmtId'] ?? 0);
    const code = codes.get(id);
    return code === undefined ? kindOfId(id) : kindOfCode(code);
  });
}

/** A number as a reader of the sheet sees it: dates as dd/MM/yyyy. */
export function showNumber(value: number, kind: NumberKind, since1904: boolean): string {
  if (kind === 'percent') return `${plain(value * 100)}%`;
  if (kind === 'number') return plain(value);
  const date = dateOf(value, since1904);
  if (date === null) return plain(value);
  const two = (part: number) => String(part).padStart(2, '0');
  if (kind === 'time') return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
  const month = `${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
  return kind === 'month' ? month : `${two(date.getUTCDate())}/${month}`;
}

function kindOfId(id: number): NumberKind {
  if (DATES.has(id)) return 'date';
  if (MONTHS.has(id)) return 'month';
  if (TIMES.has(id)) return 'time';
  return PERCENTAGES.has(id) ? 'percent' : 'number';
}

/** By the letters of a format's first part, without what it shows as it stands and without colours and conditions. */
function kindOfCode(code: string): NumberKind {
  const [first = ''] = code.split(';');
  const letters = first.replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi, '').toLowerCase();
  if (letters.includes('%')) return 'percent';
  if (/general|standard|e\+/.test(letters)) return 'number';
  if (letters.includes('d')) return 'date';
  if (letters.includes('y')) return letters.includes('m') ? 'month' : 'number';
  return /[hs]/.test(letters) ? 'time' : /m/.test(letters) ? 'month' : 'number';
}

/** Days since the last day of 1899, in which Excel takes 1900 for a leap year; or since 1904. */
function dateOf(value: number, since1904: boolean): Date | null {
  if (value < 0 || value > 2_958_466) return null;
  const shift = since1904 ? 1462 : value < 60 ? 1 : 0;
  const epoch = Date.UTC(1899, 11, 30);
  return new Date(epoch + Math.round((value + shift) * DAY_MS));
}

/** Without what the binary fraction adds: 0.1 + 0.2 is 0.3. */
function plain(value: number): string {
  return String(Number(value.toPrecision(12)));
}
