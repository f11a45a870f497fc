import { describe, expect, test } from '@jest/globals';
import type { DeadlineSpec } from '../deadline/deadline-spec.ts';
import type { Recurrence, TimeContext, TimeQuestion, TimeReading, TimeUse } from './time-reading.ts';
import { readTimeWords } from './time-words.ts';

const context: TimeContext = { planYear: 2025, issuedOn: '2025-02-10', periodEnd: '2025-12-31' };

function read(text: string, more: Partial<TimeContext> = {}): TimeReading[] {
  return readTimeWords(text, { ...context, ...more });
}

/** The one reading of a use, or nothing. */
function only(readings: readonly TimeReading[], use: TimeUse): TimeReading | undefined {
  const found = readings.filter((one) => one.use === use);
  expect(found.length).toBeLessThanOrEqual(1);
  return found[0];
}

describe('a deadline in a sentence', () => {
  test.each<[string, string, DeadlineSpec]>([
    [
      'Tổ chức diễn tập chữa cháy rừng, hoàn thành trong tháng 8/2025;',
      'hoàn thành trong tháng 8/2025',
      { kind: 'within', span: { unit: 'month', year: 2025, month: 8 } },
    ],
    ['Bàn giao mặt bằng trước ngày 15/12.', 'trước ngày 15/12', { kind: 'before-day', date: '2025-12-15' }],
    [
      'Chậm nhất ngày 30 tháng 9 năm 2025 phải trình phương án',
      'Chậm nhất ngày 30 tháng 9 năm 2025',
      { kind: 'by-day', date: '2025-09-30' },
    ],
    [
      'Cấp giấy chứng nhận cho các hộ, xong trước quý III/2025',
      'xong trước quý III/2025',
      { kind: 'before-span', span: { unit: 'quarter', year: 2025, quarter: 3 } },
    ],
    [
      'Ban hành quy chế, xong trong tháng 5/2026.',
      'xong trong tháng 5/2026',
      { kind: 'within', span: { unit: 'month', year: 2026, month: 5 } },
    ],
    [
      'Rà soát tàu cá trong năm 2025',
      'trong năm 2025',
      { kind: 'within', span: { unit: 'year', year: 2025 } },
    ],
    [
      'Khảo sát từ ngày 01/8/2025 đến ngày 15/9/2025',
      'từ ngày 01/8/2025 đến ngày 15/9/2025',
      {
        kind: 'range',
        from: { unit: 'day', date: '2025-08-01' },
        to: { unit: 'day', date: '2025-09-15' },
      },
    ],
    [
      'Tiêm phòng đợt 2 từ tháng 8 đến tháng 10 năm 2025',
      'từ tháng 8 đến tháng 10 năm 2025',
      {
        kind: 'range',
        from: { unit: 'month', year: 2025, month: 8 },
        to: { unit: 'month', year: 2025, month: 10 },
      },
    ],
    [
      'Nghiệm thu vào cuối tháng 11/2025',
      'vào cuối tháng 11/2025',
      { kind: 'part-of-month', part: 'end', year: 2025, month: 11 },
    ],
    ['Sơ kết vào giữa năm 2026', 'vào giữa năm 2026', { kind: 'part-of-year', part: 'middle', year: 2026 }],
    [
      'Khởi công đầu quý IV/2025',
      'đầu quý IV/2025',
      { kind: 'part-of-quarter', part: 'start', year: 2025, quarter: 4 },
    ],
    [
      'hoàn thành trong 6 tháng đầu năm 2026',
      'hoàn thành trong 6 tháng đầu năm 2026',
      { kind: 'within', span: { unit: 'half-year', year: 2026, half: 1 } },
    ],
    ['Khánh thành vào ngày 20/8', 'vào ngày 20/8', { kind: 'by-day', date: '2025-08-20' }],
    ['gửi về trước 31.12.2025', 'trước 31.12.2025', { kind: 'before-day', date: '2025-12-31' }],
    [
      'Thời hạn hoàn thành: 30/9/2025.',
      'Thời hạn hoàn thành: 30/9/2025',
      { kind: 'by-day', date: '2025-09-30' },
    ],
    [
      'từ nay đến hết tháng 12/2025',
      'từ nay đến hết tháng 12/2025',
      { kind: 'within', span: { unit: 'month', year: 2025, month: 12 } },
    ],
  ])('%s', (text, words, spec) => {
    const due = only(read(text), 'due');
    expect(due).toMatchObject({ words, spec, recurrence: null, question: null });
    expect(text.slice(due!.start, due!.end)).toBe(words);
  });

  test('a clock time before which something is due on a day still leaves that day', () => {
    const [due, ...rest] = read('Nộp hồ sơ trước 17 giờ 00 ngày 15/8/2025');
    expect(due).toMatchObject({ use: 'due', spec: { kind: 'by-day', date: '2025-08-15' } });
    expect(rest).toEqual([]);
  });

  test('a list of days gives one deadline each, with the year of the last', () => {
    const due = read('báo cáo tiến độ trước ngày 20/3, 20/6 và 20/9/2026');
    expect(due.map((one) => one.spec)).toEqual([
      { kind: 'before-day', date: '2026-03-20' },
      { kind: 'before-day', date: '2026-06-20' },
      { kind: 'before-day', date: '2026-09-20' },
    ]);
  });
});

describe('a count of days', () => {
  test.each<[string, DeadlineSpec, string | null]>([
    [
      'trong 15 ngày làm việc kể từ ngày ban hành Kế hoạch này, các xã xây dựng',
      { kind: 'counted', count: 15, unit: 'working-day', base: { from: 'issue' } },
      null,
    ],
    [
      'Trong thời hạn 10 (mười) ngày kể từ ngày nhận được Kế hoạch',
      { kind: 'counted', count: 10, unit: 'day', base: { from: 'receipt' } },
      null,
    ],
    [
      'chậm nhất 05 ngày làm việc sau khi nhận được hồ sơ hợp lệ',
      { kind: 'counted', count: 5, unit: 'working-day', base: { from: 'event' } },
      'nhận được hồ sơ hợp lệ',
    ],
    [
      'trong 03 tháng kể từ ngày 01/9/2025',
      { kind: 'counted', count: 3, unit: 'month', base: { from: 'date', date: '2025-09-01' } },
      null,
    ],
    [
      'trong vòng 20 ngày kể từ ngày Quyết định này có hiệu lực thi hành',
      { kind: 'counted', count: 20, unit: 'day', base: { from: 'issue' } },
      null,
    ],
  ])('%s', (text, spec, event) => {
    expect(only(read(text), 'due')).toMatchObject({ spec, event, question: null });
  });

  test.each<[string, TimeQuestion]>([
    ['báo cáo trong 24 giờ kể từ khi xảy ra sự cố', 'hours-not-days'],
    ['trả lời không quá 05 ngày làm việc', 'count-base-not-named'],
    ['thông báo ít nhất 05 ngày trước khi tổ chức', 'counted-back'],
  ])('%s is a question', (text, question) => {
    expect(only(read(text), 'due')).toMatchObject({ spec: null, question });
  });

  test('ages, past years and shares of a year are no deadlines', () => {
    for (const text of [
      'trẻ từ 06 tháng đến 36 tháng tuổi',
      'trong 5 năm qua',
      'tăng từ 10 - 13%/năm',
      'trực 24/7',
    ]) {
      expect(read(text).filter((one) => one.use === 'due')).toEqual([]);
    }
  });
});

describe('a deadline of each period', () => {
  const yearly = (month: number, day: number, yearOffset = 0): DeadlineSpec => ({
    kind: 'yearly',
    bound: 'before',
    month,
    day,
    yearOffset,
  });
  test.each<[string, DeadlineSpec, Recurrence]>([
    ['trước ngày 20 tháng 12 hằng năm', yearly(12, 20), 'yearly'],
    ['(trước ngày 05 tháng 01 của năm sau)', yearly(1, 5, 1), 'yearly'],
    ['báo cáo kết quả năm (trước ngày 10/12) về Sở', yearly(12, 10), 'yearly'],
    ['Định kỳ hàng năm (trước ngày 15 tháng 11) báo cáo', yearly(11, 15), 'yearly'],
    ['hằng năm, các trường báo cáo trước ngày 30/5', yearly(5, 30), 'yearly'],
    [
      'tổ chức ngày 20/11 hằng năm',
      { kind: 'yearly', bound: 'by', month: 11, day: 20, yearOffset: 0 },
      'yearly',
    ],
    [
      'báo cáo trước ngày 25 tháng cuối quý',
      { kind: 'quarterly', bound: 'before', day: 25, monthOffset: 0 },
      'quarterly',
    ],
    [
      'báo cáo quý trước ngày 10 của tháng đầu quý sau',
      { kind: 'quarterly', bound: 'before', day: 10, monthOffset: 1 },
      'quarterly',
    ],
    [
      'cập nhật trước ngày 18 hằng tháng',
      { kind: 'monthly', bound: 'before', day: 18, monthOffset: 0 },
      'monthly',
    ],
    [
      'Hàng tháng (trước ngày 05 của tháng sau)',
      { kind: 'monthly', bound: 'before', day: 5, monthOffset: 1 },
      'monthly',
    ],
    [
      'vào ngày làm việc cuối cùng của quý',
      { kind: 'quarterly', bound: 'by', day: 31, monthOffset: 0 },
      'quarterly',
    ],
    [
      'trước ngày 15/6 và ngày 15/12 hằng năm',
      {
        kind: 'half-yearly',
        bound: 'before',
        first: { month: 6, day: 15, yearOffset: 0 },
        second: { month: 12, day: 15, yearOffset: 0 },
      },
      'half-yearly',
    ],
    ['trong tháng 12 hằng năm', { kind: 'yearly', bound: 'by', month: 12, day: 31, yearOffset: 0 }, 'yearly'],
  ])('%s', (text, spec, recurrence) => {
    const due = only(read(text), 'due');
    expect(due).toMatchObject({ spec, recurrence });
    expect(due!.confidence).toBeGreaterThanOrEqual(0.75);
  });

  test('a month, a half-year and a year in one sentence are three deadlines', () => {
    const text =
      'Định kỳ hàng tháng (trước ngày 14 hàng tháng), 6 tháng (trước ngày 14/6), tổng kết năm (trước ngày 25/11 hàng năm)';
    expect(read(text).map((one) => [one.words, one.recurrence])).toEqual([
      ['Định kỳ hàng tháng (trước ngày 14 hàng tháng)', 'monthly'],
      ['6 tháng (trước ngày 14/6)', 'half-yearly'],
      ['tổng kết năm (trước ngày 25/11 hàng năm)', 'yearly'],
    ]);
  });

  test('the words of a day of each year say so themselves', () => {
    expect(read('tổ chức ngày 20/11 hằng năm')[0]!.words).toBe('ngày 20/11 hằng năm');
  });

  test('the year behind the half-year names its own day', () => {
    const [half, year] = read('6 tháng (trước ngày 05/7), năm (trước ngày 10/01 năm sau)');
    expect(half!.spec).toEqual({
      kind: 'half-yearly',
      bound: 'before',
      first: { month: 7, day: 5, yearOffset: 0 },
      second: null,
    });
    expect(year!.spec).toEqual(yearly(1, 10, 1));
  });
});

describe('what must be asked', () => {
  test('a day the calendar does not have is never moved to one that it has', () => {
    for (const text of ['trước ngày 30/02/2026', 'chậm nhất ngày 31/4', 'hoàn thành ngày 15/13/2025']) {
      expect(only(read(text), 'due')).toMatchObject({ spec: null, question: 'date-impossible' });
    }
  });

  test('a day that had passed when the plan was issued belongs to the next year, with a question', () => {
    expect(only(read('trước ngày 31/01'), 'due')).toMatchObject({
      spec: { kind: 'before-day', date: '2026-01-31' },
      question: 'year-not-named',
    });
  });

  test('in a plan of several years the year of a day without one is open', () => {
    const due = only(read('trước ngày 15/11', { periodEnd: '2030-12-31' }), 'due');
    expect(due).toMatchObject({ question: 'year-not-named' });
    expect(due!.confidence).toBeLessThan(0.7);
  });

  test('without any year in the plan there is no deadline, but a question', () => {
    const none: TimeContext = { planYear: null, issuedOn: null, periodEnd: null };
    expect(readTimeWords('trước ngày 15/11', none)).toMatchObject([
      { spec: null, question: 'year-not-named' },
    ]);
  });

  test('a festival or a session is a date that somebody has to set', () => {
    expect(read('Kiểm tra bếp ăn trước Tết Nguyên đán')).toMatchObject([
      { use: 'due', words: 'trước Tết Nguyên đán', spec: { kind: 'to-be-set' }, question: 'date-to-be-set' },
    ]);
  });

  test('what is left to a rule elsewhere is to be set', () => {
    expect(read('tổng hợp, báo cáo cấp trên theo quy định./.')).toMatchObject([
      { use: 'due', spec: { kind: 'to-be-set' }, question: 'date-to-be-set' },
    ]);
  });
});
