import { expect, it } from '@jest/globals';
import type { Round } from './api/rounds.ts';
import { waitingIn } from './sections.ts';

const sent = (submitted: number) => ({ submitted }) as NonNullable<Round['completeness']>['followed'];

it('counts what waits to be accepted as its queue holds it: of those that were requested too', () => {
  const completeness = { followed: sent(2), requested: sent(1) } as Round['completeness'];
  expect(waitingIn({ completeness })).toBe(3);
  expect(waitingIn({ completeness: null })).toBe(0);
});
