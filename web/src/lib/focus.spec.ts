import { describe, expect, it } from '@jest/globals';
import { takersAfter } from './focus.ts';

const held = { isConnected: true };
const around = [{ isConnected: true }];

describe('the focus that was lost', () => {
  it('waits for what held it while an order is out, and goes on from what stays shut', () => {
    expect(takersAfter(held, around, true)).toEqual([held]);
    expect(takersAfter(held, around, false)).toEqual([held, ...around]);
  });

  it('goes to the part around what is gone', () => {
    expect(takersAfter({ isConnected: false }, around, true)).toBe(around);
  });
});
