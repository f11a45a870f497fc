import { expect, it } from '@jest/globals';
import { isAnotherTime } from './demonstration.ts';

const NINE = '2025-11-10T09:00:00+07:00';

it('tells a clock that was walked from one that runs on', () => {
  expect(isAnotherTime(NINE, '2025-11-10T09:01:00+07:00', 60_000)).toBe(false);
  expect(isAnotherTime(NINE, '2025-11-10T09:10:00+07:00', 600_000)).toBe(false);
  expect(isAnotherTime(NINE, '2025-11-10T09:10:00+07:00', 1_000)).toBe(true);
});

it('takes every new day of Vietnam for another time', () => {
  expect(isAnotherTime('2025-11-10T23:59:50+07:00', '2025-11-11T00:00:05+07:00', 15_000)).toBe(true);
  expect(isAnotherTime('2025-11-10T06:59:50+07:00', '2025-11-10T07:00:05+07:00', 15_000)).toBe(false);
});
