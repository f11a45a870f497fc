/** Workflow type of one job on many things: launch, bulk receive and confirm, opening a round, closing a plan. */
export const BULK_WORKFLOW = 'bulkWorkflow';

/** Id of a job's workflow. */
export function bulkWorkflowId(jobId: string): string {
  return `bulk/${jobId}`;
}

/** The job's items, their state and results stand in PostgreSQL; the workflow only sees to it that all are done. */
export interface BulkInput {
  jobId: string;
}
