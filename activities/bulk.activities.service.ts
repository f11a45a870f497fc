import { Injectable } from '@nestjs/common';
import { heartbeat } from '@temporalio/activity';
import { BulkRunner } from '../src/bulk/bulk-runner.service.ts';
import type { BatchAnswer, BulkActivities } from './contracts/bulk.activities.ts';

/** Works jobs off, beating so that a dead worker is noticed within seconds. */
@Injectable()
export class BulkActivitiesService implements BulkActivities {
  constructor(private readonly runner: BulkRunner) {}

  runBatch(input: { jobId: string }): Promise<BatchAnswer> {
    return this.runner.runBatch(input.jobId, () => heartbeat());
  }
}
