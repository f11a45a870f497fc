import { describe, expect, it } from '@jest/globals';
import { endOfDay, instantAt } from '../../domain/calendar/local-date.ts';
import { timeClass } from '../../domain/deadline/time-class.ts';
import { realSlice } from '../../test/support/real-calendar.ts';
import { dueSentence, knownWorkingDaysLeft } from './due-sentence.ts';

const calendar = realSlice();

function sentence(due: string, today: string, locale: 'vi' | 'en' = 'vi'): string {
  const at = endOfDay(due);
  const now = instantAt(today, 540);
  const daysLeft = knownWorkingDaysLeft(at, now, calendar);
  return dueSentence({ at, timeClass: timeClass(at, now, calendar), daysLeft }, now, locale);
}

describe('A date in words', () => {
  it.each([
    ['2025-12-12', '2025-12-09', 'còn 3 ngày làm việc (thứ Sáu, 12/12/2025)'],
    ['2025-12-12', '2025-12-12', 'đến hạn hôm nay (thứ Sáu, 12/12/2025)'],
    ['2025-12-14', '2025-12-13', 'còn 0 ngày làm việc (Chủ nhật, 14/12/2025)'],
    ['2025-12-14', '2025-12-15', 'quá hạn 1 ngày làm việc (hạn Chủ nhật, 14/12/2025)'],
    ['2025-12-12', '2025-12-13', 'đã quá hạn (thứ Sáu, 12/12/2025)'],
  ])('due on %s is, on %s: %s', (due, today, expected) => {
    expect(sentence(due, today)).toBe(expected);
  });

  it('is told in English too', () => {
    expect(sentence('2025-12-12', '2025-12-11', 'en')).toBe('1 working day left (Friday, 12/12/2025)');
    expect(sentence('2025-12-12', '2025-12-16', 'en')).toBe(
      '2 working days overdue (due Friday, 12/12/2025)',
    );
  });

  it('counts nothing where the calendar does not reach', () => {
    const at = endOfDay('2031-01-15');
    const now = instantAt('2025-12-09', 540);
    expect(knownWorkingDaysLeft(at, now, calendar)).toBeNull();
    expect(dueSentence({ at, timeClass: 'in-time', daysLeft: null }, now, 'vi')).toBe(
      'hạn thứ Tư, 15/01/2031',
    );
  });
});
