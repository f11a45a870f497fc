import { textOfLine } from './glyph-lines.ts';
import type { PageLine, Segment } from './glyph-lines.ts';
import type { PrintedText } from './printed-text.ts';

/** A free strip between two texts that stand side by side, as in the head of a document and above its signature. */
interface Strip {
  readonly from: number;
  readonly to: number;
}

/** A stretch of a page with such a strip: its texts in the order of reading, and the line after it. */
interface Block {
  readonly texts: readonly string[];
  readonly end: number;
}

// Points: the strip between two texts is at least as wide.
const NARROWEST = 4;
const RECIPIENTS = /nơi\s+nhận/i;
// The State's name stands beside that of the authority, often so close that no gap between columns can be seen.
const STATE = /\S\s+cộng\s+h[oò][aà]\s+xã\s+hội\s+chủ\s+nghĩa/i;

/** The texts of lines in the order of reading: where two texts stand side by side, first the left one, then the right one. */
export function inReadingOrder(lines: readonly PageLine[]): PrintedText[] {
  const texts: PrintedText[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (line === undefined) break;
    const block = blockAt(lines, at, line);
    texts.push(...(block?.texts.map((text) => ({ text, line: null })) ?? [lineOrRow(lines, at, line)]));
    at = block?.end ?? at + 1;
  }
  return texts;
}

/** The block that begins with a line; null where the line has no two sides. */
function blockAt(lines: readonly PageLine[], start: number, first: PageLine): Block | null {
  const sides = STATE.test(textOfLine(first)) ? first.fineSegments : first.segments;
  const [one, other] = sides;
  if (one === undefined || other === undefined || sides.length > 2) return null;
  let strip: Strip = { from: one.right, to: other.left };
  const columns: [string[], string[]] = [[], []];
  let block: Block | null = null;
  let recipients = false;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at];
    const fitting = line && (divided(line.segments, strip) ?? divided(line.fineSegments, strip));
    if (line === undefined || !fitting) break;
    strip = fitting.strip;
    columns[0].push(...fitting.left);
    columns[1].push(...fitting.right);
    recipients ||= RECIPIENTS.test(textOfLine(line));
    // Lines on the left alone belong to it only where a list of recipients goes on beside a short signature.
    if (fitting.right.length > 0 || recipients)
      block = { texts: [...columns[0], ...columns[1]], end: at + 1 };
  }
  return block;
}

/** A line's texts on either side of a strip, and what it leaves free of it; null for a line that runs across. */
function divided(
  segments: readonly Segment[],
  { from, to }: Strip,
): { strip: Strip; left: string[]; right: string[] } | null {
  const middle = (from + to) / 2;
  const left = segments.filter((segment) => segment.right <= middle);
  const right = segments.filter((segment) => segment.left >= middle);
  const strip = {
    from: Math.max(from, ...left.map((segment) => segment.right)),
    to: Math.min(to, ...right.map((segment) => segment.left)),
  };
  if (left.length + right.length < segments.length || strip.to - strip.from < NARROWEST) return null;
  return { strip, left: joined(left), right: joined(right) };
}

function joined(segments: readonly Segment[]): string[] {
  return segments.length === 0 ? [] : [segments.map(({ text }) => text).join(' ')];
}

/** A line with three or more parts, below or above another one, is the row of a table without lines. */
function lineOrRow(lines: readonly PageLine[], at: number, line: PageLine): PrintedText {
  const parts = line.segments.length;
  const isRow =
    parts >= 3 && [lines[at - 1], lines[at + 1]].some((next) => (next?.segments.length ?? 0) >= 3);
  if (!isRow) return { text: textOfLine(line), line };
  return { text: line.segments.map(({ text }) => text.replaceAll('|', '¦')).join(' | '), line: null };
}
