import { expect, it } from '@jest/globals';
import { safeTarget } from './safe-target.ts';

it('leads after the log-in to the page that was asked for, within this application', () => {
  expect(safeTarget('/viec/1?x=2')).toBe('/viec/1?x=2');
});

it.each([null, '', 'https://elsewhere.vn', '//elsewhere.vn', '/\\elsewhere.vn', 'javascript:alert(1)'])(
  'leads to no other site: %j',
  (asked) => {
    expect(safeTarget(asked)).toBe('/');
  },
);
