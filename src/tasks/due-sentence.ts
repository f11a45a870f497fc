import { dayEndingAt, localDateOf } from '../../domain/calendar/local-date.ts';
import type { Instant, LocalDate } from '../../domain/calendar/local-date.ts';
import { officialDate, weekdayNameEn, weekdayNameVi } from '../../domain/calendar/official-date.ts';
import type { CalendarSlice } from '../../domain/calendar/working-calendar.ts';
import { workingDaysLeft } from '../../domain/deadline/time-class.ts';
import type { TimeClass } from '../../domain/deadline/time-class.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Locale } from '../common/locale.ts';

/** A day with its weekday, as people read it: "thứ Sáu, 12/12/2025". */
export function spokenDay(day: LocalDate, locale: Locale): string {
  const weekday = locale === 'vi' ? weekdayNameVi(day) : weekdayNameEn(day);
  return `${weekday}, ${officialDate(day)}`;
}

/** Working days left, negative when overdue; null where the calendar does not reach that far. */
export function knownWorkingDaysLeft(dueAt: Instant, now: Instant, calendar: CalendarSlice): number | null {
  try {
    return workingDaysLeft(dueAt, now, calendar);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'calendar-year-missing') return null;
    throw error;
  }
}

/** How a date stands to now, as one sentence: "còn 3 ngày làm việc (thứ Sáu, 12/12/2025)". */
export function dueSentence(
  due: { readonly at: Instant; readonly timeClass: TimeClass | null; readonly daysLeft: number | null },
  now: Instant,
  locale: Locale,
): string {
  const day = dayEndingAt(due.at);
  const spoken = spokenDay(day, locale);
  const { daysLeft, timeClass } = due;
  if (timeClass === null || daysLeft === null) return locale === 'vi' ? `hạn ${spoken}` : `due ${spoken}`;
  if (timeClass === 'overdue') return overdueSentence(-daysLeft, spoken, locale);
  if (day === localDateOf(now))
    return locale === 'vi' ? `đến hạn hôm nay (${spoken})` : `due today (${spoken})`;
  if (locale === 'vi') return `còn ${daysLeft} ngày làm việc (${spoken})`;
  return `${daysLeft} working ${daysLeft === 1 ? 'day' : 'days'} left (${spoken})`;
}

/** Overdue since a day off, no working day may have passed yet. */
function overdueSentence(days: number, spoken: string, locale: Locale): string {
  if (locale === 'vi')
    return days > 0 ? `quá hạn ${days} ngày làm việc (hạn ${spoken})` : `đã quá hạn (${spoken})`;
  return days > 0
    ? `${days} working ${days === 1 ? 'day' : 'days'} overdue (due ${spoken})`
    : `overdue (due ${spoken})`;
}
