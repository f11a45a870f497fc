import { parsePeriodKey, periodKey } from '../../domain/deadline/period.ts';
import type { SeriesContext } from '../../domain/deadline/period-series.ts';
import { DomainError } from '../../domain/errors.ts';
import { firstOccurrence, nextOccurrence } from '../../domain/plan/occurrences.ts';
import type { RecurringWork, ScheduledOccurrence } from '../../domain/plan/occurrences.ts';
import type { ReportingDuty as StatedDuty } from '../../domain/plan/plan-document.ts';
import {
  DEFAULT_ROUND_SETTINGS,
  firstRoundPeriod,
  nextRoundPeriod,
  scheduleRound,
} from '../../domain/report/report-round.ts';
import type { RoundSchedule } from '../../domain/report/report-round.ts';

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

/** What lies in a year whose calendar is not entered yet is not planned: that year's calendar brings it. */
function asFarAsKnown<T>(run: () => T | null): T | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof DomainError && error.code === 'calendar-year-missing') return null;
    throw error;
  }
}
