import type { CleanLine } from './clean-lines.ts';
import { letterheadBodies } from './letterhead-bodies.ts';
import { emptyMapped, joinWrapped, sliceMapped } from './mapped-text.ts';
import type { MappedText } from './mapped-text.ts';

/** What stands above the document-type word. */
export interface Letterhead {
  readonly number: MappedText | null;
  /** Place and date: "Hà Nội, ngày 17 tháng 11 năm 2025". */
  readonly issuedOn: { readonly value: string; readonly content: MappedText } | null;
  readonly placeName: string | null;
  /** The issuing body in capital letters. */
  readonly issuer: MappedText | null;
  /** The body above it, whose part it is: "UBND TỈNH …" above "SỞ …". */
  readonly above: MappedText | null;
}

const NUMBER =
  /Số(?:\s*:\s*|\s+(?=\d{1,5}\s?[-/]\s?\p{Lu}))(\d{1,5}[^\s|,;]*(?:\s?[-–/]\s?\p{Lu}[^\s|,;]*)?)/u;

const DATELINE =
  /(?:^|[|\s])((?:\p{Lu}\p{Ll}+\s?){1,6}(?:-\s?(?:\p{Lu}\p{Ll}+\s?){1,4})?),\s*ngày\s*(\d{1,2}|[.…]*)\s*tháng\s*(\d{1,2}|[.…]*)\s*năm\s*(\d{4})/u;

/** Narrow columns break number and dateline over lines. */
function joinedOf(lines: readonly CleanLine[]): MappedText {
  return lines.reduce((text: MappedText, { content }) => joinWrapped(text, content), emptyMapped);
}

export function readLetterhead(lines: readonly CleanLine[]): Letterhead {
  let number: MappedText | null = null;
  let issuedOn: Letterhead['issuedOn'] = null;
  let placeName: string | null = null;
  for (const content of [...lines.map((line) => line.content), joinedOf(lines)]) {
    const foundNumber = NUMBER.exec(content.text);
    if (foundNumber) number ??= group(content, foundNumber, 1);
    const date = DATELINE.exec(content.text);
    if (date) {
      placeName ??= date[1]!.trim();
      issuedOn ??= {
        value: dateValue(date),
        content: sliceMapped(content, date.index, date.index + date[0].length),
      };
    }
  }
  const bodies = letterheadBodies(lines);
  return { number, issuedOn, placeName, issuer: bodies.at(-1) ?? null, above: bodies.at(-2) ?? null };
}

function group(content: MappedText, match: RegExpExecArray, index: number): MappedText {
  const from = match.index + match[0].indexOf(match[index]!);
  return sliceMapped(content, from, from + match[index]!.replace(/[\s.\-–—_*]+$/u, '').length);
}

/** The parts of the dateline that are filled in: year alone, year and month, or the day. */
function dateValue([, , day, month, year]: RegExpExecArray): string {
  if (!/^\d+$/u.test(month ?? '')) return year!;
  if (!/^\d+$/u.test(day ?? '')) return `${year}-${month!.padStart(2, '0')}`;
  return `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
}
