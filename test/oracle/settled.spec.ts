import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { live } from './live-story.ts';
import { storySeed } from './ledger-stories.ts';

const RUNS = Number(process.env.ORACLE_RUNS ?? 300);

// The check of the settings (`settings-stale`) counts on it.
test('the due date of a task whose settings did not change is the one that they give, whatever happened to it', () => {
  let asked = 0;
  fc.assert(
    fc.property(storySeed, (seed) => {
      // A calendar of which nobody tells leaves what was planned before it as it was.
      const told = seed.steps.filter(({ change }) => change?.untold !== true);
      live({ ...seed, steps: told }, (moved) => {
        asked += 1;
        const date = moved.find(({ due }) => due !== null)?.due;
        if (date) throw new Error(`read again it is ${date.lastAcceptedDay}`);
      });
    }),
    { numRuns: RUNS },
  );
  expect(asked).toBeGreaterThan(RUNS);
});
