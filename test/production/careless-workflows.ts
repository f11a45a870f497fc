/** The same change by somebody who forgot `patched`: what slept before it cannot go on. */
import { taskWorkflow as presentTaskWorkflow } from '../../workflows/task.workflow.ts';
import type { TaskInput } from '../../workflows/contracts/task.contract.ts';
import { ORDERS_PER_SHORT_RUN } from './upgraded-workflows.ts';

export async function taskWorkflow(input: TaskInput): Promise<void> {
  await presentTaskWorkflow({ ...input, ordersPerRun: ORDERS_PER_SHORT_RUN });
}
