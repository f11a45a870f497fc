/** Workflow type of the sentinel: by finding it, a worker knows the Temporal data of its own installation. */
export const SENTINEL_WORKFLOW = 'sentinelWorkflow';

/** There is one sentinel in a namespace: a namespace serves one installation. */
export const SENTINEL_WORKFLOW_ID = 'sentinel';

/** What the sentinel stands for. Its memo carries the same, so that it can be read while no worker lives. */
export interface SentinelInput {
  /** The installation's random word. */
  sentinel: string;
  /** The rebuild since which the namespace is in use; 1: never rebuilt. */
  generation: number;
}
