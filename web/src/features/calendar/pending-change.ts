import type { components } from '../../lib/api/schema.ts';

export type CalendarDay = components['schemas']['CalendarDayRequest'];

/** What is to be entered and taken out, before it is ordered. */
export interface PendingChange {
  readonly add: readonly CalendarDay[];
  readonly remove: readonly string[];
}

export const NO_CHANGE: PendingChange = { add: [], remove: [] };

/** With one more day to be entered; a day that was entered before is replaced. */
export function withDay({ add, remove }: PendingChange, day: CalendarDay): PendingChange {
  const others = add.filter(({ date }) => date !== day.date);
  return { add: [...others, day].sort((a, b) => a.date.localeCompare(b.date)), remove };
}

/** With one more day to be taken out. */
export function withoutDay({ add, remove }: PendingChange, date: string): PendingChange {
  return { add, remove: [...new Set([...remove, date])].sort() };
}

/** As if nothing had been asked for that day. */
export function undone({ add, remove }: PendingChange, date: string): PendingChange {
  return { add: add.filter((day) => day.date !== date), remove: remove.filter((day) => day !== date) };
}

/** Whether there is nothing to order. */
export function isEmpty({ add, remove }: PendingChange): boolean {
  return add.length + remove.length === 0;
}
