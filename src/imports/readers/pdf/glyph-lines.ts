import type { Glyph } from './page-marks.ts';

/** Letters side by side on one base line, without a gap as between columns. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** A line as it stands on the page, from left to right. */
export interface PageLine {
  /** Of the base line. */
  readonly y: number;
  readonly size: number;
  readonly segments: readonly Segment[];
  /** The same divided at every gap that is wider than a blank in a line set to the full width usually is. */
  readonly fineSegments: readonly Segment[];
  /** How much room its first word takes. */
  readonly firstWord: number;
  /** The narrowest between two words; 0 in a line of one word. */
  readonly blank: number;
}

// In heights of the font. A blank is a fifth to a third wide; a gap of more than two is none between words, not even in a
// line that is set to the full width.
const BLANK = 0.16;
// Where one was drawn, in a font that is narrow or set close.
const NARROW_BLANK = 0.05;
const COLUMN_GAP = 2.2;
const FINE_GAP = 0.4;
const SAME_LINE = 0.45;
const RAISED = 0.18;
const SMALL = 0.8;

/** The lines that level letters make, from top to bottom. */
export function linesOfGlyphs(glyphs: readonly Glyph[]): PageLine[] {
  const rows: { y: number; size: number; glyphs: Glyph[] }[] = [];
  // The large letters first: what is raised or lowered joins their line.
  const sorted = [...glyphs].sort((one, other) => Math.round(other.size - one.size) || one.y - other.y);
  for (const glyph of sorted) {
    const row = nearest(rows, glyph);
    if (row) row.glyphs.push(glyph);
    else rows.push({ y: glyph.y, size: glyph.size, glyphs: [glyph] });
  }
  return rows
    .map((row) => ({
      y: row.y,
      size: row.size,
      segments: segmentsOf(row, COLUMN_GAP * row.size),
      fineSegments: segmentsOf(row, FINE_GAP * row.size),
      ...wordsOf(row),
    }))
    .filter(({ segments }) => segments.length > 0)
    .sort((one, other) => one.y - other.y);
}

/** The text of lines, from top to bottom; what stands apart in a line with several blanks between. */
export function textOfLine({ segments }: PageLine): string {
  return segments.map(({ text }) => text).join('   ');
}

type Row = { readonly y: number; readonly size: number; readonly glyphs: Glyph[] };

function nearest<T extends Row>(rows: readonly T[], glyph: Glyph): T | undefined {
  let found: T | undefined;
  let distance = Infinity;
  // Rows are few on a page, and the last one is nearly always the right one.
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index];
    if (row === undefined) continue;
    const away = Math.abs(row.y - glyph.y);
    if (away < distance && away <= SAME_LINE * Math.max(row.size, glyph.size)) {
      found = row;
      distance = away;
    }
    if (away < 0.01) break;
  }
  return found;
}

function segmentsOf(row: Row, widest: number): Segment[] {
  const segments: { text: string; left: number; right: number }[] = [];
  let last: Glyph | undefined;
  let note = '';
  for (const { glyph, blankBefore } of lettersOf(row)) {
    const gap = last === undefined ? 0 : glyph.x - (last.x + last.width);
    const segment = segments.at(-1);
    const isNote = isRaisedDigit(glyph, row);
    if (note !== '' && !isNote && segment) {
      segment.text += `[${note}]`;
      note = '';
    }
    if (segment === undefined || gap > widest) {
      segments.push({ text: isNote ? '' : glyph.text, left: glyph.x, right: glyph.x + glyph.width });
    } else {
      const blank = gap > (blankBefore ? NARROW_BLANK : BLANK) * glyph.size ? ' ' : '';
      if (!isNote) segment.text += `${blank}${glyph.text}`;
      segment.right = Math.max(segment.right, glyph.x + glyph.width);
    }
    if (isNote) note += glyph.text;
    last = glyph;
  }
  const end = segments.at(-1);
  if (note !== '' && end) end.text += `[${note}]`;
  return segments;
}

function wordsOf(row: Row): { firstWord: number; blank: number } {
  const [first, ...letters] = lettersOf(row);
  if (first === undefined) return { firstWord: 0, blank: 0 };
  let right = first.glyph.x + first.glyph.width;
  let firstWord: number | undefined;
  let blank = Infinity;
  for (const { glyph, blankBefore } of letters) {
    const gap = glyph.x - right;
    if (gap > (blankBefore ? NARROW_BLANK : BLANK) * glyph.size) {
      firstWord ??= right - first.glyph.x;
      blank = Math.min(blank, gap);
    }
    right = Math.max(right, glyph.x + glyph.width);
  }
  return { firstWord: firstWord ?? right - first.glyph.x, blank: blank === Infinity ? 0 : blank };
}

/** The letters of a row from left to right, and whether a blank was drawn before each. */
function lettersOf(row: Row): { glyph: Glyph; blankBefore: boolean }[] {
  const letters: { glyph: Glyph; blankBefore: boolean }[] = [];
  let blankBefore = false;
  for (const glyph of [...row.glyphs].sort((one, other) => one.x - other.x)) {
    if (glyph.text.trim() === '') blankBefore = true;
    else if (!isShadow(glyph, letters.at(-1)?.glyph)) {
      letters.push({ glyph, blankBefore });
      blankBefore = false;
    }
  }
  return letters;
}

/** Programs that know no bold draw a letter twice, a hair apart. */
function isShadow(glyph: Glyph, before: Glyph | undefined): boolean {
  return (
    before !== undefined &&
    before.text === glyph.text &&
    Math.abs(glyph.x - before.x) < 0.1 * glyph.size &&
    Math.abs(glyph.y - before.y) < 0.1 * glyph.size
  );
}

/** The mark of a note: it is set in brackets, for behind a year it would become its fifth digit. */
function isRaisedDigit(glyph: Glyph, row: Row): boolean {
  return /^\d$/.test(glyph.text) && glyph.size < SMALL * row.size && row.y - glyph.y > RAISED * row.size;
}
