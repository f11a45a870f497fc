import { expect, it } from '@jest/globals';
import { possibleOf, type BulkPreview } from './bulk-selection.ts';

const item = (id: string, possible: boolean) => ({ id, title: id, possible });
const agency = { agencyId: 'a', name: 'A', requested: false, reachable: true };
const preview: BulkPreview = {
  total: 3,
  possible: 2,
  agencies: [
    { ...agency, items: [item('1', true), item('2', false)] },
    { ...agency, agencyId: 'b', items: [item('3', true)] },
  ],
};

it('gives an order to what fits it of what was chosen', () => {
  const tasks = possibleOf({ kind: 'urge', taskIds: ['3', '2', '1'] }, preview);
  expect(tasks).toEqual({ kind: 'urge', taskIds: ['3', '1'] });
  const reports = possibleOf({ kind: 'accept-reports', reportIds: ['1', '2'] }, preview);
  expect(reports).toEqual({ kind: 'accept-reports', reportIds: ['1'] });
});

it('leaves a filter to the server, which judges each on its own', () => {
  const selection = { kind: 'urge', filter: { planId: 'p' } } as const;
  expect(possibleOf(selection, preview)).toEqual(selection);
});
