import { describe, expect, it } from '@jest/globals';
import { realSlice } from '../../test/support/real-calendar.ts';
import { instantAt } from '../calendar/local-date.ts';
import { taskTimeClass } from './task.waiting.ts';
import type { TaskTiming } from './task.waiting.ts';

const calendar = realSlice();
const dueAt = instantAt('2025-09-03', 1440);
const at = (day: string) => instantAt(day, 540);
const classOf = (task: Partial<TaskTiming>, day: string) =>
  taskTimeClass({ status: 'in-progress', dueAt, timeliness: null, ...task }, at(day), calendar);

describe('the time class of a task', () => {
  it.each([
    ['2025-08-25', 'in-time'],
    ['2025-08-28', 'due-soon'],
    ['2025-09-03', 'due-soon'],
    ['2025-09-04', 'overdue'],
  ])('of work due on 03/9/2025 is, on %s, %s', (day, expected) => {
    expect(classOf({}, day)).toBe(expected);
    expect(classOf({ status: 'returned' }, day)).toBe(expected);
  });

  it('is none once the work is done or ended, and "no deadline" without a date', () => {
    for (const status of ['completed', 'cancelled', 'refused', 'ended'] as const)
      expect(classOf({ status }, '2025-09-04')).toBeNull();
    expect(classOf({ dueAt: null }, '2025-09-04')).toBe('no-deadline');
  });

  it('of work handed in follows when it was sent: waiting for the decision makes nobody late', () => {
    const waiting = { status: 'awaiting-confirmation' } as const;
    expect(classOf({ ...waiting, timeliness: 'on-time' }, '2025-12-01')).toBe('in-time');
    expect(classOf({ ...waiting, timeliness: 'late' }, '2025-12-01')).toBe('overdue');
  });

  it('of suspended work is in time', () => {
    expect(classOf({ status: 'suspended' }, '2025-12-01')).toBe('in-time');
  });
});
