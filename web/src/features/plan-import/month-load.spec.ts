import { expect, it } from '@jest/globals';
import { busiestDay, loadByMonth } from './month-load.ts';

const day = (date: string, letters: number) => ({ date, fired: letters * 2, letters, escalations: 1 });

it('sums the load up by month and leaves no month out, over the end of a year too', () => {
  const months = loadByMonth([day('2025-11-03', 2), day('2025-11-20', 3), day('2026-01-05', 1)]);
  expect(months.map(({ month, letters, fired }) => [month, letters, fired])).toEqual([
    ['2025-11', 5, 10],
    ['2025-12', 0, 0],
    ['2026-01', 1, 2],
  ]);
});

it('names the busiest day, and none where no letter is sent', () => {
  expect(busiestDay([day('2025-11-03', 2), day('2025-11-20', 3)])?.date).toBe('2025-11-20');
  expect(busiestDay([day('2025-11-03', 0)])).toBeNull();
  expect(busiestDay([])).toBeNull();
});
