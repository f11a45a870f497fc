import { describe, expect, it } from '@jest/globals';
import { dayOf, longDate, longInstant, shortDate } from './dates.ts';
import { formatBytes, formatNumber, parseNumber, rewriteNumber } from './numbers.ts';

describe('dates', () => {
  it('are written with their weekday', () => {
    expect(longDate('2025-12-12', 'vi')).toBe('thứ Sáu, 12/12/2025');
    expect(longDate('2025-12-14', 'vi')).toBe('Chủ nhật, 14/12/2025');
    expect(longDate('2025-12-12', 'en')).toBe('Friday, 12/12/2025');
  });

  it('are those of Vietnam, wherever the browser stands', () => {
    expect(dayOf('2025-12-11T17:00:00.000Z')).toBe('2025-12-12');
    expect(shortDate('2025-12-11T16:59:59Z')).toBe('11/12/2025');
    expect(longInstant('2025-10-28T09:05:00+07:00', 'vi')).toBe('09:05, thứ Ba, 28/10/2025');
  });
});

describe('numbers', () => {
  it('have a decimal comma in Vietnamese', () => {
    expect(formatNumber(1234.5, 'vi')).toBe('1.234,5');
    expect(formatNumber(1234.5, 'en')).toBe('1,234.5');
  });

  it.each([
    ['1.234,5', 1234.5],
    ['1234', 1234],
    [' 12 ', 12],
    ['-3,25', -3.25],
    ['1.234.567', 1_234_567],
  ])('are read as people write them: %s', (text, value) => {
    expect(parseNumber(text, 'vi')).toBe(value);
  });

  it.each(['', 'abc', '1,2,3', '1.23', '12.34,5', '3,', '--4', '0.500', '-0.500', '012.345'])(
    'are not guessed: %j is none',
    (text) => {
      expect(parseNumber(text, 'vi')).toBeNull();
    },
  );

  it.each(['1.234', '1,5', '1.234,5', '-0,25', '1.2345', 'khoảng 1,2', ''])(
    'mean the same after a change of language: %j',
    (text) => {
      const inEnglish = rewriteNumber(text, 'vi', 'en');
      expect(parseNumber(inEnglish, 'en')).toBe(parseNumber(text, 'vi'));
      expect(rewriteNumber(inEnglish, 'en', 'vi')).toBe(text);
      expect(rewriteNumber(text, 'vi', 'vi')).toBe(text);
    },
  );

  it('tell how large a file is', () => {
    expect(formatBytes(999, 'vi')).toBe('999 B');
    expect(formatBytes(1_250_000, 'vi')).toBe('1,3 MB');
    expect(formatBytes(25_000_000, 'vi')).toBe('25 MB');
  });
});
