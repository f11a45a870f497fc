import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { refusal } from '../../test/support/refusal.ts';
import {
  addDays,
  addMonths,
  compareLocalDates,
  dayEndingAt,
  dayOf,
  daysBetween,
  endOfDay,
  formatInstant,
  instantAt,
  isLocalDate,
  lastDayOfMonth,
  localDate,
  localDateClamped,
  localDateOf,
  minutesOfDay,
  monthOf,
  parseLocalDate,
  weekday,
  yearOf,
} from './local-date.ts';

const anyDate = fc.integer({ min: -20_000, max: 60_000 }).map((n) => addDays('1970-01-01', n));

describe('a local date', () => {
  test.each([
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '2025-1-1',
    '01/09/2025',
    '2025-09-03T00:00:00Z',
    ' 2025-09-03',
    '2025-09-03\n',
    '',
    null,
    undefined,
    20250903,
    {},
  ])('%p is refused with its value and the field it was for', (value) => {
    const error = refusal(() => parseLocalDate(value, 'issuedOn'));
    expect(error.code).toBe('date-invalid');
    expect(error.message).toBe('date-invalid');
    expect(error.details).toEqual({ field: 'issuedOn', value });
    expect(isLocalDate(value)).toBe(false);
  });

  test('without a field the refusal names only the value', () => {
    expect(refusal(() => parseLocalDate('x')).details).toEqual({ value: 'x' });
  });

  test('29/02 exists in a leap year', () => {
    expect(parseLocalDate('2024-02-29')).toBe('2024-02-29');
  });

  test('every helper refuses a date that does not exist', () => {
    for (const helper of [weekday, yearOf, monthOf, dayOf, lastDayOfMonth, endOfDay]) {
      expect(refusal(() => helper('2025-02-30')).code).toBe('date-invalid');
    }
    expect(refusal(() => addDays('2025-02-30', 1)).code).toBe('date-invalid');
    expect(refusal(() => localDate(2025, 2, 30)).code).toBe('date-invalid');
  });

  test('no date is reached that four figures cannot write', () => {
    expect(refusal(() => addDays('9999-12-31', 1)).code).toBe('date-invalid');
    expect(refusal(() => addDays('2025-01-01', Number.NaN)).code).toBe('date-invalid');
    expect(refusal(() => addMonths('2025-01-01', 100_000)).code).toBe('date-invalid');
  });

  test('has the weekday that the documents name', () => {
    expect(weekday('2025-08-31')).toBe(7);
    expect(weekday('2025-12-15')).toBe(1);
    expect(weekday('2024-12-20')).toBe(5);
  });

  test('has a year, a month and a day', () => {
    expect([yearOf('2025-09-03'), monthOf('2025-09-03'), dayOf('2025-09-03')]).toEqual([2025, 9, 3]);
  });

  test('a month ends on its last day, in December too', () => {
    expect(lastDayOfMonth('2025-12-05')).toBe('2025-12-31');
    expect(lastDayOfMonth('2024-02-01')).toBe('2024-02-29');
    expect(lastDayOfMonth('2025-02-28')).toBe('2025-02-28');
  });

  test('months are added to the corresponding day, or the last one of a shorter month', () => {
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
    expect(addMonths('2025-10-31', 4)).toBe('2026-02-28');
    expect(addMonths('2025-12-15', 1)).toBe('2026-01-15');
    expect(addMonths('2025-01-15', -1)).toBe('2024-12-15');
    expect(addMonths('2025-03-31', -13)).toBe('2024-02-29');
    expect(localDateClamped(2025, 4, 31)).toBe('2025-04-30');
  });

  test('days added can be taken off again, one day changes the weekday by one, and order is time', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (date, n) => {
        const later = addDays(date, n);
        expect(addDays(later, -n)).toBe(date);
        expect(daysBetween(date, later)).toBe(n);
        expect(Math.sign(compareLocalDates(later, date))).toBe(Math.sign(n));
        expect(weekday(addDays(date, 1))).toBe((weekday(date) % 7) + 1);
      }),
    );
  });

  test('adding months never leaves the month meant', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -120, max: 120 }), (date, n) => {
        const moved = addMonths(date, n);
        expect(yearOf(moved) * 12 + monthOf(moved)).toBe(yearOf(date) * 12 + monthOf(date) + n);
        expect(dayOf(moved)).toBe(Math.min(dayOf(date), dayOf(lastDayOfMonth(moved))));
      }),
    );
  });
});

describe('an instant in Việt Nam', () => {
  test('is seven hours ahead of UTC, in summer and in winter', () => {
    expect(instantAt('2025-07-01', 7 * 60)).toBe(Date.UTC(2025, 6, 1, 0, 0));
    expect(instantAt('2025-01-01', 0)).toBe(Date.UTC(2024, 11, 31, 17, 0));
  });

  test('24:00 of a day is 00:00 of the next, and belongs to the day that ends when a due instant is read', () => {
    const due = endOfDay('2025-09-03');
    expect(due).toBe(instantAt('2025-09-04', 0));
    expect(localDateOf(due)).toBe('2025-09-04');
    expect(dayEndingAt(due)).toBe('2025-09-03');
    expect(formatInstant(due)).toBe('2025-09-04T00:00:00+07:00');
  });

  test('keeps its milliseconds when written out', () => {
    expect(formatInstant(Date.UTC(2025, 0, 1, 0, 0, 0, 5))).toBe('2025-01-01T07:00:00.005+07:00');
  });

  test('a time outside the day is refused', () => {
    for (const minutes of [-1, 1441, Number.NaN]) {
      expect(refusal(() => instantAt('2025-01-01', minutes)).code).toBe('time-of-day-invalid');
    }
  });

  test('no instant is made of what is no number', () => {
    for (const act of [localDateOf, minutesOfDay, formatInstant, dayEndingAt]) {
      expect(refusal(() => act(Number.NaN)).code).toBe('instant-invalid');
      expect(refusal(() => act(Number.POSITIVE_INFINITY)).code).toBe('instant-invalid');
      expect(refusal(() => act(1e15)).code).toBe('instant-invalid');
    }
  });

  test('the day and the minutes give the instant back, and agree with the written form', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 1439 }), (date, minutes) => {
        const instant = instantAt(date, minutes);
        expect(localDateOf(instant)).toBe(date);
        expect(minutesOfDay(instant)).toBe(minutes);
        expect(Date.parse(formatInstant(instant))).toBe(instant);
        expect(formatInstant(instant).slice(0, 10)).toBe(date);
      }),
    );
  });
});
