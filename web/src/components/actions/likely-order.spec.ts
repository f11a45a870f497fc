import { expect, it } from '@jest/globals';
import { inLikelyOrder, isNextStep } from './likely-order.ts';
import { ACTION_NAMES, type ActionType } from './texts.ts';

const types = (...names: ActionType[]) => names.map((type) => ({ type }));

it('puts the likely step first and what ends the work last', () => {
  expect(inLikelyOrder(types('cancel', 'comment', 'submit'))).toEqual(types('submit', 'comment', 'cancel'));
  expect(inLikelyOrder(types('allot', 'receive', 'refuse'))).toEqual(types('receive', 'allot', 'refuse'));
});

it('knows a place for every order', () => {
  const all = Object.keys(ACTION_NAMES) as ActionType[];
  const ends = inLikelyOrder(types(...all)).slice(-2);
  expect(ends).toEqual(types('end-following', 'cancel'));
});

it('stresses what the work waits for, never a side step', () => {
  expect(types('receive', 'confirm').every(isNextStep)).toBe(true);
  expect(types('comment', 'allot', 'request-extension').some(isNextStep)).toBe(false);
});
