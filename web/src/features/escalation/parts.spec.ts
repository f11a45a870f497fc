import { expect, it } from '@jest/globals';
import type { TodayItem } from '../../lib/api/today.ts';
import { filledParts } from './parts.ts';

const item = (kind: TodayItem['kind'], count: number): TodayItem => ({
  kind,
  count,
  agencies: 1,
  since: null,
});

it('shows what waits for a decision, escalations first, without what others owe', () => {
  const items = [item('overdue-tasks', 9), item('set-dates', 2), item('decide-escalations', 1)];
  expect(filledParts(items).map(({ part, item: { count } }) => [part.kind, count])).toEqual([
    ['decide-escalations', 1],
    ['set-dates', 2],
  ]);
});
