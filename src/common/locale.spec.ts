import { describe, expect, it } from '@jest/globals';
import { chooseLocale } from './locale.ts';

describe('The language of an answer', () => {
  it("is the account's own before what the browser asks for", () => {
    expect(chooseLocale('vi', 'en')).toBe('vi');
  });

  it.each([
    ['en', 'en'],
    ['en-GB,en;q=0.9,vi;q=0.8', 'en'],
    ['vi-VN,en;q=0.9', 'vi'],
    ['fr, en;q=0.3, vi;q=0.7', 'vi'],
    ['en;q=0, vi;q=0.1', 'vi'],
    ['fr', 'vi'],
    ['', 'vi'],
  ])('follows Accept-Language %p, else is Vietnamese: %s', (header, locale) => {
    expect(chooseLocale(undefined, header)).toBe(locale);
  });

  it('is Vietnamese when nobody asks for any', () => {
    expect(chooseLocale(undefined, undefined)).toBe('vi');
  });
});
