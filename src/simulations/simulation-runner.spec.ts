import { Worker } from 'node:worker_threads';
import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../domain/errors.ts';
import type { SimulationAnswer, SimulationJob } from './simulation-job.ts';
import { SimulationRunner } from './simulation-runner.ts';

const JOB = { request: {}, entries: null } as unknown as SimulationJob;

/** A runner whose thread runs these words instead of a dry run. */
class RunnerOf extends SimulationRunner {
  constructor(
    private readonly words: string,
    limits = { longestMs: 20_000, mostAtOnce: 2 },
    private readonly heapMib = 64,
  ) {
    super(limits);
  }

  protected override startThread(job: SimulationJob): Worker {
    const resourceLimits = { maxOldGenerationSizeMb: this.heapMib };
    return new Worker(this.words, { eval: true, workerData: job, resourceLimits });
  }
}

const answering = (answer: SimulationAnswer) =>
  `require('node:worker_threads').parentPort.postMessage(${JSON.stringify(answer)})`;
const FOUND = { result: { findings: { title: 'Kế hoạch' }, entries: null } } as unknown as SimulationAnswer;

async function codeOf(run: Promise<unknown>): Promise<unknown> {
  const error: unknown = await run.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof DomainError ? [error.code, error.details] : error;
}

describe('the thread of a dry run', () => {
  it('answers with what was found, and leaves its place to the next', async () => {
    const runner = new RunnerOf(answering(FOUND), { longestMs: 20_000, mostAtOnce: 1 });
    expect(await runner.run(JOB)).toMatchObject({ findings: { title: 'Kế hoạch' } });
    expect(await runner.run(JOB)).toMatchObject({ findings: { title: 'Kế hoạch' } });
  });

  it('tells what a rule refused under its code', async () => {
    const refused = { code: 'plan-invalid', details: { field: 'x' } };
    expect(await codeOf(new RunnerOf(answering({ refused })).run(JOB))).toEqual([
      'plan-invalid',
      { field: 'x' },
    ]);
  });

  it('refuses one more than may run at once', async () => {
    const runner = new RunnerOf('setInterval(() => {}, 1000)', { longestMs: 1_000, mostAtOnce: 1 });
    const first = codeOf(runner.run(JOB));
    expect(await codeOf(runner.run(JOB))).toEqual(['simulation-busy', {}]);
    expect(await first).toEqual(['simulation-too-long', { seconds: 1 }]);
  });

  it('stops one that does not come to an end, also where it never yields', async () => {
    const runner = new RunnerOf('for (;;);', { longestMs: 200, mostAtOnce: 1 });
    expect(await codeOf(runner.run(JOB))).toEqual(['simulation-too-long', { seconds: 0.2 }]);
  });

  it('refuses a plan that does not fit into its memory, and goes on itself', async () => {
    const greedy = 'const all = []; for (;;) all.push(new Array(1000).fill(Math.random()));';
    expect(await codeOf(new RunnerOf(greedy).run(JOB))).toEqual(['simulation-out-of-memory', {}]);
  });

  it('tells a defect as what it is', async () => {
    const error = await codeOf(new RunnerOf(`throw new TypeError('defect')`).run(JOB));
    expect(String(error)).toContain('defect');
  });
});
