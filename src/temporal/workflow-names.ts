import { BULK_WORKFLOW, bulkWorkflowId } from '../../workflows/contracts/bulk.contract.ts';
import { REPORT_WORKFLOW, reportWorkflowId } from '../../workflows/contracts/report.contract.ts';
import { TASK_WORKFLOW, taskWorkflowId } from '../../workflows/contracts/task.contract.ts';
import {
  PLAN_WORKFLOW,
  planWorkflowId,
  ROUND_WORKFLOW,
  roundWorkflowId,
} from '../../workflows/contracts/ticker.contract.ts';

/** Whatever has a workflow of its own. */
export const WORKFLOW_KINDS = ['task', 'report', 'plan', 'round', 'bulk'] as const;
export type WorkflowKind = (typeof WORKFLOW_KINDS)[number];

/** A workflow by what it is about. */
export interface WorkflowRef {
  readonly kind: WorkflowKind;
  readonly id: string;
}

/** The type and the id under which Temporal knows it. */
export function workflowOf({ kind, id }: WorkflowRef): { type: string; workflowId: string } {
  switch (kind) {
    case 'task':
      return { type: TASK_WORKFLOW, workflowId: taskWorkflowId(id) };
    case 'report':
      return { type: REPORT_WORKFLOW, workflowId: reportWorkflowId(id) };
    case 'plan':
      return { type: PLAN_WORKFLOW, workflowId: planWorkflowId(id) };
    case 'round':
      return { type: ROUND_WORKFLOW, workflowId: roundWorkflowId(id) };
    case 'bulk':
      return { type: BULK_WORKFLOW, workflowId: bulkWorkflowId(id) };
  }
}

/** What a workflow of this id is about; null for one that is about nothing of ours (the sentinel). */
export function refOf(workflowId: string): WorkflowRef | null {
  const [kind, id, ...rest] = workflowId.split('/');
  const known = WORKFLOW_KINDS.find((each) => each === kind);
  return known === undefined || id === undefined || rest.length > 0 ? null : { kind: known, id };
}
