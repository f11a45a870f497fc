import { describe, expect, test } from '@jest/globals';
import { realSlice } from '../../test/support/real-calendar.ts';
import { dueOn, SUBMIT, TaskStory, when } from '../../test/support/task-story.ts';
import type { Given } from '../../test/support/task-story.ts';
import type { CalendarSlice } from '../calendar/working-calendar.ts';
import { endOfDay } from '../calendar/local-date.ts';
import { openReport } from '../report/report.decide.ts';
import { evolveReport } from '../report/report.evolve.ts';
import { at, reportDefinition } from '../../test/support/report-story.ts';
import type { DueDate } from './clock.ts';
import { DEFAULT_POLICY } from './policy.ts';
import type { ObligationPolicy } from './policy.ts';
import { decideReplan } from './replan.ts';
import { replanMoves } from './replan-moves.ts';

/** The real calendar, one version later, with other days off and worked. */
function calendarWith({ off = [], on = [] }: { off?: string[]; on?: string[] }): CalendarSlice {
  const real = realSlice();
  return { ...real, v: real.v + 1, off: [...real.off, ...off].sort(), on: [...real.on, ...on].sort() };
}

/** Due on Monday 24/11/2025: before-10 on 10/11, before-5 on 17/11, before-2 on 20/11, overdue on 25/11, 27/11, 03/12. */
const task = (given: Given = {}) =>
  new TaskStory({ due: '2025-11-24', launched: '2025-10-01 09:00', ...given }).on(
    '2025-10-02 09:00',
    'officer',
    { type: 'receive' },
  );
const words = (day: string): DueDate => ({
  ...dueOn('2025-11-24'),
  lastAcceptedDay: day,
  dueAt: endOfDay(day),
});

describe('a holiday entered while a task runs', () => {
  test('moves the open rungs to their new days; what fired stays fired and does not come again', () => {
    const story = task();
    expect(
      story.changed('2025-11-18 10:00', { calendar: calendarWith({ off: ['2025-11-21', '2025-11-26'] }) }),
    ).toBe(true);
    expect(story.fired()).toEqual(['before-10 2025-11-10', 'before-5 2025-11-17']);
    expect(story.planned()).toEqual([
      'before-2 2025-11-19',
      'due 2025-11-24',
      'overdue-1 2025-11-25',
      'overdue-2 2025-11-28',
      'overdue-3 2025-12-04',
    ]);
    expect(story.dropped()).toEqual([
      'due/2 before-10 2025-11-07 date-moved',
      'due/2 before-5 2025-11-14 date-moved',
      'due/1 before-2 2025-11-20 date-moved',
      'due/1 due 2025-11-24 date-moved',
      'due/1 overdue-1 2025-11-25 date-moved',
      'due/1 overdue-2 2025-11-27 date-moved',
      'due/1 overdue-3 2025-12-03 date-moved',
    ]);
  });

  test('far from its days moves nothing, and the task is left alone', () => {
    const story = task().until('2025-11-18 10:00');
    const events = story.state;
    expect(story.changed('2025-11-18 10:00', { calendar: calendarWith({ off: ['2026-06-01'] }) })).toBe(
      false,
    );
    expect(story.state).toBe(events);
  });

  test('that makes a rung newly past lets it fire at once', () => {
    const story = task();
    story.changed('2025-11-18 10:00', {
      calendar: calendarWith({ off: ['2025-11-19', '2025-11-20', '2025-11-21'] }),
    });
    expect(story.fired().at(-1)).toBe('before-2 2025-11-17');
    expect(story.row('due', 'before-2', 2).firedAt).toBe(when('2025-11-18 10:00'));
  });

  test('after the work is late keeps the escalation open under the new version, and level 2 raises it', () => {
    const story = task().until('2025-11-28 09:00');
    story.changed('2025-11-28 10:00', { calendar: calendarWith({ off: ['2025-12-01'] }) });
    expect(story.state.escalations).toMatchObject({
      'due-1': { status: 'closed', level: 1 },
      'due-2': { status: 'open', level: 1, clockVersion: 2 },
    });
    story.until('2025-12-04 12:00');
    expect(story.fired().slice(-2)).toEqual(['overdue-2 2025-11-27', 'overdue-3 2025-12-04']);
    expect(story.state.escalations['due-2']).toMatchObject({ level: 2, status: 'open' });
  });

  test('moves a repetition of the last rung and plans no earlier one again', () => {
    const story = task().until('2025-12-05 09:00');
    expect(story.planned()).toEqual(['overdue-3 2025-12-17']);
    story.changed('2025-12-05 10:00', { calendar: calendarWith({ off: ['2025-12-10'] }) });
    expect(story.planned()).toEqual(['overdue-3 2025-12-18']);
    expect(story.rows('due', 'planned')).toMatchObject([{ version: 2, repeat: 1 }]);
  });

  test('moves receipt and confirmation; the plan ends on its day all the same', () => {
    const story = new TaskStory({
      class: 'standing',
      launched: '2025-11-03 09:00',
      planEndsOn: '2025-11-06',
    });
    story.changed('2025-11-03 10:00', { calendar: calendarWith({ off: ['2025-11-04', '2025-11-06'] }) });
    expect(story.planned('receipt')).toEqual([
      'receipt-1 2025-11-07',
      'receipt-2 2025-11-10',
      'receipt-3 2025-11-12',
    ]);
    expect(story.rows('plan-end', 'planned')).toMatchObject([{ version: 1, date: '2025-11-06' }]);
    const sent = task().on('2025-11-18 09:00', 'officer', SUBMIT);
    sent.changed('2025-11-18 10:00', { calendar: calendarWith({ off: ['2025-11-20'] }) });
    expect(sent.planned('confirm')[0]).toBe('confirm-1 2025-11-24');
  });

  test('lets an escalation wait that waits for the decision on an extension', () => {
    const policy: ObligationPolicy = {
      ...DEFAULT_POLICY,
      due: DEFAULT_POLICY.due.map((rule) => (rule.rung === 'overdue-1' ? { ...rule, escalation: 1 } : rule)),
    };
    const story = task();
    story.changed('2025-10-03 09:00', { policy });
    story.on('2025-11-24 16:00', 'officer', { type: 'request-extension', until: '2025-12-31', reason: 'r' });
    expect(story.planned()[0]).toBe('overdue-1 2025-11-27');
    story.changed('2025-11-24 17:00', { calendar: calendarWith({ off: ['2025-11-27'] }) });
    expect(story.planned()[0]).toBe('overdue-1 2025-11-28');
  });
});

describe('another ladder while a submission waits', () => {
  const policy: ObligationPolicy = {
    ...DEFAULT_POLICY,
    version: 2,
    due: [
      { rung: 'before-3', workingDays: -3, tells: ['responsible'] },
      { rung: 'before-1', workingDays: -1, tells: ['responsible'] },
      { rung: 'overdue-1', workingDays: 2, tells: ['responsible', 'head'] },
    ],
  };

  test('moves nothing then, and what the withdrawal starts again climbs the new one', () => {
    const story = task().on('2025-11-18 09:00', 'officer', SUBMIT);
    expect(story.changed('2025-11-18 10:00', { policy })).toBe(false);
    story.on('2025-11-20 09:00', 'officer', { type: 'withdraw' });
    expect(story.planned()).toEqual(['before-1 2025-11-21', 'overdue-1 2025-11-26']);
    expect(story.fired().at(-1)).toBe('before-3 2025-11-19');
    expect(story.row('due', 'before-3', 2).firedAt).toBe(when('2025-11-20 09:00'));
  });

  test('counts for returned work that is withdrawn and goes on as well', () => {
    const story = task()
      .on('2025-11-18 09:00', 'officer', SUBMIT)
      .on('2025-11-18 10:00', 'owner', { type: 'return', reason: 'r', dueOn: '2025-12-01' })
      .on('2025-11-19 09:00', 'officer', SUBMIT);
    story.changed('2025-11-19 10:00', { policy });
    story.on('2025-11-19 11:00', 'officer', { type: 'withdraw' });
    expect(story.planned('rework')).toEqual([
      'before-3 2025-11-26',
      'before-1 2025-11-28',
      'overdue-1 2025-12-03',
    ]);
  });
});

describe('a working Saturday entered while a task runs', () => {
  test('moves rungs later without telling again what was told', () => {
    const story = task().until('2025-11-20 09:00');
    story.changed('2025-11-20 10:00', { calendar: calendarWith({ on: ['2025-11-22'] }) });
    expect(story.fired().slice(-1)).toEqual(['before-2 2025-11-20']);
    expect(story.planned()[0]).toBe('due 2025-11-24');
  });
});

describe('a due date that is read again', () => {
  test('from the words of the plan moves with the whole ladder; a rung still ahead comes again', () => {
    const story = task().until('2025-11-20 09:00');
    story.changed('2025-11-20 10:00', { planDue: words('2025-11-26') });
    expect(story.state.due?.lastAcceptedDay).toBe('2025-11-26');
    expect(story.planned()[0]).toBe('before-2 2025-11-24');
    expect(story.fired().at(-1)).toBe('before-2 2025-11-20');
  });

  test('that a person set goes to the next working day, whatever the plan says', () => {
    const story = task()
      .on('2025-11-03 09:00', 'officer', { type: 'request-extension', until: '2025-12-16', reason: 'r' })
      .on('2025-11-03 10:00', 'owner', { type: 'decide-extension', approve: true });
    story.changed('2025-11-04 09:00', {
      calendar: calendarWith({ off: ['2025-12-16'] }),
      planDue: words('2025-11-26'),
    });
    expect(story.state.due?.lastAcceptedDay).toBe('2025-12-17');
    expect(story.state.due?.nominal).toBe('2025-12-16');
  });

  test('of a return follows the shortest time for a rework', () => {
    const story = task()
      .on('2025-11-21 09:00', 'officer', SUBMIT)
      .on('2025-11-21 10:00', 'owner', { type: 'return', reason: 'r' });
    expect(story.state.rework?.lastAcceptedDay).toBe('2025-11-26');
    story.changed('2025-11-21 11:00', { calendar: calendarWith({ off: ['2025-11-25'] }), planDue: null });
    expect(story.state.rework?.lastAcceptedDay).toBe('2025-11-27');
    expect(story.row('rework', 'due', 2).date).toBe('2025-11-27');
  });

  test('moves while the work is suspended, without a clock, and the work resumes by it', () => {
    const story = task().on('2025-11-03 09:00', 'owner', { type: 'suspend', reason: 'r' });
    story.changed('2025-11-04 09:00', { planDue: words('2025-12-01') });
    expect(story.rows('due', 'planned')).toEqual([]);
    story.on('2025-11-05 09:00', 'owner', { type: 'resume' });
    expect(story.row('due', 'due', 2).date).toBe('2025-12-01');
  });

  test('moved so far that it is not late any more closes the escalation, and opens one anew when it is', () => {
    const story = task().until('2025-11-28 09:00');
    story.changed('2025-11-28 10:00', { planDue: words('2025-12-08') });
    expect(story.state.escalations['due-1']?.status).toBe('closed');
    expect(Object.keys(story.state.escalations)).toEqual(['due-1']);
    story.until('2025-12-11 12:00');
    expect(story.state.escalations['due-2']).toMatchObject({ level: 1, status: 'open' });
  });

  test('of work that is done, cancelled or ended stands', () => {
    const story = task().on('2025-11-18 09:00', 'owner', { type: 'cancel', reason: 'r' });
    expect(story.changed('2025-11-18 10:00', { planDue: words('2025-12-08') })).toBe(false);
  });
});

describe('another ladder', () => {
  const policy: ObligationPolicy = {
    ...DEFAULT_POLICY,
    version: 2,
    due: [
      { rung: 'before-7', workingDays: -7, tells: ['responsible'] },
      { rung: 'before-1', workingDays: -1, tells: ['responsible'] },
      ...DEFAULT_POLICY.due.filter(({ rung }) => !rung.startsWith('before')),
    ],
  };

  test('plans what is new in it and drops what it has no more; it decides from then on', () => {
    const story = task();
    story.changed('2025-11-11 10:00', { policy });
    expect(story.planned()).toEqual([
      'before-7 2025-11-13',
      'before-1 2025-11-21',
      'due 2025-11-24',
      'overdue-1 2025-11-25',
      'overdue-2 2025-11-27',
      'overdue-3 2025-12-03',
    ]);
    story.on('2025-11-12 09:00', 'officer', { type: 'request-extension', until: '2025-12-31', reason: 'r' });
    story.on('2025-11-12 10:00', 'owner', { type: 'decide-extension', approve: true });
    expect(story.planned()[0]).toBe('before-7 2025-12-22');
  });
});

describe('a duty to report', () => {
  test('is planned anew as a task is, and shows its old and new days', () => {
    const definition = reportDefinition();
    const context = { subjectId: 'report-1', policy: DEFAULT_POLICY, now: at('2025-11-03 09:00') };
    const opened = openReport(definition, dueOn('2025-12-12'), { ...context, calendar: realSlice() });
    const state = evolveReport(null, opened, context.now);
    const calendar = calendarWith({ off: ['2025-12-11'] });
    const order = {
      type: 'replan',
      changeId: 'c',
      why: 'calendar',
      calendar,
      policy: DEFAULT_POLICY,
    } as const;
    const [event] = decideReplan(state, order, context);
    expect(event && replanMoves(state, event)).toEqual({
      due: null,
      direction: 'earlier',
      firstOn: '2025-11-27',
      rungs: [
        { clock: 'due', rung: 'before-10', repeat: 0, from: '2025-11-28', to: '2025-11-27' },
        { clock: 'due', rung: 'before-5', repeat: 0, from: '2025-12-05', to: '2025-12-04' },
        { clock: 'due', rung: 'before-2', repeat: 0, from: '2025-12-10', to: '2025-12-09' },
      ],
    });
    expect(event && decideReplan(evolveReport(state, event, context.now), order, context)).toEqual([]);
  });
});
