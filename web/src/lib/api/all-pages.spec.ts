import { expect, it } from '@jest/globals';
import { allOf } from './all-pages.ts';

it('reads a list to its end, each page after the one before', async () => {
  const pages = { first: [1, 2], second: [3], third: [] as number[] };
  const asked: (string | undefined)[] = [];
  const next = { first: 'second', second: 'third', third: null } as const;
  const items = await allOf((cursor) => {
    asked.push(cursor);
    const name = (cursor ?? 'first') as keyof typeof pages;
    return Promise.resolve({ items: pages[name], nextCursor: next[name] });
  });
  expect(items).toEqual([1, 2, 3]);
  expect(asked).toEqual([undefined, 'second', 'third']);
});
