import { isLocalDate, lastDayOfMonth, localDate, yearOf } from '../calendar/local-date.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { TimeSpan } from '../deadline/deadline-spec.ts';
import type { TimeContext, TimeQuestion } from './time-reading.ts';

/** A day as the words name it; what they leave out is null. */
export interface NamedDay {
  day: number;
  month: number | null;
  year: number | null;
}

/** A month, quarter or year as the words name it. */
export interface NamedSpan {
  unit: 'month' | 'quarter' | 'year';
  /** Month or quarter; null for a year. */
  index: number | null;
  year: number | null;
}

/** The year taken for words that name none, and how sure that is. */
export interface ResolvedYear {
  year: number | null;
  confidence: number;
  question: TimeQuestion | null;
}

const romans = ['i', 'ii', 'iii', 'iv'];

/** "ngày 05 tháng 01 năm 2026", "15/12", "31.12.2025", "ngày 25" */
export function parseDay(words: string): NamedDay {
  const [day, month, year] = words.match(/\d+/g)!.map(Number);
  return { day: day!, month: month ?? null, year: year ?? null };
}

/** "tháng 8/2025", "quý III năm 2025", "năm 2026"; null when there is no such month or quarter. */
export function parseSpan(words: string): NamedSpan | null {
  const year = /(?:19|20)\d{2}/.exec(words)?.[0];
  const named = { year: year === undefined ? null : Number(year) };
  const month = /(?:tháng|T\.?)\s*(\d{1,2})/iu.exec(words);
  if (month) return withIndex('month', Number(month[1]), 12, named.year);
  const quarter = /(?:qu[ýí]|Q\.?)\s*(iv|i{1,3}|\d)/iu.exec(words);
  if (quarter) return withIndex('quarter', quarterNumber(quarter[1]!), 4, named.year);
  return named.year === null ? null : { unit: 'year', index: null, year: named.year };
}

/** "III" and "3" → 3 */
export function quarterNumber(words: string): number {
  const roman = romans.indexOf(words.toLowerCase());
  return roman === -1 ? Number(words) : roman + 1;
}

function withIndex(
  unit: 'month' | 'quarter',
  index: number,
  last: number,
  year: number | null,
): NamedSpan | null {
  return index >= 1 && index <= last ? { unit, index, year } : null;
}

/** The span in a year, as a deadline holds it. */
export function spanIn(span: NamedSpan, year: number): TimeSpan {
  if (span.unit === 'month') return { unit: 'month', year, month: span.index! };
  if (span.unit === 'quarter') return { unit: 'quarter', year, quarter: span.index! };
  return { unit: 'year', year };
}

/** Last month of a span, 1–12. */
export function lastMonthOf(span: NamedSpan): number {
  if (span.unit === 'month') return span.index!;
  return span.unit === 'quarter' ? span.index! * 3 : 12;
}

/** Whether a year has the day; a day without a year is tried in a leap year. */
export function dayExists({ day, month, year }: NamedDay): boolean {
  if (month === null) return day >= 1 && day <= 31;
  if (month < 1 || month > 12 || day < 1) return false;
  return isLocalDate(`${year ?? 2024}-${pad(month)}-${pad(day)}`);
}

/**
 * The year of a day or month that is named without one: the plan's year; the next one, with a question, when the plan
 * was issued after it. A plan of several years leaves the choice open too.
 */
export function yearFor(month: number, day: number | null, context: TimeContext): ResolvedYear {
  const { issuedOn, periodEnd } = context;
  const base =
    context.planYear ??
    (issuedOn === null ? null : yearOf(issuedOn)) ??
    (periodEnd === null ? null : yearOf(periodEnd));
  if (base === null) return { year: null, confidence: 0.3, question: 'year-not-named' };
  if (issuedOn !== null && lastOf(base, month, day) < issuedOn) {
    return { year: base + 1, confidence: 0.5, question: 'year-not-named' };
  }
  const severalYears = periodEnd !== null && yearOf(periodEnd) > base;
  return severalYears
    ? { year: base, confidence: 0.6, question: 'year-not-named' }
    : { year: base, confidence: 0.85, question: null };
}

function lastOf(year: number, month: number, day: number | null): LocalDate {
  if (month < 1 || month > 12) return `${year}-12-31`;
  const last = lastDayOfMonth(localDate(year, month, 1));
  return day === null ? last : `${year}-${pad(month)}-${pad(day)}`;
}

/** The day in ISO form; the caller has made sure that it exists. */
export function isoDay(day: NamedDay, year: number): LocalDate {
  const iso = `${year}-${pad(day.month!)}-${pad(day.day)}`;
  // 29/02 named without its year falls on 28/02 in a year without it, as the deadline rules have it.
  return isLocalDate(iso) ? iso : lastDayOfMonth(localDate(year, day.month!, 1));
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
