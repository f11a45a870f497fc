import { describe, expect, it } from '@jest/globals';
import { BREAKERS, tryBroken } from '../support/broken-files.ts';
import { Random, seedOfRun } from '../support/random.ts';
import { say } from '../support/say.ts';

const TIMES = 2_000;

describe('Broken files in great number', () => {
  // Of PDFs there is a test with threads: pdf.js rejects promises that nobody awaits, which Jest takes for failures.
  it.each(Object.keys(BREAKERS).filter((kind) => !kind.includes('pdf')))(
    'are read or get a clear answer: %s',
    async (kind) => {
      const seed = seedOfRun();
      say(`${TIMES} broken files (${kind}), FAULT_SEED=${seed}`);
      const counts = await tryBroken(kind, TIMES, new Random(seed));
      say(`${kind}: ${JSON.stringify(counts)}`);
      expect(Object.keys(counts).length).toBeGreaterThan(1);
    },
    600_000,
  );
});
