import { runningLines } from '../../../../domain/plan-text/running-lines.ts';
import type { GoesOn } from '../../../../domain/plan-text/source-lines.ts';
import type { PageLine } from './glyph-lines.ts';
import { leftOf, marginsOfPages, rightOf } from './page-margins.ts';
import type { Margins } from './page-margins.ts';
import type { PrintedLine } from './printed-text.ts';

/** Two lines that follow each other, and how. Lengths in points. */
interface Step {
  readonly index: number;
  /** How far from the left margin each begins. */
  readonly from: number;
  readonly to: number;
  /** From one base line to the next; null from page to page. */
  readonly down: number | null;
  /** The next line's first word did not fit into what was left of this one. */
  readonly isFull: boolean;
  readonly reachesMargin: boolean;
  readonly isCentred: boolean;
  readonly sameSize: boolean;
  /** The next line begins with a word in small letters, as no paragraph does. */
  readonly beginsSmall: boolean;
}

/** What the lines of a document that visibly go on have in common. */
interface Habits {
  readonly going: readonly Step[];
  readonly ending: readonly Step[];
  readonly isJustified: boolean;
  readonly furthestDown: number;
}

// Points: letters of one column begin and end at places that differ by less.
const SAME = 2;
// Points: programs round where letters stand.
const ROUNDING = 1;
// How many lines must visibly go on before anything is learnt of them.
const ENOUGH = 4;
// Of all steps of a kind, the share that must visibly go on for a full line to go on, and to do so without doubt.
const SHARE = 0.08;
const CERTAIN = 0.9;
// Where nothing alike was seen.
const UNKNOWN = 0.5;
const JUSTIFIED = 0.8;
// How much further than within a paragraph the next one stands.
const LOOSER = 1.2;
// A share of the height of the font.
const SAME_SIZE = 0.06;
const SMALL_WORD = /^["“(]?\p{Ll}{2,}(?=[\s,;]|$)/u;

/**
 * Which lines were broken for want of room, by their index: the next line's first word had no place in them, and the step
 * to the next line looks as between lines that visibly go on (in a word of small letters). How a document sets its
 * paragraphs apart — by indents, by distance, by lines that do not reach the margin — is learnt from these. Where it does
 * not set them apart, a full line may be the last of its paragraph by chance: `likely`.
 */
export function linesGoingOn(lines: readonly PrintedLine[]): ReadonlyMap<number, GoesOn> {
  const steps = stepsOf(lines);
  const habits = habitsOf(steps);
  const usual = usualSteps(habits);
  const goingOn = new Map<number, GoesOn>();
  let before: Step | undefined;
  for (const step of steps) {
    const wentOn = before !== undefined && goingOn.has(before.index) ? before : undefined;
    const goesOn =
      step.isFull && isWithin(step, habits) && !isLooser(step, wentOn) && verdict(step, habits, usual);
    if (goesOn) goingOn.set(step.index, goesOn);
    before = step;
  }
  return goingOn;
}

/** Numbers of pages, headers and footers stand between lines and are no part of their text. */
function stepsOf(lines: readonly PrintedLine[]): Step[] {
  const running = runningLines({ lines });
  const body = lines.flatMap((line, index) =>
    running.has(index) || line.text.trim() === '' ? [] : [{ ...line, index }],
  );
  const margins = marginsOfPages(body);
  return body.flatMap((own, i) => {
    const next = body[i + 1];
    const [here, there] = [margins.get(own.page), margins.get(next?.page ?? 0)];
    if (!own.line || !next?.line || !here || !there) return [];
    const down = own.page === next.page ? next.line.y - own.line.y : null;
    const beginsSmall = SMALL_WORD.test(next.text);
    return [{ index: own.index, down, beginsSmall, ...comparison(own.line, here, next.line, there) }];
  });
}

function comparison(line: PageLine, here: Margins, next: PageLine, there: Margins) {
  const [left, right] = [leftOf(line), rightOf(line)];
  // Lines of an indented paragraph that stand in the middle by chance begin below each other.
  const isCentred =
    standsInMiddle(line, here) && standsInMiddle(next, there) && Math.abs(left - leftOf(next)) > SAME;
  const room = here.right - right + (isCentred ? left - here.left : 0);
  return {
    from: left - here.left,
    to: leftOf(next) - there.left,
    isFull: next.firstWord + line.blank > room - ROUNDING,
    reachesMargin: here.right - right <= SAME,
    isCentred,
    sameSize: Math.abs(line.size - next.size) <= SAME_SIZE * line.size,
  };
}

function standsInMiddle(line: PageLine, { left, right }: Margins): boolean {
  const [before, after] = [leftOf(line) - left, right - rightOf(line)];
  return before > SAME && after > SAME && Math.abs(before - after) <= 2 * SAME;
}

function habitsOf(steps: readonly Step[]): Habits {
  const going = steps.filter((step) => step.isFull && step.beginsSmall && step.sameSize && !step.isCentred);
  const reaching = going.filter(({ reachesMargin }) => reachesMargin).length;
  const downs = going.flatMap(({ down }) => down ?? []).sort((one, other) => one - other);
  const furthestDown =
    downs.length >= ENOUGH ? (downs[Math.floor(downs.length * 0.98)] ?? 0) + SAME : Infinity;
  return {
    going,
    ending: steps.filter((step) => !step.isFull && isWithin(step, { furthestDown })),
    isJustified: going.length >= ENOUGH && reaching >= going.length * JUSTIFIED,
    furthestDown,
  };
}

/** In the same letters, and no further down than within paragraphs. */
function isWithin({ down, sameSize }: Step, { furthestDown }: Pick<Habits, 'furthestDown'>): boolean {
  return sameSize && (down === null || (down > 0 && down <= furthestDown));
}

function verdict(step: Step, { going, isJustified }: Habits, usual: (step: Step) => number): GoesOn | false {
  // The longest line of a list or of a page of headings is no full one.
  if (going.length === 0) return false;
  if (step.isCentred) return 'likely';
  if (isJustified && !step.reachesMargin) return false;
  const share = usual(step);
  if (share < SHARE) return false;
  return isJustified || share >= CERTAIN ? 'certain' : 'likely';
}

/** Which share of the lines that begin as far from the margin as these two go on; told once for all that are alike. */
function usualSteps({ going, ending }: Habits): (step: Step) => number {
  const known = new Map<string, number>();
  const tell = ({ from, to }: Step) => {
    const alike = (other: Step) => Math.abs(other.from - from) <= SAME && Math.abs(other.to - to) <= SAME;
    const [goes, ends] = [going.filter(alike).length, ending.filter(alike).length];
    if (going.length < ENOUGH) return to <= from + SAME ? UNKNOWN : 0;
    if (goes + ends > 0) return goes / (goes + ends);
    return going.some((other) => Math.abs(other.to - to) <= SAME) ? UNKNOWN : 0;
  };
  return (step) => {
    const key = `${Math.round(step.from * 2)} ${Math.round(step.to * 2)}`;
    const share = known.get(key) ?? tell(step);
    known.set(key, share);
    return share;
  };
}

/** Further down than the line before it stands above this one, in the same paragraph. */
function isLooser({ down }: Step, before: Step | undefined): boolean {
  const above = before?.down ?? null;
  return down !== null && above !== null && down > above * LOOSER;
}
