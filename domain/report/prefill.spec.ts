import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { at } from '../../test/support/report-story.ts';
import { assignmentClasses } from '../plan/plan-document.ts';
import { countTasks, prefillReport } from './prefill.ts';
import type { PrefillRow } from './prefill.ts';
import { validateContent } from './report-content.ts';

const now = at('2025-11-03 09:00');
const context = { periodKey: '2025', window: { start: '2024-12-15', cutOff: '2025-12-14' }, now };
const past = { lastAcceptedDay: '2025-09-03', dueAt: at('2025-09-04') };
const ahead = { lastAcceptedDay: '2025-12-15', dueAt: at('2025-12-16') };

function row(ref: string, changes: Partial<PrefillRow> = {}): PrefillRow {
  return {
    ref,
    title: `Việc ${ref}`,
    class: 'dated',
    dormant: false,
    status: 'in-progress',
    timeliness: null,
    due: ahead,
    interimResults: 0,
    lastResult: null,
    ...changes,
  };
}

const textOf = (changes: Partial<PrefillRow>) =>
  prefillReport([row('III.1.1', changes)], context).results[0]?.text;

describe('a report pre-filled from the tasks', () => {
  test.each<[string, Partial<PrefillRow>, string]>([
    [
      'done on time',
      { status: 'completed', timeliness: 'on-time', due: past },
      'Đã hoàn thành đúng hạn (thời hạn: hết ngày 03/9/2025).',
    ],
    [
      'done late',
      { status: 'completed', timeliness: 'late', due: past },
      'Đã hoàn thành, quá hạn (thời hạn: hết ngày 03/9/2025).',
    ],
    ['open in time', {}, 'Đang thực hiện, trong hạn (thời hạn: hết ngày 15/12/2025).'],
    ['overdue', { due: past }, 'Đang thực hiện, quá hạn (thời hạn: hết ngày 03/9/2025).'],
    [
      'not received and overdue',
      { status: 'not-received', due: past },
      'Chưa thực hiện, quá hạn (thời hạn: hết ngày 03/9/2025).',
    ],
    [
      'waiting',
      { status: 'awaiting-confirmation', timeliness: 'on-time' },
      'Đã báo cáo kết quả (thời hạn: hết ngày 15/12/2025), chờ xác nhận.',
    ],
    ['suspended', { status: 'suspended', due: past }, 'Tạm dừng thực hiện.'],
    [
      'standing',
      { class: 'standing', due: null, interimResults: 2 },
      'Thực hiện thường xuyên; 2 kết quả đã được xác nhận.',
    ],
    ['dormant', { class: 'on-event', dormant: true, due: null }, 'Chưa phát sinh trong kỳ.'],
    ['without a date', { class: 'to-be-set', due: null }, 'Đang thực hiện.'],
  ])('a task that is %s reads as officers write it', (_name, changes, expected) => {
    expect(textOf(changes)).toBe(expected);
  });

  test('the last result follows the state', () => {
    const lastResult = { text: ' Đã tổ chức 03 hội nghị. ', figures: [] };
    expect(textOf({ class: 'standing', due: null, lastResult })).toBe(
      'Thực hiện thường xuyên. Đã tổ chức 03 hội nghị.',
    );
  });

  test('the summary and the figures count the tasks, cancelled and refused ones left out', () => {
    const report = prefillReport(
      [
        row('III.1.4', { status: 'completed', timeliness: 'late', due: past }),
        row('III.1.5', { due: past }),
        row('III.1.9', { class: 'to-be-set', due: null }),
        row('III.1.10', { class: 'on-event', dormant: true, due: null }),
        row('III.1.11', { status: 'cancelled' }),
        row('III.1.12', { status: 'refused' }),
      ],
      context,
    );
    expect(report.summary).toBe(
      'Kết quả năm 2025: được giao 4 nhiệm vụ; đã hoàn thành 1 nhiệm vụ (trong đó 1 nhiệm vụ hoàn thành quá hạn); ' +
        'đang thực hiện 2 nhiệm vụ (trong đó 1 nhiệm vụ quá hạn); 1 nhiệm vụ chưa phát sinh.',
    );
    expect(report.results.map(({ ref }) => ref)).toEqual(['III.1.4', 'III.1.5', 'III.1.9', 'III.1.10']);
    expect(report.figures.map(({ key, value }) => [key, value])).toEqual([
      ['tasks.total', 4],
      ['tasks.doneOnTime', 0],
      ['tasks.doneLate', 1],
      ['tasks.openInTime', 0],
      ['tasks.openOverdue', 1],
      ['tasks.openUndated', 1],
      ['tasks.notArisen', 1],
    ]);
  });

  test('figures of several tasks on one indicator are added up and name the tasks; percentages are not added', () => {
    const lop = { key: 'so-lop', label: 'Số lớp tập huấn', unit: 'lớp' };
    const tyLe = { key: 'ty-le', label: 'Tỷ lệ người được huấn luyện', unit: '%' };
    const { figures } = prefillReport(
      [
        row('III.6.1', {
          lastResult: {
            text: '',
            figures: [
              { ...lop, value: 2 },
              { ...tyLe, value: 80 },
            ],
          },
        }),
        row('III.6.2', {
          lastResult: {
            text: '',
            figures: [
              { ...lop, value: 1.5 },
              { ...tyLe, value: 90 },
            ],
          },
        }),
      ],
      context,
    );
    expect(figures.filter(({ key }) => !key.startsWith('tasks.'))).toEqual([
      { ...lop, value: 3.5, refs: ['III.6.1', 'III.6.2'] },
      { ...tyLe, value: 90, refs: ['III.6.2'] },
    ]);
  });

  test('a standing duty is never overdue, and suspended work counts as in time', () => {
    const counts = countTasks(
      [row('a', { class: 'standing', due: past }), row('b', { status: 'suspended', due: past })],
      now,
    );
    expect([counts.openUndated, counts.openInTime, counts.openOverdue]).toEqual([1, 1, 0]);
  });

  test('whatever the tasks are, each is counted once and the draft can be submitted as it is', () => {
    const anyRow = fc.record<PrefillRow>({
      ref: fc.stringMatching(/^I{1,3}\.\d\.\d$/),
      title: fc.constant('Tuyên truyền'),
      class: fc.constantFrom(...assignmentClasses),
      dormant: fc.boolean(),
      status: fc.constantFrom(
        'not-received',
        'in-progress',
        'awaiting-confirmation',
        'completed',
        'returned',
        'suspended',
        'cancelled',
        'refused',
        'ended',
      ),
      timeliness: fc.constantFrom(null, 'on-time', 'late'),
      due: fc.constantFrom(null, past, ahead),
      interimResults: fc.nat(3),
      lastResult: fc.constantFrom(null, {
        text: 'k'.repeat(9_000),
        figures: [{ key: 'so-lop', label: 'Số lớp', unit: 'lớp', value: 1 }],
      }),
    });
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        const { total, ...places } = countTasks(rows, now);
        expect(Object.values(places).reduce((sum, count) => sum + count, 0)).toBe(total);
        expect(total).toBe(rows.length);
        expect(validateContent(prefillReport(rows, context))).toEqual([]);
      }),
    );
  });
});
