import { sliceMapped } from './mapped-text.ts';
import type { MappedText } from './mapped-text.ts';

/** Parts of a paragraph: at full stops, and for clauses at semicolons outside brackets too. */
export function sentencesOf(content: MappedText, unit: 'sentence' | 'clause'): MappedText[] {
  const parts: MappedText[] = [];
  let from = 0;
  let depth = 0;
  const { text } = content;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i]!;
    if (char === '(') depth += 1;
    if (char === ')') depth = Math.max(0, depth - 1);
    const ends = char === '.' && /^\.\s+[\p{Lu}“"]/u.test(text.slice(i, i + 4)) && !isAbbreviation(text, i);
    if (depth === 0 && (ends || (unit === 'clause' && char === ';'))) {
      parts.push(sliceMapped(content, from, i + 1));
      from = i + 1;
      while (text[from] === ' ') from += 1;
      i = from - 1;
    }
  }
  if (from < text.length) parts.push(sliceMapped(content, from));
  return parts;
}

/** "TP. Hồ Chí Minh", "Q. 1", an initial. */
function isAbbreviation(text: string, at: number): boolean {
  return /(?:^|\s)(?:TP|Tp|TX|Q|P|KT|TM|TT|TS|GS|\p{Lu})$/u.test(text.slice(Math.max(0, at - 4), at));
}
