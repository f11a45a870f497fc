import type { Instant, LocalDate } from '../calendar/local-date.ts';
import { addMonths, instantAt, yearOf } from '../calendar/local-date.ts';
import { addWorkingDays, nextWorkingDay, previousWorkingDay } from '../calendar/working-calendar.ts';
import type { CalendarSlice } from '../calendar/working-calendar.ts';
import type { DeadlineConventions, DeadlineSpec } from './deadline-spec.ts';
import { isRecurring } from './deadline-spec.ts';
import { makePeriod, nextPeriod, periodEnd, periodOf, periodStart } from './period.ts';
import type { Period, PeriodKind } from './period.ts';
import { resolveDeadline } from './resolve-deadline.ts';
import type { ResolvedDeadline } from './resolve-deadline.ts';

/** Something that a plan wants once per period: a report, or an occurrence of recurring work. */
export interface PeriodSeries {
  cycle: PeriodKind;
  /** Null or without a day in it: the date of each period is still to be set. */
  deadline: { words: string; spec: DeadlineSpec } | null;
  /** First year that the plan names, null where it leaves that open. */
  firstYear: number | null;
}

/** The days between which a plan lives. */
export interface PlanSpan {
  issuedOn: LocalDate;
  start: LocalDate | null;
  /** Last day; null: open-ended. */
  end: LocalDate | null;
}

export interface SeriesContext {
  span: PlanSpan;
  calendar: CalendarSlice;
  conventions: DeadlineConventions;
}

/** How long before its due day a period opens, unless plan or installation say otherwise. */
export const OPENS_WORKING_DAYS_BEFORE = 30;

/** Minute of the day at which what opens that day opens: before the ladder's first rung at 07:00. */
export const OPENING_MINUTE = 6 * 60 + 30;

/**
 * The first period of a series in this plan; null where none fits.
 *
 * 1. It belongs to the year that the plan names, else to the time that the plan was issued in (or starts in, if later):
 *    a period that was over by then is none of the plan's.
 * 2. Its due day does not lie before the issue, since nobody could keep it: a plan of 15/7/2025 with half-yearly
 *    reports begins with the second half, a plan of 20/12/2025 with a report "trước ngày 15/12" in 2026.
 * 3. It begins on the plan's last day at the latest.
 *
 * @throws DomainError those of `resolveDeadline`
 */
export function firstPeriod(series: PeriodSeries, context: SeriesContext): Period | null {
  const { span } = context;
  const fixed = fixedPeriod(series, context);
  if (fixed !== undefined) return fixed;
  const begin = span.start !== null && span.start > span.issuedOn ? span.start : span.issuedOn;
  let period = makePeriod(series.cycle, series.firstYear ?? yearOf(begin));
  while (liesInPlan(period, span)) {
    const current = series.firstYear !== null || periodEnd(period) >= begin;
    if (current && isWanted(series, period) && !isDueBefore(span.issuedOn, series, period, context))
      return period;
    period = nextPeriod(period);
  }
  return null;
}

/** The period after `after`; null after the one in which the plan ends, or where the words name a single day. */
export function followingPeriod(series: PeriodSeries, span: PlanSpan, after: Period): Period | null {
  if (isSingle(series)) return null;
  let period = nextPeriod(after);
  while (!isWanted(series, period)) period = nextPeriod(period);
  return liesInPlan(period, span) ? period : null;
}

/**
 * Due date of one period of the series, null where it is still to be set.
 *
 * @throws DomainError those of `resolveDeadline`
 */
export function dueOfPeriod(
  series: PeriodSeries,
  period: Period,
  context: SeriesContext,
): ResolvedDeadline | null {
  if (series.deadline === null) return null;
  const { span, calendar, conventions } = context;
  const { words, spec } = series.deadline;
  return resolveDeadline({ spec, words, conventions, calendar, bases: { issuedOn: span.issuedOn }, period });
}

/**
 * The day a period opens: so many working days before its due day, which is not counted, whether it is a working day
 * or not ("N ngày làm việc trước", Bộ luật Dân sự 2015 Điều 147 khoản 2, counted back); where no date is given, before
 * the period's last day. Never before `notBefore`: nobody is asked for what has not begun.
 *
 * Hà Nội's yearly report, due Sunday 14/12/2025, opens on Monday 03/11/2025.
 *
 * @throws DomainError 'calendar-year-missing'
 */
export function opensOn(
  due: ResolvedDeadline | null,
  period: Period,
  notBefore: LocalDate,
  workingDaysBefore: number,
  calendar: CalendarSlice,
): LocalDate {
  const day = due?.lastAcceptedDay ?? periodEnd(period);
  const opens =
    workingDaysBefore === 0
      ? previousWorkingDay(day, calendar)
      : addWorkingDays(day, -workingDaysBefore, calendar);
  return opens < notBefore ? nextWorkingDay(notBefore, calendar) : opens;
}

/** The morning instant of an opening day. */
export function opensAt(day: LocalDate): Instant {
  return instantAt(day, OPENING_MINUTE);
}

/** The words name one day and no turn: there is a single period, that of the day. Undefined: the series recurs. */
function fixedPeriod(series: PeriodSeries, context: SeriesContext): Period | null | undefined {
  if (!isSingle(series) || series.deadline === null) return undefined;
  const { cycle, firstYear } = series;
  // No period is needed to resolve such words; any will do.
  const due = dueOfPeriod(series, makePeriod(cycle, yearOf(context.span.issuedOn)), context);
  if (due === null) return null;
  // A report due in the first days of a period speaks of the one before ("trước ngày 05/01/2026": the year 2025).
  const inside = cycle === 'month' ? due.lastAcceptedDay : addMonths(due.lastAcceptedDay, -1);
  const period = periodOf(cycle, inside) ?? makePeriod(cycle, yearOf(inside));
  return firstYear === null ? period : makePeriod(cycle, firstYear, period.index);
}

function isSingle({ deadline }: PeriodSeries): boolean {
  if (deadline === null || deadline.spec.kind === 'to-be-set' || deadline.spec.kind === 'none') return false;
  return !isRecurring(deadline.spec);
}

/** A half-yearly series may want one half only ("6 tháng (trước ngày 05/7)"). */
function isWanted({ deadline }: PeriodSeries, period: Period): boolean {
  if (deadline?.spec.kind !== 'half-yearly') return true;
  return (period.index === 1 ? deadline.spec.first : deadline.spec.second) !== null;
}

function isDueBefore(day: LocalDate, series: PeriodSeries, period: Period, context: SeriesContext): boolean {
  const due = dueOfPeriod(series, period, context);
  return due !== null && due.lastAcceptedDay < day;
}

/** The period in which the plan ends is its last: the closing report (tổng kết) is one of it. */
function liesInPlan(period: Period, span: PlanSpan): boolean {
  return span.end === null || periodStart(period) <= span.end;
}
