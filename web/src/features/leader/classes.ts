import { NATIONAL_CLASS_FILTERS } from '../../components/national-class-words.ts';
import type { NationalClasses } from './api/overviews.ts';

/** The four national classes in the order of the bar, each with the filter that lists its tasks. */
export const CLASSES = (['doneOnTime', 'doneLate', 'openInTime', 'openOverdue'] as const).map((name) => ({
  name,
  filter: NATIONAL_CLASS_FILTERS[name],
}));

/** All that is counted in the four classes; suspended work is a part of what is open in time. */
export function totalOf(national: NationalClasses): number {
  return CLASSES.reduce((sum, { name }) => sum + national[name], 0);
}

/** How much a figure grew, with its sign: `+3`, `−2`, `0`. */
export function changeText(before: number, after: number): string {
  const change = after - before;
  if (change === 0) return '0';
  return change > 0 ? `+${change}` : `−${-change}`;
}

const DAY_MS = 24 * 3600 * 1000;

/** The day so many days after a `YYYY-MM-DD`. */
export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
