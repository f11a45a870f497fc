import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { realCalendar, realSlice } from '../../test/support/real-calendar.ts';
import { DomainError } from '../errors.ts';
import { addDays, dayOf, endOfDay, formatInstant, monthOf, yearOf } from '../calendar/local-date.ts';
import { isWorkingDay, sliceCalendar } from '../calendar/working-calendar.ts';
import { DEFAULT_DEADLINE_CONVENTIONS, isRecurring } from './deadline-spec.ts';
import type { DeadlineConventions, DeadlineSpec } from './deadline-spec.ts';
import type { DeadlineBases } from './nominal-day.ts';
import { makePeriod } from './period.ts';
import type { Period } from './period.ts';
import { assertNotBeforeIssue, resolveDeadline } from './resolve-deadline.ts';
import type { ResolvedDeadline } from './resolve-deadline.ts';

const calendar = realSlice();
const anyDate = fc.integer({ min: 0, max: 1000 }).map((n) => addDays('2024-02-01', n));

interface Given {
  words?: string;
  conventions?: Partial<DeadlineConventions>;
  bases?: DeadlineBases;
  period?: Period;
}

function resolve(spec: DeadlineSpec, given: Given = {}): ResolvedDeadline {
  const { words = 'lời văn', conventions = {}, ...rest } = given;
  const resolved = resolveDeadline({
    spec,
    words,
    conventions: { ...DEFAULT_DEADLINE_CONVENTIONS, ...conventions },
    calendar,
    ...rest,
  });
  if (!resolved) throw new Error('no deadline');
  return resolved;
}

/** [nominal, last accepted day]: all that most of the rules are about. */
function days(spec: DeadlineSpec, given: Given = {}): [string, string] {
  const { nominal, lastAcceptedDay } = resolve(spec, given);
  return [nominal, lastAcceptedDay];
}

function refusal(act: () => unknown): DomainError {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('the deadlines of the sample plans', () => {
  test('Hà Nội III.1.4: "hoàn thành trong tháng 8/2025" is on time until 24:00 of 03/9/2025', () => {
    const words = 'hoàn thành trong tháng 8/2025';
    expect(resolve({ kind: 'within', span: { unit: 'month', year: 2025, month: 8 } }, { words })).toEqual({
      words,
      nominal: '2025-08-31',
      lastAcceptedDay: '2025-09-03',
      dueAt: Date.UTC(2025, 8, 3, 17),
      explanation: {
        vi: '"hoàn thành trong tháng 8/2025" → ngày 31/8/2025 (Chủ nhật) không phải ngày làm việc, lùi đến ngày làm việc tiếp theo: hết ngày 03/9/2025 (thứ Tư)',
        en: '"hoàn thành trong tháng 8/2025" → 31/8/2025 (Sunday) is not a working day, moved to the next working day: until the end of 03/9/2025 (Wednesday)',
      },
    });
  });

  test('Hà Nội, yearly report: "trước ngày 15/12" is on time until 24:00 of Sunday 14/12/2025', () => {
    const words = 'trước ngày 15/12';
    const expected = {
      words,
      nominal: '2025-12-15',
      lastAcceptedDay: '2025-12-14',
      dueAt: Date.UTC(2025, 11, 14, 17),
      explanation: {
        vi: '"trước ngày 15/12" → hết ngày 14/12/2025 (Chủ nhật); ngày làm việc cuối cùng trước đó là 12/12/2025',
        en: '"trước ngày 15/12" → until the end of 14/12/2025 (Sunday); the last working day before it is 12/12/2025',
      },
    };
    const yearly: DeadlineSpec = { kind: 'yearly', bound: 'before', month: 12, day: 15, yearOffset: 0 };
    expect(resolve(yearly, { words, period: makePeriod('year', 2025) })).toEqual(expected);
    expect(resolve({ kind: 'before-day', date: '2025-12-15' }, { words })).toEqual(expected);
  });

  test('Lê Chân: "trước ngày 20 tháng 12 hằng năm" is on time until Thursday 19/12/2024', () => {
    const resolved = resolve(
      { kind: 'yearly', bound: 'before', month: 12, day: 20, yearOffset: 0 },
      { words: 'trước ngày 20 tháng 12 hằng năm', period: makePeriod('year', 2024) },
    );
    expect([resolved.nominal, formatInstant(resolved.dueAt)]).toEqual([
      '2024-12-20',
      '2024-12-20T00:00:00+07:00',
    ]);
    expect(resolved.explanation.vi).toBe('"trước ngày 20 tháng 12 hằng năm" → hết ngày 19/12/2024 (thứ Năm)');
  });

  test('Quảng Nam, units, for 2024: "trước ngày 05 tháng 01 của năm sau" is on time until Saturday 04/01/2025', () => {
    const resolved = resolve(
      { kind: 'yearly', bound: 'before', month: 1, day: 5, yearOffset: 1 },
      { words: 'trước ngày 05 tháng 01 của năm sau', period: makePeriod('year', 2024) },
    );
    expect([resolved.nominal, resolved.lastAcceptedDay, resolved.dueAt]).toEqual([
      '2025-01-05',
      '2025-01-04',
      endOfDay('2025-01-04'),
    ]);
    expect(resolved.explanation.vi).toBe(
      '"trước ngày 05 tháng 01 của năm sau" → hết ngày 04/01/2025 (thứ Bảy); ngày làm việc cuối cùng trước đó là 03/01/2025',
    );
  });

  test('Quảng Nam, Sở, for 2024: "trước ngày 15 tháng 01 của năm sau" is on time until 14/01/2025', () => {
    const spec: DeadlineSpec = { kind: 'yearly', bound: 'before', month: 1, day: 15, yearOffset: 1 };
    expect(days(spec, { period: makePeriod('year', 2024) })).toEqual(['2025-01-15', '2025-01-14']);
  });

  test('"trong 15 ngày làm việc kể từ ngày 21/4/2025" ends on 14/5/2025', () => {
    const resolved = resolve(
      { kind: 'counted', count: 15, unit: 'working-day', base: { from: 'date', date: '2025-04-21' } },
      { words: 'trong 15 ngày làm việc kể từ ngày 21/4/2025' },
    );
    expect([resolved.nominal, resolved.lastAcceptedDay]).toEqual(['2025-05-14', '2025-05-14']);
    expect(resolved.explanation).toEqual({
      vi: '"trong 15 ngày làm việc kể từ ngày 21/4/2025" → 15 ngày làm việc kể từ ngày 21/4/2025, không tính ngày đầu: hết ngày 14/5/2025 (thứ Tư)',
      en: '"trong 15 ngày làm việc kể từ ngày 21/4/2025" → 15 working days from 21/4/2025, the first day not counted: until the end of 14/5/2025 (Wednesday)',
    });
  });
});

describe('a day named', () => {
  test('"chậm nhất ngày X" on a working day is that day', () => {
    const resolved = resolve({ kind: 'by-day', date: '2025-08-15' }, { words: 'chậm nhất ngày 15/8/2025' });
    expect([resolved.nominal, resolved.lastAcceptedDay]).toEqual(['2025-08-15', '2025-08-15']);
    expect(resolved.explanation.vi).toBe('"chậm nhất ngày 15/8/2025" → hết ngày 15/8/2025 (thứ Sáu)');
  });

  test('on a Saturday that is worked it stays there', () => {
    expect(days({ kind: 'by-day', date: '2025-04-26' })[1]).toBe('2025-04-26');
  });

  test.each([
    ['next', '2025-09-03', 'lùi đến ngày làm việc tiếp theo: hết ngày 03/9/2025 (thứ Tư)'],
    ['previous', '2025-08-29', 'tính đến ngày làm việc liền trước: hết ngày 29/8/2025 (thứ Sáu)'],
    ['same', '2025-08-31', 'hết ngày 31/8/2025 (Chủ nhật); ngày làm việc cuối cùng trước đó là 29/8/2025'],
  ] as const)('on a Sunday before holidays the setting "%s" gives %s', (rollForward, last, sentence) => {
    const resolved = resolve({ kind: 'by-day', date: '2025-08-31' }, { conventions: { rollForward } });
    expect(resolved.lastAcceptedDay).toBe(last);
    expect(resolved.explanation.vi.endsWith(sentence)).toBe(true);
  });

  test('"trước ngày X" by the inclusive setting is read as "chậm nhất ngày X", and the sentence says so', () => {
    const inclusive = { conventions: { beforeDay: 'inclusive' as const }, words: 'trước ngày 05/01/2025' };
    const sunday = resolve({ kind: 'before-day', date: '2025-01-05' }, inclusive);
    expect(sunday.lastAcceptedDay).toBe('2025-01-06');
    expect(sunday.explanation.vi).toBe(
      '"trước ngày 05/01/2025" (tính cả ngày 05/01/2025) → ngày 05/01/2025 (Chủ nhật) không phải ngày làm việc, lùi đến ngày làm việc tiếp theo: hết ngày 06/01/2025 (thứ Hai)',
    );
    expect(days({ kind: 'before-day', date: '2025-12-15' }, inclusive)[1]).toBe('2025-12-15');
  });

  test('"trước ngày 01/01" ends with the year before', () => {
    expect(days({ kind: 'before-day', date: '2026-01-01' })[1]).toBe('2025-12-31');
  });

  test('a deadline that a person set has no words to quote', () => {
    expect(resolve({ kind: 'by-day', date: '2025-08-15' }, { words: '' }).explanation).toEqual({
      vi: 'Thời hạn → hết ngày 15/8/2025 (thứ Sáu)',
      en: 'Deadline → until the end of 15/8/2025 (Friday)',
    });
  });
});

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

  test('a deadline in a year not entered in the calendar is refused, not guessed', () => {
    const spec: DeadlineSpec = { kind: 'within', span: { unit: 'quarter', year: 2030, quarter: 1 } };
    expect(refusal(() => resolve(spec)).code).toBe('calendar-year-missing');
    const short = sliceCalendar(realCalendar(), '2025-01-01', '2025-08-31');
    const august: DeadlineSpec = { kind: 'within', span: { unit: 'month', year: 2025, month: 8 } };
    expect(
      refusal(() => resolveDeadline({ spec: august, words: '', calendar: short })).details,
    ).toMatchObject({
      date: '2025-09-01',
    });
  });
});

describe('a deadline and the date of issue', () => {
  const deadline = resolve({ kind: 'by-day', date: '2025-08-15' }, { words: 'ngày 15/8/2025' });

  test('one that had passed when the plan was issued is refused', () => {
    const error = refusal(() => assertNotBeforeIssue(deadline, '2025-08-16'));
    expect(error.code).toBe('deadline-before-issue');
    expect(error.details).toEqual({
      words: 'ngày 15/8/2025',
      lastAcceptedDay: '2025-08-15',
      issuedOn: '2025-08-16',
    });
  });

  test('one on the day of issue, an unknown date of issue and no deadline are accepted', () => {
    expect(() => assertNotBeforeIssue(deadline, '2025-08-15')).not.toThrow();
    expect(() => assertNotBeforeIssue(deadline, null)).not.toThrow();
    expect(() => assertNotBeforeIssue(null, '2025-08-15')).not.toThrow();
  });
});

describe('whatever the day', () => {
  const anyRoll = fc.constantFrom('next', 'same', 'previous');

  test('the due instant is 24:00 of the last accepted day, and the sentence names that day', () => {
    fc.assert(
      fc.property(anyDate, anyRoll, fc.boolean(), (date, rollForward, before) => {
        const kind = before ? 'before-day' : 'by-day';
        const resolved = resolve({ kind, date }, { conventions: { rollForward } });
        const last = resolved.lastAcceptedDay;
        expect(resolved.nominal).toBe(date);
        expect(resolved.dueAt).toBe(endOfDay(last));
        expect(resolved.explanation.vi).toContain(`hết ngày ${dayOf(last) < 10 ? '0' : ''}${dayOf(last)}/`);
        expect(resolved.explanation.en).toContain(`${monthOf(last)}/${yearOf(last)}`);
      }),
    );
  });

  test('"ngày X" by default ends on a working day, never before X', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const [, last] = days({ kind: 'by-day', date });
        expect(last >= date && isWorkingDay(last, calendar)).toBe(true);
        for (let day = date; day < last; day = addDays(day, 1))
          expect(isWorkingDay(day, calendar)).toBe(false);
      }),
    );
  });

  test('"trước ngày X" ends the day before X, whatever day that is and however "ngày X" is moved', () => {
    fc.assert(
      fc.property(anyDate, anyRoll, (date, rollForward) => {
        const [, last] = days({ kind: 'before-day', date }, { conventions: { rollForward } });
        expect(last).toBe(addDays(date, -1));
      }),
    );
  });

  test('a later day named never ends earlier', () => {
    fc.assert(
      fc.property(anyDate, fc.nat(20), anyRoll, (date, more, rollForward) => {
        const conventions = { rollForward };
        const first = days({ kind: 'by-day', date }, { conventions })[1];
        expect(days({ kind: 'by-day', date: addDays(date, more) }, { conventions })[1] >= first).toBe(true);
      }),
    );
  });
});
