import { DomainError } from '../errors.ts';
import type { LocalDate } from './local-date.ts';
import { makeWorkingCalendar } from './working-calendar.ts';
import type { CalendarException, WorkingCalendar } from './working-calendar.ts';

/** Days that are taken out of a calendar and days that are put in; a day in both gets another kind or name. */
export interface CalendarChange {
  readonly remove: readonly LocalDate[];
  readonly add: readonly CalendarException[];
}

/**
 * The next version of a calendar. Past days may change as well: what fired by them stays fired.
 *
 * @throws DomainError 'calendar-change-empty'; 'calendar-day-unknown' {field, date} for a removed day that does not stand in
 * it; 'calendar-day-known' {field, date} for an added one that does, or that is added twice; 'calendar-year-emptied' {year}
 * where the first or last year would be known no longer; those of `makeWorkingCalendar`
 */
export function changeCalendar(calendar: WorkingCalendar, { remove, add }: CalendarChange): WorkingCalendar {
  if (remove.length + add.length === 0) throw new DomainError('calendar-change-empty', { field: 'add' });
  const days = new Map(calendar.exceptions.map((day) => [day.date, day]));
  remove.forEach((date, i) => {
    if (!days.delete(date)) throw new DomainError('calendar-day-unknown', { field: `remove.${i}`, date });
  });
  add.forEach((day, i) => {
    const { date } = day;
    if (days.has(date)) throw new DomainError('calendar-day-known', { field: `add.${i}.date`, date });
    days.set(date, day);
  });
  const changed = makeWorkingCalendar(calendar.version + 1, [...days.values()]);
  for (const year of [calendar.firstYear, calendar.lastYear]) {
    if (year < changed.firstYear || year > changed.lastYear)
      throw new DomainError('calendar-year-emptied', { field: 'remove', year });
  }
  return changed;
}
