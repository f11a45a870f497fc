import type { Timeline, TimelineAssignment } from './api/plans.ts';

const DAY_MS = 86_400_000;

/** The days that a timeline reaches over, and its months. */
export interface TimeAxis {
  /** First day of a month, `YYYY-MM-DD`. */
  readonly from: string;
  /** The day after the last: first day of a month. */
  readonly to: string;
  readonly months: readonly string[];
}

/** Whole months around everything that the plan has on the axis; null where nothing has a date. */
export function axisOf({ today, issuedOn, periodStart, periodEnd, assignments }: Timeline): TimeAxis | null {
  const days = [
    issuedOn,
    periodStart,
    periodEnd,
    ...assignments.flatMap(({ firstDueOn, lastDueOn }) => [firstDueOn, lastDueOn]),
  ].filter((day) => day !== null);
  if (days.length === 0) return null;
  const sorted = [...days, today].sort();
  const from = monthOf(sorted[0]!);
  const to = nextMonth(monthOf(sorted.at(-1)!));
  return { from, to, months: monthsBetween(from, to) };
}

/** Where a day begins on the axis, in parts of a hundred; before and after it at its edges. */
export function placeOnAxis({ from, to }: TimeAxis, day: string): number {
  const [start, end, at] = [from, to, day].map((one) => Date.parse(`${one.slice(0, 10)}T00:00:00Z`) / DAY_MS);
  return Math.min(100, Math.max(0, (100 * (at! - start!)) / (end! - start!)));
}

/** Those with a date by its order, those without in the order of the text. */
export function byDate(assignments: readonly TimelineAssignment[]): {
  dated: TimelineAssignment[];
  undated: TimelineAssignment[];
} {
  const dated = assignments
    .filter(({ lastDueOn }) => lastDueOn !== null)
    .sort((a, b) => (a.firstDueOn ?? '').localeCompare(b.firstDueOn ?? ''));
  return { dated, undated: assignments.filter(({ lastDueOn }) => lastDueOn === null) };
}

function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from; month < to; month = nextMonth(month)) months.push(month);
  return months;
}

function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

function nextMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
}
