import type { CalendarSlice } from '../calendar/working-calendar.ts';
import { asFarAsKnown } from '../calendar/as-far-as-known.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { DeadlineConventions } from '../deadline/deadline-spec.ts';
import { parsePeriodKey, periodKey } from '../deadline/period.ts';
import type { SeriesContext } from '../deadline/period-series.ts';
import { firstOccurrence, nextOccurrence } from './occurrences.ts';
import type { RecurringWork, ScheduledOccurrence } from './occurrences.ts';
import type { PlanDocument, ReportingDuty as StatedDuty } from './plan-document.ts';
import {
  DEFAULT_ROUND_SETTINGS,
  firstRoundPeriod,
  nextRoundPeriod,
  scheduleRound,
} from '../report/report-round.ts';
import type { RoundSchedule } from '../report/report-round.ts';

/** What a plan's turns and rounds are computed with. `on` is its day of issue, or today while that is open. */
export interface SeriesMakings {
  readonly calendar: CalendarSlice;
  readonly conventions: DeadlineConventions;
  readonly on: LocalDate;
}

/** What the periods of a plan are computed with. */
export function seriesContextOf(
  { period }: Pick<PlanDocument, 'period'>,
  { calendar, conventions, on }: SeriesMakings,
): SeriesContext {
  return { span: { issuedOn: on, start: period.start, end: period.end }, calendar, conventions };
}

/** The turn of recurring work after the last one that was opened; null when no more comes. */
export function turnAfter(
  work: RecurringWork,
  last: { readonly lastOccurrence: number; readonly lastPeriodKey: string | null },
  context: SeriesContext,
): ScheduledOccurrence | null {
  return asFarAsKnown(() => {
    if (last.lastPeriodKey === null) return firstOccurrence(work, context);
    return nextOccurrence(work, context, { occurrence: last.lastOccurrence, periodKey: last.lastPeriodKey });
  });
}

/** The round of a duty after the last one that was opened; null when no more comes. */
export function roundAfter(
  duty: StatedDuty,
  consolidation: StatedDuty | null,
  lastPeriodKey: string | null,
  context: SeriesContext,
): RoundSchedule | null {
  return asFarAsKnown(() => {
    const period =
      lastPeriodKey === null
        ? firstRoundPeriod(duty, context)
        : nextRoundPeriod(duty, context, parsePeriodKey(lastPeriodKey));
    if (period === null || periodKey(period) === lastPeriodKey) return null;
    return scheduleRound(duty, consolidation, period, { ...context, settings: DEFAULT_ROUND_SETTINGS });
  });
}
