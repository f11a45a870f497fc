import { describe, expect, test } from '@jest/globals';
import { refusal } from '../../test/support/refusal.ts';
import { SUBMIT, TaskStory, when } from '../../test/support/task-story.ts';
import type { Given } from '../../test/support/task-story.ts';
import { evolveTask } from './task.evolve.ts';
import type { TaskCommand } from './task.ts';

const SUSPEND: TaskCommand = { type: 'suspend', reason: 'chờ hướng dẫn' };
const RESUME: TaskCommand = { type: 'resume' };
const reassign = (
  agencyId = 'third-ward',
  treatment: 'followed' | 'requested' = 'followed',
): TaskCommand => ({
  type: 'reassign',
  agencyId,
  treatment,
  reason: 'r',
});

const launched = (given: Given = {}) => new TaskStory({ due: '2025-09-03', ...given });
const received = (given: Given = {}) =>
  launched(given).on('2025-07-16 09:00', 'officer', { type: 'receive' });

describe('suspended work', () => {
  test('nothing fires', () => {
    const story = received().on('2025-08-20 09:00', 'owner', SUSPEND).until('2025-10-30 12:00');
    expect(story.fired()).toEqual(['before-10 2025-08-18']);
    expect(story.dropped().every((row) => row.endsWith('suspended'))).toBe(true);
  });

  test('resumed, keeps its date; of what was passed meanwhile only the latest fires', () => {
    const story = received().on('2025-08-20 09:00', 'owner', SUSPEND).on('2025-08-29 09:00', 'owner', RESUME);
    expect(story.state).toMatchObject({
      status: 'in-progress',
      suspended: null,
      due: { lastAcceptedDay: '2025-09-03' },
    });
    expect(story.row('due', 'before-2', 2)).toMatchObject({
      status: 'fired',
      firedAt: when('2025-08-29 09:00'),
    });
    expect(story.row('due', 'before-5', 2)).toMatchObject({ status: 'superseded', reason: 'suspended' });
  });

  test('resumed with a new date, runs towards that one', () => {
    const story = received()
      .on('2025-08-20 09:00', 'owner', SUSPEND)
      .on('2025-10-01 09:00', 'owner', { ...RESUME, dueOn: '2025-11-28' });
    expect(story.planned()[0]).toBe('before-10 2025-11-14');
  });

  test('not yet received, is asked for receipt anew from the day it resumed', () => {
    const story = launched().on('2025-07-16 09:00', 'owner', SUSPEND).on('2025-07-28 09:00', 'owner', RESUME);
    expect(story.planned('receipt')).toEqual([
      'receipt-1 2025-07-30',
      'receipt-2 2025-07-31',
      'receipt-3 2025-08-04',
    ]);
    expect(story.planned()).toHaveLength(7);
  });

  test('waiting for a decision, waits anew from the day it resumed', () => {
    const story = received()
      .on('2025-08-19 09:00', 'officer', SUBMIT)
      .on('2025-08-20 09:00', 'owner', SUSPEND)
      .on('2025-10-01 09:00', 'owner', RESUME);
    expect([story.state.status, story.planned()]).toEqual(['awaiting-confirmation', []]);
    expect(story.planned('confirm')[0]).toBe('confirm-1 2025-10-06');
  });

  test('returned, goes on towards the date of its rework', () => {
    const story = received()
      .on('2025-08-19 09:00', 'officer', SUBMIT)
      .on('2025-08-20 09:00', 'owner', { type: 'return', reason: 'r', dueOn: '2025-09-30' })
      .on('2025-08-21 09:00', 'owner', SUSPEND)
      .on('2025-08-25 09:00', 'owner', RESUME);
    expect([story.state.status, story.planned('rework').length, story.planned()]).toEqual([
      'returned',
      7,
      [],
    ]);
  });

  test('ends with the plan all the same when it is standing work', () => {
    const story = received({ class: 'standing', due: undefined }).on('2025-08-20 09:00', 'owner', SUSPEND);
    expect(story.until('2026-01-01 00:00').state.status).toBe('ended');
  });

  test.each(['standing', 'recurring', 'on-event'] as const)(
    '%s work takes no date when it resumes',
    (type) => {
      const story = received({ class: type, due: undefined }).on('2025-08-20 09:00', 'owner', SUSPEND);
      const order: TaskCommand = { type: 'resume', dueOn: '2025-11-28' };
      expect(refusal(() => story.on('2025-08-21 09:00', 'owner', order)).code).toBe('date-not-possible');
    },
  );
});

describe('work that ends before its time', () => {
  test.each<[string, TaskCommand, string]>([
    ['cancelled', { type: 'cancel', reason: 'r' }, 'cancelled'],
    ['no longer followed', { type: 'end-following', reason: 'r' }, 'ended'],
  ])('%s: every open rung closes as ended', (_name, order, status) => {
    const story = launched().on('2025-07-16 09:00', 'owner', order);
    expect([story.state.status, story.planned(), story.planned('receipt')]).toEqual([status, [], []]);
    expect([...story.dropped(), ...story.dropped('receipt')].every((row) => row.endsWith('ended'))).toBe(
      true,
    );
  });

  test('completed work stays until the plan closes, unless it is no longer followed', () => {
    const story = received()
      .on('2025-08-19 09:00', 'officer', SUBMIT)
      .on('2025-08-20 09:00', 'owner', { type: 'confirm' });
    expect(story.until('2026-02-01 12:00').state.status).toBe('completed');
    expect(story.on('2026-02-02 09:00', 'owner', { type: 'end-following', reason: 'r' }).state.status).toBe(
      'ended',
    );
  });

  test('dated work outlives the plan’s last day, overdue if it is', () => {
    const story = received().until('2026-01-20 12:00');
    expect([story.state.status, story.planned().length]).toEqual(['in-progress', 1]);
  });
});

describe('reassigned work', () => {
  const moved = () => received().on('2025-08-20 09:00', 'owner', reassign());

  test('keeps its history and date; receipt is asked for anew from that day', () => {
    const story = moved();
    expect(story.state).toMatchObject({
      status: 'not-received',
      chain: { agencyId: 'third-ward' },
      officerId: null,
      due: { lastAcceptedDay: '2025-09-03' },
    });
    expect(story.planned('receipt')).toEqual([
      'receipt-1 2025-08-22',
      'receipt-2 2025-08-25',
      'receipt-3 2025-08-27',
    ]);
  });

  test('has a new version of its due clock: what the other agency was told does not count for this one', () => {
    const story = moved();
    expect(story.row('due', 'before-10', 2)).toMatchObject({
      status: 'fired',
      firedAt: when('2025-08-20 09:00'),
    });
    expect(story.row('due', 'before-5', 1)).toMatchObject({ status: 'closed', reason: 'reassigned' });
  });

  test('drops the rework and the date that went with it', () => {
    const story = received()
      .on('2025-08-19 09:00', 'officer', SUBMIT)
      .on('2025-08-20 09:00', 'owner', { type: 'return', reason: 'r', dueOn: '2025-09-30' })
      .on('2025-08-21 09:00', 'owner', reassign());
    expect([story.state.rework, story.planned('rework'), story.dropped('rework')[0]]).toEqual([
      null,
      [],
      'rework/1 before-10 2025-09-16 reassigned',
    ]);
  });

  test('to a body that can only be requested, escalates no more', () => {
    const story = received().on('2025-08-20 09:00', 'owner', reassign('front', 'requested'));
    story.until('2025-09-30 12:00');
    expect([story.state.treatment, story.state.escalations]).toEqual(['requested', {}]);
  });

  test('to the agency that has it already is refused', () => {
    expect(refusal(() => received().on('2025-08-20 09:00', 'owner', reassign('ward'))).code).toBe(
      'already-assigned',
    );
  });
});

describe('the state of a task', () => {
  test('is the fold of its events, and the first of them is its assignment', () => {
    expect(() => evolveTask(null, { type: 'commented', text: 't' }, 0)).toThrow('the first event of a task');
  });

  test('what is said and allotted moves no clock', () => {
    const story = received();
    const before = story.state.clocks;
    story
      .on('2025-07-17 09:00', 'head', { type: 'allot', officerId: 'officer-2' })
      .on('2025-07-17 10:00', 'officer', { type: 'report-progress', percent: 40, text: 't' })
      .on('2025-07-17 11:00', 'officer', { type: 'report-progress', text: 't' })
      .on('2025-07-17 12:00', 'owner', { type: 'comment', text: 't' });
    expect(story.state).toMatchObject({ officerId: 'officer-2', progress: 40 });
    expect(story.state.clocks).toEqual(before);
  });
});
