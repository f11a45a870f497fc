import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { realSlice } from '../../test/support/real-calendar.ts';
import { addDays } from '../calendar/local-date.ts';
import { workingDaysBetween } from '../calendar/working-calendar.ts';
import { DEFAULT_DEADLINE_CONVENTIONS } from './deadline-spec.ts';
import type { DeadlineSpec } from './deadline-spec.ts';
import { dueOfPeriod, firstPeriod, followingPeriod, opensOn } from './period-series.ts';
import type { PeriodSeries, PlanSpan, SeriesContext } from './period-series.ts';
import { makePeriod, periodEnd, periodKey, periodStart } from './period.ts';
import type { Period, PeriodKind } from './period.ts';

const calendar = realSlice();

function inPlan(issuedOn: string, end: string | null = null, start: string | null = null): SeriesContext {
  return { span: { issuedOn, start, end }, calendar, conventions: DEFAULT_DEADLINE_CONVENTIONS };
}

function series(cycle: PeriodKind, spec: DeadlineSpec, firstYear: number | null = null): PeriodSeries {
  return { cycle, deadline: { words: 'lời văn', spec }, firstYear };
}

const before15December: DeadlineSpec = { kind: 'yearly', bound: 'before', month: 12, day: 15, yearOffset: 0 };
const before5January: DeadlineSpec = { kind: 'yearly', bound: 'before', month: 1, day: 5, yearOffset: 1 };
const halves: DeadlineSpec = {
  kind: 'half-yearly',
  bound: 'before',
  first: { month: 7, day: 5, yearOffset: 0 },
  second: { month: 1, day: 10, yearOffset: 1 },
};

/** Keys of all periods of a series, at most `most`. */
function keys(of: PeriodSeries, context: SeriesContext, most = 8): string[] {
  const found: string[] = [];
  let period = firstPeriod(of, context);
  while (period !== null && found.length < most) {
    found.push(periodKey(period));
    period = followingPeriod(of, context.span, period);
  }
  return found;
}

describe('which periods a plan wants', () => {
  test('Hà Nội, issued 15/7/2025 for the last months of 2025: the year 2025 and no other', () => {
    expect(keys(series('year', before15December, 2025), inPlan('2025-07-15', '2025-12-31'))).toEqual([
      '2025',
    ]);
    expect(keys(series('year', before15December), inPlan('2025-07-15', '2025-12-31'))).toEqual(['2025']);
  });

  test('Quảng Nam, issued in 2024 and open-ended: 2024, due in January 2025, and every year after', () => {
    expect(keys(series('year', before5January), inPlan('2024-11-20'), 3)).toEqual(['2024', '2025', '2026']);
  });

  test('a programme of three years has three rounds', () => {
    const yearly = series('year', before15December);
    expect(keys(yearly, inPlan('2023-09-25', '2025-12-31'))).toEqual(['2023', '2024', '2025']);
  });

  test('a year whose date had passed at the issue is left to the next', () => {
    expect(keys(series('year', before15December), inPlan('2025-12-20'), 1)).toEqual(['2026']);
    expect(keys(series('year', before15December), inPlan('2025-12-14'), 1)).toEqual(['2025']);
    expect(keys(series('year', before15December), inPlan('2025-12-20', '2025-12-31'))).toEqual([]);
  });

  test('a half-year that was over at the issue is none of the plan’s, one still running is', () => {
    expect(keys(series('half-year', halves), inPlan('2025-07-01'), 2)).toEqual(['2025-H2', '2026-H1']);
    expect(keys(series('half-year', halves), inPlan('2025-06-30'), 2)).toEqual(['2025-H1', '2025-H2']);
  });

  test('a year that the plan names wins over the day of issue: a plan of January asks for the year before', () => {
    expect(keys(series('year', before15December, 2026), inPlan('2025-07-15'), 1)).toEqual(['2026']);
    const january20: DeadlineSpec = { ...before5January, day: 20 };
    expect(keys(series('year', january20, 2024), inPlan('2025-01-06'), 1)).toEqual(['2024']);
  });

  test('a plan that starts later than it is issued begins with its start', () => {
    const monthly: DeadlineSpec = { kind: 'monthly', bound: 'by', day: 18, monthOffset: 0 };
    expect(keys(series('month', monthly), inPlan('2025-07-15', '2025-11-30', '2025-09-01'))).toEqual([
      '2025-M09',
      '2025-M10',
      '2025-M11',
    ]);
  });

  test('where only one half is wanted, the other is passed over', () => {
    const firstHalf: DeadlineSpec = { ...halves, second: null };
    expect(keys(series('half-year', firstHalf), inPlan('2024-07-15'), 2)).toEqual(['2025-H1', '2026-H1']);
  });

  test('words with a single day give a single period; a day in January speaks of the year before', () => {
    const once = (date: string) => keys(series('year', { kind: 'before-day', date }), inPlan('2025-07-15'));
    expect([once('2025-12-15'), once('2026-01-05')]).toEqual([['2025'], ['2025']]);
  });

  test('without a date in the words the turns go on, each with its date to be set', () => {
    const undated = series('nine-months', { kind: 'to-be-set' });
    const context = inPlan('2025-07-15');
    expect(keys(undated, context, 2)).toEqual(['2025-9M', '2026-9M']);
    expect(dueOfPeriod(undated, makePeriod('nine-months', 2025), context)).toBeNull();
  });

  test('periods follow each other without a gap, from the one of the issue to the one in which the plan ends', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((n) => addDays('2024-01-01', n));
    const kinds = fc.constantFrom<PeriodKind>('month', 'quarter', 'half-year', 'year');
    fc.assert(
      fc.property(kinds, day, fc.nat(700), (cycle, issuedOn, length) => {
        const span: PlanSpan = { issuedOn, start: null, end: addDays(issuedOn, length) };
        const undated: PeriodSeries = { cycle, deadline: null, firstYear: null };
        const periods: Period[] = [];
        let period = firstPeriod(undated, { ...inPlan(issuedOn), span });
        for (; period !== null; period = followingPeriod(undated, span, period)) periods.push(period);
        const [first, last] = [periods[0], periods.at(-1)];
        if (!first || !last) throw new Error('no period');
        expect(periodStart(first) <= issuedOn && issuedOn <= periodEnd(first)).toBe(true);
        expect(
          periodStart(last) <= addDays(issuedOn, length) && addDays(issuedOn, length) <= periodEnd(last),
        ).toBe(true);
        periods.slice(1).forEach((next, i) => {
          expect(periodStart(next)).toBe(addDays(periodEnd(periods[i] ?? first), 1));
        });
      }),
    );
  });
});

describe('the day a period opens', () => {
  const opening = (of: PeriodSeries, period: Period, notBefore: string, days = 30) =>
    opensOn(dueOfPeriod(of, period, inPlan('2025-07-15')), period, notBefore, days, calendar);
  const year2025 = makePeriod('year', 2025);

  test('Hà Nội: 30 working days counted back from 14/12/2025, which is not counted, is Monday 03/11/2025', () => {
    expect(opening(series('year', before15December), year2025, '2024-12-15')).toBe('2025-11-03');
  });

  test('without a date it is counted from the last day of the period', () => {
    expect(opening(series('year', { kind: 'to-be-set' }), year2025, '2025-01-01')).toBe('2025-11-19');
  });

  test('it is never before what the period is about has begun; a day off moves it to the next working day', () => {
    const monthly = series('month', { kind: 'monthly', bound: 'by', day: 18, monthOffset: 0 });
    expect(opening(monthly, makePeriod('month', 2025, 9), '2025-08-15')).toBe('2025-08-15');
    expect(opening(monthly, makePeriod('month', 2025, 12), '2025-11-15')).toBe('2025-11-17');
  });

  test('with 0 days it is the last working day on or before the due day', () => {
    expect(opening(series('year', before15December), year2025, '2024-12-15', 0)).toBe('2025-12-12');
  });

  test('exactly so many working days lie from the opening to the day before the due day', () => {
    const day = fc.integer({ min: 100, max: 1000 }).map((n) => addDays('2024-01-01', n));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (date, n) => {
        const due = dueOfPeriod(
          series('year', { kind: 'before-day', date: addDays(date, 1) }),
          year2025,
          inPlan('2023-01-01'),
        );
        const opens = opensOn(due, year2025, '2023-01-01', n, calendar);
        expect(workingDaysBetween(addDays(opens, -1), addDays(date, -1), calendar)).toBe(n);
      }),
    );
  });
});
