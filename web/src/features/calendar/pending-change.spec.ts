import { expect, it } from '@jest/globals';
import { isEmpty, NO_CHANGE, undone, withDay, withoutDay } from './pending-change.ts';

const day = (date: string, name = 'Nghỉ') => ({ date, name, kind: 'holiday' as const });

it('enters each day once, in the order of the year', () => {
  const change = withDay(
    withDay(withDay(NO_CHANGE, day('2025-09-02')), day('2025-01-01')),
    day('2025-09-02', 'Quốc khánh'),
  );
  expect(change.add.map(({ date, name }) => [date, name])).toEqual([
    ['2025-01-01', 'Nghỉ'],
    ['2025-09-02', 'Quốc khánh'],
  ]);
});

it('forgets what was asked for a day', () => {
  const change = withoutDay(withDay(NO_CHANGE, day('2025-01-01')), '2025-09-02');
  expect(isEmpty(change)).toBe(false);
  expect(isEmpty(undone(undone(change, '2025-01-01'), '2025-09-02'))).toBe(true);
});
