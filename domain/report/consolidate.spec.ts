import { describe, expect, test } from '@jest/globals';
import { at } from '../../test/support/report-story.ts';
import { consolidate, sumFigures } from './consolidate.ts';
import type { ConsolidationRow } from './consolidate.ts';
import { CONSOLIDATION_LIMITS, validateContent, zeroReport } from './report-content.ts';
import type { ReportContent, ReportFigure } from './report-content.ts';

const window = { start: '2024-12-15', cutOff: '2025-12-14' };
const context = { periodKey: '2025', window, now: at('2025-12-15 08:20') };
const figure = (key: string, value: number, unit = 'lớp'): ReportFigure => ({
  key,
  label: key,
  unit,
  value,
  refs: [],
});

function content(changes: Partial<ReportContent> = {}): ReportContent {
  return {
    schemaVersion: 1,
    periodKey: '2025',
    window,
    zero: false,
    summary: 'Đã triển khai.',
    results: [{ ref: 'III.6.1', title: 'Tuyên truyền', text: 'Xong.' }],
    difficulties: '',
    proposals: '',
    figures: [],
    ...changes,
  };
}

function row(
  agencyId: string,
  own: ReportContent | null,
  changes: Partial<ConsolidationRow> = {},
): ConsolidationRow {
  return {
    agencyId,
    name: `UBND ${agencyId}`,
    kind: "people's-committee",
    treatment: 'followed',
    status: own ? 'accepted' : 'not-submitted',
    timeliness: own ? 'on-time' : null,
    zero: own?.zero ?? false,
    dueAt: at('2025-12-15'),
    content: own,
    ...changes,
  };
}

describe('the consolidation of a round', () => {
  const rows = [
    row(
      'phường A',
      content({ figures: [figure('so-lop', 2), figure('ty-le', 80, '%')], difficulties: 'Thiếu\nkinh phí.' }),
    ),
    row('phường B', content({ figures: [figure('so-lop', 3.1), figure('ty-le', 90, '%')] }), {
      timeliness: 'late',
    }),
    row('phường C', zeroReport(content({ figures: [figure('so-lop', 9)] }))),
    row('phường D', null),
    row('phường E', null, { status: 'submitted', timeliness: 'on-time' }),
    row('MTTQ', null, { treatment: 'requested', kind: 'front-or-mass-organisation' }),
  ];
  const draft = consolidate(rows, context);

  test('adds figures up and opens each to its units', () => {
    expect(draft.figures[0]).toEqual({
      key: 'so-lop',
      label: 'so-lop',
      unit: 'lớp',
      value: 5.1,
      parts: [
        { agencyId: 'phường A', value: 2 },
        { agencyId: 'phường B', value: 3.1 },
      ],
    });
  });

  test('does not add percentages up: they only open to their units', () => {
    expect(draft.figures[1]).toMatchObject({
      key: 'ty-le',
      value: null,
      parts: [{ value: 80 }, { value: 90 }],
    });
    expect(draft.content.figures.map(({ key }) => key)).toEqual(['so-lop']);
  });

  test('says how the reports came in, requested bodies apart and without a reproach', () => {
    expect(draft.content.summary).toBe(
      'Đến 08 giờ 20 ngày 15/12/2025, 4/5 cơ quan, đơn vị đã gửi báo cáo (đúng hạn 3, quá hạn 1); ' +
        '1 cơ quan, đơn vị chưa gửi báo cáo. 1 cơ quan, đơn vị báo cáo không phát sinh. ' +
        'Đã nhận 0/1 báo cáo của các cơ quan, tổ chức được đề nghị phối hợp.',
    );
  });

  test('names the units without a report', () => {
    expect(draft.missing).toEqual({ followed: ['UBND phường D'], requested: ['UBND MTTQ'] });
  });

  test('counts the units per assignment and gathers what they wrote, each on a line', () => {
    expect(draft.content.results).toEqual([
      { ref: 'III.6.1', title: 'Tuyên truyền', text: '2 cơ quan, đơn vị báo cáo kết quả thực hiện.' },
    ]);
    expect(draft.content.difficulties).toBe('- UBND phường A: Thiếu kinh phí.');
  });

  test('of a whole city stays within what a consolidation may hold, and says how many it left out', () => {
    const many = Array.from({ length: 400 }, (_, i) =>
      row(`xã ${i}`, content({ difficulties: 'k'.repeat(900) })),
    );
    const large = consolidate(many, context).content;
    expect(validateContent(large, CONSOLIDATION_LIMITS)).toEqual([]);
    const lines = large.difficulties.split('\n');
    expect(lines.at(-1)).toBe(`- và ${400 - (lines.length - 1)} cơ quan, đơn vị khác.`);
    expect(lines[0]).toHaveLength('- UBND xã 0: '.length + 300);
  });

  test('of nothing is an empty draft', () => {
    const empty = consolidate([], context);
    expect([empty.figures, empty.content.results, empty.content.difficulties]).toEqual([[], [], '']);
    expect(validateContent(empty.content)).toEqual([]);
  });
});

test('the same indicator in another unit is another figure', () => {
  const figures = sumFigures([
    { agencyId: 'a', content: content({ figures: [figure('so-lop', 1), figure('so-lop', 40, 'người')] }) },
    { agencyId: 'b', content: content({ figures: [figure('so-lop', 2)] }) },
  ]);
  expect(figures.map(({ unit, value }) => [unit, value])).toEqual([
    ['lớp', 3],
    ['người', 40],
  ]);
});
