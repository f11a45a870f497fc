import type { Locale } from '../text/texts.ts';

/** Days and times are those of Vietnam wherever the browser stands; there is no daylight saving (UTC+7). */
const ZONE_MS = 7 * 3600 * 1000;

const WEEKDAYS: Readonly<Record<Locale, readonly string[]>> = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

const two = (value: number) => value.toString().padStart(2, '0');

/** The day of a `YYYY-MM-DD`, or of an instant in Vietnam, as `YYYY-MM-DD`. */
export function dayOf(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  return new Date(Date.parse(value) + ZONE_MS).toISOString().slice(0, 10);
}

/** `12/12/2025`. */
export function shortDate(value: string): string {
  return dayOf(value).split('-').reverse().join('/');
}

/** `thứ Sáu, 12/12/2025`: how a date is written wherever somebody must keep it. */
export function longDate(value: string, locale: Locale): string {
  return `${weekdayOf(value, locale)}, ${shortDate(value)}`;
}

/** `thứ Sáu`. */
export function weekdayOf(value: string, locale: Locale): string {
  const day = new Date(`${dayOf(value)}T00:00:00Z`).getUTCDay();
  return WEEKDAYS[locale][day] ?? '';
}

/** `08:30`, the time of day in Vietnam. */
export function timeOf(instant: string): string {
  const local = new Date(Date.parse(instant) + ZONE_MS);
  return `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`;
}

/** `08:30, thứ Sáu, 12/12/2025`. */
export function longInstant(instant: string, locale: Locale): string {
  return `${timeOf(instant)}, ${longDate(instant, locale)}`;
}
