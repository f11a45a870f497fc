import { describe, expect, test } from '@jest/globals';
import type { DeadlineSpec } from '../deadline/deadline-spec.ts';
import type { Recurrence, TimeContext, TimeReading, TimeUse } from './time-reading.ts';
import { readTimeWords } from './time-words.ts';

const context: TimeContext = { planYear: 2025, issuedOn: '2025-02-10', periodEnd: '2025-12-31' };

function read(text: string, more: Partial<TimeContext> = {}): TimeReading[] {
  return readTimeWords(text, { ...context, ...more });
}

function inField(text: string): TimeReading[] {
  return read(text, { field: true });
}

describe('recurrence without a day', () => {
  test.each<[string, (Recurrence | null)[]]>([
    ['Định kỳ hằng quý kiểm tra các bến phà', ['quarterly']],
    ['định kỳ 6 tháng, hằng năm đánh giá', ['half-yearly', 'yearly']],
    ['Báo cáo tháng, quý, 6 tháng và năm về Sở', ['monthly', 'quarterly', 'half-yearly', 'yearly']],
    ['tổ chức sơ kết 6 tháng, tổng kết năm', ['half-yearly', 'yearly']],
    ['diễn tập tối thiểu một lần/năm', ['yearly']],
    ['kiểm tra 02 lần/năm', ['half-yearly']],
    ['bảo dưỡng 6 tháng/lần', ['half-yearly']],
    ['mỗi quý một lần', ['quarterly']],
    ['Thường xuyên kiểm tra đê điều', ['continuous']],
    ['bố trí kinh phí chi thường xuyên', []],
    ['là nhiệm vụ trọng tâm, thường xuyên; lồng ghép', []],
    ['trung tâm giáo dục thường xuyên', []],
    ['hỗ trợ khi có thiên tai xảy ra; tổ chức', ['on-event']],
    ['năm 2025 và các năm tiếp theo', ['yearly']],
    ['báo cáo đột xuất', []],
    ['khó khăn, vướng mắc (nếu có)', []],
    ['đời sống hằng ngày của người dân', []],
  ])('%s', (text, expected) => {
    expect(read(text).map((one) => one.recurrence)).toEqual(expected);
  });

  test('"định kỳ" alone asks how often, unless the sentence says it later', () => {
    expect(read('Định kỳ báo cáo kết quả')[0]).toMatchObject({
      spec: { kind: 'to-be-set' },
      question: 'period-not-named',
    });
    expect(read('định kỳ báo cáo kết quả (trước ngày 05/01 năm sau)').map((one) => one.question)).toEqual([
      null,
    ]);
  });

  test('an event keeps its words and stops where the sentence goes on', () => {
    const [event] = read('Cử cán bộ tham gia khi có yêu cầu của cơ quan điều tra và báo cáo kết quả về Sở');
    expect(event!.event).toBe('khi có yêu cầu của cơ quan điều tra');
  });

  test('a report on request waits for the request', () => {
    expect(read('báo cáo đột xuất theo yêu cầu của cấp trên')).toMatchObject([
      { use: 'event', event: 'đột xuất theo yêu cầu của cấp trên', recurrence: 'on-event' },
    ]);
    expect(read('bồi dưỡng theo yêu cầu vị trí việc làm')).toEqual([]);
  });

  test('what comes after an event is an event without recurrence', () => {
    expect(read('Xây dựng đề án sau khi có hướng dẫn của Bộ')[0]).toMatchObject({
      use: 'event',
      recurrence: null,
      event: 'sau khi có hướng dẫn của Bộ',
    });
    expect(inField('Ngay sau khi tỉnh công bố')).toMatchObject([{ use: 'event', question: null }]);
  });
});

describe('times that limit nothing', () => {
  test.each<[string, TimeUse]>([
    ['Kế hoạch số 12/KH-UBND ngày 05/6/2024 của Ủy ban nhân dân tỉnh', 'document-date'],
    ['Chỉ thị số 40-CT/TW, ngày 19/3/2024', 'document-date'],
    ['Luật Thủy lợi ngày 19 tháng 6 năm 2017 được sửa đổi', 'document-date'],
    ['Luật Tổ chức Quốc hội ngày 20 tháng 11 năm 2014;', 'document-date'],
    ['có hiệu lực kể từ ngày 01/7/2025', 'validity'],
    ['Chương trình giai đoạn 2023-2025', 'validity'],
    ['Từ năm 2025 đến hết năm 2030', 'validity'],
    ['phấn đấu đến năm 2030 đạt 80%', 'validity'],
    ['các tháng cuối năm 2025', 'validity'],
    ['năm học 2025 - 2026', 'validity'],
    ['số liệu tính từ ngày 15/12 năm trước đến ngày 14/12 năm báo cáo', 'data-window'],
    ['báo cáo trước 9h00 và 16h00 hằng ngày', 'clock-time'],
    ['hưởng ứng Ngày Quốc tế phòng, chống ma túy 26/6', 'occasion'],
  ])('%s', (text, use) => {
    expect(read(text).map((one) => one.use)).toEqual([use]);
  });

  test('a due date is followed by the period of its figures', () => {
    expect(
      read('gửi trước ngày 20/12 (số liệu tính từ ngày 15/12 năm trước đến 14/12 năm báo cáo)').map(
        (one) => one.use,
      ),
    ).toEqual(['due', 'data-window']);
  });
});

describe('a field for times', () => {
  test.each<[string, DeadlineSpec]>([
    ['2026', { kind: 'within', span: { unit: 'year', year: 2026 } }],
    ['Quý II/2027', { kind: 'within', span: { unit: 'quarter', year: 2027, quarter: 2 } }],
    ['T9/2025', { kind: 'within', span: { unit: 'month', year: 2025, month: 9 } }],
    ['30/9/2025', { kind: 'by-day', date: '2025-09-30' }],
    [
      'Quý IV/2025 - Quý II/2026',
      {
        kind: 'range',
        from: { unit: 'quarter', year: 2025, quarter: 4 },
        to: { unit: 'quarter', year: 2026, quarter: 2 },
      },
    ],
    ['2025 - 2030', { kind: 'range', from: { unit: 'year', year: 2025 }, to: { unit: 'year', year: 2030 } }],
    ['Theo lộ trình của Bộ', { kind: 'to-be-set' }],
    ['Sớm nhất có thể', { kind: 'to-be-set' }],
  ])('%s', (text, spec) => {
    expect(inField(text)).toMatchObject([{ use: 'due', spec }]);
  });

  test('"trong năm" is the year of the plan', () => {
    expect(inField('Trong năm')).toMatchObject([
      { use: 'due', spec: { kind: 'within', span: { unit: 'year', year: 2025 } } },
    ]);
    expect(read('trong năm qua')).toEqual([]);
  });

  test('a bare year or range of years in a sentence is no deadline', () => {
    expect(read('Đề án phát triển du lịch 2025 - 2030')).toMatchObject([{ use: 'validity' }]);
    expect(read('Kế hoạch năm 2025')).toEqual([]);
  });

  test('"thường xuyên, hằng năm" are both kept', () => {
    expect(inField('Thường xuyên, hằng năm').map((one) => one.recurrence)).toEqual(['continuous', 'yearly']);
  });
});
