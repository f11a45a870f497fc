import type { WorkflowKind } from '../temporal/workflow-names.ts';

/** What a subject's workflow recorded that is not in PostgreSQL any more. */
export interface LostOrders {
  readonly kind: WorkflowKind;
  readonly id: string;
  /** The last event that PostgreSQL holds, and the last that the workflow knew to be recorded. */
  readonly lastSeq: number;
  readonly recordedSeq: number;
  /** The orders among what is lost, as far as the workflow remembers them. */
  readonly orders: readonly { readonly key: string; readonly version: number; readonly status: string }[];
}
