import { collapseBlanks, originalSpan } from './collapsed-text.ts';
import { latin } from './latin-pattern.ts';

/** A word, an abbreviation or a mark of a text in which names of bodies are looked for. */
export interface BodyToken {
  /** As written. */
  readonly text: string;
  /** Lower case, one way of placing tones ("uỷ" → "ủy"), one kind of dash. */
  readonly key: string;
  /** Offsets in the text as given. */
  readonly start: number;
  readonly end: number;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** All capitals, as abbreviations are: "LĐTBXH", "TP". */
  readonly shout: boolean;
  /** No blank before it. */
  readonly glued: boolean;
}

/** Both ways of placing the tone in an open syllable are correct; names mix them. */
// prettier-ignore
const tones: Readonly<Record<string, string>> = {
  oà: 'òa', oá: 'óa', oả: 'ỏa', oã: 'õa', oạ: 'ọa',
  oè: 'òe', oé: 'óe', oẻ: 'ỏe', oẽ: 'õe', oẹ: 'ọe',
  uỳ: 'ùy', uý: 'úy', uỷ: 'ủy', uỹ: 'ũy', uỵ: 'ụy',
};
const openSyllable = latin(`(${Object.keys(tones).join('|')})(?!\\p{L})`, 'gu');

export function wordKey(word: string): string {
  if (word.length === 1) return /[‐‑‒–—−]/.test(word) ? '-' : word.toLowerCase();
  return word.toLowerCase().replace(openSyllable, (syllable) => tones[syllable]!);
}

const WORDS = /[\p{L}\p{M}\d]+|[^\s\p{L}\p{M}\d]/gu;
const LETTER = /\p{L}/u;
const CAPITAL = /^\p{Lu}/u;

/** Words (with their figures), and every other mark by itself. */
export function bodyTokens(original: string): BodyToken[] {
  const collapsed = collapseBlanks(original);
  return [...collapsed.text.matchAll(WORDS)].map((match) => {
    const text = match[0];
    const place = originalSpan(collapsed, match.index, match.index + text.length);
    const letters = LETTER.test(text);
    return {
      text,
      key: wordKey(text),
      ...place,
      capital: CAPITAL.test(text),
      shout: letters && text.length > 1 && text === text.toUpperCase(),
      glued: match.index > 0 && collapsed.text[match.index - 1] !== ' ',
    };
  });
}

/** Whether words stand at a place, in their comparing form; gives the place behind them, or -1. */
export function wordsAt(tokens: readonly BodyToken[], at: number, words: readonly string[]): number {
  for (let i = 0; i < words.length; i += 1) {
    if (tokens[at + i]?.key !== words[i]) return -1;
  }
  return at + words.length;
}
