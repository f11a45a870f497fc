import { beforeAll, describe, expect, it } from '@jest/globals';
import { figure, runBench, type BenchRun } from '../support/bench-under-test.ts';

/** Two minutes on a quiet machine; the limit ends what hangs. */
const BUSY_MS = 1_800_000;

/** At the smallest scale, those that `npm test` leaves out. */
describe('the bench', () => {
  let run: BenchRun;
  beforeAll(async () => {
    run = await runBench(
      ...['launch', 'fanout', 'firing', 'lists', 'workers', 'history', 'memory', 'demo', 'reading'],
    );
  }, BUSY_MS);

  it('looks at every list, at the counters and at the board of as many tasks as it says', () => {
    expect(figure(run, 'lists', 'sizes', 0, 'tasks')).toBe(3_321);
    const looks = figure(run, 'lists', 'sizes', 0, 'measured') as { kind: string; count: number }[];
    expect(new Set(looks.map(({ kind }) => kind))).toEqual(new Set(['list', 'counters', 'board']));
    expect(looks.every(({ count }) => count === 3)).toBe(true);
  });

  it('fires each rung once and counts the processor time of both ways', () => {
    expect(figure(run, 'firing', 'ours', 'firedOnce')).toBe(40);
    expect(figure(run, 'firing', 'ours', 'leftPlanned')).toBe(0);
    expect(figure(run, 'firing', 'ours', 'told')).toBe(40);
    expect(figure(run, 'firing', 'ours', 'cpu', 'all')).toBeGreaterThan(0);
    expect(figure(run, 'firing', 'naive', 'cpu', 'all')).toBeGreaterThan(0);
  });

  it('counts the history events of a year, far below the thousand, and its payloads', () => {
    const events = figure(run, 'history', 'history', 'events') as number;
    expect(events).toBeGreaterThan(80);
    expect(events).toBeLessThan(1_000);
    expect(figure(run, 'history', 'history', 'largestPayload')).toBeLessThanOrEqual(16 * 1024);
  });

  it('runs its other sections to their ends as well', () => {
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
    expect(figure(run, 'reading', 'duties')).toBeGreaterThan(300);
  });
});
