import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '../../domain/errors.ts';
import type { BulkHandler } from './bulk-handler.ts';
import { BulkHandlers } from './bulk-handlers.ts';
import type { BulkJob } from './bulk-job.entity.ts';
import { BulkJobsRepository } from './bulk-jobs.repository.ts';

// Below Temporal's usual patience with an activity, and long beside one group of items.
const TIME_SLICE_MS = 20_000;

/** Works jobs off group by group. Whatever worker dies on the way, the next batch goes on with the items still open. */
@Injectable()
export class BulkRunner {
  private readonly logger = new Logger(BulkRunner.name);

  constructor(
    private readonly jobs: BulkJobsRepository,
    private readonly handlers: BulkHandlers,
  ) {}

  /**
   * Works on the job's open items for about twenty seconds, calling `heartbeat` after each group.
   *
   * @returns how many things are left; 0 once the job is finished. Also 0 for a job that does not exist
   */
  async runBatch(jobId: string, heartbeat: () => void): Promise<{ left: number }> {
    const job = await this.jobs.find(jobId);
    if (job === null || job.status !== 'running') return { left: 0 };
    const handler = this.handlers.of(job.kind);
    const end = performance.now() + TIME_SLICE_MS;
    while (await this.runGroup(job, handler)) {
      heartbeat();
      if (performance.now() >= end) return { left: Math.max(1, await this.jobs.countLeft(jobId)) };
    }
    await handler.finish(job, heartbeat);
    const added = await this.jobs.countLeft(jobId);
    if (added > 0) return { left: added };
    const status = await this.jobs.finish(jobId);
    this.logger.log(`Bulk job ${jobId} (${job.kind}, ${job.total}): ${status}`);
    return { left: 0 };
  }

  /** @returns whether there was anything to do */
  private async runGroup(job: BulkJob, handler: BulkHandler): Promise<boolean> {
    const items = await this.jobs.openItems(job.id, handler.groupSize);
    if (items.length === 0) return false;
    const results = await handler.run(job, items);
    await this.jobs.storeResults(job.id, results);
    // Not one of them: it may be the whole of Temporal, and the activity's pauses are longer than ours.
    if (results.every(({ unanswered }) => unanswered === true)) throw new DomainError('outcome-unknown');
    return true;
  }
}
