import type { Page } from 'playwright-core';
import { until } from '../until.ts';

/** More than any page has to be stepped through. */
const MOST_STEPS = 120;
const HELD_MS = 60_000;

/** What holds the focus, as a person sees and hears it. */
export interface Focused {
  readonly name: string;
  readonly role: string;
  /** It lies in the window with nothing over it, and something about it shows that it holds the focus. */
  readonly isSeen: boolean;
  readonly isInDialog: boolean;
  /** Nothing holds it: the page as a whole. */
  readonly isNowhere: boolean;
  /** Its place among all elements of the page. */
  readonly place: number;
}

const LOOK = `(() => {
  const held = document.activeElement;
  const isNowhere = held === null || held === document.body;
  if (isNowhere) return { name: '', role: '', isSeen: false, isInDialog: false, isNowhere, place: -1 };
  const label = held.labels?.[0];
  // A field that is drawn by its label (a file, one of a few) shows itself there.
  const isDrawnByLabel = label && (held.type === 'file' || held.getBoundingClientRect().width === 0);
  const shown = isDrawnByLabel ? label : held;
  const isField = held.matches('input, textarea, select');
  // A field may be marked at the frame around it, anything else is marked itself.
  const marked = isField ? [shown, shown.parentElement, shown.parentElement.parentElement] : [shown];
  const isMarked = marked.some((element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || (isField && boxShadow !== 'none');
  });
  const points = [...shown.getClientRects()].flatMap(({ left, right, top, bottom }) => {
    const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    return [left + 3, (left + right) / 2, right - 3].map((x) => [x, y]);
  });
  const isOnTop = points.some(([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (shown.contains(hit) || hit.contains(shown) && isField);
  });
  const words = label ? [...held.labels].map((one) => one.textContent).join(' ') : held.textContent;
  return {
    name: (held.getAttribute('aria-label') ?? words ?? '').trim(),
    role: held.getAttribute('role') ?? held.tagName.toLowerCase(),
    isSeen: isMarked && isOnTop,
    isInDialog: held.closest('[role="dialog"]') !== null,
    isNowhere,
    place: [...document.querySelectorAll('*')].indexOf(held),
  };
})()`;

/** What holds the focus now. */
export async function focused(page: Page): Promise<Focused> {
  return page.evaluate<Focused>(LOOK);
}

/** Waits until something holds the focus, after what held it went away; says what. */
export async function heldAgain(page: Page): Promise<Focused> {
  await until(async () => !(await focused(page)).isNowhere, HELD_MS);
  return focused(page);
}

/**
 * Steps on with the Tab key until something bears the name.
 *
 * @throws Error when a step is not seen, or nothing of that name comes
 */
export async function tabTo(page: Page, name: RegExp): Promise<Focused> {
  const passed: string[] = [];
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const now = await step(page, 'Tab');
    passed.push(now.name.slice(0, 40));
    if (name.test(now.name)) return now;
  }
  throw new Error(`nothing named ${String(name)} was reached with the Tab key, but: ${passed.join(' | ')}`);
}

/**
 * Steps through the whole page, from the top of a page just opened to its end.
 *
 * @throws Error when a step is not seen
 */
export async function stepThrough(page: Page): Promise<Focused[]> {
  const stops: Focused[] = [];
  while (stops.length <= MOST_STEPS) {
    const now = await step(page, 'Tab');
    if (now.isNowhere || now.place === stops[0]?.place) return stops;
    stops.push(now);
  }
  throw new Error(`the page has no end, but: ${stops.map(({ name }) => name.slice(0, 40)).join(' | ')}`);
}

/**
 * Presses a key that moves the focus.
 *
 * @throws Error when it is not seen where it is then
 */
export async function step(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Focused> {
  await page.keyboard.press(key);
  const now = await focused(page);
  if (!now.isSeen && !now.isNowhere)
    throw new Error(`the focus is not seen at "${now.name.slice(0, 80)}" (${now.role})`);
  return now;
}
