import { Injectable } from '@nestjs/common';
import { Worker } from 'node:worker_threads';
import { DomainError } from '../../domain/errors.ts';
import type { PlanReading } from '../../domain/plan-text/plan-reading.ts';
import type { SourceDocument } from '../../domain/plan-text/source-lines.ts';

// A plan of 40 pages takes less than two seconds; what takes this long is no plan.
const LONGEST_MS = 60_000;
const HEAP_MIB = 512;

/** Reads the text of a plan by the rules, beside the API's own thread. */
@Injectable()
export class PlanUnderstanding {
  /** @throws DomainError 'import-too-slow' {seconds} */
  async of(document: SourceDocument): Promise<PlanReading> {
    const thread = this.startThread(document);
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<PlanReading>((resolve, reject) => {
        const tooSlow = () => reject(new DomainError('import-too-slow', { seconds: LONGEST_MS / 1000 }));
        timer = setTimeout(tooSlow, LONGEST_MS);
        thread.once('message', resolve);
        thread.once('error', reject);
        thread.once('exit', (code) => reject(new Error(`the thread of the rules ended with ${code}`)));
      });
    } finally {
      clearTimeout(timer);
      await thread.terminate();
    }
  }

  /** The thread of the built product; sources cannot be run by a thread. */
  protected startThread(document: SourceDocument): Worker {
    const program = new URL('./plan-understanding.thread.js', import.meta.url);
    const resourceLimits = { maxOldGenerationSizeMb: HEAP_MIB };
    return new Worker(program, { workerData: document, resourceLimits, env: {} });
  }
}
