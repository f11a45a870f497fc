import type { Instant, LocalDate } from '../calendar/local-date.ts';
import {
  dueOfPeriod,
  firstPeriod,
  followingPeriod,
  opensAt,
  opensOn,
  OPENS_WORKING_DAYS_BEFORE,
} from '../deadline/period-series.ts';
import type { PeriodSeries, SeriesContext } from '../deadline/period-series.ts';
import { parsePeriodKey, periodKey, periodStart } from '../deadline/period.ts';
import type { Period } from '../deadline/period.ts';
import { resolveDeadline } from '../deadline/resolve-deadline.ts';
import type { ResolvedDeadline } from '../deadline/resolve-deadline.ts';
import { DomainError } from '../errors.ts';
import type { PlanAssignment } from './plan-document.ts';

/** What an assignment says about its turns. */
export type RecurringWork = Pick<PlanAssignment, 'ref' | 'recurrence' | 'deadline'>;

/** One turn of recurring work: a task of its own, beside the dormant occurrence 0 of the launch. */
export interface ScheduledOccurrence {
  /** 1 for the first period, then one more for each. */
  occurrence: number;
  periodKey: string;
  opensOn: LocalDate;
  /** Morning of that day; where it is past (a plan entered late) the occurrence opens with the launch. */
  opensAt: Instant;
  /** Null: still to be set. */
  due: ResolvedDeadline | null;
}

/**
 * The first occurrence of recurring work; null where the plan ends before a period fits. It opens 30 working days
 * before its due day, or before the period's last day where no date is given, and not before the period begins.
 *
 * Hà Nội III.4.4 ("hằng năm") thus opens its occurrence of 2025 on 19/11/2025, not with the launch on 15/7.
 *
 * @throws DomainError 'recurrence-missing' {ref}; those of `resolveDeadline`
 */
export function firstOccurrence(
  work: RecurringWork,
  context: SeriesContext,
  workingDaysBefore: number = OPENS_WORKING_DAYS_BEFORE,
): ScheduledOccurrence | null {
  const series = seriesOf(work);
  const period = firstPeriod(series, context);
  return period && scheduled(series, period, 1, context, workingDaysBefore);
}

/** The occurrence after `last`; null when the plan ends before. Throws as {@link firstOccurrence}. */
export function nextOccurrence(
  work: RecurringWork,
  context: SeriesContext,
  last: Pick<ScheduledOccurrence, 'occurrence' | 'periodKey'>,
  workingDaysBefore: number = OPENS_WORKING_DAYS_BEFORE,
): ScheduledOccurrence | null {
  const series = seriesOf(work);
  const period = followingPeriod(series, context.span, parsePeriodKey(last.periodKey));
  return period && scheduled(series, period, last.occurrence + 1, context, workingDaysBefore);
}

/**
 * Due date of an occurrence that a recorded event opens ("trong 05 ngày làm việc kể từ khi xảy ra"); null where the
 * words give none.
 *
 * @throws DomainError those of `resolveDeadline`
 */
export function eventDue(
  work: Pick<PlanAssignment, 'deadline'>,
  eventOn: LocalDate,
  context: SeriesContext,
): ResolvedDeadline | null {
  if (work.deadline === null) return null;
  const { words, spec } = work.deadline;
  const { span, calendar, conventions } = context;
  return resolveDeadline({ spec, words, conventions, calendar, bases: { issuedOn: span.issuedOn, eventOn } });
}

function seriesOf({ ref, recurrence, deadline }: RecurringWork): PeriodSeries {
  if (recurrence === null) throw new DomainError('recurrence-missing', { ref });
  return { cycle: recurrence.cycle, deadline, firstYear: null };
}

function scheduled(
  series: PeriodSeries,
  period: Period,
  occurrence: number,
  context: SeriesContext,
  workingDaysBefore: number,
): ScheduledOccurrence {
  const due = dueOfPeriod(series, period, context);
  const day = opensOn(due, period, periodStart(period), workingDaysBefore, context.calendar);
  return { occurrence, periodKey: periodKey(period), opensOn: day, opensAt: opensAt(day), due };
}
