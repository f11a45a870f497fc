import { describe, expect, test } from '@jest/globals';
import { refusal } from '../../test/support/refusal.ts';
import { assertContent, CONSOLIDATION_LIMITS, sumOf, validateContent, zeroReport } from './report-content.ts';
import type { ReportContent } from './report-content.ts';

function content(changes: Partial<ReportContent> = {}): ReportContent {
  return {
    schemaVersion: 1,
    periodKey: '2025',
    window: { start: '2024-12-15', cutOff: '2025-12-14' },
    zero: false,
    summary: 'Đã triển khai đầy đủ.',
    results: [{ ref: 'III.6.1', title: 'Tuyên truyền', text: 'Đã tổ chức 03 hội nghị.' }],
    difficulties: '',
    proposals: '',
    figures: [{ key: 'hoi-nghi', label: 'Số hội nghị', unit: 'hội nghị', value: 3, refs: ['III.6.1'] }],
    ...changes,
  };
}

const found = (changes: Partial<ReportContent>) =>
  validateContent(content(changes)).map(({ field, code }) => `${field}: ${code}`);

describe('what a report must hold', () => {
  test('a summary and a text for each line; difficulties and proposals may be empty', () => {
    expect(validateContent(content())).toEqual([]);
    expect(found({ summary: '  ', results: [{ ref: 'III.6.1', title: '', text: '\n' }] })).toEqual([
      'summary: text-missing',
      'results[0].title: text-missing',
      'results[0].text: text-missing',
    ]);
  });

  test('no text and no list is longer than its limit, and the problem says by how much', () => {
    expect(validateContent(content({ summary: 'a'.repeat(5_001) }))).toEqual([
      { field: 'summary', code: 'text-too-long', details: { length: 5_001, max: 5_000 } },
    ]);
    expect(validateContent(content({ summary: 'a'.repeat(5_000) }))).toEqual([]);
    expect(validateContent(content({ difficulties: 'a'.repeat(10_001) }))).toHaveLength(1);
    expect(validateContent(content({ difficulties: 'a'.repeat(10_001) }), CONSOLIDATION_LIMITS)).toEqual([]);
    const line = { ref: 'x', title: 'x', text: 'x' };
    expect(found({ results: Array.from({ length: 501 }, () => line) })).toEqual(['results: list-too-long']);
  });

  test('figures are numbers with a name, each indicator once; the same key in another unit is another one', () => {
    const figure = { key: 'so-lop', label: 'Số lớp', unit: 'lớp', value: 1, refs: [] };
    expect(found({ figures: [figure, { ...figure, unit: 'người' }] })).toEqual([]);
    expect(found({ figures: [figure, { ...figure, key: ' so-lop ' }] })).toEqual([
      'figures[1]: figure-repeated',
    ]);
    expect(found({ figures: [{ ...figure, label: '', value: Number.NaN }] })).toEqual([
      'figures[0].label: text-missing',
      'figures[0].value: figure-invalid',
    ]);
  });

  test('what is wrong is refused with all of it at once', () => {
    const error = refusal(() => assertContent(content({ summary: '', figures: [] })));
    expect([error.code, error.details]).toEqual([
      'report-content-invalid',
      { problems: [{ field: 'summary', code: 'text-missing', details: {} }] },
    ]);
    expect(assertContent(content())).toBeUndefined();
  });
});

describe('the zero report', () => {
  test('says that nothing arose in the period and drops results and figures, not the difficulties', () => {
    const zero = zeroReport(content({ difficulties: 'Thiếu kinh phí.' }));
    expect(zero).toMatchObject({ zero: true, results: [], figures: [], difficulties: 'Thiếu kinh phí.' });
    expect(zero.summary).toBe(
      'Trong kỳ báo cáo (từ ngày 15/12/2024 đến ngày 14/12/2025), không phát sinh nội dung báo cáo.',
    );
    expect(validateContent(zero)).toEqual([]);
  });

  test('needs no part, and is none when it holds results or figures', () => {
    expect(found({ zero: true, summary: '', results: [], figures: [] })).toEqual([]);
    expect(found({ zero: true })).toEqual(['results: zero-not-empty', 'figures: zero-not-empty']);
  });

  test('is none of a consolidation: that the units reported is something to report', () => {
    expect(validateContent(zeroReport(content()), CONSOLIDATION_LIMITS)).toEqual([
      { field: 'zero', code: 'zero-not-possible', details: {} },
    ]);
  });
});

test('sums of decimals have no dust of binary fractions', () => {
  expect(sumOf([0.1, 0.2])).toBe(0.3);
  expect(sumOf([])).toBe(0);
});
