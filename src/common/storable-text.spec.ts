import { describe, expect, it } from '@jest/globals';
import { unstorableField } from './storable-text.middleware.ts';

describe('text of a request', () => {
  it('may hold every language and emoji', () => {
    expect(unstorableField({ text: 'Đã họp 👍🏽', figures: [{ note: '' }] }, '')).toBeNull();
  });

  it.each([
    ['a NUL character', { figures: [{ note: 'a\u0000b' }] }, 'figures.0.note'],
    ['half an emoji', { text: '👍'.slice(0, 1) }, 'text'],
    ['a NUL in a name', { 'a\u0000': 1 }, 'a\u0000'],
  ])('may not hold %s, and the field is named', (_what, body, field) => {
    expect(unstorableField(body, '')).toBe(field);
  });
});
