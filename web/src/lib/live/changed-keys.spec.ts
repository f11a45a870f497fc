import { expect, it } from '@jest/globals';
import { queryKeys } from '../api/query-keys.ts';
import { changedKeys } from './changed-keys.ts';

const change = (kind: Parameters<typeof changedKeys>[0][number]['kind'], ids: string[] | null = null) => ({
  kind,
  ids,
  planId: null,
});

it('reads each list once, however many changes concern it', () => {
  expect(changedKeys([change('round'), change('round'), change('notifications')])).toEqual([
    queryKeys.rounds,
    queryKeys.reports,
    queryKeys.notifications,
  ]);
});

it.each(['task', 'report'] as const)('reads what is to be done today anew after a change of a %s', (kind) => {
  const today = queryKeys.today('p1');
  const read = changedKeys([change(kind)]);
  expect(read.some((key) => key.every((part, i) => part === today[i]))).toBe(true);
});

it('does not read the text of a plan anew with each change of its work', () => {
  const text = queryKeys.planText('p1');
  const read = changedKeys([change('task'), change('plan', ['p1'])]);
  expect(read.filter((key) => key.every((part, i) => part === text[i]))).toEqual([]);
});

it('reads everything anew when the clock of a demonstration moved', () => {
  expect(changedKeys([change('notifications'), change('clock')])).toEqual([[]]);
});

it('reads of a draft that was saved elsewhere that report alone', () => {
  expect(changedKeys([change('report-draft', ['r1'])])).toEqual([queryKeys.report('r1')]);
});
