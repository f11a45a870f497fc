/** A stretch of the source text: UTF-16 offsets, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Enough letters to be found again, few enough to stand before the next page number. */
const ENDS = 24;

/**
 * Where words that a person marked in the paragraphs stand in the source. Paragraphs join wrapped lines and leave page
 * numbers out, so blanks do not count, and where the words as a whole are not there, their beginning and their end are.
 *
 * @param line of the paragraph, from 1: the search begins there
 */
export function placeOfWords(source: string, line: number, words: string): Stretch | null {
  const from = offsetOfLine(source, line);
  const { letters, at } = lettersOf(source.slice(from));
  const wanted = lettersOf(words).letters;
  if (wanted === '') return null;
  const whole = letters.indexOf(wanted);
  const first = whole >= 0 ? whole : letters.indexOf(wanted.slice(0, ENDS));
  if (first < 0) return null;
  const tail = wanted.slice(-ENDS);
  const last = whole >= 0 ? whole + wanted.length - tail.length : letters.indexOf(tail, first);
  const lastAt = at[last + tail.length - 1];
  if (last < 0 || lastAt === undefined) return null;
  return { start: from + at[first]!, end: from + lastAt + 1 };
}

/** The offset at which a line begins, from 1. */
function offsetOfLine(source: string, line: number): number {
  let offset = 0;
  for (let n = 1; n < line; n += 1) {
    const next = source.indexOf('\n', offset);
    if (next < 0) return offset;
    offset = next + 1;
  }
  return offset;
}

/** The text without its blanks and without the strokes between cells, and where each character of it stood. */
function lettersOf(text: string): { readonly letters: string; readonly at: readonly number[] } {
  const at: number[] = [];
  let letters = '';
  for (let i = 0; i < text.length; i += 1) {
    if (/[\s|]/.test(text[i]!)) continue;
    letters += text[i];
    at.push(i);
  }
  return { letters, at };
}

/** A piece of an item between two places where it may be cut. */
export interface Piece {
  /** Offset in the source at which it begins. */
  readonly start: number;
  readonly text: string;
}

/** The pieces of a stretch of the source: after each semicolon, colon, comma and full stop it may be cut. */
export function piecesOf(source: string, { start, end }: Stretch): Piece[] {
  const text = source.slice(start, end);
  const starts = [...text.matchAll(/[;:,.]\s+(?=\S)/gu)].map((match) => match.index + match[0].length);
  const edges = [0, ...starts, text.length];
  return edges.slice(0, -1).map((edge, i) => ({
    start: start + edge,
    text: text
      .slice(edge, edges[i + 1])
      .replaceAll(/\s+/gu, ' ')
      .trim(),
  }));
}
