import type { EntityManager } from 'typeorm';
import type { NumberedEvent } from '../../domain/obligation/recorded-event.ts';
import type { RecordAnswer, RecordInput } from '../../workflows/contracts/recording.contract.ts';
import type { ClockReading } from '../common/clock/plan-clock.service.ts';
import { RecordingConflictError, RecordingTooLateError } from './recording-conflict.error.ts';
import { readStoredEvents, separateKnown } from './stored-events.ts';
import { SubjectFold } from './subject-fold.ts';
import { SUBJECT_KINDS } from './subject-kinds.ts';
import type { SubjectRow } from './subject-rows.ts';

/** One recording asked for. */
export interface Attempt {
  readonly input: RecordInput;
  readonly reading: ClockReading;
  /** By `performance.now()`. */
  readonly startedAt: number;
  /** An attempt that waited longer (for a connection, a lock, a frozen process) is given up by its caller. */
  readonly patienceMs: number;
}

/** What an attempt amounts to, before it is written; without a fold there is nothing to write. */
export interface Recordable {
  readonly answer: RecordAnswer;
  readonly fold: SubjectFold | null;
}

/** Decides what fires, appends it to the fold and returns it. */
export type Fire = (fold: SubjectFold) => Promise<NumberedEvent<unknown>[]>;

/**
 * Folds the attempt's events into the locked subject, and what fires after them.
 *
 * @throws RecordingConflictError, RecordingTooLateError
 */
export async function recordableOf(
  manager: EntityManager,
  subject: SubjectRow,
  attempt: Attempt,
  fire: Fire,
): Promise<Recordable> {
  const { input } = attempt;
  checkWriter(subject, attempt);
  const stored = input.afterSeq < subject.lastSeq ? await readStoredEvents(manager, input) : [];
  const { fresh, beyond, behind } = separateKnown(input, stored, subject.lastSeq);
  // A lost answer: an earlier attempt of this recording has decided the firings.
  if (beyond.length > 0) {
    const answer = answerOf(attempt, subject.lastSeq, beyond);
    return { answer: behind ? { ...answer, behind } : answer, fold: null };
  }
  const fold = new SubjectFold(SUBJECT_KINDS[subject.kind], subject, input.settings ?? null);
  for (const event of fresh) fold.append(event);
  const fired = input.fire ? await fire(fold) : [];
  const answer = answerOf(attempt, fold.lastSeq, fired);
  const isNotYet = input.fire && fired.length === 0;
  return {
    answer: isNotYet ? { ...answer, now: attempt.reading.planNow.getTime() } : answer,
    fold: fold.events.length === 0 ? null : fold,
  };
}

function checkWriter(subject: SubjectRow, { input, startedAt, patienceMs }: Attempt): void {
  const waitedMs = performance.now() - startedAt;
  if (waitedMs > patienceMs) throw new RecordingTooLateError(subject.id, waitedMs);
  if (subject.halted !== null) {
    throw new RecordingConflictError('halted', subject.id, { because: subject.halted });
  }
  if (input.generation !== subject.generation) {
    const { generation } = input;
    throw new RecordingConflictError('generation', subject.id, {
      given: generation,
      inForce: subject.generation,
    });
  }
}

function answerOf({ reading }: Attempt, lastSeq: number, fired: NumberedEvent<unknown>[]): RecordAnswer {
  return { lastSeq, fired, clock: { offsetMs: reading.offsetMs, version: reading.offsetVersion } };
}
