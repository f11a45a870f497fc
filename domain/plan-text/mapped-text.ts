import type { TextPlace } from './plan-reading.ts';

/** Text of which every character knows the offset in the source at which it stands. */
export interface MappedText {
  readonly text: string;
  /** As long as `text`. */
  readonly at: readonly number[];
}

export const emptyMapped: MappedText = { text: '', at: [] };

/** A stretch of the source as it stands there from `offset` on. */
export function mapText(text: string, offset: number): MappedText {
  return { text, at: Array.from({ length: text.length }, (_, i) => offset + i) };
}

export function sliceMapped(mapped: MappedText, from: number, to = mapped.text.length): MappedText {
  return { text: mapped.text.slice(from, to), at: mapped.at.slice(from, to) };
}

/** Without the stretches given; they must stand in order and not overlap. */
export function withoutStretches(
  mapped: MappedText,
  stretches: readonly (readonly [from: number, to: number])[],
): MappedText {
  if (stretches.length === 0) return mapped;
  let text = '';
  const at: number[] = [];
  let next = 0;
  for (const [from, to] of [...stretches, [mapped.text.length, mapped.text.length] as const]) {
    text += mapped.text.slice(next, from);
    for (let i = next; i < from; i += 1) at.push(mapped.at[i]!);
    next = to;
  }
  return { text, at };
}

export function withoutMatches(mapped: MappedText, pattern: RegExp): MappedText {
  return withoutStretches(
    mapped,
    [...mapped.text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length] as const),
  );
}

/** Runs of blanks become one, blanks at the ends and invisible characters go. */
export function squeeze(mapped: MappedText): MappedText {
  let text = '';
  const at: number[] = [];
  let blank = false;
  for (let i = 0; i < mapped.text.length; i += 1) {
    const char = mapped.text[i]!;
    if (isInvisible(char)) continue;
    if (isBlank(char)) {
      blank = text !== '';
      continue;
    }
    if (blank) {
      text += ' ';
      at.push(mapped.at[i - 1]!);
      blank = false;
    }
    text += char;
    at.push(mapped.at[i]!);
  }
  return { text, at };
}

function isBlank(char: string): boolean {
  return char === ' ' || /\s/.test(char);
}

/** Zero-width characters, the soft hyphen, the byte order mark. */
function isInvisible(char: string): boolean {
  const code = char.charCodeAt(0);
  return code === 0xad || code === 0xfeff || (code >= 0x200b && code <= 0x200f) || code === 0x2060;
}

/**
 * Two parts of one paragraph. A line that ends in a hyphen right behind a letter or figure is joined without a blank:
 * it is a number broken at its own hyphen (`23/NQ-` + `HĐND`).
 */
export function joinWrapped(left: MappedText, right: MappedText): MappedText {
  if (left.text === '') return right;
  if (right.text === '') return left;
  if (/[\p{L}\p{N}]-$/u.test(left.text)) {
    return { text: left.text + right.text, at: [...left.at, ...right.at] };
  }
  return { text: `${left.text} ${right.text}`, at: [...left.at, left.at.at(-1)!, ...right.at] };
}

/** Finds lines of a source by offset. */
export interface LineIndex {
  /** Offset at which each line starts. */
  readonly starts: readonly number[];
}

export function lineIndexOf(source: string): LineIndex {
  const starts = [0];
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return { starts };
}

function lineAt({ starts }: LineIndex, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** Where a text stands; an empty text stands nowhere and gives the first line. */
export function placeOf(mapped: MappedText, lines: LineIndex): TextPlace {
  const start = mapped.at[0] ?? 0;
  const last = mapped.at.at(-1) ?? 0;
  return placeBetween(start, mapped.at.length === 0 ? start : last + 1, lines);
}

/** The place of a stretch of the text; its end is exclusive. */
export function placeBetween(start: number, end: number, lines: LineIndex): TextPlace {
  return { line: lineAt(lines, start), lastLine: lineAt(lines, Math.max(start, end - 1)), start, end };
}
