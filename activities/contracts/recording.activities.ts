import type { NumberedEvent, PlanClock, SubjectKind } from '../../domain/obligation/recorded-event.ts';

/** Type of the non-retryable failure that stops the recording of a subject for good: a seq recorded with another hash. */
export const RECORDING_CONFLICT = 'RecordingConflict';

/** Events of one subject in their order, and whether reached rungs are to be decided after them. */
export interface RecordInput {
  subjectId: string;
  kind: SubjectKind;
  generation: number;
  /** The seq after which `events` follow; where `fire` is set, the firings follow the last of `events`. */
  afterSeq: number;
  events: NumberedEvent<unknown>[];
  /** Decide in the transaction what the rungs reached by now do. */
  fire: boolean;
}

/** What the transaction did. */
export interface RecordAnswer {
  lastSeq: number;
  /** The `rung-reached` events decided in this transaction; empty where nothing was due yet. */
  fired: NumberedEvent<unknown>[];
  clock: PlanClock;
}

/** Activities that record; one regular activity, idempotent by (subject, seq). */
export interface RecordingActivities {
  /**
   * Writes, in one transaction: events, read model, ledger, notifications, outbox, audit. The same (subject, seq) with
   * the same hash is a no-op; with another hash it fails with {@link RECORDING_CONFLICT} and raises an alarm.
   */
  recordEvents(input: RecordInput): Promise<RecordAnswer>;
}
