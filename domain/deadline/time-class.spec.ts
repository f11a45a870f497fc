import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { realCalendar, realSlice } from '../../test/support/real-calendar.ts';
import { addDays, endOfDay, instantAt } from '../calendar/local-date.ts';
import { addWorkingDays, isWorkingDay, sliceCalendar } from '../calendar/working-calendar.ts';
import { DUE_SOON_WORKING_DAYS, timeClass, workingDaysLeft } from './time-class.ts';

const slice = realSlice();
const year2025 = sliceCalendar(realCalendar(), '2025-01-01', '2025-12-31');
const due = endOfDay('2025-09-03');
const at = (date: string): number => instantAt(date, 8 * 60);
const missing = expect.objectContaining({ code: 'calendar-year-missing' });
const anyDate = fc.integer({ min: 0, max: 1000 }).map((n) => addDays('2024-01-01', n));

describe('the time class of open work', () => {
  test('without a due instant is "không hạn"', () => {
    expect(timeClass(null, at('2025-09-03'), slice)).toBe('no-deadline');
  });

  test.each([
    ['2025-08-26', 4, 'in-time'],
    ['2025-08-27', 3, 'due-soon'],
    ['2025-08-29', 1, 'due-soon'],
    ['2025-08-31', 1, 'due-soon'],
    ['2025-09-03', 0, 'due-soon'],
    ['2025-09-04', -1, 'overdue'],
    ['2025-09-08', -3, 'overdue'],
  ])(
    'on %s, due 24:00 of 03/9/2025 after the holidays, %i working days are left: %s',
    (date, left, expected) => {
      expect(workingDaysLeft(due, at(date), slice)).toBe(left);
      expect(timeClass(due, at(date), slice)).toBe(expected);
    },
  );

  test('due on a Sunday, nothing is left from the Friday on, and it is still in time', () => {
    const sunday = endOfDay('2025-12-14');
    expect(
      ['2025-12-12', '2025-12-13', '2025-12-14'].map((d) => workingDaysLeft(sunday, at(d), slice)),
    ).toEqual([0, 0, 0]);
    expect(timeClass(sunday, at('2025-12-14'), slice)).toBe('due-soon');
    expect(timeClass(sunday, at('2025-12-15'), slice)).toBe('overdue');
  });

  test('at the due instant itself the work is in time, a millisecond later it is not', () => {
    expect(timeClass(due, due - 1, slice)).toBe('due-soon');
    expect(timeClass(due, due, slice)).toBe('due-soon');
    expect(timeClass(due, due + 1, slice)).toBe('overdue');
  });

  test('a due hour within the day counts as that day', () => {
    expect(workingDaysLeft(instantAt('2025-09-03', 17 * 60), at('2025-08-29'), slice)).toBe(1);
  });

  test('becomes due soon three working days before a due day that is worked', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        fc.pre(isWorkingDay(date, slice));
        const first = addWorkingDays(date, -DUE_SOON_WORKING_DAYS, slice);
        expect(timeClass(endOfDay(date), at(first), slice)).toBe('due-soon');
        expect(timeClass(endOfDay(date), at(addDays(first, -1)), slice)).toBe('in-time');
      }),
    );
  });

  test('only ever goes from in time to due soon to overdue', () => {
    const order = ['in-time', 'due-soon', 'overdue'];
    fc.assert(
      fc.property(anyDate, anyDate, fc.integer({ min: 0, max: 60 }), (dueOn, today, later) => {
        const first = order.indexOf(timeClass(endOfDay(dueOn), at(today), slice));
        const second = order.indexOf(timeClass(endOfDay(dueOn), at(addDays(today, later)), slice));
        expect(second).toBeGreaterThanOrEqual(first);
        expect(first).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('where the calendar ends', () => {
  test('work due years later is in time while more than three working days are known', () => {
    expect(timeClass(endOfDay('2030-03-31'), at('2025-12-25'), year2025)).toBe('in-time');
  });

  test('near its end the answer is refused rather than guessed', () => {
    expect(() => timeClass(endOfDay('2026-01-10'), at('2025-12-29'), year2025)).toThrow(missing);
  });

  test('overdue work needs no calendar', () => {
    expect(timeClass(endOfDay('2025-12-31'), at('2026-03-01'), year2025)).toBe('overdue');
  });

  test('the number of days left does', () => {
    expect(() => workingDaysLeft(endOfDay('2025-12-31'), at('2026-03-01'), year2025)).toThrow(missing);
  });
});
