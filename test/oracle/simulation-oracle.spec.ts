import { describe, expect, it } from '@jest/globals';
import { simulate } from '../../domain/simulation/simulate.ts';
import { checkAgainstOracle } from '../../src/simulations/oracle-check.ts';
import { simulateSample } from '../support/simulated-plans.ts';
import { smallPlanInput } from '../support/small-plan.ts';

const MIX = { prompt: 20, late: 20, silent: 20, extending: 20, 'zero-report': 10, refusing: 10 };
const SEEDS = [1, 2, 3, 4];

describe('the ledger of a dry run', () => {
  it('is the one that the oracle reckons from the orders alone, whatever the lots', () => {
    for (const seed of SEEDS) {
      const { subjects, rows, differences } = checkAgainstOracle(
        simulate(smallPlanInput({ seed, mix: MIX })),
      );
      expect({ seed, differences }).toEqual({ seed, differences: [] });
      expect(subjects).toBeGreaterThan(30);
      expect(rows).toBeGreaterThan(200);
    }
  });

  it('is so for two years of the Quảng Nam plan, whose agencies end in between', () => {
    const run = simulateSample('quang-nam-2024', { years: 2 });
    expect(checkAgainstOracle(run).differences).toEqual([]);
    const [first, second] = run.rounds;
    expect([first?.state.schedule.periodKey, second?.state.schedule.periodKey]).toEqual(['2024', '2025']);
    expect(first?.reports).toHaveLength(42);
    expect(first?.consolidation?.state.status).toBe('accepted');
    // By then the province and its districts are no more: nobody is asked, as in the service.
    expect([second?.reports, second?.consolidation]).toEqual([[], null]);
  }, 120_000);

  it('is told apart where a row differs, is missing, or is too many', () => {
    const run = simulate(smallPlanInput({ mix: MIX }));
    const ledgers = run.tasks.slice(0, 3).map(({ ledger }) => ledger);
    const [key, row] = [...ledgers[0]!][0]!;
    ledgers[0]!.set(key, { ...row, at: row.at + 60_000 });
    ledgers[1]!.delete([...ledgers[1]!.keys()][0]!);
    ledgers[2]!.set('due/9/due/0/0', { ...row, clock: 'due', version: 9, rung: 'due' });
    const { differences } = checkAgainstOracle(run);
    expect(differences.map(({ expected, found }) => [expected === null, found === null])).toEqual([
      [false, false],
      [false, true],
      [true, false],
    ]);
  });
});
