import { dayOf, monthOf, weekday, yearOf } from './local-date.ts';
import type { LocalDate } from './local-date.ts';

const WEEKDAYS_VI = ['', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const;
const WEEKDAYS_EN = [
  '',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/**
 * A day as administrative documents write it: days below 10 and months 1 and 2 take a leading 0, other months none
 * ("03/9/2025", "15/01/2025", "31/8/2025"). Source: Nghị định 30/2020/NĐ-CP, Phụ lục I.
 */
export function officialDate(date: LocalDate): string {
  const [day, month] = [dayOf(date), monthOf(date)];
  return `${day < 10 ? '0' : ''}${day}/${month <= 2 ? '0' : ''}${month}/${yearOf(date)}`;
}

export function weekdayNameVi(date: LocalDate): string {
  return WEEKDAYS_VI[weekday(date)];
}

export function weekdayNameEn(date: LocalDate): string {
  return WEEKDAYS_EN[weekday(date)];
}
