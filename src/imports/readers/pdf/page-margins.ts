import type { PageLine } from './glyph-lines.ts';
import type { PrintedLine } from './printed-text.ts';

/** Between which lines the text of a page stands, in points. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

/** How far the lines of one page reach. */
interface Extent extends Margins {
  /** So many end at the same place that it is the margin. */
  readonly isSure: boolean;
  /** Too few to tell where they might begin. */
  readonly isShort: boolean;
}

// Points: a line beyond all others by more is a stamp or a number of the page.
const NEAR = 8;
const SAME = 3;
// So many lines that end at one place end at the margin.
const EDGE = 4;
const SHORT = 12;

export function leftOf({ segments }: PageLine): number {
  return segments[0]?.left ?? 0;
}

export function rightOf({ segments }: PageLine): number {
  return segments.at(-1)?.right ?? 0;
}

/**
 * The margins of each page, read off where its lines begin and end. Lines that are not set to the full width seldom reach
 * the margin, and the last page has few: pages that are laid out alike tell it together.
 */
export function marginsOfPages(lines: readonly PrintedLine[]): ReadonlyMap<number, Margins> {
  const byPage = new Map<number, PageLine[]>();
  for (const { line, page } of lines) {
    if (line) byPage.set(page, [...(byPage.get(page) ?? []), line]);
  }
  const own = [...byPage].map(([page, all]) => ({ page, ...extentOf(all) }));
  return new Map(
    own.map((extent) => {
      const alike = extent.isSure ? [extent] : own.filter((other) => isAlike(extent, other));
      const left = Math.min(...alike.map((other) => other.left));
      return [extent.page, { left, right: Math.max(...alike.map((other) => other.right)) }] as const;
    }),
  );
}

function isAlike(own: Extent, other: Extent): boolean {
  const holds = own.isShort && own.left >= other.left - SAME && own.right <= other.right + SAME;
  return holds || Math.abs(other.left - own.left) <= SAME;
}

function extentOf(lines: readonly PageLine[]): Extent {
  // What begins far to the right stands there by itself: a stamp, a place and date.
  const middle = (Math.min(...lines.map(leftOf)) + Math.max(...lines.map(rightOf))) / 2;
  const body = lines.filter((line) => leftOf(line) < middle);
  const left = -outermost(body.map((line) => -leftOf(line)));
  const right = outermost(body.map(rightOf));
  const isSure = body.filter((line) => Math.abs(rightOf(line) - right) <= 1).length >= EDGE;
  return { left, right, isSure, isShort: body.length < SHORT };
}

/** The largest value that does not stand alone. */
function outermost(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => other - one);
  return sorted.find((value, index) => value - (sorted[index + 1] ?? -Infinity) <= NEAR) ?? sorted[0] ?? 0;
}
