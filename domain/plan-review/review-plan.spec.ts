import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { smallReading, SMALL_PLAN_TEXT, spanOf } from '../../test/support/small-reading.ts';
import { DomainError } from '../errors.ts';
import type { PlanAssignment } from '../plan/plan-document.ts';
import { standsAt } from '../plan/source-text.ts';
import { proposePlan } from './propose-plan.ts';
import { reviewPlan } from './review-plan.ts';
import type { NumberedStep, ReviewOperation, ReviewStep } from './review-operation.ts';
import { itemLists } from './reviewed-plan.ts';
import type { ReviewedItem, ReviewedPlan } from './reviewed-plan.ts';

const proposed = proposePlan(smallReading());
const source = SMALL_PLAN_TEXT;

function logOf(...steps: readonly ReviewStep[]): NumberedStep[] {
  return steps.map((step, i) => ({ number: i + 1, step }));
}

function after(...steps: readonly ReviewStep[]): ReviewedPlan {
  return reviewPlan(proposed, logOf(...steps), source);
}

function item(plan: ReviewedPlan, id: string): ReviewedItem {
  return plan.items.find((candidate) => candidate.id === id)!;
}

function refusal(...steps: readonly ReviewStep[]): string {
  try {
    after(...steps);
    return 'accepted';
  } catch (error) {
    return (error as DomainError).code;
  }
}

describe('a review of a proposal', () => {
  it('begins with everything undecided and every question open', () => {
    const start = after();
    expect(new Set([start.head, ...start.items].map(({ decision }) => decision))).toEqual(
      new Set(['proposed']),
    );
    expect(start.items.filter(({ questions }) => questions.length > 0).map(({ id }) => id)).toEqual([
      'a2',
      'a3',
      'a4',
    ]);
    expect(start.head.questions).toEqual(['issue-date-blank']);
    expect(start.loose).toMatchObject([{ id: 'q1', ref: 'IV.1', answered: false }]);
  });

  it('accepts in one operation everything that nothing is asked about', () => {
    const plan = after({ type: 'accept-unquestioned' });
    const open = [plan.head, ...plan.items].filter(({ decision }) => decision === 'proposed');
    expect(open).toHaveLength(4);
    expect(item(plan, 'a1').decision).toBe('accepted');
  });

  it('changes fields, tells which a person set, and leaves the proposal as it was', () => {
    const plan = after({
      type: 'change',
      item: 'a2',
      fields: { titleShort: 'Theo dõi', class: 'to-be-set' },
    });
    expect(item(plan, 'a2')).toMatchObject({
      value: { titleShort: 'Theo dõi', class: 'to-be-set', ref: 'III.1.2' },
      changed: ['titleShort', 'class'],
    });
    expect(item(after(), 'a2').changed).toEqual([]);
  });

  it('takes the text of a place that a person marks anew', () => {
    const place = spanOf('Khơi thông cống rãnh');
    const plan = after({
      type: 'change',
      item: 'a4',
      fields: { place: { start: place.start, end: place.end } },
    });
    expect(item(plan, 'a4').value).toMatchObject({
      text: 'Khơi thông cống rãnh',
      place: { ...place, section: 'III' },
    });
  });

  it('splits an item at an offset, and joins the parts again', () => {
    const cut = spanOf('tổng hợp khó khăn').start;
    const split = after({ type: 'split', item: 'a2', at: [cut] });
    const parts = split.items.filter(({ from }) => from.includes('a2'));
    expect(parts.map(({ value }) => [value.ref, value.text])).toEqual([
      ['III.1.2.a', 'Chủ trì theo dõi việc thực hiện Kế hoạch;'],
      ['III.1.2.b', 'tổng hợp khó khăn.'],
    ]);
    expect(parts.map(({ questions }) => questions)).toEqual([['standing-duties'], ['standing-duties']]);
    const [first, second] = parts.map(({ id }) => id);
    const joined = after(
      { type: 'split', item: 'a2', at: [cut] },
      { type: 'join', items: [second!, first!] },
    );
    expect(item(joined, 'j2').value).toMatchObject({ text: item(after(), 'a2').value.text });
    expect(item(joined, 'j2').value.place).toMatchObject(spanOf(item(after(), 'a2').value.text));
  });

  it('adds what the reading missed, behind the others of its list', () => {
    const { start, end } = spanOf('tổng hợp khó khăn.');
    const fields = { ref: 'III.1.3', class: 'standing' };
    const plan = after({ type: 'add', list: 'assignments', start, end, fields });
    const added = item(plan, 'n1');
    expect(added).toMatchObject({
      decision: 'proposed',
      value: { text: 'tổng hợp khó khăn.', class: 'standing' },
    });
    expect(plan.items.indexOf(added)).toBe(plan.items.indexOf(item(plan, 'a4')) + 1);
  });

  it('answers a question once for all that it is about, and closes it', () => {
    const plan = after({ type: 'answer-all', question: 'standing-duties', fields: { class: 'standing' } });
    expect(plan.items.flatMap(({ questions }) => questions)).toEqual([]);
    expect(item(plan, 'a3').changed).toEqual(['class']);
    expect(item(plan, 'a3').decision).toBe('proposed');
  });

  it('answers for some, for the head and for words that no item holds', () => {
    const plan = after(
      { type: 'answer', question: 'standing-duties', items: ['a3'], fields: {} },
      {
        type: 'answer',
        question: 'issue-date-blank',
        items: ['plan'],
        fields: { assumedIssuedOn: '2025-08-01' },
      },
      { type: 'answer-all', question: 'no-assignee', fields: {} },
    );
    expect(plan.items.filter(({ questions }) => questions.length > 0).map(({ id }) => id)).toEqual([
      'a2',
      'a4',
    ]);
    expect(plan.head).toMatchObject({ questions: [], value: { assumedIssuedOn: '2025-08-01' } });
    expect(plan.loose[0]!.answered).toBe(true);
  });

  it('calls a body everywhere by another name, or by several', () => {
    const plan = after(
      { type: 'rename', name: 'SỞ LAO ĐỘNG – Thương binh và Xã hội', names: ['Sở Nội vụ', 'Sở Y tế'] },
      { type: 'rename', name: 'Sở Xây dựng', names: ['Sở Giao thông vận tải'] },
    );
    const bodies = item(plan, 'a3').value as PlanAssignment;
    expect(bodies.assignees.map(({ name }) => name)).toEqual(['Sở Nội vụ', 'Sở Y tế']);
    expect(plan.head.value.standingAgency).toBe('Sở Giao thông vận tải');
    expect(item(plan, 'r1').value).toMatchObject({ receiver: 'Sở Giao thông vận tải' });
  });

  it('takes the last operation back that was not taken back yet, and brings it back', () => {
    const change: ReviewOperation = { type: 'change', item: 'a2', fields: { titleShort: 'Khác' } };
    const drop: ReviewOperation = { type: 'drop', items: ['a1'], reason: null };
    expect(after(change, drop, { type: 'undo' })).toEqual(after(change));
    expect(after(change, drop, { type: 'undo' }, { type: 'undo' })).toEqual(after());
    expect(after(change, drop, { type: 'undo' }, { type: 'redo' })).toEqual(after(change, drop));
  });

  it.each<[code: string, ...steps: ReviewStep[]]>([
    ['review-nothing-to-undo', { type: 'undo' }],
    ['review-nothing-to-undo', { type: 'accept-unquestioned' }, { type: 'undo' }, { type: 'undo' }],
    ['review-nothing-to-redo', { type: 'accept-unquestioned' }, { type: 'redo' }],
    [
      'review-nothing-to-redo',
      { type: 'accept-unquestioned' },
      { type: 'undo' },
      { type: 'accept', items: ['a1'] },
      { type: 'redo' },
    ],
    ['review-item-unknown', { type: 'accept', items: ['a9'] }],
    ['review-item-unknown', { type: 'drop', items: ['plan'], reason: null }],
    ['review-item-dropped', { type: 'drop', items: ['a1'], reason: 'x' }, { type: 'accept', items: ['a1'] }],
    ['review-question-unknown', { type: 'answer-all', question: 'no-such', fields: {} }],
    ['review-question-unknown', { type: 'answer', question: 'standing-duties', items: ['a1'], fields: {} }],
    ['review-value-invalid', { type: 'change', item: 'a1', fields: { class: 'some' } }],
    ['review-value-invalid', { type: 'change', item: 'a1', fields: { colour: 'red' } }],
    ['review-value-invalid', { type: 'change', item: 'plan', fields: { issuedOn: '31/12/2025' } }],
    ['review-value-invalid', { type: 'change', item: 'a1', fields: { place: { start: '0', end: 3 } } }],
    ['review-span-outside', { type: 'change', item: 'a1', fields: { place: { start: 5, end: 99_999 } } }],
    ['review-split-outside', { type: 'split', item: 'a1', at: [0] }],
    ['review-split-outside', { type: 'split', item: 'a1', at: [] }],
    ['review-join-not-possible', { type: 'join', items: ['a1', 'a1'] }],
    ['review-join-not-possible', { type: 'join', items: ['a1', 't1'] }],
  ])('refuses what is not possible: %s', (code, ...steps) => {
    expect(refusal(...steps)).toBe(code);
  });
});

describe('any course of a review', () => {
  const ids = fc.constantFrom('t1', 'g1', 'a1', 'a2', 'a3', 'a4', 'r1', 'plan', 's1.1', 's2.2', 'j3', 'n2');
  const offset = fc.integer({ min: -2, max: source.length + 2 });
  const step: fc.Arbitrary<ReviewStep> = fc.oneof(
    fc.record({ type: fc.constant('accept' as const), items: fc.array(ids, { maxLength: 3 }) }),
    fc.constant({ type: 'accept-unquestioned' as const }),
    fc.record({
      type: fc.constant('change' as const),
      item: ids,
      fields: fc.oneof(
        fc.constant({ titleShort: 'Khác' }),
        fc.record({ ref: fc.constantFrom('V.1.2', 'VI.1') }),
        fc.record({ place: fc.record({ start: offset, end: offset }) }),
      ),
    }),
    fc.record({ type: fc.constant('split' as const), item: ids, at: fc.array(offset, { maxLength: 3 }) }),
    fc.record({ type: fc.constant('join' as const), items: fc.array(ids, { maxLength: 3 }) }),
    fc.record({
      type: fc.constant('add' as const),
      list: fc.constantFrom(...itemLists),
      start: offset,
      end: offset,
      fields: fc.constant({}),
    }),
    fc.record({
      type: fc.constant('drop' as const),
      items: fc.array(ids, { maxLength: 2 }),
      reason: fc.constant(null),
    }),
    fc.constant({ type: 'answer-all' as const, question: 'standing-duties', fields: { class: 'standing' } }),
    fc.constant({ type: 'rename' as const, name: 'Sở Xây dựng', names: ['Sở Y tế', 'Sở Nội vụ'] }),
    fc.constantFrom({ type: 'undo' as const }, { type: 'redo' as const }),
  );

  /** The log that is left of the steps when those that are refused are not taken up, as the API does it. */
  function accepted(steps: readonly ReviewStep[]): NumberedStep[] {
    const log: NumberedStep[] = [];
    for (const next of steps) {
      const longer = [...log, { number: log.length + 1, step: next }];
      try {
        reviewPlan(proposed, longer, source);
        log.push(longer.at(-1)!);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
      }
    }
    return log;
  }

  const operationsOf = (log: readonly NumberedStep[]) => {
    let count = 0;
    for (const {
      step: { type },
    } of log)
      count += type === 'undo' ? -1 : 1;
    return count;
  };

  it('keeps every place in the text, in order, with the text that stands there', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
        const { items } = reviewPlan(proposed, accepted(steps), source);
        for (const { value } of items) {
          const { start, end, line, lastLine } = value.place;
          expect(start >= 0 && start < end && end <= source.length && line <= lastLine).toBe(true);
          expect(standsAt(source, value.place, value.text)).toBe(true);
        }
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      }),
    );
  });

  it('is the same after everything was undone and redone, and the proposal itself after undoing all', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const log = accepted(steps);
        const n = operationsOf(log);
        const more = (...types: readonly ('undo' | 'redo')[]) => [
          ...log,
          ...types.map((type): NumberedStep => ({ number: log.length + 1, step: { type } })),
        ];
        const undos = Array.from({ length: n }, () => 'undo' as const);
        const redos = Array.from({ length: n }, () => 'redo' as const);
        expect(reviewPlan(proposed, more(...undos), source)).toEqual(proposed.start);
        expect(reviewPlan(proposed, more(...undos, ...redos), source)).toEqual(
          reviewPlan(proposed, log, source),
        );
      }),
    );
  });
});
