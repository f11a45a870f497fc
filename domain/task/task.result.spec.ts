import { describe, expect, test } from '@jest/globals';
import { refusal } from '../../test/support/refusal.ts';
import { realSlice } from '../../test/support/real-calendar.ts';
import { PEOPLE, SUBMIT, TaskStory, when } from '../../test/support/task-story.ts';
import type { Given } from '../../test/support/task-story.ts';
import { DEFAULT_POLICY } from '../obligation/policy.ts';
import { decideTask } from './task.decide.ts';

const received = (given: Given = {}) =>
  new TaskStory({ due: '2025-09-03', ...given }).on('2025-07-16 09:00', 'officer', { type: 'receive' });
const submitted = (time = '2025-08-26 09:00', given: Given = {}) =>
  received(given).on(time, 'officer', SUBMIT);
const standing = () => received({ class: 'standing', due: undefined });

describe('a submission', () => {
  test('stops the reminders and starts the confirmer’s clock', () => {
    const story = submitted();
    expect([story.state.status, story.planned()]).toEqual(['awaiting-confirmation', []]);
    expect(story.dropped().at(0)).toBe('due/1 before-2 2025-08-28 done-early');
    expect(story.planned('confirm')).toEqual([
      'confirm-1 2025-08-29',
      'confirm-2 2025-09-04',
      'confirm-3 2025-09-11',
    ]);
  });

  test('that waits tells the confirmer, then his head, then the leader', () => {
    const story = submitted().until('2025-09-11 12:00');
    expect(story.rows('confirm', 'fired').map((row) => row.tells)).toEqual([
      ['standing-agency'],
      ['standing-agency', 'standing-head'],
      ['standing-agency', 'standing-head', 'leader'],
    ]);
  });

  test('of the standing agency waits for the leader alone', () => {
    const chain = { agencyId: 'standing', standingAgencyId: 'standing', issuerId: 'city' };
    const story = new TaskStory({ due: '2025-09-03', chain })
      .on('2025-07-16 09:00', 'owner', { type: 'receive' })
      .on('2025-08-26 09:00', 'owner', SUBMIT)
      .until('2025-09-11 12:00');
    expect(story.rows('confirm', 'fired').map((row) => row.tells)).toEqual([
      ['leader'],
      ['leader'],
      ['leader'],
    ]);
  });

  test('of a request keeps the confirmer’s ladder: it is not the request that is late', () => {
    const story = submitted('2025-08-26 09:00', { treatment: 'requested' }).until('2025-09-11 12:00');
    expect(story.rows('confirm', 'fired').at(-1)?.tells).toEqual([
      'standing-agency',
      'standing-head',
      'leader',
    ]);
  });

  test('withdrawn, lets the work’s own clock run again under a new version', () => {
    const story = submitted().on('2025-08-27 09:00', 'officer', { type: 'withdraw' });
    expect([story.state.status, story.planned('confirm')]).toEqual(['in-progress', []]);
    expect(story.planned()[0]).toBe('before-2 2025-08-28');
    expect(story.row('due', 'before-10', 2)).toMatchObject({ status: 'superseded', reason: 'done-early' });
    expect(story.row('due', 'before-5', 2)).toMatchObject({
      status: 'fired',
      firedAt: when('2025-08-27 09:00'),
    });
  });

  test('is not made on work that only waits for its period or event', () => {
    const dormant = received({ class: 'on-event', due: undefined });
    expect(refusal(() => dormant.on('2025-08-26 09:00', 'officer', SUBMIT)).code).toBe('task-state');
  });
});

describe('the decision on a submission', () => {
  test('confirmed, the work is completed and nothing runs any more', () => {
    const story = submitted().on('2025-08-27 09:00', 'owner', { type: 'confirm' });
    expect(story.state).toMatchObject({ status: 'completed', progress: 100, clocks: { running: {} } });
    expect(story.dropped('confirm').every((row) => row.endsWith('done-early'))).toBe(true);
  });

  test('returned long before the date, the rework is due with the original', () => {
    const story = submitted('2025-08-04 09:00').on('2025-08-05 09:00', 'owner', {
      type: 'return',
      reason: 'r',
    });
    expect([story.state.status, story.state.rework?.lastAcceptedDay]).toEqual(['returned', '2025-09-03']);
  });

  test('returned near or after the date, the rework has three working days', () => {
    const story = submitted('2025-09-04 09:00').on('2025-09-05 09:00', 'owner', {
      type: 'return',
      reason: 'r',
    });
    expect(story.state.rework?.lastAcceptedDay).toBe('2025-09-10');
    expect(story.planned('rework').at(-1)).toBe('overdue-3 2025-09-19');
  });

  test('returned with a day of its own, that day or the next working day', () => {
    const story = submitted().on('2025-08-27 09:00', 'owner', {
      type: 'return',
      reason: 'r',
      dueOn: '2025-08-30',
    });
    expect(story.state.rework).toMatchObject({ nominal: '2025-08-30', lastAcceptedDay: '2025-09-03' });
  });

  test('a day in the past is refused', () => {
    const order = { type: 'return', reason: 'r', dueOn: '2025-08-26' } as const;
    expect(refusal(() => submitted().on('2025-08-27 09:00', 'owner', order)).code).toBe('date-in-past');
  });

  test('a rework withdrawn is again a rework, under its own date', () => {
    const story = submitted()
      .on('2025-08-27 09:00', 'owner', { type: 'return', reason: 'r', dueOn: '2025-09-15' })
      .on('2025-09-01 09:00', 'officer', SUBMIT)
      .on('2025-09-04 09:00', 'officer', { type: 'withdraw' });
    expect([story.state.status, story.planned()]).toEqual(['returned', []]);
    expect(story.planned('rework').at(-1)).toBe('overdue-3 2025-09-24');
    expect(story.rows('rework', 'planned')[0]?.version).toBe(2);
  });

  test('completed work is found again by "thực hiện lại", with a date of its own', () => {
    const story = submitted()
      .on('2025-08-27 09:00', 'owner', { type: 'confirm' })
      .on('2025-10-01 09:00', 'owner', { type: 'redo', reason: 'r' });
    expect([story.state.status, story.state.rework?.lastAcceptedDay]).toEqual(['returned', '2025-10-06']);
    expect(story.state.completedAt).toBeNull();
  });
});

describe('on time or late', () => {
  const at = (story: TaskStory) => story.state.timeliness;

  test('until 24:00 of the last accepted day it is on time, after it late', () => {
    expect(at(submitted('2025-09-03 23:59'))).toBe('on-time');
    expect(at(submitted('2025-09-04 00:00'))).toBe('on-time');
    expect(at(submitted('2025-09-04 00:01'))).toBe('late');
  });

  test('our delays make nobody late: what was received in time and decided later is on time', () => {
    const { state } = received();
    const now = when('2025-09-04 09:00');
    const context = { subjectId: 'task-1', policy: DEFAULT_POLICY, calendar: realSlice(), now };
    const sentAt = when('2025-09-03 23:58');
    const [event] = decideTask(state, SUBMIT, { ...context, actor: PEOPLE.officer, sentAt });
    expect(event).toMatchObject({ type: 'submitted', timeliness: 'on-time', submission: { sentAt } });
  });

  test('nor does the confirmer’s delay', () => {
    expect(at(submitted('2025-09-03 16:00').on('2025-10-20 09:00', 'owner', { type: 'confirm' }))).toBe(
      'on-time',
    );
  });

  test('late is sticky: a rework sent within its own date stays late', () => {
    const story = submitted('2025-09-04 09:00')
      .on('2025-09-05 09:00', 'owner', { type: 'return', reason: 'r' })
      .on('2025-09-08 09:00', 'officer', SUBMIT);
    expect(at(story)).toBe('late');
  });

  test('late is sticky: an extension approved after it changes nothing', () => {
    const story = submitted('2025-09-04 09:00')
      .on('2025-09-04 10:00', 'officer', { type: 'withdraw' })
      .on('2025-09-04 11:00', 'officer', { type: 'request-extension', until: '2025-09-30', reason: 'r' })
      .on('2025-09-04 12:00', 'owner', { type: 'decide-extension', approve: true })
      .on('2025-09-05 09:00', 'officer', SUBMIT);
    expect(at(story)).toBe('late');
  });

  test('a rework sent after its own date is late, though the first was on time', () => {
    const story = submitted()
      .on('2025-08-27 09:00', 'owner', { type: 'return', reason: 'r', dueOn: '2025-09-05' })
      .on('2025-09-08 09:00', 'officer', SUBMIT);
    expect(at(story)).toBe('late');
  });

  test('an extension approved before is the date in force', () => {
    const story = received()
      .on('2025-08-20 09:00', 'officer', { type: 'request-extension', until: '2025-09-30', reason: 'r' })
      .on('2025-08-21 09:00', 'owner', { type: 'decide-extension', approve: true })
      .on('2025-09-25 09:00', 'officer', SUBMIT);
    expect(at(story)).toBe('on-time');
  });

  test('work without a date is neither', () => {
    expect(at(submitted('2025-08-26 09:00', { class: 'to-be-set', due: undefined }))).toBeNull();
  });
});

describe('standing work', () => {
  test('is submitted and confirmed as an interim result and goes on', () => {
    const story = standing()
      .on('2025-08-26 09:00', 'officer', SUBMIT)
      .on('2025-08-27 09:00', 'owner', { type: 'confirm' });
    expect(story.state).toMatchObject({ status: 'in-progress', interimResults: 1, submission: null });
    expect(story.planned('plan-end')).toEqual(['plan-end 2025-12-31']);
  });

  test('counts its interim results', () => {
    const story = standing();
    for (const month of ['08', '09', '10']) {
      story
        .on(`2025-${month}-26 09:00`, 'officer', SUBMIT)
        .on(`2025-${month}-27 09:00`, 'owner', { type: 'confirm' });
    }
    expect([story.state.interimResults, story.state.timeliness]).toEqual([3, null]);
  });

  test('is never overdue: it has no due clock and takes no date', () => {
    expect(standing().until('2025-12-30 12:00').fired()).toEqual([]);
    const order = { type: 'set-date', dueOn: '2025-10-01', reason: 'r' } as const;
    expect(refusal(() => standing().on('2025-08-26 09:00', 'owner', order)).code).toBe('task-state');
  });

  test('returned, its rework has three working days, and ends with the confirmation', () => {
    const story = standing()
      .on('2025-08-26 09:00', 'officer', SUBMIT)
      .on('2025-08-27 09:00', 'owner', { type: 'return', reason: 'r' });
    expect(story.state.rework?.lastAcceptedDay).toBe('2025-09-03');
    story.on('2025-08-28 09:00', 'officer', SUBMIT).on('2025-08-29 09:00', 'owner', { type: 'confirm' });
    expect([story.state.status, story.state.rework, story.planned('rework')]).toEqual([
      'in-progress',
      null,
      [],
    ]);
  });
});
