import { expect, it } from '@jest/globals';
import { readFilter, wordsOf } from './filter.ts';

it('reads of an address what the list knows, and leaves out the rest', () => {
  const search = new URLSearchParams('planId=p1&national=done-late&timeClass=yesterday&color=red&text=');
  expect(readFilter(search)).toEqual({ planId: 'p1', national: 'done-late' });
});

it('says what a filter holds in the order in which it is read', () => {
  expect(wordsOf({ silent: true, timeClass: 'overdue', planId: 'p1' })).toEqual([
    'timeClass:overdue',
    'silent:true',
  ]);
});
