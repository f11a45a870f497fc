import { DomainError } from '../errors.ts';
import { assertNever } from '../assert-never.ts';
import {
  addDays,
  addMonths,
  lastDayOfMonth,
  localDate,
  localDateClamped,
  monthOf,
  parseLocalDate,
  yearOf,
} from '../calendar/local-date.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { addWorkingDays } from '../calendar/working-calendar.ts';
import type { CalendarSlice } from '../calendar/working-calendar.ts';
import { makePeriod, periodEnd, periodKey, periodStart } from './period.ts';
import type { Period, PeriodKind } from './period.ts';
import type { Bound, CountedUnit, DeadlineBase, DeadlineSpec, TimeSpan, YearlyDay } from './deadline-spec.ts';

/** The days from which a counted deadline may start; only the one that the words name is needed. */
export interface DeadlineBases {
  /** The plan's date of issue (ngày ban hành). */
  issuedOn?: LocalDate | null;
  eventOn?: LocalDate | null;
  /** The day on which the task reached the agency. */
  receivedOn?: LocalDate | null;
}

/**
 * How the last accepted day follows from the day that the words name:
 * `by` = the day, moved when it is no working day; `before` = the day before it by the convention; `start` = the day
 * before it under every convention (a quarter that has begun is never "before the quarter").
 */
export type NominalRule = Bound | 'start';

export interface NominalDay {
  date: LocalDate;
  rule: NominalRule;
}

type Spec<K extends DeadlineSpec['kind']> = Extract<DeadlineSpec, { kind: K }>;

const YEARLY_KINDS: readonly PeriodKind[] = ['year', 'nine-months'];

/**
 * The day that the words name, before any convention; null when they name none ("thường xuyên", "theo quy định").
 * The calendar is asked for counted working days only, so a deadline in a year not announced yet can still be shown.
 *
 * @throws DomainError 'deadline-unreadable' {kind, field, value}; 'deadline-base-missing' {base};
 * 'deadline-period-missing' {kind, expected, period?}; 'date-invalid' {field, value}; 'calendar-year-missing'
 */
export function nominalDay(
  spec: DeadlineSpec,
  context: {
    calendar?: CalendarSlice | undefined;
    bases?: DeadlineBases | undefined;
    period?: Period | undefined;
  },
): NominalDay | null {
  switch (spec.kind) {
    case 'by-day':
      return { date: parseLocalDate(spec.date, 'date'), rule: 'by' };
    case 'before-day':
      return { date: parseLocalDate(spec.date, 'date'), rule: 'before' };
    case 'within':
      return { date: spanDays(spec.span, spec).to, rule: 'by' };
    case 'before-span':
      return { date: spanDays(spec.span, spec).from, rule: 'start' };
    case 'range':
      return { date: rangeEnd(spec), rule: 'by' };
    case 'part-of-month':
    case 'part-of-quarter':
    case 'part-of-year':
      return { date: partDay(spec), rule: 'by' };
    case 'counted':
      return countedDay(spec, context.bases ?? {}, context.calendar);
    case 'yearly':
    case 'half-yearly':
    case 'quarterly':
    case 'monthly':
    case 'each-period':
      return recurringDay(spec, context.period);
    case 'to-be-set':
    case 'none':
      return null;
    default:
      return assertNever(spec);
  }
}

/** First and last day of a span. */
function spanDays(span: TimeSpan, spec: DeadlineSpec): { from: LocalDate; to: LocalDate } {
  switch (span.unit) {
    case 'day': {
      const date = parseLocalDate(span.date, 'date');
      return { from: date, to: date };
    }
    case 'month':
      return periodDays('month', span.year, span.month, spec);
    case 'quarter':
      return periodDays('quarter', span.year, span.quarter, spec);
    case 'half-year':
      return periodDays('half-year', span.year, span.half, spec);
    case 'year':
      return periodDays('year', span.year, 1, spec);
    default:
      return assertNever(span);
  }
}

function periodDays(
  kind: PeriodKind,
  year: number,
  index: number,
  spec: DeadlineSpec,
): { from: LocalDate; to: LocalDate } {
  try {
    const period = makePeriod(kind, year, index);
    return { from: periodStart(period), to: periodEnd(period) };
  } catch {
    throw unreadable(spec, kind, { year, index });
  }
}

function rangeEnd(spec: Spec<'range'>): LocalDate {
  const [from, to] = [spanDays(spec.from, spec).from, spanDays(spec.to, spec).to];
  if (to < from) throw unreadable(spec, 'to', { from, to });
  return to;
}

/** Bộ luật Dân sự 2015 Điều 146: the 1st, the 15th, the last day; for a year 01/01, 30/6, 31/12. */
function partDay(spec: Spec<'part-of-month' | 'part-of-quarter' | 'part-of-year'>): LocalDate {
  const days =
    spec.kind === 'part-of-month'
      ? periodDays('month', spec.year, spec.month, spec)
      : spec.kind === 'part-of-quarter'
        ? periodDays('quarter', spec.year, spec.quarter, spec)
        : periodDays('year', spec.year, 1, spec);
  switch (spec.part) {
    case 'start':
      return days.from;
    case 'middle':
      return spec.kind === 'part-of-month' ? addDays(days.from, 14) : localDate(spec.year, 6, 30);
    case 'end':
      return days.to;
    default:
      throw unreadable(spec, 'part', (spec as { part: unknown }).part);
  }
}

/** Without the first day (Bộ luật Dân sự 2015 Điều 147 khoản 2), ending on the corresponding day (Điều 148). */
function countedDay(
  spec: Spec<'counted'>,
  bases: DeadlineBases,
  calendar: CalendarSlice | undefined,
): NominalDay {
  const { count, unit } = spec;
  // A century in days: beyond it the number was misread.
  if (!Number.isInteger(count) || count < 1 || count > 36_525) throw unreadable(spec, 'count', count);
  const base = baseDay(spec.base, bases);
  if (unit !== 'working-day') return { date: addUnits(base, count, unit), rule: 'by' };
  if (!calendar) throw new DomainError('calendar-year-missing', { date: base, from: null, to: null });
  // A working day is never moved, so that "by" leaves it where it is.
  return { date: addWorkingDays(base, count, calendar), rule: 'by' };
}

function addUnits(base: LocalDate, count: number, unit: Exclude<CountedUnit, 'working-day'>): LocalDate {
  switch (unit) {
    case 'day':
      return addDays(base, count);
    case 'week':
      return addDays(base, count * 7);
    case 'month':
      return addMonths(base, count);
    case 'year':
      return addMonths(base, count * 12);
    default:
      return assertNever(unit);
  }
}

/** @throws DomainError 'deadline-base-missing' {base} when the day it counts from is not known */
export function baseDay(base: DeadlineBase, bases: DeadlineBases): LocalDate {
  switch (base.from) {
    case 'date':
      return parseLocalDate(base.date, 'base');
    case 'issue':
      return known(bases.issuedOn, base.from);
    case 'event':
      return known(bases.eventOn, base.from);
    case 'receipt':
      return known(bases.receivedOn, base.from);
    default:
      return assertNever(base);
  }
}

function known(date: LocalDate | null | undefined, base: string): LocalDate {
  if (date === undefined || date === null) throw new DomainError('deadline-base-missing', { base });
  return parseLocalDate(date, base);
}

function recurringDay(
  spec: Spec<'yearly' | 'half-yearly' | 'quarterly' | 'monthly' | 'each-period'>,
  period: Period | undefined,
): NominalDay {
  switch (spec.kind) {
    case 'yearly': {
      const { year } = periodOfKind(spec, period, YEARLY_KINDS);
      return { date: yearlyDay(spec, year, spec), rule: spec.bound };
    }
    case 'half-yearly': {
      const half = periodOfKind(spec, period, ['half-year']);
      const day = half.index === 1 ? spec.first : spec.second;
      if (!day) throw periodMissing(spec, ['half-year'], half);
      return { date: yearlyDay(day, half.year, spec), rule: spec.bound };
    }
    case 'quarterly':
      return { date: monthlyDay(spec, periodOfKind(spec, period, ['quarter'])), rule: spec.bound };
    case 'monthly':
      return { date: monthlyDay(spec, periodOfKind(spec, period, ['month'])), rule: spec.bound };
    case 'each-period':
      return { date: periodEnd(periodOfKind(spec, period, [spec.cycle])), rule: 'by' };
    default:
      return assertNever(spec);
  }
}

function periodOfKind(
  spec: DeadlineSpec,
  period: Period | undefined,
  expected: readonly PeriodKind[],
): Period {
  if (!period || !expected.includes(period.kind)) throw periodMissing(spec, expected, period);
  return makePeriod(period.kind, period.year, period.index);
}

function yearlyDay({ month, day, yearOffset }: YearlyDay, year: number, spec: DeadlineSpec): LocalDate {
  // A leap year tells whether the day exists in any year at all.
  if (!Number.isInteger(month) || month < 1 || month > 12) throw unreadable(spec, 'month', month);
  const longest = Number(lastDayOfMonth(localDate(2024, month, 1)).slice(8));
  if (!Number.isInteger(day) || day < 1 || day > longest) throw unreadable(spec, 'day', day);
  if (!Number.isInteger(yearOffset)) throw unreadable(spec, 'yearOffset', yearOffset);
  return localDateClamped(year + yearOffset, month, day);
}

/** A day of the period's last month, or of a month after (before) it. */
function monthlyDay(spec: Spec<'quarterly' | 'monthly'>, period: Period): LocalDate {
  const { day, monthOffset } = spec;
  if (!Number.isInteger(day) || day < 1 || day > 31) throw unreadable(spec, 'day', day);
  if (!Number.isInteger(monthOffset)) throw unreadable(spec, 'monthOffset', monthOffset);
  const lastMonth = addMonths(`${periodEnd(period).slice(0, 7)}-01`, monthOffset);
  return localDateClamped(yearOf(lastMonth), monthOf(lastMonth), day);
}

function unreadable(spec: DeadlineSpec, field: string, value: unknown): DomainError {
  return new DomainError('deadline-unreadable', { kind: spec.kind, field, value });
}

function periodMissing(spec: DeadlineSpec, expected: readonly PeriodKind[], period?: Period): DomainError {
  const given = period ? { period: periodKey(period) } : {};
  return new DomainError('deadline-period-missing', { kind: spec.kind, expected, ...given });
}
