import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { days, resolve } from '../../test/support/deadlines.ts';
import { realSlice } from '../../test/support/real-calendar.ts';
import { refusal } from '../../test/support/refusal.ts';
import { addDays, dayOf, endOfDay, formatInstant, monthOf, yearOf } from '../calendar/local-date.ts';
import { isWorkingDay } from '../calendar/working-calendar.ts';
import type { DeadlineSpec } from './deadline-spec.ts';
import { makePeriod } from './period.ts';
import { assertNotBeforeIssue } from './resolve-deadline.ts';

const calendar = realSlice();
const anyDate = fc.integer({ min: 0, max: 1000 }).map((n) => addDays('2024-02-01', n));

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
