import type { CleanLine } from './clean-lines.ts';
import { markerOf } from './list-markers.ts';

/** How the lines of a document end: wrapped at a width, or only where a paragraph ends. */
export interface Wrapping {
  readonly wrapped: boolean;
  /** A line that with the next line's first word is at least this long was broken because that word did not fit. */
  readonly fullFrom: number;
}

/** Share of the lines that must visibly go on in the next one. */
const WRAPPED_FROM = 0.12;

/** Fewer lines that go on may be breaks by accident. */
const FEWEST = 2;

/** A document whose longest line is no longer than a line of print was wrapped. */
const WIDEST = 130;

/** Lines shorter than this are seldom full: a document of them alone is a list. */
const NARROWEST = 30;

/**
 * Learns from the lines that certainly go on (the next begins with a small letter) how long a full line is. Widths of
 * letters differ, so a few of the shortest are left aside.
 */
export function wrappingOf(lines: readonly CleanLine[]): Wrapping {
  const texts = lines.filter((line) => !line.isRow);
  const lengths: number[] = [];
  texts.forEach(({ content }, i) => {
    const next = texts[i + 1]?.content.text;
    if (next !== undefined && beginsSmall(next) && markerOf(next) === null) {
      lengths.push(lengthWithNextWord(content.text, next));
    }
  });
  const longest = Math.max(0, ...texts.map(({ content }) => content.text.length));
  const wrapped =
    lengths.length >= FEWEST && (lengths.length >= texts.length * WRAPPED_FROM || longest <= WIDEST);
  if (!wrapped) return { wrapped, fullFrom: Infinity };
  const sorted = lengths.sort((a, b) => a - b);
  return { wrapped, fullFrom: Math.max(NARROWEST, sorted[Math.floor(sorted.length * 0.06)]!) };
}

export function lengthWithNextWord(text: string, next: string): number {
  return text.length + 1 + (/^\S+/.exec(next)?.[0].length ?? 0);
}

export function beginsSmall(text: string): boolean {
  return /^[("“]?\p{Ll}/u.test(text);
}
