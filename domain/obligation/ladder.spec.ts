import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { realSlice } from '../../test/support/real-calendar.ts';
import { when } from '../../test/support/task-story.ts';
import { addDays, localDateOf, minutesOfDay } from '../calendar/local-date.ts';
import { isWorkingDay } from '../calendar/working-calendar.ts';
import type { Clock, PlannedRung } from './clock.ts';
import { nextRepeat, ruleOf, startClock } from './ladder.ts';
import type { LadderContext } from './ladder.ts';
import { DEFAULT_POLICY } from './policy.ts';

const calendar = realSlice();

function plannedAt(now: string): LadderContext {
  return { subjectId: 'task-1', policy: DEFAULT_POLICY, calendar, now: when(now) };
}

function ladder(clock: Clock, anchor: string, now: string) {
  return startClock(plannedAt(now), clock, 1, anchor, 'late-entry');
}

const days = (rungs: readonly PlannedRung[]) => rungs.map((rung) => `${rung.rung} ${rung.date}`);

describe('the ladder of a due date', () => {
  test('III.1.4 of Hà Nội, due 03/9/2025: the holidays of 01 and 02/9 are stepped over', () => {
    expect(days(ladder('due', '2025-09-03', '2025-07-15 09:00').planned)).toEqual([
      'before-10 2025-08-18',
      'before-5 2025-08-25',
      'before-2 2025-08-28',
      'due 2025-09-03',
      'overdue-1 2025-09-04',
      'overdue-2 2025-09-08',
      'overdue-3 2025-09-12',
    ]);
  });

  test('then level 2 is repeated every tenth working day, each planned when the one before fires', () => {
    const context = plannedAt('2025-09-12 07:30');
    const first = ladder('due', '2025-09-03', '2025-07-15 09:00').planned.at(-1);
    const second = first && nextRepeat(context, 'due', '2025-09-03', first);
    const third = second && nextRepeat(context, 'due', '2025-09-03', second);
    expect([second, third].map((rung) => [rung?.repeat, rung?.date])).toEqual([
      [1, '2025-09-26'],
      [2, '2025-10-10'],
    ]);
  });

  test('the yearly report of Hà Nội, due Sunday 14/12/2025: the due morning is Friday’s', () => {
    expect(days(ladder('due', '2025-12-14', '2025-11-03 09:00').planned)).toEqual([
      'before-10 2025-12-01',
      'before-5 2025-12-08',
      'before-2 2025-12-11',
      'due 2025-12-12',
      'overdue-1 2025-12-15',
      'overdue-2 2025-12-17',
      'overdue-3 2025-12-23',
    ]);
  });

  test('escalates to level 1 on the third and to level 2 on the seventh working day after', () => {
    const levels = DEFAULT_POLICY.due.map(({ rung, escalation, tells }) => [rung, escalation ?? 0, tells]);
    expect(levels.slice(3)).toEqual([
      ['due', 0, ['responsible']],
      ['overdue-1', 0, ['responsible', 'head']],
      ['overdue-2', 1, ['responsible', 'head', 'standing-agency']],
      ['overdue-3', 2, ['responsible', 'head', 'standing-agency', 'leader']],
    ]);
  });

  test('a rework has the same ladder around its own date', () => {
    expect(days(ladder('rework', '2025-09-03', '2025-07-15 09:00').planned)).toEqual(
      days(ladder('due', '2025-09-03', '2025-07-15 09:00').planned),
    );
  });
});

describe('the other ladders', () => {
  test('receipt is asked for on the 2nd, 3rd and 5th working day after the task reached the agency', () => {
    expect(days(ladder('receipt', '2025-07-15', '2025-07-15 09:00').planned)).toEqual([
      'receipt-1 2025-07-17',
      'receipt-2 2025-07-18',
      'receipt-3 2025-07-22',
    ]);
  });

  test('a decision is asked for on the 3rd, 5th and 10th working day after a submission waits', () => {
    expect(days(ladder('confirm', '2025-08-20', '2025-08-20 09:00').planned)).toEqual([
      'confirm-1 2025-08-25',
      'confirm-2 2025-08-27',
      'confirm-3 2025-09-05',
    ]);
  });

  test('the end of the plan is no morning but 24:00 of its last day', () => {
    const [end] = ladder('plan-end', '2025-12-31', '2025-07-15 09:00').planned;
    expect([end?.date, end?.at]).toEqual(['2025-12-31', when('2026-01-01 00:00')]);
  });

  test('a repetition beyond the last year of the calendar is not planned; a first rung there is refused', () => {
    const last = { rung: 'overdue-3', repeat: 0, attempt: 0, date: '2027-12-29', at: 0 };
    expect(nextRepeat(plannedAt('2027-12-29 07:30'), 'due', '2027-12-20', last)).toBeNull();
    expect(() => ladder('due', '2027-12-30', '2027-12-01 09:00')).toThrow('calendar-year-missing');
  });

  test('a rung that the policy does not know is refused', () => {
    expect(() => ruleOf(DEFAULT_POLICY, 'due', 'before-99')).toThrow('rung-unknown');
  });
});

describe('catch-up: a clock that starts late', () => {
  test('only the latest of the rungs already past fires, at once; those before it are superseded', () => {
    const start = ladder('due', '2025-09-03', '2025-09-09 10:00');
    expect(days(start.superseded)).toEqual([
      'before-10 2025-08-18',
      'before-5 2025-08-25',
      'before-2 2025-08-28',
      'due 2025-09-03',
      'overdue-1 2025-09-04',
    ]);
    expect(start.supersededFor).toBe('late-entry');
    expect(start.planned[0]).toMatchObject({
      rung: 'overdue-2',
      date: '2025-09-08',
      at: when('2025-09-09 10:00'),
    });
    expect(days(start.planned.slice(1))).toEqual(['overdue-3 2025-09-12']);
  });

  test('repetitions already past count among the past; the next waits for the firing of the latest', () => {
    const start = ladder('due', '2025-09-03', '2025-10-01 10:00');
    expect(start.planned.map((rung) => [rung.rung, rung.repeat])).toEqual([['overdue-3', 1]]);
    expect(days(start.superseded).at(-1)).toBe('overdue-3 2025-09-12');
  });

  test('a date far enough ahead passes nothing over', () => {
    const start = ladder('due', '2025-12-14', '2025-07-15 09:00');
    expect([start.superseded, start.supersededFor]).toEqual([[], null]);
  });
});

describe('whatever the date', () => {
  const anchor = fc.integer({ min: 60, max: 1500 }).map((n) => addDays('2023-01-01', n));

  test('every rung stands on a working day, between 07:00 and 08:15', () => {
    const clocks = fc.constantFrom<Clock>('receipt', 'due', 'rework', 'confirm');
    fc.assert(
      fc.property(anchor, clocks, fc.uuid(), (day, clock, subjectId) => {
        const context = { ...plannedAt('2023-01-01 00:00'), subjectId };
        for (const rung of startClock(context, clock, 1, day, 'late-entry').planned) {
          expect(isWorkingDay(rung.date, calendar)).toBe(true);
          expect(localDateOf(rung.at)).toBe(rung.date);
          expect(minutesOfDay(rung.at)).toBeGreaterThanOrEqual(7 * 60);
          expect(minutesOfDay(rung.at)).toBeLessThanOrEqual(8 * 60 + 15);
        }
      }),
    );
  });

  test('nothing of the ladder is lost: each rung is planned or superseded, exactly once', () => {
    fc.assert(
      fc.property(anchor, fc.integer({ min: -40, max: 6 }), (day, shift) => {
        const { planned, superseded } = ladder('due', day, `${addDays(day, shift)} 10:00`);
        const names = [...superseded, ...planned].map((rung) => rung.rung);
        expect(names).toEqual(DEFAULT_POLICY.due.map((rule) => rule.rung));
      }),
    );
  });
});
