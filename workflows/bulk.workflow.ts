import { continueAsNew, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { BulkActivities } from '../activities/contracts/bulk.activities.ts';
import type { BulkInput } from './contracts/bulk.contract.ts';
import { BATCH } from './support/retry-classes.ts';

const { runBatch } = proxyActivities<BulkActivities>(BATCH);

/** Works a job off in batches, however many workers die on the way. */
export async function bulkWorkflow(input: BulkInput): Promise<void> {
  for (;;) {
    const { left } = await runBatch(input);
    if (left === 0) return;
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof bulkWorkflow>(input);
  }
}
