import { describe, expect, it } from '@jest/globals';
import { addDays, endOfDay, instantAt } from '../../domain/calendar/local-date.ts';
import { timeClass } from '../../domain/deadline/time-class.ts';
import { realSlice } from '../../test/support/real-calendar.ts';
import { dueSoonUntil } from './due-soon.ts';

const calendar = realSlice();

describe('the limit of "sắp đến hạn" for queries', () => {
  it.each(['2025-08-25', '2025-08-27', '2025-08-29', '2025-08-30', '2025-04-25', '2025-12-30'])(
    'agrees with the class of one task on every day around %s',
    (today) => {
      const now = instantAt(today, 9 * 60);
      const soon = dueSoonUntil(now, calendar);
      for (let days = 0; days < 15; days += 1) {
        const dueAt = endOfDay(addDays(today, days));
        expect([days, dueAt <= soon]).toEqual([days, timeClass(dueAt, now, calendar) === 'due-soon']);
      }
    },
  );

  it('reaches to the calendar’s end where that comes first', () => {
    const now = instantAt('2027-12-31', 9 * 60);
    expect(dueSoonUntil(now, calendar)).toBe(endOfDay(calendar.to));
  });
});
