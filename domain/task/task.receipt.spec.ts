import { describe, expect, test } from '@jest/globals';
import { TaskStory, when } from '../../test/support/task-story.ts';
import type { Given } from '../../test/support/task-story.ts';
import { bearsDate, endsWithPlan, isDormant } from './task.ts';
import type { TaskDefinition } from './task.ts';

const clocksOf = (given: Given) => Object.keys(new TaskStory(given).state.clocks.running).sort();

describe('which work has which clocks at the launch', () => {
  test.each<[string, Given, string[]]>([
    ['dated work', { class: 'dated', due: '2025-09-03' }, ['due', 'receipt']],
    ['work whose date is to be set', { class: 'to-be-set' }, ['receipt']],
    ['standing work, which the plan’s end ends', { class: 'standing' }, ['plan-end', 'receipt']],
    ['recurring work waiting for its period', { class: 'recurring' }, ['plan-end', 'receipt']],
    ['on-event work waiting for its event', { class: 'on-event' }, ['plan-end', 'receipt']],
    [
      'an occurrence of a period',
      { class: 'recurring', occurrence: 1, due: '2025-12-14' },
      ['due', 'receipt'],
    ],
    ['an occurrence without days', { class: 'on-event', occurrence: 1 }, ['receipt']],
    ['standing work of an open-ended plan', { class: 'standing', planEndsOn: null }, ['receipt']],
  ])('%s', (_name, given, clocks) => {
    expect(clocksOf(given)).toEqual(clocks);
  });

  test('an occurrence of work that was received inherits the receipt', () => {
    const given: Given = { class: 'recurring', occurrence: 1, due: '2025-12-14', receivedBefore: true };
    expect(clocksOf(given)).toEqual(['due']);
    expect(new TaskStory(given).state).toMatchObject({
      status: 'in-progress',
      receivedAt: when('2025-07-16 09:00'),
    });
  });

  test.each<[TaskDefinition['class'], number, boolean, boolean, boolean]>([
    ['dated', 0, false, false, true],
    ['to-be-set', 0, false, false, true],
    ['standing', 0, false, true, false],
    ['recurring', 0, true, true, false],
    ['recurring', 1, false, false, true],
    ['on-event', 0, true, true, false],
    ['on-event', 2, false, false, true],
  ])(
    '%s, occurrence %i: dormant %s, ends with the plan %s, can have a date %s',
    (type, occurrence, ...expected) => {
      const definition = { class: type, occurrence } as TaskDefinition;
      expect([isDormant(definition), endsWithPlan(definition), bearsDate(definition)]).toEqual(expected);
    },
  );
});

describe('receipt (tiếp nhận)', () => {
  test('is asked for three times: responsible, head, standing agency', () => {
    const story = new TaskStory({ class: 'standing' }).until('2025-07-31 12:00');
    expect(story.rows('receipt', 'fired').map(({ date, tells }) => [date, tells.at(-1)])).toEqual([
      ['2025-07-17', 'responsible'],
      ['2025-07-18', 'head'],
      ['2025-07-22', 'standing-agency'],
    ]);
  });

  test('once given, silences what was still planned', () => {
    const story = new TaskStory({ class: 'standing' }).on('2025-07-17 10:00', 'officer', { type: 'receive' });
    expect(story.fired('receipt')).toEqual(['receipt-1 2025-07-17']);
    expect(story.dropped('receipt')).toEqual([
      'receipt/1 receipt-2 2025-07-18 done-early',
      'receipt/1 receipt-3 2025-07-22 done-early',
    ]);
  });

  test('raises no escalation record, however long it is missing', () => {
    expect(new TaskStory({ class: 'standing' }).until('2025-12-01 12:00').state.escalations).toEqual({});
  });
});

describe('a refusal (không thuộc thẩm quyền)', () => {
  const asked = () =>
    new TaskStory({ due: '2025-09-03' }).on('2025-07-16 09:00', 'head', {
      type: 'refuse',
      reason: 'không thuộc thẩm quyền',
    });

  test('stops no clock until it is decided', () => {
    expect(asked().until('2025-07-18 12:00').fired('receipt')).toEqual([
      'receipt-1 2025-07-17',
      'receipt-2 2025-07-18',
    ]);
  });

  test('accepted, ends the task and closes its clocks', () => {
    const story = asked().on('2025-07-17 09:00', 'owner', { type: 'decide-refusal', accept: true });
    expect([story.state.status, story.planned(), story.planned('receipt')]).toEqual(['refused', [], []]);
    expect(story.dropped().every((row) => row.endsWith('ended'))).toBe(true);
  });

  test('rejected, leaves the task as it was', () => {
    const story = asked().on('2025-07-17 09:00', 'owner', {
      type: 'decide-refusal',
      accept: false,
      reason: 'r',
    });
    expect([story.state.status, story.state.refusal, story.planned().length]).toEqual([
      'not-received',
      null,
      7,
    ]);
  });

  test('while it waits, nothing is received or submitted', () => {
    expect(() => asked().on('2025-07-17 09:00', 'officer', { type: 'receive' })).toThrow('task-state');
  });
});
