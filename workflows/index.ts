export { bulkWorkflow } from './bulk.workflow.ts';
export { planWorkflow } from './plan.workflow.ts';
export { reportWorkflow } from './report.workflow.ts';
export { roundWorkflow } from './round.workflow.ts';
export { sentinelWorkflow } from './sentinel.workflow.ts';
export { taskWorkflow } from './task.workflow.ts';
