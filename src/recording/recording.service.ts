import { Injectable, Logger } from '@nestjs/common';
import { DataSource, QueryFailedError, type EntityManager } from 'typeorm';
import type { NumberedEvent } from '../../domain/obligation/recorded-event.ts';
import type { RecordAnswer, RecordInput } from '../../workflows/contracts/recording.contract.ts';
import { AuditService } from '../audit/audit.service.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import type { ClockReading } from '../common/clock/plan-clock.service.ts';
import { auditEntries, haltEntry } from './audit-entries.ts';
import { FiringService, type BothTimes } from './firing.service.ts';
import {
  eventWrites,
  ledgerWrites,
  noticeWrites,
  readModelWrites,
  receiptWrites,
  subjectWrite,
} from './memory-writes.ts';
import { readStoredEvents, separateKnown } from './stored-events.ts';
import { RecordingConflictError, RecordingTooLateError } from './recording-conflict.error.ts';
import { RecordingMetrics } from './recording.metrics.ts';
import { SubjectFold } from './subject-fold.ts';
import { SUBJECT_KINDS } from './subject-kinds.ts';
import { lockSubject } from './subject-rows.ts';
import type { SubjectRow } from './subject-rows.ts';
import { writeTogether } from './write-together.ts';

/**
 * An attempt that waited this long (for a connection, for the lock, for a frozen process) writes nothing: the activity
 * gives an attempt 30 s, and what an attempt given up writes would be unknown to the workflow.
 */
const TOO_LATE_MS = 20_000;

// SQLSTATEs of PostgreSQL for a NUL and for half a surrogate pair within JSON.
const UNTRANSLATABLE_CHARACTER = '22P05';
const INVALID_TEXT = '22P02';

/** One recording under way. */
interface Attempt {
  input: RecordInput;
  reading: ClockReading;
  startedAt: number;
}

/**
 * The durable memory's only writer. Invariants of a recording:
 *
 * 1. All or nothing: events, state, read model, ledger, escalations, notifications, outbox, answers and audit are written
 *    in one transaction, under the lock of the subject's row.
 * 2. The same (subject, seq) with the same hash changes nothing; with another hash the subject is halted.
 * 3. What fires is decided here, by the installation's clock, and what nobody was told of did not fire.
 * 4. The state is the fold of the events, and the ledger says of every rung what the state says.
 */
@Injectable()
export class RecordingService {
  private readonly logger = new Logger(RecordingService.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: PlanClock,
    private readonly firings: FiringService,
    private readonly audit: AuditService,
    private readonly metrics: RecordingMetrics,
  ) {}

  /**
   * Records events and, where asked, decides what the reached rungs do.
   *
   * @throws RecordingConflictError where trying again does not help; anything else may be tried again
   */
  async record(input: RecordInput): Promise<RecordAnswer> {
    const startedAt = performance.now();
    // Read before the transaction: within it a second connection could be waited for by all recordings at once.
    const attempt: Attempt = { input, startedAt, reading: await this.clock.read() };
    try {
      const { fold, answer } = await this.dataSource.transaction((manager) =>
        this.recordIn(manager, attempt),
      );
      if (fold) this.count(fold);
      return answer;
    } catch (thrown) {
      const error = asConflict(input, thrown);
      if (error instanceof RecordingConflictError) await this.refuse(input, error);
      throw error;
    }
  }

  private async recordIn(
    manager: EntityManager,
    attempt: Attempt,
  ): Promise<{ answer: RecordAnswer; fold: SubjectFold | null }> {
    const { input } = attempt;
    const subject = await lockSubject(manager, input.subjectId);
    this.checkWriter(subject, attempt);
    const stored = input.afterSeq < subject.lastSeq ? await readStoredEvents(manager, input) : [];
    const { fresh, beyond } = separateKnown(input, stored, subject.lastSeq);
    // A lost answer: an earlier attempt of this recording has decided the firings.
    if (beyond.length > 0) return { answer: answerOf(attempt, subject.lastSeq, beyond), fold: null };
    const fold = new SubjectFold(SUBJECT_KINDS[subject.kind], subject);
    for (const event of fresh) fold.append(event);
    const fired = input.fire ? await this.firings.fire(manager, fold, this.now(attempt)) : [];
    const answer = answerOf(attempt, fold.lastSeq, fired);
    if (fold.events.length === 0) return { answer, fold: null };
    await this.write(manager, fold);
    return { answer, fold };
  }

  private checkWriter(subject: SubjectRow, { input, startedAt }: Attempt): void {
    const waitedMs = performance.now() - startedAt;
    if (waitedMs > TOO_LATE_MS) throw new RecordingTooLateError(subject.id, waitedMs);
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

  private async write(manager: EntityManager, fold: SubjectFold): Promise<void> {
    const folds = [fold];
    await writeTogether(manager, [
      ...eventWrites(folds, this.clock.systemNow()),
      subjectWrite(fold),
      ...readModelWrites(folds, new Map()),
      ...ledgerWrites(folds),
      ...noticeWrites(folds),
      ...receiptWrites(fold),
    ]);
    await this.audit.appendAll(manager, auditEntries(fold));
  }

  /** The time now, not when the clock was read: the lock may have been waited for. */
  private now({ reading }: Attempt): BothTimes {
    const systemNow = this.clock.systemNow().getTime();
    return { systemNow, planNow: systemNow + reading.offsetMs };
  }

  private async refuse({ kind }: RecordInput, error: RecordingConflictError): Promise<void> {
    this.metrics.conflicts.inc({ kind, code: error.code });
    this.logger.error(`Recording refused: ${error.message}`);
    if (error.stopsSubject) await this.halt(kind, error);
  }

  /** Stops the subject in a transaction of its own: that of the recording is undone. */
  private async halt(kind: RecordInput['kind'], error: RecordingConflictError): Promise<void> {
    const at = (await this.clock.read()).planNow;
    await this.dataSource.transaction(async (manager) => {
      const [rows] = await manager.query<[unknown[], number]>(
        'UPDATE subject SET halted = $2 WHERE id = $1 AND halted IS NULL RETURNING id',
        [error.subjectId, error.code],
      );
      if (rows.length > 0) await this.audit.append(manager, haltEntry(kind, error, at));
    });
  }

  private count(fold: SubjectFold): void {
    const { kind } = fold.kind;
    for (const { event } of fold.events) {
      this.metrics.events.inc({ kind, type: (event as { type: string }).type });
    }
    for (const { status, clock } of fold.ledger.values()) {
      if (status === 'fired') this.metrics.fired.inc({ kind, clock });
    }
  }
}

/** Text that the database refuses today it refuses tomorrow: trying again would go on for ever, unseen. */
function asConflict({ subjectId, afterSeq }: RecordInput, error: unknown): unknown {
  const code = error instanceof QueryFailedError && (error.driverError as { code?: unknown }).code;
  if (code !== UNTRANSLATABLE_CHARACTER && code !== INVALID_TEXT) return error;
  return new RecordingConflictError('unstorable', subjectId, { afterSeq, sqlState: code });
}

function answerOf({ reading }: Attempt, lastSeq: number, fired: NumberedEvent<unknown>[]): RecordAnswer {
  return { lastSeq, fired, clock: { offsetMs: reading.offsetMs, version: reading.offsetVersion } };
}
