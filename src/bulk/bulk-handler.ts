import { DomainError } from '../../domain/errors.ts';
import type { BulkItem, ItemProblem } from './bulk-item.entity.ts';
import type { BulkJob, BulkKind } from './bulk-job.entity.ts';

/** What became of one item. */
export interface ItemResult {
  readonly n: number;
  /** Null: done. */
  readonly problem: ItemProblem | null;
}

/** Refusals that say nothing about the item: it comes again. */
const TRANSIENT: ReadonlySet<string> = new Set(['outcome-unknown', 'service-unavailable']);

/** Works on one item. What the domain refuses it would refuse for ever: that is the item's problem; all else is thrown. */
export async function resultOf(n: number, work: () => Promise<void>): Promise<ItemResult> {
  try {
    await work();
    return { n, problem: null };
  } catch (error) {
    if (!(error instanceof DomainError) || TRANSIENT.has(error.code)) throw error;
    return { n, problem: { code: error.code, details: error.details } };
  }
}

/**
 * How one kind of job is carried out.
 *
 * 1. `run` is idempotent: after a crash the same items come again, and doing them twice has the effect of once.
 * 2. An item that can never be done has a problem; what may pass (a database or Temporal away) is thrown, and the
 *    whole group comes again.
 */
export abstract class BulkHandler {
  abstract readonly kind: BulkKind;
  /** How many items are worked on together, between two heartbeats. */
  abstract readonly groupSize: number;
  abstract run(job: BulkJob, items: readonly BulkItem[]): Promise<ItemResult[]>;
  /**
   * Called once no item is open, before the job counts as done; idempotent. It may add items: then it is called again
   * after them.
   */
  abstract finish(job: BulkJob): Promise<void>;
}
