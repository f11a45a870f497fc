import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar/local-date.ts';
import {
  dataWindow,
  makePeriod,
  nextPeriod,
  parsePeriodKey,
  periodEnd,
  periodKey,
  periodName,
  periodOf,
  periodStart,
} from './period.ts';
import type { PeriodKind } from './period.ts';

const KINDS: PeriodKind[] = ['month', 'quarter', 'half-year', 'nine-months', 'year'];
const anyKind = fc.constantFrom(...KINDS);
const anyDate = fc.integer({ min: 0, max: 36_000 }).map((n) => addDays('1990-01-01', n));

describe('a period', () => {
  test.each([
    ['month', 8, '2025-M08', '2025-08-01', '2025-08-31', 'tháng 8/2025', 'month 8/2025'],
    ['month', 2, '2025-M02', '2025-02-01', '2025-02-28', 'tháng 02/2025', 'month 02/2025'],
    ['quarter', 3, '2025-Q3', '2025-07-01', '2025-09-30', 'quý III/2025', 'quarter III/2025'],
    ['half-year', 1, '2025-H1', '2025-01-01', '2025-06-30', '6 tháng đầu năm 2025', 'first half of 2025'],
    ['half-year', 2, '2025-H2', '2025-07-01', '2025-12-31', '6 tháng cuối năm 2025', 'second half of 2025'],
    ['nine-months', 1, '2025-9M', '2025-01-01', '2025-09-30', '9 tháng năm 2025', 'nine months of 2025'],
    ['year', 1, '2025', '2025-01-01', '2025-12-31', 'năm 2025', 'year 2025'],
  ] as const)('%s %i of 2025 is %s, from %s to %s', (kind, index, key, from, to, vi, en) => {
    const period = makePeriod(kind, 2025, index);
    expect(periodKey(period)).toBe(key);
    expect(parsePeriodKey(key)).toEqual(period);
    expect([periodStart(period), periodEnd(period)]).toEqual([from, to]);
    expect(periodName(period)).toEqual({ vi, en });
  });

  test.each([
    ['year', 1, '2024-12-15', '2025-12-14'],
    ['half-year', 1, '2024-12-15', '2025-06-14'],
    ['half-year', 2, '2025-06-15', '2025-12-14'],
    ['nine-months', 1, '2024-12-15', '2025-09-14'],
    ['quarter', 1, '2024-12-15', '2025-03-14'],
    ['quarter', 3, '2025-06-15', '2025-09-14'],
    ['month', 1, '2024-12-15', '2025-01-14'],
    ['month', 8, '2025-07-15', '2025-08-14'],
  ] as const)('the figures of %s %i of 2025 run from %s to %s', (kind, index, from, to) => {
    expect(dataWindow(makePeriod(kind, 2025, index))).toEqual({ from, to });
  });

  test('periods of a kind follow on without a gap, and so do their figures', () => {
    fc.assert(
      fc.property(anyKind, anyDate, (kind, date) => {
        const period = periodOf(kind, date);
        if (!period || kind === 'nine-months') return;
        const next = nextPeriod(period);
        expect(periodStart(next)).toBe(addDays(periodEnd(period), 1));
        expect(dataWindow(next).from).toBe(addDays(dataWindow(period).to, 1));
        expect(periodStart(period) <= date && date <= periodEnd(period)).toBe(true);
        expect(periodKey(next) > periodKey(period)).toBe(true);
      }),
    );
  });

  test('the next of a kind that comes once a year is that of the next year', () => {
    expect(nextPeriod(makePeriod('nine-months', 2025))).toEqual(makePeriod('nine-months', 2026));
    expect(nextPeriod(makePeriod('month', 2025, 12))).toEqual(makePeriod('month', 2026, 1));
  });

  test('a day after September lies in no nine months', () => {
    expect(periodOf('nine-months', '2025-09-30')).toEqual(makePeriod('nine-months', 2025));
    expect(periodOf('nine-months', '2025-10-01')).toBeNull();
  });

  test.each([
    ['month', 2025, 13],
    ['month', 2025, 0],
    ['quarter', 2025, 5],
    ['half-year', 2025, 1.5],
    ['nine-months', 2025, 2],
    ['year', 25, 1],
    ['year', Number.NaN, 1],
    ['week' as PeriodKind, 2025, 1],
  ] as const)('%s %p/%p is refused', (kind, year, index) => {
    const invalid = expect.objectContaining({ code: 'period-invalid' });
    expect(() => makePeriod(kind, year, index)).toThrow(invalid);
    expect(() => periodKey({ kind, year, index })).toThrow(invalid);
  });

  test.each(['2025-M13', '2025-Q0', '2025-H', 'M08', '2025-9', '2025-M8', ''])(
    'the key %p is refused',
    (key) => {
      expect(() => parsePeriodKey(key)).toThrow(expect.objectContaining({ code: 'period-invalid' }));
    },
  );
});
