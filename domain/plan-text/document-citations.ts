import { isLocalDate } from '../calendar/local-date.ts';
import { readCitedDocuments } from './document-numbers.ts';
import { latin, matchesOf } from './latin-pattern.ts';
import { sliceMapped } from './mapped-text.ts';
import type { MappedText } from './mapped-text.ts';

/** A document cited with its number. */
export interface Citation {
  readonly number: string;
  /** ISO; null: no day behind the number. */
  readonly date: string | null;
  readonly content: MappedText;
}

/** Documents cited in a text, each number once, in order; the place is that of the whole citation. */
export function citationsIn(content: MappedText): Citation[] {
  const found = new Map<string, Citation>();
  for (const { number, date, start, end } of readCitedDocuments(content.text)) {
    if (number === null) continue;
    const known = found.get(number);
    if (known && (known.date !== null || date === null)) continue;
    found.set(number, { number, date, content: sliceMapped(content, start, end) });
  }
  return [...found.values()];
}

const LAW = latin(
  '(?<=(?:Căn cứ|;|và)\\s+)(?<name>(?:Bộ luật|Luật|Pháp lệnh)\\s+\\p{Lu}[^;.:()]{2,110}?)(?:\\s+năm\\s+\\d{4})?(?:,?\\s+ngày\\s+(?<day>\\d{1,2})(?:/| tháng )(?<month>\\d{1,2})(?:/| năm )(?<year>\\d{4}))?(?=\\s*[;.:]|,\\s+(?:Luật|Bộ luật|Nghị|Quyết|Thông|Chỉ|Công|UBND|Ủy ban|Uỷ ban)|\\s+và\\s+(?:Luật|Bộ luật|Nghị|Quyết)|$)',
  'gu',
);

/** Laws that an opening cites by name alone, or by name and day: their name stands for their number. */
export function lawsByName(content: MappedText): Citation[] {
  const numbered = readCitedDocuments(content.text).filter(({ number }) => number !== null);
  return matchesOf(LAW, content.text).flatMap((match) => {
    const end = match.index + match[0].length;
    // "Luật sửa đổi, bổ sung một số điều của Luật A và Luật B" is one law.
    if (/sửa đổi/iu.test(content.text.slice(0, match.index).split(';').at(-1)!)) return [];
    if (numbered.some((other) => other.start < end && match.index < other.end)) return [];
    const { name, day, month, year } = match.groups!;
    const date = year === undefined ? null : `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
    const known = isLocalDate(date) ? date : null;
    return [{ number: name!, date: known, content: sliceMapped(content, match.index, end) }];
  });
}
