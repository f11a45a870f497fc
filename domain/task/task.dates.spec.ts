import { describe, expect, test } from '@jest/globals';
import { realSlice } from '../../test/support/real-calendar.ts';
import { refusal } from '../../test/support/refusal.ts';
import { PEOPLE, SUBMIT, TaskStory, when } from '../../test/support/task-story.ts';
import type { Given } from '../../test/support/task-story.ts';
import { DEFAULT_POLICY } from '../obligation/policy.ts';
import type { ObligationPolicy } from '../obligation/policy.ts';
import { decideTask } from './task.decide.ts';
import type { TaskCommand } from './task.ts';

const received = (given: Given = {}) =>
  new TaskStory({ due: '2025-09-03', ...given }).on('2025-07-16 09:00', 'officer', { type: 'receive' });
const ask = (until = '2025-09-30'): TaskCommand => ({
  type: 'request-extension',
  until,
  reason: 'chờ kinh phí',
});
const setDate = (dueOn: string): TaskCommand => ({ type: 'set-date', dueOn, reason: 'r' });

describe('an extension asked for', () => {
  test('leaves the reminders as they are', () => {
    const story = received().on('2025-08-20 09:00', 'officer', ask()).until('2025-09-04 12:00');
    expect(story.fired()).toEqual([
      'before-10 2025-08-18',
      'before-5 2025-08-25',
      'before-2 2025-08-28',
      'due 2025-09-03',
      'overdue-1 2025-09-04',
    ]);
  });

  test('on the last day holds level 1 back no longer than the ladder itself: the third working day after', () => {
    const story = received().on('2025-09-03 16:00', 'officer', ask()).until('2025-09-08 12:00');
    expect(story.fired().at(-1)).toBe('overdue-2 2025-09-08');
    expect(story.rows('due', 'superseded')).toEqual([]);
  });

  describe('under a ladder that escalates sooner than three working days after', () => {
    const policy: ObligationPolicy = {
      ...DEFAULT_POLICY,
      due: DEFAULT_POLICY.due.map((rule) => ({
        ...rule,
        ...(rule.rung === 'overdue-1' ? { escalation: 1 as const } : {}),
      })),
    };
    const askedAt = (now: string, sent = now) => {
      const context = { subjectId: 'task-1', policy, calendar: realSlice(), now: when(now) };
      const [event] = decideTask(received().state, ask(), {
        ...context,
        actor: PEOPLE.officer,
        sentAt: when(sent),
      });
      return event?.type === 'extension-asked' ? event.clocks : [];
    };

    test('asked before the due instant, escalations wait for the decision, at most three working days', () => {
      expect(askedAt('2025-09-03 16:00')).toMatchObject([
        {
          op: 'put-off',
          from: { rung: 'overdue-1', attempt: 0 },
          to: { date: '2025-09-08', attempt: 1 },
          reason: 'date-moved',
        },
      ]);
    });

    test('asked so early that the decision comes first, nothing waits', () => {
      expect(askedAt('2025-08-20 09:00')).toEqual([]);
    });

    test('asked in time and taken up later, they wait all the same: our delays are nobody’s fault', () => {
      expect(askedAt('2025-09-04 00:02', '2025-09-03 23:58')).toHaveLength(2);
    });

    test('asked after the due instant, nothing waits', () => {
      expect(askedAt('2025-09-04 00:30')).toEqual([]);
    });
  });

  test('must ask for a day after the one in force', () => {
    expect(refusal(() => received().on('2025-08-20 09:00', 'officer', ask('2025-09-03'))).code).toBe(
      'extension-not-later',
    );
    expect(refusal(() => received().on('2025-08-20 09:00', 'officer', ask('2025-08-01'))).code).toBe(
      'date-in-past',
    );
  });

  test('is asked once at a time, and not where there is no date', () => {
    const asked = received().on('2025-08-20 09:00', 'officer', ask());
    expect(refusal(() => asked.on('2025-08-20 10:00', 'officer', ask())).code).toBe('task-state');
    const undated = received({ class: 'to-be-set', due: undefined });
    expect(refusal(() => undated.on('2025-08-20 09:00', 'officer', ask())).code).toBe('task-state');
  });

  test('is overtaken by the result itself', () => {
    const story = received()
      .on('2025-08-20 09:00', 'officer', ask())
      .on('2025-08-21 09:00', 'officer', SUBMIT);
    expect(story.state.extension).toBeNull();
  });
});

describe('the decision on an extension', () => {
  const asked = () => received().on('2025-08-20 09:00', 'officer', ask('2025-09-28'));

  test('approved, the old ladder closes and a new one stands around the new day', () => {
    const story = asked().on('2025-08-21 09:00', 'owner', { type: 'decide-extension', approve: true });
    // 28/9/2025 is a Sunday.
    expect(story.state.due).toMatchObject({ nominal: '2025-09-28', lastAcceptedDay: '2025-09-29' });
    expect(
      story
        .dropped()
        .filter((row) => row.startsWith('due/1'))
        .every((row) => row.endsWith('date-moved')),
    ).toBe(true);
    expect(story.planned()).toEqual([
      'before-10 2025-09-15',
      'before-5 2025-09-22',
      'before-2 2025-09-25',
      'due 2025-09-29',
      'overdue-1 2025-09-30',
      'overdue-2 2025-10-02',
      'overdue-3 2025-10-08',
    ]);
  });

  test('what fired for the old date stays fired and does not silence the new one', () => {
    const story = asked()
      .on('2025-08-21 09:00', 'owner', { type: 'decide-extension', approve: true })
      .until('2025-09-15 12:00');
    expect(story.rows('due', 'fired').map((row) => [row.version, row.rung])).toEqual([
      [1, 'before-10'],
      [2, 'before-10'],
    ]);
  });

  test('may name another day than was asked', () => {
    const order = { type: 'decide-extension', approve: true, until: '2025-09-10' } as const;
    expect(asked().on('2025-08-21 09:00', 'owner', order).state.due?.lastAcceptedDay).toBe('2025-09-10');
  });

  test('refused, the date and its ladder stay', () => {
    const story = asked().on('2025-08-21 09:00', 'owner', { type: 'decide-extension', approve: false });
    expect([story.state.due?.lastAcceptedDay, story.state.extension, story.planned()[0]]).toEqual([
      '2025-09-03',
      null,
      'before-5 2025-08-25',
    ]);
  });

  test('of returned work moves the date of the rework, not the original', () => {
    const story = received()
      .on('2025-08-20 09:00', 'officer', SUBMIT)
      .on('2025-08-21 09:00', 'owner', { type: 'return', reason: 'r' })
      .on('2025-08-22 09:00', 'officer', ask('2025-09-15'))
      .on('2025-08-25 09:00', 'owner', { type: 'decide-extension', approve: true });
    expect([story.state.rework?.lastAcceptedDay, story.state.due?.lastAcceptedDay]).toEqual([
      '2025-09-15',
      '2025-09-03',
    ]);
    expect([story.planned(), story.planned('rework').at(-1)]).toEqual([[], 'overdue-3 2025-09-24']);
  });
});

describe('a date that was to be set', () => {
  const undated = () => received({ class: 'to-be-set', due: undefined });

  test('has no due clock until the standing agency sets it', () => {
    expect(undated().until('2025-10-01 12:00').fired()).toEqual([]);
    expect(undated().on('2025-08-20 09:00', 'owner', setDate('2025-09-15')).planned()).toHaveLength(7);
  });

  test('on a day off it is the next working day', () => {
    const story = undated().on('2025-08-20 09:00', 'owner', setDate('2025-08-31'));
    expect(story.state.due).toMatchObject({ nominal: '2025-08-31', lastAcceptedDay: '2025-09-03' });
  });

  test('set so near that reminders are past, only the latest of them fires', () => {
    const story = undated().on('2025-08-29 09:00', 'owner', setDate('2025-09-03'));
    expect(story.fired()).toEqual(['before-2 2025-08-28']);
    expect(story.dropped()).toEqual([
      'due/1 before-10 2025-08-18 date-moved',
      'due/1 before-5 2025-08-25 date-moved',
    ]);
  });

  test('may be set again, which makes a new version', () => {
    const story = undated()
      .on('2025-08-20 09:00', 'owner', setDate('2025-09-15'))
      .on('2025-08-21 09:00', 'owner', setDate('2025-10-15'));
    expect(new Set(story.rows('due', 'planned').map((row) => row.version))).toEqual(new Set([2]));
  });

  test('set while a result waits, it runs only if the result is withdrawn', () => {
    const story = undated()
      .on('2025-08-20 09:00', 'officer', SUBMIT)
      .on('2025-08-21 09:00', 'owner', setDate('2025-09-15'));
    expect(story.planned()).toEqual([]);
    expect(story.on('2025-08-22 09:00', 'officer', { type: 'withdraw' }).planned()[0]).toBe(
      'before-10 2025-08-28',
    );
  });

  test('is not set on dated work: that is an extension', () => {
    expect(refusal(() => received().on('2025-08-20 09:00', 'owner', setDate('2025-10-01'))).code).toBe(
      'task-state',
    );
  });
});
