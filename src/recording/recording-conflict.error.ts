/**
 * Why a recording is refused for good.
 *
 * - `hash-conflict`: a seq is recorded with another content
 * - `gap`: events between those recorded and those given are missing
 * - `ahead`: a person's events are recorded that the writer does not know
 * - `generation`: the writer is of another generation than the subject
 * - `halted`: an earlier conflict stopped the recording
 * - `subject-unknown`: there is no such subject
 * - `unstorable`: PostgreSQL refuses it for good: text it cannot store, or a rule of a table that it breaks
 */
export type RecordingConflictCode =
  'hash-conflict' | 'gap' | 'ahead' | 'generation' | 'halted' | 'subject-unknown' | 'unstorable';

/** What the writer believes and what PostgreSQL holds contradict each other. Trying again does not help. */
export class RecordingConflictError extends Error {
  readonly code: RecordingConflictCode;
  readonly subjectId: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: RecordingConflictCode,
    subjectId: string,
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code} ${subjectId} ${JSON.stringify(details)}`);
    this.name = 'RecordingConflictError';
    this.code = code;
    this.subjectId = subjectId;
    this.details = details;
  }

  /**
   * Whether the subject's memory or its writer is in doubt, so that nobody may write to it. The others only refuse this one
   * writer: it may be an attempt that was given up long ago and whose answer nobody waits for.
   */
  get stopsSubject(): boolean {
    return this.code === 'hash-conflict' || this.code === 'gap' || this.code === 'unstorable';
  }
}

/** The recording waited so long that its caller has given it up; another attempt is or will be under way. */
export class RecordingTooLateError extends Error {
  constructor(subjectId: string, waitedMs: number) {
    super(`recording of ${subjectId} waited ${Math.round(waitedMs)} ms`);
    this.name = 'RecordingTooLateError';
  }
}
