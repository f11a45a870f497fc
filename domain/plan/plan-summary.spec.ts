import { describe, expect, it } from '@jest/globals';
import { summaryOf } from './plan-summary.ts';
import type { TaskCount } from './plan-summary.ts';

const task = (changes: Partial<TaskCount>): TaskCount => ({
  agencyId: 'a',
  class: 'dated',
  treatment: 'followed',
  dormant: false,
  status: 'in-progress',
  timeClass: 'in-time',
  timeliness: null,
  dated: true,
  escalated: false,
  count: 1,
  ...changes,
});
const national = (changes: Partial<TaskCount>) => summaryOf([task(changes)]).national;

describe('the summary of a plan', () => {
  it.each([
    [{ status: 'completed', timeClass: null, timeliness: 'on-time' }, 'doneOnTime'],
    [{ status: 'completed', timeClass: null, timeliness: 'late' }, 'doneLate'],
    [{ timeClass: 'due-soon' }, 'openInTime'],
    [{ timeClass: 'overdue' }, 'openOverdue'],
    [{ status: 'returned', timeliness: 'late' }, 'openOverdue'],
    [{ status: 'awaiting-confirmation', timeClass: 'overdue', timeliness: 'on-time' }, 'openInTime'],
    [{ class: 'to-be-set' }, 'openInTime'],
    [{ class: 'on-event' }, 'openInTime'],
  ] satisfies [Partial<TaskCount>, string][])('classes %j as %s', (changes, key) => {
    const classes = { doneOnTime: 0, doneLate: 0, openInTime: 0, openOverdue: 0, suspended: 0 };
    expect(national(changes)).toEqual({ ...classes, [key]: 1 });
  });

  it('counts suspended work as open in time and tells it apart', () => {
    expect(national({ status: 'suspended', timeClass: 'overdue' })).toMatchObject({
      openInTime: 1,
      suspended: 1,
    });
  });

  it('keeps standing duties, work without a date and dormant work out of the national classes', () => {
    const summary = summaryOf([
      task({ class: 'standing', dated: false, timeClass: 'no-deadline', count: 5 }),
      task({ class: 'to-be-set', dated: false, timeClass: 'no-deadline', status: 'not-received' }),
      task({ class: 'on-event', dormant: true, dated: false, timeClass: 'no-deadline' }),
    ]);
    expect(summary.national).toMatchObject({ openInTime: 0, openOverdue: 0 });
    expect(summary.standing).toMatchObject({ total: 7, notReceived: 1, inProgress: 6 });
  });

  it('ranks nobody by requests, and counts what was cancelled or refused only by its state', () => {
    const summary = summaryOf([
      task({ treatment: 'requested', timeClass: 'overdue' }),
      task({ status: 'cancelled', timeClass: null, count: 2 }),
      task({ status: 'refused', timeClass: null }),
    ]);
    expect(summary.requests.total).toBe(1);
    expect(summary.national).toMatchObject({ openInTime: 0, openOverdue: 0, doneLate: 0, doneOnTime: 0 });
    expect(summary.byStatus).toEqual({
      'in-progress': { overdue: 1 },
      cancelled: { closed: 2 },
      refused: { closed: 1 },
    });
    expect(summary.byAgency[0]).toMatchObject({ agencyId: 'a', tasks: 4 });
  });
});
