import { DomainError } from '../errors.ts';
import { addDays, compareLocalDates, daysBetween, parseLocalDate, weekday, yearOf } from './local-date.ts';
import type { LocalDate } from './local-date.ts';

/** A day on which the week's rhythm does not hold; Saturdays and Sundays are off without being listed. */
export interface CalendarException {
  date: LocalDate;
  /** ngày lễ, tết | nghỉ bù | nghỉ hoán đổi | thứ Bảy làm bù */
  kind: 'holiday' | 'day-off-in-lieu' | 'day-off-swapped' | 'working-saturday';
  name?: string;
}

/** All that is known of the working days of some whole years. Plain JSON; a change makes a new version. */
export interface WorkingCalendar {
  version: number;
  firstYear: number;
  lastYear: number;
  exceptions: readonly CalendarException[];
}

/**
 * The form in which every rule takes the calendar, small enough to travel in a workflow's input.
 *
 * 1. `from` and `to` are included; outside them nothing is known.
 * 2. `off` holds Mondays to Fridays only, `on` Saturdays and Sundays only, each sorted and without repeats.
 */
export interface CalendarSlice {
  /** Version of the calendar it was cut from. */
  v: number;
  from: LocalDate;
  to: LocalDate;
  off: LocalDate[];
  on: LocalDate[];
}

const SATURDAY = 6;

/**
 * Makes a calendar of the years that its exceptions cover.
 *
 * @throws DomainError 'date-invalid' {field, value}; 'calendar-contradictory' {date} when a day is listed twice or a
 * working Saturday is no rest day; 'calendar-year-missing' {date, from, to} when a year between the first and the last
 * has no holiday at all, which is a year not entered and not a year without Tết; 'calendar-empty'.
 */
export function makeWorkingCalendar(
  version: number,
  exceptions: readonly CalendarException[],
): WorkingCalendar {
  const sorted = [...exceptions].sort((a, b) => compareLocalDates(a.date, b.date));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) throw new DomainError('calendar-empty');
  sorted.forEach((exception, i) => {
    parseLocalDate(exception.date, 'date');
    const worked = exception.kind === 'working-saturday';
    if (exception.date === sorted[i - 1]?.date || (worked && weekday(exception.date) < SATURDAY)) {
      throw new DomainError('calendar-contradictory', { date: exception.date });
    }
  });
  const [firstYear, lastYear] = [yearOf(first.date), yearOf(last.date)];
  const entered = new Set(sorted.filter((e) => e.kind === 'holiday').map((e) => yearOf(e.date)));
  for (let year = firstYear; year <= lastYear; year++) {
    if (!entered.has(year)) throw yearMissing(`${year}-01-01`, `${firstYear}-01-01`, `${lastYear}-12-31`);
  }
  return { version, firstYear, lastYear, exceptions: sorted };
}

/**
 * Cuts the days from `from` to `to` (both included) out of a calendar; by default all of it.
 *
 * @throws DomainError 'calendar-year-missing' {date, from, to} when an end lies in a year the calendar does not know
 */
export function sliceCalendar(
  calendar: WorkingCalendar,
  from: LocalDate = `${calendar.firstYear}-01-01`,
  to: LocalDate = `${calendar.lastYear}-12-31`,
): CalendarSlice {
  for (const date of [from, to]) {
    const year = yearOf(date);
    if (year < calendar.firstYear || year > calendar.lastYear) {
      throw yearMissing(date, `${calendar.firstYear}-01-01`, `${calendar.lastYear}-12-31`);
    }
  }
  const inside = calendar.exceptions.filter((e) => e.date >= from && e.date <= to);
  const dates = (worked: boolean): LocalDate[] => {
    const listed = inside.filter((e) => (e.kind === 'working-saturday') === worked).map((e) => e.date);
    // A holiday on a rest day changes nothing, so it need not travel.
    return [...new Set(listed)]
      .filter((date) => weekday(date) >= SATURDAY === worked)
      .sort(compareLocalDates);
  };
  return { v: calendar.version, from, to, off: dates(false), on: dates(true) };
}

/** @throws DomainError 'calendar-year-missing' {date, from, to} when the day lies outside the slice; so do all below */
export function isWorkingDay(date: LocalDate, calendar: CalendarSlice): boolean {
  assertKnown(date, calendar);
  return weekday(date) < SATURDAY ? !calendar.off.includes(date) : calendar.on.includes(date);
}

/** The first working day on or after the day. */
export function nextWorkingDay(date: LocalDate, calendar: CalendarSlice): LocalDate {
  return firstWorkingDay(date, 1, calendar);
}

/** The last working day on or before the day. */
export function previousWorkingDay(date: LocalDate, calendar: CalendarSlice): LocalDate {
  return firstWorkingDay(date, -1, calendar);
}

/**
 * The n-th working day after the day (before it when n is negative); the day itself is never counted
 * (Bộ luật Dân sự 2015 Điều 147 khoản 2). With n = 0 the day itself, working or not.
 *
 * @throws DomainError 'working-days-invalid' {value} when n is not a whole number
 */
export function addWorkingDays(date: LocalDate, n: number, calendar: CalendarSlice): LocalDate {
  if (!Number.isSafeInteger(n)) throw new DomainError('working-days-invalid', { value: n });
  assertKnown(date, calendar);
  const step = n < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(n); left > 0; left--) day = firstWorkingDay(addDays(day, step), step, calendar);
  return day;
}

/** The number of working days after `a` up to and including `b`; with `b` before `a`, minus those after `b` up to `a`. */
export function workingDaysBetween(a: LocalDate, b: LocalDate, calendar: CalendarSlice): number {
  assertKnown(a, calendar);
  assertKnown(b, calendar);
  if (b < a) return 0 - workingDaysBetween(b, a, calendar);
  const within = (dates: readonly LocalDate[]): number => dates.filter((d) => d > a && d <= b).length;
  return weekdaysBetween(a, b) - within(calendar.off) + within(calendar.on);
}

/** Mondays to Fridays after `a` up to and including `b`: counted, not walked, since lists ask it for every row. */
function weekdaysBetween(a: LocalDate, b: LocalDate): number {
  const days = daysBetween(a, b);
  const start = weekday(a);
  let count = Math.floor(days / 7) * 5;
  for (let i = 1; i <= days % 7; i++) if (((start - 1 + i) % 7) + 1 < SATURDAY) count++;
  return count;
}

function firstWorkingDay(date: LocalDate, step: 1 | -1, calendar: CalendarSlice): LocalDate {
  let day = date;
  while (!isWorkingDay(day, calendar)) day = addDays(day, step);
  return day;
}

function assertKnown(date: LocalDate, calendar: CalendarSlice): void {
  parseLocalDate(date);
  if (date < calendar.from || date > calendar.to) throw yearMissing(date, calendar.from, calendar.to);
}

function yearMissing(date: LocalDate, from: LocalDate, to: LocalDate): DomainError {
  return new DomainError('calendar-year-missing', { date, from, to });
}
