import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { realCalendar, realSlice } from '../../test/support/real-calendar.ts';
import { refusal } from '../../test/support/refusal.ts';
import { addDays, weekday } from './local-date.ts';
import type { LocalDate } from './local-date.ts';
import {
  addWorkingDays,
  isWorkingDay,
  makeWorkingCalendar,
  nextWorkingDay,
  previousWorkingDay,
  sliceCalendar,
  workingDaysBetween,
} from './working-calendar.ts';

const calendar = realCalendar();
const slice = realSlice();

/** The oracle: reads the listed exceptions day by day, knowing nothing of slices. */
function worked(date: LocalDate): boolean {
  const listed = calendar.exceptions.find((exception) => exception.date === date);
  if (listed) return listed.kind === 'working-saturday';
  return weekday(date) <= 5;
}

function walk(date: LocalDate, n: number): LocalDate {
  let [day, left] = [date, Math.abs(n)];
  while (left > 0) {
    day = addDays(day, Math.sign(n));
    if (worked(day)) left--;
  }
  return day;
}

function countAfter(a: LocalDate, b: LocalDate): number {
  let count = 0;
  for (let day = addDays(a, 1); day <= b; day = addDays(day, 1)) if (worked(day)) count++;
  return count;
}

/** Far enough from both ends for 60 working days either way. */
const anyDate = fc.integer({ min: 120, max: 1700 }).map((n) => addDays('2023-01-01', n));
const anyCount = fc.integer({ min: -60, max: 60 });

describe('the working calendar', () => {
  test.each([
    ['a weekday', '2025-09-03', true],
    ['a Sunday', '2025-08-31', false],
    ['a Saturday', '2025-05-10', false],
    ['a holiday', '2025-09-02', false],
    ['a day off in lieu', '2026-04-27', false],
    ['a day off by swap', '2025-05-02', false],
    ['a Saturday worked for it', '2025-04-26', true],
    ['the New Year swap of 2026', '2026-01-02', false],
    ['its Saturday', '2026-01-10', true],
    ['24/11 before it became a holiday', '2025-11-24', true],
    ['24/11 since', '2026-11-24', false],
  ])('%s (%s): %s', (_name, date, expected) => {
    expect(isWorkingDay(date, slice)).toBe(expected);
  });

  test('on and after, on and before: the day itself when it is worked', () => {
    expect(nextWorkingDay('2025-08-31', slice)).toBe('2025-09-03');
    expect(nextWorkingDay('2025-09-03', slice)).toBe('2025-09-03');
    expect(previousWorkingDay('2025-12-14', slice)).toBe('2025-12-12');
    expect(previousWorkingDay('2025-12-12', slice)).toBe('2025-12-12');
  });

  test('a worked Saturday counts and the swapped days do not', () => {
    expect(addWorkingDays('2025-04-21', 15, slice)).toBe('2025-05-14');
  });

  test('counting back from a due day leaves the due day out', () => {
    expect([-10, -5, -2].map((n) => addWorkingDays('2025-09-03', n, slice))).toEqual([
      '2025-08-18',
      '2025-08-25',
      '2025-08-28',
    ]);
    expect([-10, -5, -2].map((n) => addWorkingDays('2025-12-14', n, slice))).toEqual([
      '2025-12-01',
      '2025-12-08',
      '2025-12-11',
    ]);
    expect(addWorkingDays('2025-12-14', -30, slice)).toBe('2025-11-03');
  });

  test('counting on from a due day gives the days of the overdue rungs', () => {
    expect([1, 3, 7, 17].map((n) => addWorkingDays('2025-09-03', n, slice))).toEqual([
      '2025-09-04',
      '2025-09-08',
      '2025-09-12',
      '2025-09-26',
    ]);
    expect([1, 3, 7].map((n) => addWorkingDays('2025-12-14', n, slice))).toEqual([
      '2025-12-15',
      '2025-12-17',
      '2025-12-23',
    ]);
  });

  test('no working day added leaves the day as it is, worked or not', () => {
    expect(addWorkingDays('2025-08-31', 0, slice)).toBe('2025-08-31');
  });

  test('part of a working day is refused', () => {
    expect(refusal(() => addWorkingDays('2025-08-31', 1.5, slice)).code).toBe('working-days-invalid');
    expect(refusal(() => addWorkingDays('2025-08-31', Number.NaN, slice)).code).toBe('working-days-invalid');
  });

  test('agrees with a walk day by day through the listed days', () => {
    fc.assert(
      fc.property(anyDate, anyCount, (date, n) => {
        expect(isWorkingDay(date, slice)).toBe(worked(date));
        expect(addWorkingDays(date, n, slice)).toBe(n === 0 ? date : walk(date, n));
      }),
      { numRuns: 400 },
    );
  });

  test('counts between two days as a walk does, and changes sign with their order', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        const expected = a <= b ? countAfter(a, b) : 0 - countAfter(b, a);
        expect(workingDaysBetween(a, b, slice)).toBe(expected);
      }),
      { numRuns: 400 },
    );
  });

  test('adding then taking off the same number comes back to a working day', () => {
    fc.assert(
      fc.property(anyDate, anyCount, (date, n) => {
        const start = nextWorkingDay(date, slice);
        expect(addWorkingDays(addWorkingDays(start, n, slice), -n, slice)).toBe(start);
        expect(workingDaysBetween(start, addWorkingDays(start, n, slice), slice)).toBe(n);
      }),
    );
  });

  test('more days never end earlier, and a later start never ends earlier', () => {
    fc.assert(
      fc.property(anyDate, anyCount, fc.integer({ min: 0, max: 30 }), (date, n, more) => {
        expect(addWorkingDays(date, n + 1, slice) > addWorkingDays(date, n, slice)).toBe(true);
        if (n === 0) return;
        expect(addWorkingDays(addDays(date, more), n, slice) >= addWorkingDays(date, n, slice)).toBe(true);
      }),
    );
  });
});

describe('the calendar that travels', () => {
  test('two years of the real calendar, and all five, stay within 2 KiB', () => {
    const twoYears = sliceCalendar(calendar, '2025-07-15', '2027-07-14');
    expect(JSON.stringify(twoYears).length).toBeLessThan(2048);
    expect(JSON.stringify(slice).length).toBeLessThan(2048);
  });

  test('is the same after JSON', () => {
    expect(JSON.parse(JSON.stringify(slice))).toEqual(slice);
  });

  test('says of every day inside what the whole calendar says', () => {
    const part = sliceCalendar(calendar, '2025-04-26', '2025-05-02');
    expect(part).toEqual({
      v: 1,
      from: '2025-04-26',
      to: '2025-05-02',
      off: ['2025-04-30', '2025-05-01', '2025-05-02'],
      on: ['2025-04-26'],
    });
    for (let day = part.from; day <= part.to; day = addDays(day, 1)) {
      expect(isWorkingDay(day, part)).toBe(isWorkingDay(day, slice));
    }
  });

  test('a day outside is refused, wherever a rule comes upon it', () => {
    const year = sliceCalendar(calendar, '2025-01-01', '2025-12-31');
    const acts: [LocalDate, () => unknown][] = [
      ['2026-01-01', () => isWorkingDay('2026-01-01', year)],
      ['2024-12-31', () => isWorkingDay('2024-12-31', year)],
      ['2024-12-31', () => previousWorkingDay('2025-01-01', year)],
      ['2026-01-01', () => addWorkingDays('2025-12-31', 1, year)],
      ['2026-01-01', () => addWorkingDays('2026-01-01', -1, year)],
      ['2026-01-01', () => workingDaysBetween('2025-12-01', '2026-01-01', year)],
      ['2024-12-31', () => workingDaysBetween('2025-12-01', '2024-12-31', year)],
    ];
    for (const [date, act] of acts) {
      const error = refusal(act);
      expect(error.code).toBe('calendar-year-missing');
      expect(error.details).toEqual({ date, from: '2025-01-01', to: '2025-12-31' });
    }
  });

  test('a date that does not exist is not taken for a day off', () => {
    expect(refusal(() => isWorkingDay('2025-02-30', slice)).code).toBe('date-invalid');
  });

  test('no slice reaches beyond the years that are entered', () => {
    expect(refusal(() => sliceCalendar(calendar, '2027-01-01', '2028-01-01')).details).toEqual({
      date: '2028-01-01',
      from: '2023-01-01',
      to: '2027-12-31',
    });
    expect(refusal(() => sliceCalendar(calendar, '2022-12-31', '2024-01-01')).code).toBe(
      'calendar-year-missing',
    );
  });
});

describe('a calendar being entered', () => {
  test('covers the whole years of its days', () => {
    expect([calendar.firstYear, calendar.lastYear, calendar.exceptions.length]).toEqual([2023, 2027, 78]);
  });

  test('is refused when a day is listed twice', () => {
    const twice = [
      { date: '2025-01-01', kind: 'holiday' as const },
      { date: '2025-01-01', kind: 'day-off-in-lieu' as const },
    ];
    expect(refusal(() => makeWorkingCalendar(1, twice)).details).toEqual({ date: '2025-01-01' });
  });

  test('is refused when a day made up is a working day already', () => {
    const friday = [
      { date: '2025-01-01', kind: 'holiday' as const },
      { date: '2025-05-09', kind: 'working-saturday' as const },
    ];
    expect(refusal(() => makeWorkingCalendar(1, friday)).code).toBe('calendar-contradictory');
  });

  test('is refused when a year in between was not entered', () => {
    const gap = [
      { date: '2024-01-01', kind: 'holiday' as const },
      { date: '2026-01-01', kind: 'holiday' as const },
    ];
    expect(refusal(() => makeWorkingCalendar(1, gap)).code).toBe('calendar-year-missing');
  });

  test('is refused when it is empty or holds a date that does not exist', () => {
    expect(refusal(() => makeWorkingCalendar(1, [])).code).toBe('calendar-empty');
    expect(refusal(() => makeWorkingCalendar(1, [{ date: '2025-02-30', kind: 'holiday' }])).code).toBe(
      'date-invalid',
    );
  });
});
