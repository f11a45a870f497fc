import { describe, expect, it } from '@jest/globals';
import type { Item, OpenPoint } from './model.ts';
import {
  assignmentSaid,
  canJoin,
  changedFields,
  countsOf,
  dayOfWords,
  fieldsOfDeadline,
  inDocumentOrder,
  inOrderOfWork,
  isShown,
  overtakenFields,
  reportingSaid,
  saidWhileTyping,
} from './review-rules.ts';

const item = (id: string, start: number, more: Partial<Item> = {}): Item =>
  ({
    id,
    list: 'assignments',
    decision: 'proposed',
    questions: [],
    changed: [],
    from: [],
    grounds: {},
    value: { ref: id, text: id, place: { line: 1, start, end: start + 1 } },
    ...more,
  }) as unknown as Item;

const point = (kind: OpenPoint['kind'], blocks: boolean, count = 1): OpenPoint => ({
  kind,
  code: `${kind} ${blocks}`,
  blocks,
  count,
  vi: '',
  en: '',
  about: [],
  values: {},
});

describe('the proposals of a review', () => {
  it('stand in the order of the document, whatever list they are of', () => {
    const items = [item('a1', 50), item('t1', 10, { list: 'targets' }), item('a2', 20)];
    expect(inDocumentOrder(items).map(({ id }) => id)).toEqual(['t1', 'a2', 'a1']);
  });

  it('are shown when they are open, or asked about and not dropped', () => {
    const asked = item('a1', 1, { questions: ['x'], decision: 'accepted' });
    expect([isShown(asked, 'all'), isShown(asked, 'open'), isShown(asked, 'asked')]).toEqual([
      true,
      false,
      true,
    ]);
    expect(isShown({ ...asked, decision: 'dropped' }, 'asked')).toBe(false);
  });

  it('can be joined when two or more are of one list and none is dropped', () => {
    const one = item('a1', 1);
    expect(canJoin([one, item('a2', 2)])).toBe(true);
    expect(canJoin([one])).toBe(false);
    expect(canJoin([one, item('t1', 2, { list: 'targets' })])).toBe(false);
    expect(canJoin([one, item('a2', 2, { decision: 'dropped' })])).toBe(false);
  });
});

describe('what is still open', () => {
  const open = [
    point('undecided', true, 7),
    point('problem', true),
    point('question', false),
    point('question', true),
  ];

  it('is counted: questions and problems each once, undecided items each', () => {
    expect(countsOf({ ready: false, open })).toEqual({ questions: 3, undecided: 7 });
  });

  it('is worked off questions first, and what holds the plan up before the rest', () => {
    expect(inOrderOfWork(open).map(({ code }) => code)).toEqual([
      'question true',
      'problem true',
      'question false',
    ]);
  });
});

it('sends only the fields that a person changed', () => {
  const before = { titleShort: 'A', assignees: [{ name: 'Sở Y tế' }], product: null };
  expect(changedFields(before, { ...before, assignees: [{ name: 'Sở Y tế' }] })).toEqual({});
  expect(changedFields(before, { ...before, product: 'Báo cáo' })).toEqual({ product: 'Báo cáo' });
});

describe('a deadline that was read', () => {
  const monthly = { words: 'hằng tháng', spec: { kind: 'each-period' } };

  it('sets class and cycle of an assignment, and the cycle of a report', () => {
    const read = { deadline: monthly, class: 'recurring', cycle: 'month', questions: [], due: null } as const;
    expect(fieldsOfDeadline('assignments', { ...read, questions: [] })).toEqual({
      deadline: monthly,
      class: 'recurring',
      recurrence: { cycle: 'month' },
    });
    expect(fieldsOfDeadline('reporting', { ...read, questions: [] })).toEqual({
      deadline: monthly,
      cycle: 'month',
    });
  });

  it('sets nothing where the words say nothing of a time', () => {
    const read = { deadline: null, class: null, cycle: null, questions: [], due: null };
    expect(fieldsOfDeadline('assignments', read)).toBeNull();
  });
});

describe('the field of a deadline', () => {
  const monthly = { words: 'hằng tháng', spec: { kind: 'each-period' } };
  const read = { deadline: monthly, class: 'recurring', cycle: 'month', questions: [], due: null } as const;
  const dated = {
    deadline: { words: 'trong tháng 9/2025', spec: { kind: 'within' } },
    class: 'dated',
    recurrence: null,
  } as const;
  const said = { ...read, questions: [] };

  it('that was emptied takes the date away: dated work waits for one, other work stays what it is', () => {
    const emptied = { said: 'none', before: null } as const;
    expect(assignmentSaid(dated, dated, emptied)).toEqual({ deadline: null, class: 'to-be-set' });
    expect(assignmentSaid(dated, { class: 'standing' }, emptied)).toEqual({
      deadline: null,
      class: 'standing',
    });
    expect(reportingSaid({ deadline: monthly, cycle: 'year' }, emptied)).toEqual({
      deadline: null,
      cycle: 'year',
    });
  });

  it('that was emptied after a reading takes back what the reading set', () => {
    expect(assignmentSaid(dated, { class: 'recurring' }, { said: 'none', before: said })).toEqual({
      deadline: null,
      class: 'to-be-set',
      recurrence: null,
    });
    const standing = { ...said, class: 'standing', cycle: null } as const;
    expect(assignmentSaid(dated, { class: 'standing' }, { said: 'none', before: standing }).class).toBe(
      'to-be-set',
    );
  });

  it('in which the first words stand again leaves the item as it was, whatever was read in between', () => {
    const read = assignmentSaid(dated, dated, { said, before: null });
    expect(read).toMatchObject({ class: 'recurring' });
    const back = assignmentSaid(dated, { class: 'recurring' }, { said: null, before: said });
    expect({ ...dated, ...read, ...back }).toEqual(dated);
    const emptied = assignmentSaid(dated, dated, { said: 'none', before: null });
    const again = assignmentSaid(dated, { class: 'to-be-set' }, { said: null, before: 'none' });
    expect({ ...dated, ...emptied, ...again }).toEqual(dated);
    expect(reportingSaid({ deadline: null, cycle: 'year' }, { said: null, before: said })).toEqual({
      deadline: null,
      cycle: 'year',
    });
  });

  it('leaves a class chosen by hand alone, whatever words come and go', () => {
    const noTime = { ...said, deadline: null, class: null, cycle: null };
    expect(assignmentSaid(dated, { class: 'on-event' }, { said: noTime, before: null })).toEqual({});
    expect(assignmentSaid(dated, { class: 'on-event' }, { said: null, before: noTime })).toEqual({});
    expect(assignmentSaid(dated, { class: 'on-event' }, { said: 'none', before: said })).toEqual({
      deadline: null,
      class: 'on-event',
    });
    expect(assignmentSaid(dated, { class: 'on-event' }, { said: null, before: said })).toEqual({
      deadline: dated.deadline,
      class: 'on-event',
    });
    expect(reportingSaid({ deadline: monthly, cycle: 'year' }, { said: noTime, before: null })).toEqual({});
  });

  it('of a duty to report takes no words for work that is never due', () => {
    const never = { ...said, class: 'standing', cycle: null } as const;
    expect(fieldsOfDeadline('reporting', never)).toBeNull();
    expect(fieldsOfDeadline('assignments', never)).toMatchObject({ class: 'standing' });
  });

  it('says "no deadline" when it is emptied where that may be said, and else nothing', () => {
    expect(saidWhileTyping(' ', 'trong tháng 9', true)).toBe('none');
    expect(saidWhileTyping(' ', 'trong tháng 9', false)).toBeNull();
    expect(saidWhileTyping('', '', true)).toBeNull();
    expect(saidWhileTyping('15/12/2025', 'trong tháng 9', true)).toBeNull();
  });
});

it('names what another person changed of the fields that one changes oneself', () => {
  const before = { product: 'Danh mục', titleShort: 'Rà soát', coordinators: ['Sở Y tế'] };
  const now = { ...before, product: 'Báo cáo', coordinators: ['Sở Tài chính'] };
  expect(overtakenFields(before, now, { product: 'Biên bản', titleShort: 'Điểm úng' })).toEqual(['product']);
  expect(overtakenFields(before, now, { product: 'Báo cáo' })).toEqual([]);
  expect(overtakenFields(before, before, { product: 'Biên bản' })).toEqual([]);
});

it.each([
  ['15/12/2025', '2025-12-15'],
  ['5/1/2026', '2026-01-05'],
  ['30/02/2025', null],
  ['12/2025', null],
  ['', null],
])('reads the day %j as people write it', (words, day) => {
  expect(dayOfWords(words)).toBe(day);
});
