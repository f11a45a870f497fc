import { addDays, endOfDay, localDateOf } from '../../domain/calendar/local-date.ts';
import type { Instant } from '../../domain/calendar/local-date.ts';
import { addWorkingDays } from '../../domain/calendar/working-calendar.ts';
import type { CalendarSlice } from '../../domain/calendar/working-calendar.ts';
import { DUE_SOON_WORKING_DAYS } from '../../domain/deadline/time-class.ts';
import { DomainError } from '../../domain/errors.ts';

/**
 * The last due instant that counts as "sắp đến hạn" now, so that a query can class many tasks as `timeClass` classes
 * one: the end of the day before the first working day too many. Where the calendar ends before, its end.
 */
export function dueSoonUntil(now: Instant, calendar: CalendarSlice): Instant {
  try {
    return endOfDay(addDays(addWorkingDays(localDateOf(now), DUE_SOON_WORKING_DAYS + 1, calendar), -1));
  } catch (error) {
    if (error instanceof DomainError && error.code === 'calendar-year-missing') return endOfDay(calendar.to);
    throw error;
  }
}
