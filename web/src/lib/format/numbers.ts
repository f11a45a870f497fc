import type { Locale } from '../text/texts.ts';

const TAGS: Readonly<Record<Locale, string>> = { vi: 'vi-VN', en: 'en-GB' };
/** More digits behind the comma than any figure of a report has. */
const MOST_DIGITS = 6;

/** `1.234,5` in Vietnamese, `1,234.5` in English. */
export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(TAGS[locale], { maximumFractionDigits: MOST_DIGITS }).format(value);
}

/**
 * Reads a number as people write it: in Vietnamese with a decimal comma and points between thousands, in English the other
 * way round. `null` when it is none.
 */
export function parseNumber(text: string, locale: Locale): number | null {
  const decimal = locale === 'vi' ? ',' : '.';
  const group = locale === 'vi' ? '.' : ',';
  const compact = text.trim().replaceAll(/\s/g, '');
  const [whole = '', fraction, ...rest] = compact.split(decimal);
  if (rest.length > 0 || !isWhole(whole, group) || (fraction !== undefined && !/^\d+$/.test(fraction)))
    return null;
  const value = Number(`${whole.replaceAll(group, '')}.${fraction ?? '0'}`);
  return Number.isFinite(value) ? value : null;
}

/**
 * What was typed as a number in one language, as it is written in the other: it means the same there, and what was no
 * number is none there either.
 */
export function rewriteNumber(text: string, from: Locale, to: Locale): string {
  if (from === to) return text;
  return text.replaceAll(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
}

function isWhole(text: string, group: string): boolean {
  const digits = text.replace(/^-/, '');
  if (/^\d+$/.test(digits)) return true;
  const [first = '', ...groups] = digits.split(group);
  // `0.500` is half of one, written by another habit, and never five hundred.
  return /^[1-9]\d{0,2}$/.test(first) && groups.length > 0 && groups.every((part) => /^\d{3}$/.test(part));
}

/** `1,2 MB`. */
export function formatBytes(bytes: number, locale: Locale): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const rounded = value >= 10 || unit === 0 ? Math.round(value) : Math.round(value * 10) / 10;
  return `${formatNumber(rounded, locale)} ${units[unit]}`;
}
