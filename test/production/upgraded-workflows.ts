/**
 * The workflows of a release after this one, in which a task's run is kept short: it continues as new after two orders.
 * What slept before the upgrade goes on in its old way, for `patched` says so.
 */
import { patched } from '@temporalio/workflow';
import { taskWorkflow as presentTaskWorkflow } from '../../workflows/task.workflow.ts';
import type { TaskInput } from '../../workflows/contracts/task.contract.ts';

export { bulkWorkflow } from '../../workflows/bulk.workflow.ts';
export { planWorkflow } from '../../workflows/plan.workflow.ts';
export { reportWorkflow } from '../../workflows/report.workflow.ts';
export { roundWorkflow } from '../../workflows/round.workflow.ts';
export { sentinelWorkflow } from '../../workflows/sentinel.workflow.ts';

export const ORDERS_PER_SHORT_RUN = 2;

export async function taskWorkflow(input: TaskInput): Promise<void> {
  const isShort = patched('short-runs');
  await presentTaskWorkflow(isShort ? { ...input, ordersPerRun: ORDERS_PER_SHORT_RUN } : input);
}
