import { Injectable } from '@nestjs/common';
import { SENTINEL_WORKFLOW, SENTINEL_WORKFLOW_ID } from '../../workflows/contracts/sentinel.contract.ts';
import { AppConfig } from '../config/app-config.ts';
import { SentinelPost, type SentinelMark } from './sentinel-post.ts';
import { TemporalConnection } from './temporal-connection.ts';
import { isNotRunning } from './temporal-errors.ts';

/** The mark as a workflow that sleeps for ever: it lives and is lost together with all others of the namespace. */
@Injectable()
export class TemporalSentinelPost extends SentinelPost {
  constructor(
    private readonly temporal: TemporalConnection,
    private readonly config: AppConfig,
  ) {
    super();
  }

  async look(): Promise<SentinelMark | null> {
    try {
      const handle = this.temporal.client.workflow.getHandle(SENTINEL_WORKFLOW_ID);
      const { status, memo } = await handle.describe();
      if (status.name !== 'RUNNING') return null;
      return { sentinel: String(memo?.['sentinel']), generation: Number(memo?.['generation']) };
    } catch (error) {
      if (isNotRunning(error)) return null;
      throw error;
    }
  }

  async put({ sentinel, generation }: SentinelMark): Promise<void> {
    await this.temporal.client.workflow.start(SENTINEL_WORKFLOW, {
      workflowId: SENTINEL_WORKFLOW_ID,
      taskQueue: this.config.temporal.taskQueue,
      args: [{ sentinel, generation }],
      memo: { sentinel, generation },
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      workflowIdConflictPolicy: 'TERMINATE_EXISTING',
    });
  }
}
