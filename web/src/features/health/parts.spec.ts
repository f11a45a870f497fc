import { expect, it } from '@jest/globals';
import { partsAway } from './parts.ts';

it('tells that a part is away by the readiness check or by an alarm that lasts', () => {
  expect([...partsAway(['temporal'], ['worker-silent', 'ledger-differs'])]).toEqual(['temporal', 'worker']);
  expect(partsAway([], []).size).toBe(0);
});
