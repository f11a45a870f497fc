import { expect, it } from '@jest/globals';
import { figure, runBench } from '../support/bench-under-test.ts';

/** Two minutes on a quiet machine; the limit ends what hangs. */
const BUSY_MS = 1_800_000;

it(
  'the bench runs its other sections to their ends as well',
  async () => {
    const run = await runBench('launch', 'fanout', 'workers', 'memory', 'demo');

    expect(figure(run, 'launch', 'ours', 'count')).toBeGreaterThan(0);
    expect(figure(run, 'fanout', 'running')).toBe(120);
    const workers = figure(run, 'workers', 'runs') as { workers: number; firedOnce: number }[];
    expect(workers.map(({ workers: count, firedOnce }) => [count, firedOnce])).toEqual([
      [1, 20],
      [2, 20],
      [4, 20],
    ]);
    expect((figure(run, 'memory', 'seen') as unknown[]).length).toBe(2);
    expect(figure(run, 'demo', 'days')).toBe(1);
  },
  BUSY_MS,
);
