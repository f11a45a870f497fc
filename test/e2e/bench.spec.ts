import { beforeAll, describe, expect, it } from '@jest/globals';
import { figure, runBench, type BenchRun } from '../support/bench-under-test.ts';

/** A quarter of a minute on a quiet machine; the limit ends what hangs. */
const BUSY_MS = 900_000;

/** One section at the smallest scale: that it runs and measures what it says, never how fast this machine is. */
describe('the bench', () => {
  let run: BenchRun;
  beforeAll(async () => {
    run = await runBench('commands');
  }, BUSY_MS);

  it('gives orders and bare Updates, with one caller and with twenty', () => {
    expect(figure(run, 'commands', 'one', 'order', 'count')).toBe(5);
    expect(figure(run, 'commands', 'twenty', 'bare', 'count')).toBe(20);
    const fastest = figure(run, 'commands', 'one', 'order', 'p50') as number;
    expect(fastest).toBeGreaterThan(0);
  });

  it('writes a page with each budget, what was measured and whether it is met', () => {
    for (const { name } of [...run.results.values()].flatMap(({ budgets }) => budgets)) {
      expect(run.page).toContain(name);
    }
    expect(run.page).toMatch(/\| (met|\*\*missed\*\*) +\|/);
  });
});
