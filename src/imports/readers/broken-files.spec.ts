import { describe, expect, it } from '@jest/globals';
import { BREAKERS, tryBroken } from '../../../test/support/broken-files.ts';
import { Random } from '../../../test/support/random.ts';

// Seeds of their own, so that a failure is the same for everybody; the long test draws new ones.
describe('A broken file', () => {
  it.each(Object.keys(BREAKERS).map((kind, index) => [kind, index + 1] as const))(
    'is read or gets a clear answer: %s',
    async (kind, seed) => {
      const counts = await tryBroken(kind, 60, new Random(seed));
      // Breaking that breaks nothing would prove nothing.
      expect(Object.keys(counts).length).toBeGreaterThan(1);
    },
  );
});
