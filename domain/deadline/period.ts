import { DomainError } from '../errors.ts';
import { assertNever } from '../assert-never.ts';
import { addDays, addMonths, lastDayOfMonth, localDate, monthOf, yearOf } from '../calendar/local-date.ts';
import type { LocalDate } from '../calendar/local-date.ts';

export const PERIOD_KINDS = ['month', 'quarter', 'half-year', 'nine-months', 'year'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** One turn of something that recurs. `index` counts from 1 within the year; nine months and the year have only 1. */
export interface Period {
  kind: PeriodKind;
  year: number;
  index: number;
}

/** Days from `from` to `to`, both included. */
export interface DataWindow {
  from: LocalDate;
  to: LocalDate;
}

const PERIODS_PER_YEAR: Readonly<Record<PeriodKind, number>> = {
  month: 12,
  quarter: 4,
  'half-year': 2,
  'nine-months': 1,
  year: 1,
};

const MONTHS: Readonly<Record<PeriodKind, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  'nine-months': 9,
  year: 12,
};

const KEY = /^(\d{4})(?:-(?:M(\d{2})|Q(\d)|H(\d)|(9M)))?$/;
const ROMAN = ['', 'I', 'II', 'III', 'IV'] as const;

/** @throws DomainError 'period-invalid' {kind, year, index} */
export function makePeriod(kind: PeriodKind, year: number, index = 1): Period {
  const perYear = PERIODS_PER_YEAR[kind] ?? 0;
  // Four figures: the key and the dates are written with four.
  const yearOk = Number.isInteger(year) && year >= 1900 && year <= 9000;
  if (!yearOk || !Number.isInteger(index) || index < 1 || index > perYear) {
    throw new DomainError('period-invalid', { kind, year, index });
  }
  return { kind, year, index };
}

/** The period of a kind in which a day falls; null for nine months when the day lies in the last quarter. */
export function periodOf(kind: PeriodKind, date: LocalDate): Period | null {
  const index = Math.ceil(monthOf(date) / MONTHS[kind]);
  return index > PERIODS_PER_YEAR[kind] ? null : makePeriod(kind, yearOf(date), index);
}

/** `2025-M08`, `2025-Q3`, `2025-H1`, `2025-9M`, `2025`: short, stable, and sorted in time within a kind. */
export function periodKey(period: Period): string {
  const { kind, year, index } = makePeriod(period.kind, period.year, period.index);
  switch (kind) {
    case 'month':
      return `${year}-M${String(index).padStart(2, '0')}`;
    case 'quarter':
      return `${year}-Q${index}`;
    case 'half-year':
      return `${year}-H${index}`;
    case 'nine-months':
      return `${year}-9M`;
    case 'year':
      return `${year}`;
    default:
      return assertNever(kind);
  }
}

/**
 * The period of a key that `periodKey` wrote.
 *
 * @throws DomainError 'period-invalid' {value}
 */
export function parsePeriodKey(key: string): Period {
  const match = KEY.exec(key);
  if (!match) throw new DomainError('period-invalid', { value: key });
  const [, year, month, quarter, half, nineMonths] = match;
  if (month) return makePeriod('month', Number(year), Number(month));
  if (quarter) return makePeriod('quarter', Number(year), Number(quarter));
  if (half) return makePeriod('half-year', Number(year), Number(half));
  return makePeriod(nineMonths ? 'nine-months' : 'year', Number(year));
}

export function nextPeriod({ kind, year, index }: Period): Period {
  return index < PERIODS_PER_YEAR[kind] ? makePeriod(kind, year, index + 1) : makePeriod(kind, year + 1, 1);
}

/** First day of the period by the calendar year. */
export function periodStart(period: Period): LocalDate {
  const { kind, year, index } = makePeriod(period.kind, period.year, period.index);
  return localDate(year, (index - 1) * MONTHS[kind] + 1, 1);
}

/** Last day of the period by the calendar year. */
export function periodEnd(period: Period): LocalDate {
  return lastDayOfMonth(addMonths(periodStart(period), MONTHS[period.kind] - 1));
}

/**
 * The days whose figures a report of the period holds: from the 15th of the month before its first month to the 14th
 * of its last month. For the year, the half-years and nine months that is 15/12 of the year before to 14/12, 14/6
 * (second half 15/6 to 14/12) and 14/9. Source: Nghị định 09/2019/NĐ-CP (thời gian chốt số liệu).
 */
export function dataWindow(period: Period): DataWindow {
  return {
    from: addDays(addMonths(periodStart(period), -1), 14),
    to: addDays(addMonths(periodStart(period), MONTHS[period.kind] - 1), 13),
  };
}

/** The period as officers write it: "tháng 8/2025", "quý III/2025", "6 tháng đầu năm 2025", "năm 2025". */
export function periodName(period: Period): { vi: string; en: string } {
  const { kind, year, index } = makePeriod(period.kind, period.year, period.index);
  switch (kind) {
    case 'month': {
      const month = `${index <= 2 ? '0' : ''}${index}/${year}`;
      return { vi: `tháng ${month}`, en: `month ${month}` };
    }
    case 'quarter':
      return { vi: `quý ${ROMAN[index] ?? index}/${year}`, en: `quarter ${ROMAN[index] ?? index}/${year}` };
    case 'half-year':
      return index === 1
        ? { vi: `6 tháng đầu năm ${year}`, en: `first half of ${year}` }
        : { vi: `6 tháng cuối năm ${year}`, en: `second half of ${year}` };
    case 'nine-months':
      return { vi: `9 tháng năm ${year}`, en: `nine months of ${year}` };
    case 'year':
      return { vi: `năm ${year}`, en: `year ${year}` };
    default:
      return assertNever(kind);
  }
}
