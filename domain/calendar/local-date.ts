import { DomainError } from '../errors.ts';

/** A day of the calendar in Việt Nam, ISO `yyyy-mm-dd`. Comparing two as strings compares them in time. */
export type LocalDate = string;

/** Milliseconds since 1970-01-01T00:00Z: the only form in which a moment is stored or passed on. */
export type Instant = number;

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const MINUTES_OF_A_DAY = 1_440;
/** Asia/Ho_Chi_Minh has kept UTC+7 without daylight saving since 1975, so no time-zone table is needed. */
const OFFSET_MS = 7 * 3_600_000;
/** 0001-01-01 and the end of 9999-12-31, UTC: outside them a date is not written with four figures. */
const FIRST_MS = -62_135_596_800_000;
const LAST_MS = 253_402_300_799_999;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Gives back a value as a day that exists.
 *
 * @param field what the value is for, so that the answer can point at it
 * @throws DomainError 'date-invalid' {field?, value}
 */
export function parseLocalDate(value: unknown, field?: string): LocalDate {
  if (typeof value === 'string' && ISO_DATE.test(value)) {
    const ms = Date.parse(`${value}T00:00:00Z`);
    // Some engines read 30 February as 2 March; going there and back shows it.
    if (Number.isFinite(ms) && isoDateOfUtc(ms) === value) return value;
  }
  throw new DomainError('date-invalid', field === undefined ? { value } : { field, value });
}

/** Whether the value is a day that exists, written `yyyy-mm-dd`. */
export function isLocalDate(value: unknown): value is LocalDate {
  try {
    parseLocalDate(value);
    return true;
  } catch {
    return false;
  }
}

/**
 * The day of a year, a month (1–12) and a day (1–31).
 *
 * @throws DomainError 'date-invalid' {value} when there is no such day
 */
export function localDate(year: number, month: number, day: number): LocalDate {
  return parseLocalDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

/** The day of a month, or the month's last day when the month is shorter (31 in April gives the 30th). */
export function localDateClamped(year: number, month: number, day: number): LocalDate {
  const last = lastDayOfMonth(localDate(year, month, 1));
  return day > dayOf(last) ? last : localDate(year, month, day);
}

/** Negative, 0 or positive as `a` lies before, on or after `b`: for sorting. */
export function compareLocalDates(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The day `days` later (earlier when negative).
 *
 * @throws DomainError 'date-invalid' when the count is no number or leads out of the years 1 to 9999
 */
export function addDays(date: LocalDate, days: number): LocalDate {
  return isoDateOfUtc(utcMidnight(date) + days * DAY_MS);
}

/**
 * The same day of the month `months` later (earlier when negative), or that month's last day when it has no such day
 * (Bộ luật Dân sự 2015 Điều 148 khoản 3).
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const count = yearOf(date) * 12 + (monthOf(date) - 1) + months;
  return localDateClamped(Math.floor(count / 12), (((count % 12) + 12) % 12) + 1, dayOf(date));
}

/** Number of days from `a` to `b`, negative when `b` is earlier. */
export function daysBetween(a: LocalDate, b: LocalDate): number {
  return Math.round((utcMidnight(b) - utcMidnight(a)) / DAY_MS);
}

export function weekday(date: LocalDate): Weekday {
  const sundayFirst = new Date(utcMidnight(date)).getUTCDay();
  return (sundayFirst === 0 ? 7 : sundayFirst) as Weekday;
}

export function lastDayOfMonth(date: LocalDate): LocalDate {
  const [year, month] = [yearOf(date), monthOf(date)];
  const next = month === 12 ? localDate(year + 1, 1, 1) : localDate(year, month + 1, 1);
  return addDays(next, -1);
}

export function yearOf(date: LocalDate): number {
  return Number(parseLocalDate(date).slice(0, 4));
}

/** 1–12. */
export function monthOf(date: LocalDate): number {
  return Number(parseLocalDate(date).slice(5, 7));
}

/** 1–31. */
export function dayOf(date: LocalDate): number {
  return Number(parseLocalDate(date).slice(8, 10));
}

/**
 * The instant of a clock time of a day in Việt Nam.
 *
 * @param minutes minutes after midnight, 0–1440; 1440 is 24:00, the same instant as 00:00 of the next day
 * @throws DomainError 'time-of-day-invalid' {value}
 */
export function instantAt(date: LocalDate, minutes: number): Instant {
  if (!Number.isFinite(minutes) || minutes < 0 || minutes > MINUTES_OF_A_DAY) {
    throw new DomainError('time-of-day-invalid', { value: minutes });
  }
  return utcMidnight(date) - OFFSET_MS + minutes * MINUTE_MS;
}

/**
 * 24:00 of the day, where a period ends (Bộ luật Dân sự 2015 Điều 148 khoản 6). As a number it equals 00:00 of the
 * day after, so `localDateOf(endOfDay(d))` is the *next* day: the day that ends is `dayEndingAt(instant)`.
 */
export function endOfDay(date: LocalDate): Instant {
  return instantAt(date, MINUTES_OF_A_DAY);
}

/** The day in Việt Nam on which an instant falls; midnight belongs to the day that begins. */
export function localDateOf(instant: Instant): LocalDate {
  return isoDateOfUtc(checkedInstant(instant) + OFFSET_MS);
}

/** The day to which a due instant belongs: midnight counts as 24:00 of the day that ends. */
export function dayEndingAt(instant: Instant): LocalDate {
  return localDateOf(instant - 1);
}

/** Whole minutes after midnight in Việt Nam, 0–1439. */
export function minutesOfDay(instant: Instant): number {
  const sinceMidnight = (((checkedInstant(instant) + OFFSET_MS) % DAY_MS) + DAY_MS) % DAY_MS;
  return Math.floor(sinceMidnight / MINUTE_MS);
}

/**
 * ISO 8601 with the offset of Việt Nam, e.g. `2025-09-04T00:00:00+07:00`: how a due instant of "24:00 ngày 03/9/2025"
 * is written for machines. People are shown the day that ends and "24:00", never "00:00" of the day after.
 */
export function formatInstant(instant: Instant): string {
  const local = new Date(checkedInstant(instant) + OFFSET_MS).toISOString();
  return `${local.replace(/\.000Z$/, '').replace(/Z$/, '')}+07:00`;
}

function utcMidnight(date: LocalDate): number {
  return Date.parse(`${parseLocalDate(date)}T00:00:00Z`);
}

function isoDateOfUtc(ms: number): LocalDate {
  if (!(ms >= FIRST_MS && ms <= LAST_MS)) throw new DomainError('date-invalid', { value: ms });
  return new Date(ms).toISOString().slice(0, 10);
}

function checkedInstant(instant: Instant): Instant {
  // A day inside the range, so that the offset of the zone stays inside too.
  if (!(instant >= FIRST_MS + DAY_MS && instant <= LAST_MS - DAY_MS)) {
    throw new DomainError('instant-invalid', { value: instant });
  }
  return instant;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
