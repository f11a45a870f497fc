import { describe, expect, test } from '@jest/globals';
import { days, resolve } from '../../test/support/deadlines.ts';
import { realSlice } from '../../test/support/real-calendar.ts';
import { refusal } from '../../test/support/refusal.ts';
import { isRecurring } from './deadline-spec.ts';
import type { DeadlineSpec } from './deadline-spec.ts';
import { makePeriod } from './period.ts';
import type { Period } from './period.ts';
import { resolveDeadline } from './resolve-deadline.ts';

const calendar = realSlice();

describe('a deadline of every period', () => {
  test.each<[string, DeadlineSpec, Period, string, string]>([
    [
      'trước ngày 25 tháng cuối quý',
      { kind: 'quarterly', bound: 'before', day: 25, monthOffset: 0 },
      makePeriod('quarter', 2025, 3),
      '2025-09-25',
      '2025-09-24',
    ],
    [
      'ngày 05 tháng đầu quý sau',
      { kind: 'quarterly', bound: 'by', day: 5, monthOffset: 1 },
      makePeriod('quarter', 2025, 4),
      '2026-01-05',
      '2026-01-05',
    ],
    [
      'trước ngày 18 hằng tháng',
      { kind: 'monthly', bound: 'before', day: 18, monthOffset: 0 },
      makePeriod('month', 2025, 8),
      '2025-08-18',
      '2025-08-17',
    ],
    [
      'ngày 05 của tháng sau',
      { kind: 'monthly', bound: 'by', day: 5, monthOffset: 1 },
      makePeriod('month', 2025, 12),
      '2026-01-05',
      '2026-01-05',
    ],
    [
      'ngày 31 hằng tháng',
      { kind: 'monthly', bound: 'by', day: 31, monthOffset: 0 },
      makePeriod('month', 2025, 4),
      '2025-04-30',
      '2025-05-05',
    ],
    [
      'trước ngày 05/7 và ngày 10/01 năm sau',
      {
        kind: 'half-yearly',
        bound: 'before',
        first: { month: 7, day: 5, yearOffset: 0 },
        second: { month: 1, day: 10, yearOffset: 1 },
      },
      makePeriod('half-year', 2025, 2),
      '2026-01-10',
      '2026-01-09',
    ],
    [
      '6 tháng (trước ngày 18/5)',
      {
        kind: 'half-yearly',
        bound: 'before',
        first: { month: 5, day: 18, yearOffset: 0 },
        second: null,
      },
      makePeriod('half-year', 2026, 1),
      '2026-05-18',
      '2026-05-17',
    ],
    [
      'ngày 29/02 hằng năm',
      { kind: 'yearly', bound: 'by', month: 2, day: 29, yearOffset: 0 },
      makePeriod('year', 2025),
      '2025-02-28',
      '2025-02-28',
    ],
    [
      'báo cáo 9 tháng trước ngày 20/9',
      { kind: 'yearly', bound: 'before', month: 9, day: 20, yearOffset: 0 },
      makePeriod('nine-months', 2025),
      '2025-09-20',
      '2025-09-19',
    ],
    [
      'hằng quý',
      { kind: 'each-period', cycle: 'quarter' },
      makePeriod('quarter', 2024, 2),
      '2024-06-30',
      '2024-07-01',
    ],
    [
      'định kỳ 6 tháng',
      { kind: 'each-period', cycle: 'half-year' },
      makePeriod('half-year', 2025, 2),
      '2025-12-31',
      '2025-12-31',
    ],
  ])('"%s" takes its day from the period', (words, spec, period, nominal, last) => {
    expect(isRecurring(spec)).toBe(true);
    expect(days(spec, { words, period })).toEqual([nominal, last]);
  });

  test('without its period, or with one of another kind, it is refused', () => {
    const spec: DeadlineSpec = { kind: 'quarterly', bound: 'before', day: 25, monthOffset: 0 };
    expect(refusal(() => resolve(spec)).details).toEqual({ kind: 'quarterly', expected: ['quarter'] });
    const error = refusal(() => resolve(spec, { period: makePeriod('month', 2025, 3) }));
    expect(error.code).toBe('deadline-period-missing');
    expect(error.details).toEqual({ kind: 'quarterly', expected: ['quarter'], period: '2025-M03' });
  });

  test('a half-year for which the words name no day is refused', () => {
    const spec: DeadlineSpec = {
      kind: 'half-yearly',
      bound: 'before',
      first: { month: 5, day: 18, yearOffset: 0 },
      second: null,
    };
    expect(refusal(() => resolve(spec, { period: makePeriod('half-year', 2025, 2) })).code).toBe(
      'deadline-period-missing',
    );
  });
});

describe('words that name no day', () => {
  test.each(['none', 'to-be-set'] as const)('"%s" resolves to nothing, and needs nothing', (kind) => {
    expect(isRecurring({ kind })).toBe(false);
    expect(resolveDeadline({ spec: { kind }, words: 'theo quy định', calendar })).toBeNull();
  });
});
