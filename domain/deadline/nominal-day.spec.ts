import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { days, resolve } from '../../test/support/deadlines.ts';
import type { Given } from '../../test/support/deadlines.ts';
import { realCalendar, realSlice } from '../../test/support/real-calendar.ts';
import { refusal } from '../../test/support/refusal.ts';
import { addDays } from '../calendar/local-date.ts';
import { isWorkingDay, sliceCalendar } from '../calendar/working-calendar.ts';
import type { DeadlineSpec } from './deadline-spec.ts';
import { nominalDay } from './nominal-day.ts';
import type { DeadlineBases } from './nominal-day.ts';
import { makePeriod } from './period.ts';
import type { Period } from './period.ts';
import { resolveDeadline } from './resolve-deadline.ts';

const calendar = realSlice();
const anyDate = fc.integer({ min: 0, max: 1000 }).map((n) => addDays('2024-02-01', n));

describe('a stretch of the calendar', () => {
  test.each<[string, DeadlineSpec, string, string]>([
    [
      'quý IV/2025',
      { kind: 'within', span: { unit: 'quarter', year: 2025, quarter: 4 } },
      '2025-12-31',
      '2025-12-31',
    ],
    [
      'trong quý I/2024',
      { kind: 'within', span: { unit: 'quarter', year: 2024, quarter: 1 } },
      '2024-03-31',
      '2024-04-01',
    ],
    ['trong năm 2023', { kind: 'within', span: { unit: 'year', year: 2023 } }, '2023-12-31', '2024-01-02'],
    [
      'trong 6 tháng đầu năm 2025',
      { kind: 'within', span: { unit: 'half-year', year: 2025, half: 1 } },
      '2025-06-30',
      '2025-06-30',
    ],
    [
      'trong ngày 02/9/2025',
      { kind: 'within', span: { unit: 'day', date: '2025-09-02' } },
      '2025-09-02',
      '2025-09-03',
    ],
    [
      'xong trước quý III/2025',
      { kind: 'before-span', span: { unit: 'quarter', year: 2025, quarter: 3 } },
      '2025-07-01',
      '2025-06-30',
    ],
    [
      'trước tháng 9/2025',
      { kind: 'before-span', span: { unit: 'month', year: 2025, month: 9 } },
      '2025-09-01',
      '2025-08-31',
    ],
    [
      'từ ngày 01/5 đến ngày 31/5/2025',
      { kind: 'range', from: { unit: 'day', date: '2025-05-01' }, to: { unit: 'day', date: '2025-05-31' } },
      '2025-05-31',
      '2025-06-02',
    ],
    [
      'Quý IV/2025 - Quý II/2026',
      {
        kind: 'range',
        from: { unit: 'quarter', year: 2025, quarter: 4 },
        to: { unit: 'quarter', year: 2026, quarter: 2 },
      },
      '2026-06-30',
      '2026-06-30',
    ],
    [
      'giai đoạn 2023-2025',
      { kind: 'range', from: { unit: 'year', year: 2023 }, to: { unit: 'year', year: 2025 } },
      '2025-12-31',
      '2025-12-31',
    ],
    [
      'đầu tháng 9/2025',
      { kind: 'part-of-month', part: 'start', year: 2025, month: 9 },
      '2025-09-01',
      '2025-09-03',
    ],
    [
      'giữa tháng 11/2025',
      { kind: 'part-of-month', part: 'middle', year: 2025, month: 11 },
      '2025-11-15',
      '2025-11-17',
    ],
    [
      'cuối tháng 02/2024',
      { kind: 'part-of-month', part: 'end', year: 2024, month: 2 },
      '2024-02-29',
      '2024-02-29',
    ],
    [
      'đầu quý II/2025',
      { kind: 'part-of-quarter', part: 'start', year: 2025, quarter: 2 },
      '2025-04-01',
      '2025-04-01',
    ],
    [
      'cuối quý II/2025',
      { kind: 'part-of-quarter', part: 'end', year: 2025, quarter: 2 },
      '2025-06-30',
      '2025-06-30',
    ],
    ['đầu năm 2026', { kind: 'part-of-year', part: 'start', year: 2026 }, '2026-01-01', '2026-01-05'],
    ['giữa năm 2024', { kind: 'part-of-year', part: 'middle', year: 2024 }, '2024-06-30', '2024-07-01'],
    ['cuối năm 2025', { kind: 'part-of-year', part: 'end', year: 2025 }, '2025-12-31', '2025-12-31'],
  ])('"%s" names its day and is on time until the last one accepted', (words, spec, nominal, last) => {
    expect(days(spec, { words })).toEqual([nominal, last]);
  });

  test('"trước quý III" ends before the quarter under every setting', () => {
    const spec: DeadlineSpec = { kind: 'before-span', span: { unit: 'quarter', year: 2025, quarter: 3 } };
    const resolved = resolve(spec, {
      conventions: { beforeDay: 'inclusive' },
      words: 'xong trước quý III/2025',
    });
    expect(resolved.lastAcceptedDay).toBe('2025-06-30');
    expect(resolved.explanation.vi).toBe('"xong trước quý III/2025" → hết ngày 30/6/2025 (thứ Hai)');
  });
});

describe('a period counted from a day', () => {
  const issued: DeadlineBases = { issuedOn: '2025-07-15' };

  test.each<[string, DeadlineSpec, DeadlineBases, string, string]>([
    [
      'trong 15 ngày làm việc kể từ ngày ban hành',
      { kind: 'counted', count: 15, unit: 'working-day', base: { from: 'issue' } },
      issued,
      '2025-08-05',
      '2025-08-05',
    ],
    [
      'trong thời hạn 10 ngày kể từ ngày nhận Kế hoạch',
      { kind: 'counted', count: 10, unit: 'day', base: { from: 'receipt' } },
      { receivedOn: '2025-07-16' },
      '2025-07-26',
      '2025-07-28',
    ],
    [
      '02 tuần kể từ ngày ban hành',
      { kind: 'counted', count: 2, unit: 'week', base: { from: 'issue' } },
      issued,
      '2025-07-29',
      '2025-07-29',
    ],
    [
      '01 tháng kể từ ngày có tai nạn',
      { kind: 'counted', count: 1, unit: 'month', base: { from: 'event' } },
      { eventOn: '2025-01-31' },
      '2025-02-28',
      '2025-02-28',
    ],
    [
      '01 năm kể từ ngày 29/02/2024',
      { kind: 'counted', count: 1, unit: 'year', base: { from: 'date', date: '2024-02-29' } },
      {},
      '2025-02-28',
      '2025-02-28',
    ],
  ])('"%s" leaves the first day out', (words, spec, bases, nominal, last) => {
    expect(days(spec, { words, bases })).toEqual([nominal, last]);
  });

  test('counted days that end on a day off are moved, and the sentence tells both steps', () => {
    const resolved = resolve(
      { kind: 'counted', count: 7, unit: 'day', base: { from: 'receipt' } },
      { words: 'trong 07 ngày', bases: { receivedOn: '2025-08-24' } },
    );
    expect(resolved.explanation).toEqual({
      vi: '"trong 07 ngày" → 07 ngày kể từ ngày 24/8/2025, không tính ngày đầu: ngày 31/8/2025 (Chủ nhật) không phải ngày làm việc, lùi đến ngày làm việc tiếp theo: hết ngày 03/9/2025 (thứ Tư)',
      en: '"trong 07 ngày" → 7 days from 24/8/2025, the first day not counted: 31/8/2025 (Sunday) is not a working day, moved to the next working day: until the end of 03/9/2025 (Wednesday)',
    });
  });

  test('working days are never moved, whatever the setting', () => {
    const spec: DeadlineSpec = { kind: 'counted', count: 5, unit: 'working-day', base: { from: 'issue' } };
    fc.assert(
      fc.property(anyDate, fc.constantFrom('next', 'same', 'previous'), (issuedOn, rollForward) => {
        const [nominal, last] = days(spec, { bases: { issuedOn }, conventions: { rollForward } });
        expect(last).toBe(nominal);
        expect(isWorkingDay(last, calendar)).toBe(true);
      }),
    );
  });

  test.each(['issue', 'event', 'receipt'] as const)('without the day of the %s it is refused', (from) => {
    const spec: DeadlineSpec = { kind: 'counted', count: 5, unit: 'day', base: { from } };
    for (const bases of [{}, { issuedOn: null, eventOn: null, receivedOn: null }]) {
      const error = refusal(() => resolve(spec, { bases }));
      expect([error.code, error.details]).toEqual(['deadline-base-missing', { base: from }]);
    }
  });
});

describe('a specification that cannot be', () => {
  const year = makePeriod('year', 2025);
  test.each<[string, DeadlineSpec, Period | undefined, string]>([
    ['a month 13', { kind: 'within', span: { unit: 'month', year: 2025, month: 13 } }, undefined, 'month'],
    [
      'a fifth quarter',
      { kind: 'within', span: { unit: 'quarter', year: 2025, quarter: 5 } },
      undefined,
      'quarter',
    ],
    ['a year of two figures', { kind: 'within', span: { unit: 'year', year: 25 } }, undefined, 'year'],
    [
      'a range that ends before it begins',
      { kind: 'range', from: { unit: 'year', year: 2025 }, to: { unit: 'year', year: 2024 } },
      undefined,
      'to',
    ],
    [
      'no day at all',
      { kind: 'counted', count: 0, unit: 'day', base: { from: 'issue' } },
      undefined,
      'count',
    ],
    [
      'half a day',
      { kind: 'counted', count: 0.5, unit: 'working-day', base: { from: 'issue' } },
      undefined,
      'count',
    ],
    ['30/02 each year', { kind: 'yearly', bound: 'by', month: 2, day: 30, yearOffset: 0 }, year, 'day'],
    ['month 0 each year', { kind: 'yearly', bound: 'by', month: 0, day: 1, yearOffset: 0 }, year, 'month'],
    [
      'part of a year off',
      { kind: 'yearly', bound: 'by', month: 1, day: 1, yearOffset: 0.5 },
      year,
      'yearOffset',
    ],
    [
      'day 32 each month',
      { kind: 'monthly', bound: 'by', day: 32, monthOffset: 0 },
      makePeriod('month', 2025, 1),
      'day',
    ],
    ['an unknown part', { kind: 'part-of-year', part: 'noon' as 'start', year: 2025 }, undefined, 'part'],
  ])('%s is refused and pointed at', (_name, spec, period, field) => {
    const given: Given = { bases: { issuedOn: '2025-07-15' }, ...(period ? { period } : {}) };
    const error = refusal(() => resolve(spec, given));
    expect(error.code).toBe('deadline-unreadable');
    expect(error.details).toMatchObject({ kind: spec.kind, field });
  });

  test('a date that does not exist is refused', () => {
    expect(refusal(() => resolve({ kind: 'by-day', date: '2025-02-30' })).code).toBe('date-invalid');
    expect(refusal(() => resolve({ kind: 'before-day', date: '15/12/2025' })).code).toBe('date-invalid');
  });

  test('a kind from outside the types is refused', () => {
    const spec = { kind: 'someday' } as unknown as DeadlineSpec;
    expect(refusal(() => resolve(spec)).code).toBe('unexpected-value');
  });

  test('a deadline in a year not entered in the calendar is refused, but its nominal day is known', () => {
    const spec: DeadlineSpec = { kind: 'within', span: { unit: 'quarter', year: 2030, quarter: 1 } };
    expect(nominalDay(spec, {})).toEqual({ date: '2030-03-31', rule: 'by' });
    expect(refusal(() => resolve(spec)).code).toBe('calendar-year-missing');
    const counted: DeadlineSpec = {
      kind: 'counted',
      count: 5,
      unit: 'working-day',
      base: { from: 'date', date: '2030-01-02' },
    };
    expect(refusal(() => nominalDay(counted, {})).code).toBe('calendar-year-missing');
    const short = sliceCalendar(realCalendar(), '2025-01-01', '2025-08-31');
    const august: DeadlineSpec = { kind: 'within', span: { unit: 'month', year: 2025, month: 8 } };
    expect(
      refusal(() => resolveDeadline({ spec: august, words: '', calendar: short })).details,
    ).toMatchObject({
      date: '2025-09-01',
    });
  });
});
