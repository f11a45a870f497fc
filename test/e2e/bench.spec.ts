import { beforeAll, describe, expect, it } from '@jest/globals';
import { figure, runBench, type BenchRun } from '../support/bench-under-test.ts';

/** Half a minute on a quiet machine; the limit ends what hangs. */
const BUSY_MS = 900_000;

/** Two sections at the smallest scale: that they run and measure what they say, never how fast this machine is. */
describe('the bench', () => {
  let run: BenchRun;
  beforeAll(async () => {
    run = await runBench('commands', 'lists');
  }, BUSY_MS);

  it('gives orders and bare Updates, with one caller and with twenty', () => {
    expect(figure(run, 'commands', 'one', 'order', 'count')).toBe(5);
    expect(figure(run, 'commands', 'twenty', 'bare', 'count')).toBe(20);
    const fastest = figure(run, 'commands', 'one', 'order', 'p50') as number;
    expect(fastest).toBeGreaterThan(0);
  });

  it('looks at every list, at the counters and at the board of as many tasks as it says', () => {
    expect(figure(run, 'lists', 'sizes', 0, 'tasks')).toBe(3_321);
    const looks = figure(run, 'lists', 'sizes', 0, 'measured') as { kind: string; count: number }[];
    expect(new Set(looks.map(({ kind }) => kind))).toEqual(new Set(['list', 'counters', 'board']));
    expect(looks.every(({ count }) => count === 3)).toBe(true);
  });

  it('writes a page with each budget, what was measured and whether it is met', () => {
    for (const { name } of [...run.results.values()].flatMap(({ budgets }) => budgets)) {
      expect(run.page).toContain(name);
    }
    expect(run.page).toMatch(/\| (met|\*\*missed\*\*) +\|/);
  });
});
