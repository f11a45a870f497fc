import { expect, it } from '@jest/globals';
import { changeText, shiftDay, totalOf } from './classes.ts';

it('counts suspended work once: it is a part of what is open in time', () => {
  const national = { doneOnTime: 1, doneLate: 2, openInTime: 3, openOverdue: 4, suspended: 2 };
  expect(totalOf(national)).toBe(10);
});

it('writes a change with its sign', () => {
  expect([changeText(2, 5), changeText(5, 2), changeText(4, 4)]).toEqual(['+3', '−3', '0']);
});

it('goes from one week to the next across the end of a year', () => {
  expect([shiftDay('2025-12-29', 7), shiftDay('2026-01-05', -7)]).toEqual(['2026-01-05', '2025-12-29']);
});
