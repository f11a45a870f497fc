import type { RecordAnswer, RecordInput } from '../../workflows/contracts/recording.contract.ts';

export type { RecordAnswer, RecordInput } from '../../workflows/contracts/recording.contract.ts';

/** Type of the non-retryable failure that stops the recording of a subject for good: a seq recorded with another hash. */
export const RECORDING_CONFLICT = 'RecordingConflict';

/** Activities that record; idempotent by (subject, seq). */
export interface RecordingActivities {
  /**
   * Writes, in one transaction: events, read model, ledger, notifications, outbox, audit. The same (subject, seq) with
   * the same hash is a no-op; with another hash it fails with {@link RECORDING_CONFLICT} and raises an alarm.
   */
  recordEvents(input: RecordInput): Promise<RecordAnswer>;
  /**
   * The same for firings alone, as a local activity: it has seconds, not for ever, and gives up before its caller does.
   */
  recordFirings(input: RecordInput): Promise<RecordAnswer>;
}
