import { Injectable, Logger } from '@nestjs/common';
import { DataSource, QueryFailedError, type EntityManager } from 'typeorm';
import type { RecordAnswer, RecordInput } from '../../workflows/contracts/recording.contract.ts';
import { AuditService } from '../audit/audit.service.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { auditEntries, haltEntry } from './audit-entries.ts';
import { FiringService, type BothTimes, type FiringRound } from './firing.service.ts';
import { GroupQueue } from './group-queue.ts';
import {
  eventWrites,
  ledgerWrites,
  noticeWrites,
  readModelWrites,
  receiptWrites,
  subjectWrite,
} from './memory-writes.ts';
import { recordableOf, type Attempt, type Recordable } from './recording-attempt.ts';
import { RecordingConflictError } from './recording-conflict.error.ts';
import { RecordingMetrics } from './recording.metrics.ts';
import type { SubjectFold } from './subject-fold.ts';
import { lockFreeSubjects, lockSubject } from './subject-rows.ts';
import type { SubjectRow } from './subject-rows.ts';
import { writeTogether } from './write-together.ts';

/**
 * An attempt that waited this long (for a connection, for the lock, for a frozen process) writes nothing: the activity
 * gives an attempt 15 s, and what an attempt given up writes would be unknown to the workflow.
 */
const PATIENCE_MS = 10_000;

/**
 * Classes of SQLSTATE that say "refused for good": 22, what no column can hold (a NUL, half a surrogate pair), and 23, what a
 * rule of a table forbids. All others may pass: a lost connection, a full disk, a deadlock, a migration under way.
 */
const REFUSED_FOR_GOOD = /^2[23]/;

/** An attempt that waits for its answer. */
interface Waiting extends Attempt {
  readonly subjectId: string;
  resolve(answer: RecordAnswer): void;
  reject(error: unknown): void;
}

/** How an attempt went within its group. */
type Outcome = { readonly of: Waiting } & (Recordable | { readonly error: unknown });

/**
 * The durable memory's only writer. Invariants of a recording:
 *
 * 1. All or nothing: events, state, read model, ledger, escalations, notifications, outbox, answers and audit of a subject
 *    are written in one transaction, under the lock of its row; those of several subjects may share it.
 * 2. The same (subject, seq) with the same hash changes nothing; with another hash the subject is halted.
 * 3. What fires is decided here, by the installation's clock, and what nobody was told of did not fire.
 * 4. The state is the fold of the events, and the ledger says of every rung what the state says.
 */
@Injectable()
export class RecordingService {
  private readonly logger = new Logger(RecordingService.name);
  private readonly queue = new GroupQueue<Waiting>((group) => this.recordGroup(group));

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: PlanClock,
    private readonly firings: FiringService,
    private readonly audit: AuditService,
    private readonly metrics: RecordingMetrics,
  ) {}

  /**
   * Records events and, where asked, decides what the reached rungs do. What is asked for at the same time is written in one
   * transaction; what fails there is tried again alone, so that nobody suffers for another.
   *
   * @param patienceMs after which the caller has given up, so that nothing may be written any more
   * @throws RecordingConflictError where trying again does not help; anything else may be tried again
   */
  async record(input: RecordInput, patienceMs = PATIENCE_MS): Promise<RecordAnswer> {
    const startedAt = performance.now();
    // Read before the transaction: within it a second connection could be waited for by all recordings at once.
    const reading = await this.clock.read();
    try {
      return await new Promise((resolve, reject) => {
        this.queue.add({
          subjectId: input.subjectId,
          input,
          reading,
          startedAt,
          patienceMs,
          resolve,
          reject,
        });
      });
    } catch (thrown) {
      const error = asConflict(input, thrown);
      if (error instanceof RecordingConflictError) await this.refuse(input, error);
      throw error;
    }
  }

  /** Never rejects. */
  private async recordGroup(group: readonly Waiting[]): Promise<void> {
    try {
      const ids = group.map(({ subjectId }) => subjectId);
      const outcomes = await this.dataSource.transaction(async (manager) => {
        const subjects = await lockFreeSubjects(manager, ids);
        return this.recordAll(manager, group, subjects);
      });
      outcomes.forEach((outcome) => this.settle(outcome));
      const settled = new Set(outcomes.map(({ of }) => of));
      for (const waiting of group) if (!settled.has(waiting)) void this.recordAlone(waiting);
    } catch {
      await Promise.all(group.map((waiting) => this.recordAlone(waiting)));
    }
  }

  /** Waits for the subject's lock, however long another holds it. Never rejects. */
  private async recordAlone(waiting: Waiting): Promise<void> {
    try {
      const outcomes = await this.dataSource.transaction(async (manager) => {
        const subject = await lockSubject(manager, waiting.subjectId);
        return this.recordAll(manager, [waiting], [subject]);
      });
      outcomes.forEach((outcome) => this.settle(outcome));
    } catch (error) {
      waiting.reject(error);
    }
  }

  /** Records the attempts whose subjects are locked. */
  private async recordAll(
    manager: EntityManager,
    group: readonly Waiting[],
    subjects: readonly SubjectRow[],
  ): Promise<Outcome[]> {
    const byId = new Map(subjects.map((subject) => [subject.id, subject]));
    const outcomes: Outcome[] = [];
    const round = this.firings.round(manager);
    for (const of of group) {
      const subject = byId.get(of.subjectId);
      if (subject === undefined) continue;
      const fire = (fold: SubjectFold) => round.fire(fold, this.now(of));
      const result = await recordableOf(manager, subject, of, fire)
        .then((recordable) => withCalendar(recordable, subject, of.input, round))
        .catch((error: unknown) => ({ error }));
      outcomes.push({ of, ...result });
    }
    await this.write(
      manager,
      outcomes.flatMap((outcome) => ('fold' in outcome && outcome.fold !== null ? [outcome.fold] : [])),
    );
    return outcomes;
  }

  private settle(outcome: Outcome): void {
    if ('error' in outcome) return outcome.of.reject(outcome.error);
    if (outcome.fold !== null) this.count(outcome.fold);
    outcome.of.resolve(outcome.answer);
  }

  private async write(manager: EntityManager, folds: readonly SubjectFold[]): Promise<void> {
    if (folds.length === 0) return;
    const times = await this.clock.hold(manager);
    await writeTogether(manager, [
      ...eventWrites(folds, times),
      subjectWrite(folds),
      ...readModelWrites(folds, new Map()),
      ...ledgerWrites(folds),
      ...noticeWrites(folds, times.systemNow),
      ...receiptWrites(folds),
    ]);
    await this.audit.appendAll(manager, folds.flatMap(auditEntries));
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

/** What the database refuses today it refuses tomorrow: trying again would go on for ever, unseen. */
function asConflict({ subjectId, afterSeq }: RecordInput, error: unknown): unknown {
  const code = error instanceof QueryFailedError && (error.driverError as { code?: unknown }).code;
  if (typeof code !== 'string' || !REFUSED_FOR_GOOD.test(code)) return error;
  return new RecordingConflictError('unstorable', subjectId, { afterSeq, sqlState: code });
}

/**
 * Tells a workflow whose orders were decided with an older calendar of the one in force; again where the first answer got
 * lost.
 */
async function withCalendar(
  recordable: Recordable,
  subject: SubjectRow,
  input: RecordInput,
  round: FiringRound,
): Promise<Recordable> {
  const { answer, fold } = recordable;
  // Orders that are not recorded are decided again, and learn of it then.
  if (answer.behind) return recordable;
  const calendar = await round.newerCalendar(subject, input);
  return calendar ? { answer: { ...answer, calendar }, fold } : recordable;
}
