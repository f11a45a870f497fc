import { describe, expect, test } from '@jest/globals';
import { days } from '../../test/support/deadlines.ts';
import { realSlice } from '../../test/support/real-calendar.ts';
import { instantAt } from '../calendar/local-date.ts';
import type { CalendarSlice } from '../calendar/working-calendar.ts';
import { DEFAULT_DEADLINE_CONVENTIONS } from '../deadline/deadline-spec.ts';
import type { DeadlineSpec } from '../deadline/deadline-spec.ts';
import { makePeriod } from '../deadline/period.ts';
import { resolveDeadline } from '../deadline/resolve-deadline.ts';
import { startClock } from './ladder.ts';
import { DEFAULT_POLICY } from './policy.ts';

/** The next leap day lies beyond the published calendar: here its year has no day off but weekends. */
const UNTIL_2028: CalendarSlice = { ...realSlice(), to: '2028-12-31' };

const lastDayIn = (spec: DeadlineSpec, more: { period?: ReturnType<typeof makePeriod> } = {}) =>
  resolveDeadline({
    spec,
    words: 'lời văn',
    conventions: DEFAULT_DEADLINE_CONVENTIONS,
    calendar: UNTIL_2028,
    ...more,
  })?.nominal;

/** Rungs of a due date as `rung day`, planned long before. */
const ladderOf = (due: string, from: string) => {
  const now = instantAt(from, 9 * 60);
  const context = { subjectId: 's', policy: DEFAULT_POLICY, calendar: UNTIL_2028, now };
  const change = startClock(context, 'due', 1, due, 'late-entry');
  return change.op === 'start' ? change.planned.map(({ rung, date }) => `${rung} ${date}`) : [];
};

describe('the leap day', () => {
  const months = (count: number, date: string): DeadlineSpec => ({
    kind: 'counted',
    count,
    unit: 'month',
    base: { from: 'date', date },
  });

  test.each([
    [1, '2024-01-31', '2024-02-29'],
    [3, '2023-11-30', '2024-02-29'],
    [12, '2024-02-29', '2025-02-28'],
    [1, '2024-02-29', '2024-03-29'],
    [48, '2024-02-29', '2028-02-29'],
    [2, '2027-12-31', '2028-02-29'],
    [13, '2027-01-31', '2028-02-29'],
  ])('ends "%i tháng kể từ" %s on %s', (count, date, last) => {
    expect(lastDayIn(months(count, date))).toBe(last);
  });

  test('is the day of "29/02 hằng năm" where there is one, and 28/02 in other years', () => {
    const yearly = { kind: 'yearly', bound: 'by', month: 2, day: 29, yearOffset: 0 } as const;
    const of = (year: number) => lastDayIn(yearly, { period: makePeriod('year', year) });
    expect([2024, 2025, 2026, 2027, 2028].map(of)).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ]);
  });

  test('has a ladder like any other day: before it over Tết, after it in March', () => {
    expect(ladderOf('2024-02-29', '2024-01-15')).toEqual([
      'before-10 2024-02-15',
      'before-5 2024-02-22',
      'before-2 2024-02-27',
      'due 2024-02-29',
      'overdue-1 2024-03-01',
      'overdue-2 2024-03-05',
      'overdue-3 2024-03-11',
    ]);
    expect(ladderOf('2028-02-29', '2028-01-15').slice(-4)).toEqual([
      'due 2028-02-29',
      'overdue-1 2028-03-01',
      'overdue-2 2028-03-03',
      'overdue-3 2028-03-09',
    ]);
  });
});

describe('the turn of the year', () => {
  test('is passed by a report of the old year that is due before 05/01 of the new one', () => {
    const spec = { kind: 'yearly', bound: 'before', month: 1, day: 5, yearOffset: 1 } as const;
    expect(days(spec, { period: makePeriod('year', 2024) })).toEqual(['2025-01-05', '2025-01-04']);
    expect(ladderOf('2025-01-04', '2024-11-20')).toEqual([
      'before-10 2024-12-20',
      'before-5 2024-12-27',
      'before-2 2025-01-02',
      'due 2025-01-03',
      'overdue-1 2025-01-06',
      'overdue-2 2025-01-08',
      'overdue-3 2025-01-14',
    ]);
  });

  test('ends work due on 31/12 on that very day, and reminds of it in the new year', () => {
    expect(ladderOf('2024-12-31', '2024-11-20')).toEqual([
      'before-10 2024-12-17',
      'before-5 2024-12-24',
      'before-2 2024-12-27',
      'due 2024-12-31',
      'overdue-1 2025-01-02',
      'overdue-2 2025-01-06',
      'overdue-3 2025-01-10',
    ]);
  });
});
