import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { TimeContext, TimeReading } from './time-reading.ts';
import { readTimeWords } from './time-words.ts';

const context: TimeContext = { planYear: 2025, issuedOn: '2025-02-10', periodEnd: '2025-12-31' };

function read(text: string, more: Partial<TimeContext> = {}): TimeReading[] {
  return readTimeWords(text, { ...context, ...more });
}

describe('the form of the text', () => {
  const sentences = [
    'Tập huấn cho cán bộ xã, hoàn thành trong tháng 8/2025; báo cáo trước ngày 20 tháng 12 hằng năm.',
    'Trong 15 ngày làm việc kể từ ngày ban hành Kế hoạch, gửi Quyết định số 15/QĐ-UBND ngày 03/02/2025.',
    'Từ ngày 01/8/2025 đến ngày 15/9/2025; định kỳ 6 tháng (trước ngày 05/7), năm (trước ngày 10/01 năm sau).',
  ];
  const understood = (text: string) =>
    read(text).map(({ words, start: _start, end: _end, ...rest }) => ({
      ...rest,
      words: words.replace(/\s+/g, ' '),
    }));

  test('blanks that are doubled or of another kind change nothing', () => {
    const blank = fc.constantFrom(' ', '  ', '\u00a0', ' \u00a0 ');
    fc.assert(
      fc.property(
        fc.constantFrom(...sentences),
        fc.array(blank, { minLength: 60, maxLength: 60 }),
        (text, blanks) => {
          let next = 0;
          const changed = text.replace(/ /g, () => blanks[next++ % blanks.length]!);
          expect(understood(changed)).toEqual(understood(text));
        },
      ),
    );
  });

  test('readings stand in order, do not overlap and quote the text', () => {
    const pieces = [
      'trước ngày 15/12',
      ' hằng năm',
      ' (',
      '05/7',
      ')',
      ', ',
      'quý III',
      '/2025',
      ' - ',
      'tháng 8',
      ' và ',
      'ngày 3',
      ' kể từ ngày ',
      'trong 5 ngày',
      'khi có mưa',
      '. ',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), fc.boolean(), (parts, field) => {
        const text = parts.join('');
        let last = 0;
        for (const one of read(text, { field })) {
          expect(one.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(one.start, one.end)).toBe(one.words);
          expect(one.confidence).toBeGreaterThan(0);
          expect(one.confidence).toBeLessThanOrEqual(1);
          last = one.end;
        }
      }),
    );
  });
});
