import { describe, expect, it } from '@jest/globals';
import { endOfDay } from '../calendar/local-date.ts';
import { realSlice } from '../../test/support/real-calendar.ts';
import { at } from '../../test/support/report-story.ts';
import { reportTimeClass } from './report.waiting.ts';

const calendar = realSlice();
const dueAt = endOfDay('2025-12-14');

describe('how a report stands to its date', () => {
  it('is soon due within three working days, and overdue from the day after', () => {
    const owed = { status: 'not-submitted' as const, dueAt, timeliness: null };
    expect(reportTimeClass(owed, at('2025-11-03 09:00'), calendar)).toBe('in-time');
    expect(reportTimeClass(owed, at('2025-12-10 09:00'), calendar)).toBe('due-soon');
    expect(reportTimeClass(owed, at('2025-12-14 23:59'), calendar)).toBe('due-soon');
    expect(reportTimeClass(owed, at('2025-12-15 00:01'), calendar)).toBe('overdue');
  });

  it('waits in time for its decision when it was sent in time, however long that takes', () => {
    const sent = { status: 'submitted' as const, dueAt };
    expect(reportTimeClass({ ...sent, timeliness: 'on-time' }, at('2025-12-20 09:00'), calendar)).toBe(
      'in-time',
    );
    expect(reportTimeClass({ ...sent, timeliness: 'late' }, at('2025-12-20 09:00'), calendar)).toBe(
      'overdue',
    );
  });

  it('has no time class once it is settled, and none to be compared with while no date is set', () => {
    const settled = { status: 'accepted' as const, dueAt, timeliness: 'on-time' as const };
    expect(reportTimeClass(settled, at('2025-12-20 09:00'), calendar)).toBeNull();
    const open = { status: 'not-submitted' as const, dueAt: null, timeliness: null };
    expect(reportTimeClass(open, at('2025-12-20 09:00'), calendar)).toBe('no-deadline');
  });
});
