import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../domain/errors.ts';
import { decodeCursor, encodeCursor, toPage } from './paging.ts';

describe('The cursor of a page', () => {
  it('carries the sort tuple unharmed', () => {
    const tuple = ['2025-10-28T02:00:00.000Z', 7, null, 'Sở Nội vụ'];
    expect(decodeCursor(encodeCursor(tuple), ['instant', 'int', 'maybe-instant', 'text'])).toEqual(tuple);
  });

  it.each([
    ['no base64', '%%%'],
    ['no JSON', Buffer.from('[1').toString('base64url')],
    ['no list', Buffer.from('{"a":1}').toString('base64url')],
    ['an object inside', Buffer.from('[{"a":1},2]').toString('base64url')],
    ['another length', encodeCursor(['a'])],
    ['a number for a text', encodeCursor([1, 2])],
    ['a text for a number', encodeCursor(['a', '2'])],
    ['half a number', encodeCursor(['a', 1.5])],
    ['a number that PostgreSQL cannot hold', encodeCursor(['a', 2 ** 31])],
    ['a character that PostgreSQL cannot hold', encodeCursor(['a\u0000', 2])],
  ])('is refused when it holds %s', (_, cursor) => {
    expect(() => decodeCursor(cursor, ['text', 'int'])).toThrow(new DomainError('invalid-cursor'));
  });

  it.each([['2025-13-45T00:00:00.000Z'], ['infinity'], ['2025-10-28'], [null]])(
    'is refused when it holds %p for an instant',
    (value) => {
      expect(() => decodeCursor(encodeCursor([value]), ['instant'])).toThrow('invalid-cursor');
    },
  );
});

describe('A page', () => {
  const page = (rows: number[], limit: number) => toPage(rows, limit, (row) => [row], String);

  it('points behind its last row when a row too many was read', () => {
    expect(page([1, 2, 3], 2)).toEqual({ items: ['1', '2'], nextCursor: encodeCursor([2]) });
  });

  it('is the last one when no row too many was read', () => {
    expect(page([1, 2], 2)).toEqual({ items: ['1', '2'], nextCursor: null });
    expect(page([], 2)).toEqual({ items: [], nextCursor: null });
  });
});
