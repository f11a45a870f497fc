import { Injectable } from '@nestjs/common';
import { Worker } from 'node:worker_threads';
import { DomainError } from '../../domain/errors.ts';
import type { SimulationAnswer, SimulationJob, SimulationResult } from './simulation-job.ts';

// A year of a province's plan takes seconds; what takes a minute would only keep others waiting.
const LONGEST_MS = 60_000;
// Two cores are what a small installation has, and people's orders need one of them.
const MOST_AT_ONCE = 2;
// A thousand tasks over a year take about a hundred MiB.
const HEAP_MIB = 768;

/** Runs plans dry beside the API's own thread: a few at once, each with an end of time and memory. */
@Injectable()
export class SimulationRunner {
  private running = 0;

  constructor(private readonly limits = { longestMs: LONGEST_MS, mostAtOnce: MOST_AT_ONCE }) {}

  /**
   * @throws DomainError 'simulation-busy'; 'simulation-too-long' {seconds}; 'simulation-out-of-memory';
   * and what the domain refuses
   */
  async run(job: SimulationJob): Promise<SimulationResult> {
    if (this.running >= this.limits.mostAtOnce) throw new DomainError('simulation-busy', {});
    this.running += 1;
    try {
      const answer = await this.answerOf(this.startThread(job));
      if ('refused' in answer) throw new DomainError(answer.refused.code, answer.refused.details);
      return answer.result;
    } finally {
      this.running -= 1;
    }
  }

  /** The thread of the built product; sources cannot be run by a thread. */
  protected startThread(job: SimulationJob): Worker {
    const program = new URL('./simulation.thread.js', import.meta.url);
    return new Worker(program, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB } });
  }

  private async answerOf(thread: Worker): Promise<SimulationAnswer> {
    const { longestMs } = this.limits;
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<SimulationAnswer>((resolve, reject) => {
        const tooLong = () => reject(new DomainError('simulation-too-long', { seconds: longestMs / 1000 }));
        timer = setTimeout(tooLong, longestMs);
        thread.once('message', resolve);
        thread.once('error', (error) =>
          reject(isOutOfMemory(error) ? new DomainError('simulation-out-of-memory', {}) : error),
        );
        thread.once('exit', (code) => reject(new Error(`the dry run's thread ended with ${code}`)));
      });
    } finally {
      clearTimeout(timer);
      await thread.terminate();
    }
  }
}

/** Not by its class: an error of a thread is one of another world. */
function isOutOfMemory(error: unknown): boolean {
  const isObject = typeof error === 'object' && error !== null;
  return isObject && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
