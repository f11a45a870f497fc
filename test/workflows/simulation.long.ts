import { describe, expect, it } from '@jest/globals';
import { PlayedSimulation } from '../support/played-simulation.ts';
import { simulateSample } from '../support/simulated-plans.ts';

// Four thousand orders and as many firings, one after the other on a server that skips the time between.
const MINUTES_90 = 90 * 60_000;

describe('a dry run of the whole Hà Nội plan against the real workflows', () => {
  it(
    'has their ledger, entry by entry, from the issue to the closing',
    async () => {
      const run = simulateSample('hanoi-2025');
      const { missing, extra, different, ...counts } = await PlayedSimulation.play(
        run,
        undefined,
        (done, of, at) => process.stdout.write(`dry run played: ${done} of ${of} instants, ${at}\n`),
      );
      const differences = { missing: missing.length, extra: extra.length, different: different.length };
      process.stdout.write(`dry run played: ${JSON.stringify({ ...counts, ...differences })}\n`);
      expect({ missing, extra, different }).toEqual({ missing: [], extra: [], different: [] });
      expect(run.tasks.filter(({ place }) => place.turn === '0')).toHaveLength(951);
      expect(run.reports).toHaveLength(147);
    },
    MINUTES_90,
  );
});
