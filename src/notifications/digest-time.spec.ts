import { describe, expect, it } from '@jest/globals';
import { realSlice } from '../../test/support/real-calendar.ts';
import { digestAfter, digestDayDue } from './digest-time.ts';

const at = (text: string) => new Date(`${text}:00+07:00`);

describe('The next digest', () => {
  it('is at 08:30 of the next working day, and never the one that is just due', () => {
    expect(digestAfter(at('2025-08-28T08:29'), realSlice())).toEqual(at('2025-08-28T08:30'));
    expect(digestAfter(at('2025-08-28T08:30'), realSlice())).toEqual(at('2025-08-29T08:30'));
  });

  it('passes over the days off of the second of September', () => {
    expect(digestAfter(at('2025-08-29T08:30'), realSlice())).toEqual(at('2025-09-03T08:30'));
  });

  it('is none beyond the last year of the calendar', () => {
    expect(digestAfter(at('2027-12-31T09:00'), realSlice())).toBeNull();
    expect(digestDayDue(at('2029-01-02T09:00'), realSlice())).toBeNull();
  });
});

describe('The day that is due', () => {
  it('is today on a working day from 08:30 on', () => {
    expect(digestDayDue(at('2025-08-28T08:29'), realSlice())).toBeNull();
    expect(digestDayDue(at('2025-08-28T08:30'), realSlice())).toBe('2025-08-28');
    expect(digestDayDue(at('2025-08-28T23:59'), realSlice())).toBe('2025-08-28');
    expect(digestDayDue(at('2025-08-30T12:00'), realSlice())).toBeNull();
  });
});
