import { dayEndingAt, localDateOf } from '../calendar/local-date.ts';
import type { Instant } from '../calendar/local-date.ts';
import { workingDaysBetween } from '../calendar/working-calendar.ts';
import type { CalendarSlice } from '../calendar/working-calendar.ts';

/** trong hạn | sắp đến hạn | quá hạn | không hạn */
export type TimeClass = 'in-time' | 'due-soon' | 'overdue' | 'no-deadline';

/** From how many working days left an open task is "sắp đến hạn". */
export const DUE_SOON_WORKING_DAYS = 3;

/**
 * The time class of open work. The due instant itself is still in time: a submission is on time on or before it.
 *
 * @throws DomainError 'calendar-year-missing' only where the calendar ends before the answer is certain: neither an
 * overdue task nor one with more than three known working days ahead needs the year in which it is due
 */
export function timeClass(dueAt: Instant | null, now: Instant, calendar: CalendarSlice): TimeClass {
  if (dueAt === null) return 'no-deadline';
  if (now > dueAt) return 'overdue';
  return isFarOff(dueAt, now, calendar) || workingDaysLeft(dueAt, now, calendar) > DUE_SOON_WORKING_DAYS
    ? 'in-time'
    : 'due-soon';
}

/**
 * Working days after today up to and including the due day, "còn N ngày làm việc": 0 on the due day and on the days
 * off before it; negative when overdue, then by the working days since the due day, today included.
 *
 * @throws DomainError 'calendar-year-missing' {date, from, to}
 */
export function workingDaysLeft(dueAt: Instant, now: Instant, calendar: CalendarSlice): number {
  return workingDaysBetween(localDateOf(now), dayEndingAt(dueAt), calendar);
}

/** Whether the work is due after the last year known and enough working days lie before that. */
function isFarOff(dueAt: Instant, now: Instant, calendar: CalendarSlice): boolean {
  if (dayEndingAt(dueAt) <= calendar.to) return false;
  return workingDaysBetween(localDateOf(now), calendar.to, calendar) > DUE_SOON_WORKING_DAYS;
}
