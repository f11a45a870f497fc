import { describe, expect, it } from '@jest/globals';
import { realSlice } from '../../test/support/real-calendar.ts';
import { realRegistry } from '../../test/support/reference-data.ts';
import { smallReading, SMALL_PLAN_TEXT } from '../../test/support/small-reading.ts';
import { defaultGroupSettings } from '../agency/groups.ts';
import { DEFAULT_DEADLINE_CONVENTIONS } from '../deadline/deadline-spec.ts';
import type { ReadAssignment } from '../plan-text/plan-reading.ts';
import { checklist } from './checklist.ts';
import { planDocumentOf } from './plan-document-of.ts';
import { proposeAssignment } from './propose-assignment.ts';
import { proposePlan } from './propose-plan.ts';
import { reviewPlan } from './review-plan.ts';
import type { ReviewStep } from './review-operation.ts';
import { shortTitle } from './short-title.ts';

const registry = realRegistry();
const on = '2025-08-01';
const validation = {
  registry,
  calendar: realSlice(),
  groups: defaultGroupSettings,
  deadlines: DEFAULT_DEADLINE_CONVENTIONS,
  on,
  sourceText: SMALL_PLAN_TEXT,
};
const proposed = proposePlan(smallReading());

function made(...steps: readonly ReviewStep[]) {
  const log = steps.map((step, i) => ({ number: i + 1, step }));
  const reviewed = reviewPlan(proposed, log, SMALL_PLAN_TEXT);
  const source = { file: 'plan.txt', sha256: 'a'.repeat(64) };
  const document = planDocumentOf(reviewed, source, { registry, on, settings: defaultGroupSettings });
  return { ...document, open: checklist(reviewed, proposed.questions, document, validation) };
}

const SET_DATE: ReviewStep = {
  type: 'answer',
  question: 'issue-date-blank',
  items: ['plan'],
  fields: { assumedIssuedOn: on },
};
const SUCCESSOR: ReviewStep = {
  type: 'rename',
  name: 'Sở Lao động - Thương binh và Xã hội',
  names: ['Sở Nội vụ'],
};
const FUNCTIONS: ReviewStep = {
  type: 'answer-all',
  question: 'standing-duties',
  fields: { class: 'standing' },
};
const NO_TASK: ReviewStep = { type: 'answer-all', question: 'no-assignee', fields: {} };
const REST: ReviewStep = { type: 'accept-unquestioned' };

describe('the document that a review comes to', () => {
  it('is one that can be issued, once everything is decided: nothing is open any more', () => {
    const { document, open } = made(SET_DATE, SUCCESSOR, FUNCTIONS, NO_TASK, REST);
    expect(open).toEqual([]);
    expect(document).toMatchObject({ authority: 'ha-noi', issuedOnAssumed: true, issuedOn: null });
    expect(document.assignments.map((item) => [item.ref, item.class])).toEqual([
      ['III.1.1', 'dated'],
      ['III.1.2', 'standing'],
      ['III.2.1', 'standing'],
      ['III.3.1', 'standing'],
    ]);
  });

  it('directs a body of its own by its kind, leaves a group to its members, and requests where the text does', () => {
    const [own, , , group] = made().document.assignments.map(({ assignees }) => assignees[0]!);
    expect(own).toMatchObject({ kind: 'agency', mandate: { words: null, decided: 'directive' } });
    expect(group).toMatchObject({ kind: 'group', mandate: { words: null, decided: 'by-kind' } });
    const front = { name: 'Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Hà Nội' };
    const asked = made({
      type: 'rename',
      name: 'Sở Lao động - Thương binh và Xã hội',
      names: [front.name],
    }).document.assignments[2]!;
    expect(asked.assignees[0]).toMatchObject({ ...front, mandate: { decided: 'request' } });
  });

  it('writes a short form out that the register knows, and leaves a misspelt name to a person', () => {
    const named = (name: string) => made({ type: 'rename', name: 'Sở Xây dựng', names: [name] });
    expect(named('SXD').document.standingAgency).toBe('SXD');
    expect(named('So Xay dung').document.standingAgency).toBe('Sở Xây dựng');
    const misspelt = named('Sở Xây dụng');
    expect(misspelt.document.standingAgency).toBe('Sở Xây dụng');
    const point = misspelt.open.find(({ code }) => code === 'agency-unknown');
    expect(point?.details.proposed).toEqual(['Sở Xây dựng']);
  });

  it('leaves out what was dropped', () => {
    const { document, ids } = made({ type: 'drop', items: ['a3', 'g1'], reason: null });
    expect(ids.assignments).toEqual(['a1', 'a2', 'a4']);
    expect(document.generalTasks).toEqual([]);
  });
});

describe('the checklist of a review', () => {
  it('names what nobody decided, what is asked, and what the plan cannot be issued with', () => {
    const points = made().open.map(({ kind, code, blocks, about }) => [kind, code, blocks, about.length]);
    expect(points).toEqual([
      ['undecided', 'plan', true, 1],
      ['undecided', 'targets', true, 1],
      ['undecided', 'generalTasks', true, 1],
      ['undecided', 'assignments', true, 4],
      ['undecided', 'reporting', true, 1],
      ['question', 'standing-duties', true, 3],
      ['question', 'issue-date-blank', true, 1],
      ['question', 'no-assignee', true, 1],
      ['problem', 'issue-day-missing', true, 1],
      ['problem', 'agency-ended', true, 1],
    ]);
  });

  it('does not hold the plan up for a question about what somebody accepted with it', () => {
    const point = made({ type: 'accept', items: ['a2', 'a3', 'a4'] }).open.find(
      ({ kind }) => kind === 'question',
    );
    expect(point).toMatchObject({ code: 'standing-duties', blocks: false });
  });

  it('names the successors of a body that has ended', () => {
    const point = made().open.find(({ code }) => code === 'agency-ended');
    expect(point?.details.proposed).toContain('Sở Nội vụ');
  });

  it('asks once about a body that stands in several places, and says in which', () => {
    const given = made().document.assignments[0]!.assignees[0]!;
    const fields = { assignees: [{ ...given, name: 'Sở Vũ trụ' }] };
    const unknown = made(
      { type: 'change', item: 'a1', fields },
      { type: 'change', item: 'a2', fields },
    ).open.filter(({ code }) => code === 'agency-unknown');
    expect(unknown).toHaveLength(1);
    expect(unknown[0]!.about).toEqual(
      ['a1', 'a2'].map((id) => ({ id, field: 'assignees[0].name', words: null })),
    );
  });

  it('tells what else is wrong although a text is blank', () => {
    const reading = smallReading();
    const blank = proposePlan({ ...reading, plan: { ...reading.plan, signatory: null } });
    const reviewed = reviewPlan(blank, [], SMALL_PLAN_TEXT);
    const source = { file: 'plan.txt', sha256: 'a'.repeat(64) };
    const document = planDocumentOf(reviewed, source, { registry, on, settings: defaultGroupSettings });
    const codes = checklist(reviewed, [], document, validation).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['field-invalid', 'issue-day-missing', 'agency-ended']));
  });
});

describe('the class of a proposed assignment', () => {
  const base = smallReading().assignments[1]!;
  const classOf = (more: Partial<ReadAssignment>) => {
    const {
      class: kind,
      deadline,
      recurrence,
      event,
    } = proposeAssignment({ ...base, standing: false, ...more });
    return [kind, deadline?.words ?? null, recurrence?.cycle ?? null, event?.words ?? null];
  };

  it.each<[string, Partial<ReadAssignment>, unknown[]]>([
    ['a duty of a function is standing', { standing: true }, ['standing', null, null, null]],
    [
      '"thường xuyên" is standing',
      { recurrence: 'continuous', text: 'Thường xuyên dọn' },
      ['standing', 'Thường xuyên', null, null],
    ],
    [
      'a turn without a day recurs',
      { recurrence: 'yearly', text: 'Hằng năm rà soát' },
      ['recurring', 'Hằng năm', 'year', null],
    ],
    [
      'a day of each month recurs',
      {
        dueWords: 'trước ngày 05 hằng tháng',
        dueSpec: { kind: 'monthly', bound: 'before', day: 5, monthOffset: 0 },
      },
      ['recurring', 'trước ngày 05 hằng tháng', 'month', null],
    ],
    [
      'an event is waited for',
      { recurrence: 'on-event', event: 'khi có bão' },
      ['on-event', null, null, 'khi có bão'],
    ],
    [
      '"theo quy định" is to be set',
      { dueWords: 'theo quy định' },
      ['to-be-set', 'theo quy định', null, null],
    ],
    ['a product without a date is to be set', {}, ['to-be-set', null, null, null]],
    [
      'a week is no turn of ours',
      { recurrence: 'weekly', text: 'Hằng tuần họp' },
      ['to-be-set', 'Hằng tuần', null, null],
    ],
  ])('%s', (_, more, expected) => {
    expect(classOf(more)).toEqual(expected);
  });
});

describe('a short title', () => {
  it.each([
    ['Rà soát các điểm úng ngập.', 'Rà soát các điểm úng ngập'],
    [
      'Xây dựng kế hoạch kiểm tra công tác phòng, chống thiên tai và tìm kiếm cứu nạn hằng năm',
      'Xây dựng kế hoạch kiểm tra công tác phòng',
    ],
    ['một '.repeat(30), `${'một '.repeat(14).trim()}…`],
    ['x'.repeat(100), `${'x'.repeat(59)}…`],
  ])('of %j is %j', (text, title) => {
    expect(shortTitle(text)).toBe(title);
    expect([...shortTitle(text)].length).toBeLessThanOrEqual(60);
  });
});
