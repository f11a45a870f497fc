import { addDays, instantAt, localDateOf } from '../../domain/calendar/local-date.ts';
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import { isWorkingDay } from '../../domain/calendar/working-calendar.ts';
import type { CalendarSlice } from '../../domain/calendar/working-calendar.ts';

/** 08:30, a quarter of an hour after the last firing of the morning (clock.md section 3). */
const DIGEST_MINUTE = 8 * 60 + 30;

/** When the digests of a day go out. */
export function digestInstant(day: LocalDate): Date {
  return new Date(instantAt(day, DIGEST_MINUTE));
}

/** The first digest after an instant; null where it lies beyond the last year of the calendar. */
export function digestAfter(after: Date, calendar: CalendarSlice): Date | null {
  for (let day = localDateOf(after.getTime()); day <= calendar.to; day = addDays(day, 1)) {
    if (digestInstant(day) > after && isWorkingDay(day, calendar)) return digestInstant(day);
  }
  return null;
}

/** The day whose digests are to have gone out by now: today, on a working day from 08:30 on. */
export function digestDayDue(now: Date, calendar: CalendarSlice): LocalDate | null {
  const today = localDateOf(now.getTime());
  if (today < calendar.from || today > calendar.to) return null;
  return now >= digestInstant(today) && isWorkingDay(today, calendar) ? today : null;
}
