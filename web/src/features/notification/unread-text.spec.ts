import { expect, it } from '@jest/globals';
import { unreadText } from './unread-text.ts';

it('shows at the bell how many are unread, as far as a bell has room', () => {
  const shown = [0, 1, 99, 100].map((count) => unreadText({ count, more: false }));
  expect(shown).toEqual(['', '1', '99', '99+']);
  expect(unreadText({ count: 1000, more: true })).toBe('99+');
});
