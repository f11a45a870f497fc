import { Injectable, Logger } from '@nestjs/common';
import { BulkJobsRepository } from '../bulk/bulk-jobs.repository.ts';
import { SubjectLauncher } from '../bulk/subject-launcher.service.ts';
import { WorkflowGateway } from '../temporal/workflow-gateway.ts';
import { RebuildRepository } from './rebuild.repository.ts';

/** Their inputs are read and their start is noted together; what a crash leaves unnoted is tried once more. */
const SUBJECTS_TOGETHER = 200;

/**
 * Starts the workflows anew from what PostgreSQL holds.
 *
 * 1. Each subject's workflow is of a new generation; recordings of the former ones are refused.
 * 2. Whatever was started in the present generation is left alone: broken off anywhere, it is carried on by doing it again.
 * 3. What already fired stands in the state that the workflows start from and fires no second time.
 */
@Injectable()
export class RebuildService {
  private readonly logger = new Logger(RebuildService.name);

  constructor(
    private readonly rebuild: RebuildRepository,
    private readonly launcher: SubjectLauncher,
    private readonly jobs: BulkJobsRepository,
    private readonly gateway: WorkflowGateway,
  ) {}

  /** Starts all that is not yet started since the rebuild began, and ends the rebuild. */
  async carryOn(): Promise<void> {
    await this.startSubjects();
    await this.gateway.tellPlanClosed(await this.rebuild.liveSubjectsOfClosedPlans());
    const tickers = await this.rebuild.tickers();
    for (const { kind, id } of tickers) await this.gateway.startTicker(kind, id);
    const jobs = await this.jobs.unfinishedIds();
    for (const id of jobs) await this.gateway.startBulk(id);
    await this.rebuild.end();
    this.logger.warn(
      `Rebuilt: ${tickers.length} plans and rounds, ${jobs.length} jobs; the rebuild is complete`,
    );
  }

  private async startSubjects(): Promise<void> {
    const total = await this.rebuild.countWaitingSubjects();
    let done = 0;
    let after: string | null = null;
    for (;;) {
      const ids = await this.rebuild.waitingSubjects(after, SUBJECTS_TOGETHER);
      if (ids.length === 0) return;
      await this.launcher.startAgain(ids);
      after = ids.at(-1) ?? null;
      done += ids.length;
      this.logger.warn(`Workflows rebuilt from PostgreSQL: ${done} of ${Math.max(done, total)}`);
    }
  }
}
