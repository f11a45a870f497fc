import { describe, expect, it } from '@jest/globals';
import { rowWindow } from './row-window.ts';

describe('the window of rows', () => {
  it('holds what is in sight with some around, and leaves the place of the rest', () => {
    expect(rowWindow(1000, 40, 4000, 600)).toEqual({ from: 88, to: 127, before: 3520, after: 34_920 });
  });

  it('begins and ends with the table', () => {
    expect(rowWindow(10, 40, 0, 600)).toEqual({ from: 0, to: 10, before: 0, after: 0 });
    expect(rowWindow(1000, 40, 39_400, 600)).toMatchObject({ to: 1000, after: 0 });
  });

  it('is empty behind the end of a table that has become shorter', () => {
    expect(rowWindow(3, 40, 4000, 600)).toEqual({ from: 3, to: 3, before: 120, after: 0 });
  });
});
