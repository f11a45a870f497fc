import { expect, it } from '@jest/globals';
import { excerpt } from './excerpt.ts';

it('cuts a paragraph between words, and says that it is cut', () => {
  expect(excerpt('một hai ba bốn', 9, 'beginning')).toBe('một hai …');
  expect(excerpt('một hai ba bốn', 9, 'end')).toBe('… ba bốn');
});

it('leaves what is short enough', () => {
  expect(excerpt('một hai', 7, 'end')).toBe('một hai');
});
