import { DomainError } from '../../domain/errors.ts';
import type { BulkItem, ItemProblem } from './bulk-item.entity.ts';
import type { BulkJob, BulkKind } from './bulk-job.entity.ts';

/** What became of one item. */
export interface ItemResult {
  readonly n: number;
  /** Null: done, or no answer. */
  readonly problem: ItemProblem | null;
  /** Nobody answered in time: it comes again, after the others and not for ever. */
  readonly unanswered?: true;
}

/** Says nothing about the item, but about its workflow: it may be the only one that does not answer. */
const UNANSWERED = 'outcome-unknown';
/** Says nothing about the item: the whole group comes again. */
const TRANSIENT = 'service-unavailable';

/** Works on one item. What the domain refuses it would refuse for ever: that is the item's problem; all else is thrown. */
export async function resultOf(n: number, work: () => Promise<void>): Promise<ItemResult> {
  try {
    await work();
    return { n, problem: null };
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === TRANSIENT) throw error;
    if (error.code === UNANSWERED) return { n, problem: null, unanswered: true };
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
   * after them. What takes long calls `heartbeat` on the way: a worker that does not beat for 30 s counts as dead.
   */
  abstract finish(job: BulkJob, heartbeat: () => void): Promise<void>;
}
