import { blocksOf, type Block } from './blocks.ts';
import { cleanLines } from './clean-lines.ts';
import type { MarkerKind } from './list-markers.ts';
import type { SourceLine } from './source-lines.ts';
import { wrappingOf } from './wrapping.ts';

/** A stretch of the source that something was read from; `start` and `end` as `String.prototype.slice` takes them. */
export interface ReadSpan {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A piece of a paragraph: its words, and the ids of all spans that it is part of. */
export interface TextPart {
  readonly text: string;
  readonly ids: readonly string[];
}

/** A paragraph, bullet, heading or row of a table as people read it. */
export interface Paragraph {
  /** Line of the source on which it begins, from 1. */
  readonly line: number;
  /** Of the file; null where it knows no pages. */
  readonly page: number | null;
  /** As it is written ("II.", "a)", "-"); empty where there is none. */
  readonly marker: string;
  /** How it is marked, which tells how deep it stands; null without a mark. */
  readonly markerKind: MarkerKind | null;
  /** The cells of a row are parted by ` | `. */
  readonly isRow: boolean;
  readonly parts: readonly TextPart[];
}

/**
 * The text of a plan in paragraphs: wrapped lines joined, page numbers and running lines left out, and each stretch of it
 * that an assignment, target or duty was read from told by its id.
 */
export function paragraphsOf(lines: readonly SourceLine[], spans: readonly ReadSpan[]): Paragraph[] {
  const clean = cleanLines({ lines });
  const starts = lineStarts(lines);
  return blocksOf(clean, wrappingOf(clean)).flatMap((block) => {
    const from = block.content.at[0];
    if (from === undefined) return [];
    const index = lineOf(starts, from);
    const { text, page } = lines[index]!;
    return [
      {
        line: index + 1,
        page,
        marker: block.marker === null ? '' : text.slice(0, from - starts[index]!).trim(),
        markerKind: block.marker?.kind ?? null,
        isRow: block.isRow,
        parts: partsOf(block, spans),
      },
    ];
  });
}

/** Cut wherever a span begins or ends. */
function partsOf({ content }: Block, spans: readonly ReadSpan[]): TextPart[] {
  const first = content.at[0]!;
  const last = content.at.at(-1)!;
  const near = spans.filter(({ start, end }) => start <= last && end > first);
  const parts: { text: string; ids: readonly string[] }[] = [];
  let key = '';
  [...content.text].reduce((index, char) => {
    const at = content.at[index]!;
    const ids = near.filter(({ start, end }) => at >= start && at < end).map(({ id }) => id);
    const open = parts.at(-1);
    if (open !== undefined && key === ids.join('\n')) open.text += char;
    else parts.push({ text: char, ids });
    key = ids.join('\n');
    return index + char.length;
  }, 0);
  return parts;
}

function lineStarts(lines: readonly SourceLine[]): number[] {
  let next = 0;
  return lines.map(({ text }) => {
    const start = next;
    next += text.length + 1;
    return start;
  });
}

/** The index of the line on which an offset stands. */
function lineOf(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
