import { readCitedDocuments } from './document-numbers.ts';
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
