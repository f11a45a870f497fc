import { expect, it } from '@jest/globals';
import { isFound } from './find.ts';

it.each([
  ['Ủy ban nhân dân phường Ba Đình', 'ba dinh', true],
  ['Ủy ban nhân dân phường Ba Đình', 'phường ba đ', true],
  ['Ủy ban nhân dân phường Định Công', 'ba dinh', false],
  ['Ban Quản lý các khu công nghệ cao', 'BAN QUAN LY', true],
  ['Sở Lao động - Thương binh', 'lao dong thuong', true],
  ['Sở Y tế', '  ', true],
])('of %j by %j: found is %j', (text, wanted, found) => {
  expect(isFound(text, wanted)).toBe(found);
});
