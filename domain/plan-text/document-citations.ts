import { isLocalDate } from '../calendar/local-date.ts';
import type { MappedText } from './mapped-text.ts';
import { sliceMapped } from './mapped-text.ts';

/** A document cited with its number. */
export interface Citation {
  readonly number: string;
  /** ISO; null: no day behind the number. */
  readonly date: string | null;
  readonly content: MappedText;
}

// "31-CT/TW", "03/CTr-UBND", "1656/NQ-UBTVQH15", "128/2025/NĐ-CP", "72/2025/QH15", "66.2/2025/NQ-CP".
const NUMBER =
  /\d{1,5}(?:\.\d)?(?:\/\d{4})?\s?[-–/]\s?(?:\p{Lu}[\p{L}&]*\d{0,2})(?:\s?[-–/]\s?\p{Lu}[\p{L}&]*\d{0,2}){0,3}/gu;

const DATE_BEHIND =
  /^,?\s*(?:ngày\s+(\d{1,2})\s*(?:\/|tháng)\s*(\d{1,2})\s*(?:\/|năm)\s*(\d{4})|ngày\s+(\d{1,2})[-.](\d{1,2})[-.](\d{4}))/u;

/** Documents cited in a text, each number once, in order. */
export function citationsIn(content: MappedText): Citation[] {
  const found = new Map<string, Citation>();
  for (const match of content.text.matchAll(NUMBER)) {
    const number = match[0].replace(/\s+/gu, '');
    if (!/\p{Lu}{2}|QH|[-/]\p{Lu}/u.test(number)) continue;
    const behind = content.text.slice(match.index + match[0].length);
    const date = dateOf(DATE_BEHIND.exec(behind));
    const known = found.get(number);
    if (known && (known.date !== null || date === null)) continue;
    found.set(number, {
      number,
      date,
      content: sliceMapped(content, match.index, match.index + match[0].length),
    });
  }
  return [...found.values()];
}

function dateOf(match: RegExpExecArray | null): string | null {
  if (!match) return null;
  const [day, month, year] = match[1] ? match.slice(1, 4) : match.slice(4, 7);
  const date = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  return isLocalDate(date) ? date : null;
}
