import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { NumberedEvent, SubjectKind } from '../../domain/obligation/recorded-event.ts';
import { AuditService } from '../audit/audit.service.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { auditEntries } from './audit-entries.ts';
import { eventWrites, ledgerWrites, noticeWrites, readModelWrites } from './memory-writes.ts';
import type { SettingsVersions } from './obligation-settings.ts';
import { RecordingMetrics } from './recording.metrics.ts';
import { SubjectFold } from './subject-fold.ts';
import { dateOf } from './subject-kind.ts';
import { SUBJECT_KINDS } from './subject-kinds.ts';
import { Subject } from './subject.entity.ts';
import { insertRows, writeTogether } from './write-together.ts';

/** A subject that is to exist: its first event, and the title under which lists show it. */
export interface NewSubject {
  subjectId: string;
  kind: SubjectKind;
  planId: string;
  /** That of its plan's row whose conventions its dates were read with. */
  planVersion: number;
  /** Seq 1; repeated with the same content by whoever repeats the batch. */
  first: NumberedEvent<unknown>;
  title: string;
  /** What its first event was computed with, and what its workflow will decide with. */
  settings: SettingsVersions;
}

/** Makes sure, until the transaction ends, that what the subjects were made from still holds; throws where it does not. */
export type LaunchGuard = (manager: EntityManager) => Promise<void>;

/** Inserts subjects before their workflows exist, many at a time. */
@Injectable()
export class LaunchRecorder {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: PlanClock,
    private readonly audit: AuditService,
    private readonly metrics: RecordingMetrics,
  ) {}

  /**
   * Inserts subjects with first event, ledger, read model, notifications and audit, in one transaction. Those that are
   * there already stay as they are: a batch may be repeated. Nothing is inserted into a closed plan. Returns the ids that
   * were inserted.
   *
   * `guard` is asked first, in the same transaction; what it throws leaves nothing behind.
   */
  async insertSubjects(batch: readonly NewSubject[], guard?: LaunchGuard): Promise<string[]> {
    if (batch.length === 0) return [];
    const inserted = await this.dataSource.transaction(async (manager) => {
      await guard?.(manager);
      const plans = await holdPlans(manager, batch);
      const open = batch.filter(({ planId }) => plans.get(planId)?.status !== 'closed');
      await assertInForce(manager, open, plans);
      const versions = new Map(open.map(({ subjectId, settings }) => [subjectId, settings]));
      const folds = open.map(foldOf);
      const ids = new Set(await insertRowsOnce(manager, folds, versions));
      const fresh = folds.filter(({ subject }) => ids.has(subject.id));
      await this.write(manager, fresh, new Map(batch.map(({ subjectId, title }) => [subjectId, title])));
      return fresh;
    });
    for (const { kind, events } of inserted) {
      for (const { event } of events) {
        this.metrics.events.inc({ kind: kind.kind, type: (event as { type: string }).type });
      }
    }
    return inserted.map(({ subject }) => subject.id);
  }

  /** Marks subjects whose workflow of this generation is known to have been started. Returns how many that are. */
  async markStarted(subjectIds: readonly string[], generation: number): Promise<number> {
    const [, count] = await this.dataSource.query<[unknown[], number]>(
      `UPDATE subject SET started_generation = $2
        WHERE id = ANY ($1::uuid[]) AND generation = $2 AND started_generation IS DISTINCT FROM $2`,
      [subjectIds, generation],
    );
    return count;
  }

  private async write(
    manager: EntityManager,
    folds: readonly SubjectFold[],
    titles: Map<string, string>,
  ): Promise<void> {
    if (folds.length === 0) return;
    const times = await this.clock.hold(manager);
    await writeTogether(manager, [
      ...eventWrites(folds, times),
      ...readModelWrites(folds, titles),
      ...ledgerWrites(folds),
      ...noticeWrites(folds, times.systemNow),
    ]);
    await this.audit.appendAll(manager, folds.flatMap(auditEntries));
  }
}

function foldOf({ subjectId, kind, planId, first }: NewSubject): SubjectFold {
  const nothing = { id: subjectId, planId, state: null, lastSeq: 0, lastHumanSeq: 0 };
  const fold = new SubjectFold(SUBJECT_KINDS[kind], nothing);
  fold.append(first);
  return fold;
}

/** A plan's row as far as it says what may be made in it. */
interface HeldPlan {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly policyVersion: number | null;
}

/**
 * The batch's plans. They cannot be closed, nor their rules changed, until the transaction ends: whoever does sees what was
 * inserted before, and nothing is inserted after by what was in force before.
 */
async function holdPlans(
  manager: EntityManager,
  batch: readonly NewSubject[],
): Promise<ReadonlyMap<string, HeldPlan>> {
  const plans: HeldPlan[] = await manager.query(
    `SELECT id, status, version, policy_version AS "policyVersion" FROM plan
      WHERE id = ANY ($1::uuid[]) ORDER BY id FOR KEY SHARE`,
    [[...new Set(batch.map(({ planId }) => planId))]],
  );
  return new Map(plans.map((plan) => [plan.id, plan]));
}

/** In the order of their ids, so that two batches that overlap wait for each other instead of for ever. */
async function insertRowsOnce(
  manager: EntityManager,
  folds: readonly SubjectFold[],
  versions: ReadonlyMap<string, SettingsVersions>,
): Promise<string[]> {
  const rows = folds
    .map((fold) => subjectRow(fold, versions.get(fold.subject.id)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const values: unknown[] = [];
  const insert = insertRows(Subject, rows)(manager, (value) => `$${values.push(value)}`);
  const inserted: { id: string }[] = await manager.query(
    `${insert} ON CONFLICT (id) DO NOTHING RETURNING id`,
    values,
  );
  return inserted.map(({ id }) => id);
}

/**
 * Whoever changes settings locks the plans that they are for: what was computed with the settings of before is inserted
 * before the change counts who is concerned, or not at all; the batch comes again and is computed anew.
 */
async function assertInForce(
  manager: EntityManager,
  batch: readonly NewSubject[],
  plans: ReadonlyMap<string, HeldPlan>,
): Promise<void> {
  const [{ version }]: [{ version: number | null }] = await manager.query(
    `SELECT max(version) AS version FROM calendar_version`,
  );
  for (const { subjectId, planId, planVersion, settings } of batch) {
    const plan = plans.get(planId);
    const isOutdated =
      settings.calendarVersion < (version ?? 0) ||
      settings.policyVersion < (plan?.policyVersion ?? 0) ||
      planVersion < (plan?.version ?? 0);
    if (isOutdated) throw new Error(`the settings changed while subject ${subjectId} was being made`);
  }
}

function subjectRow(
  { kind, subject, state, lastSeq, lastHumanSeq, nextAt, at }: SubjectFold,
  versions: SettingsVersions | undefined,
): Subject {
  return {
    id: subject.id,
    kind: kind.kind,
    planId: subject.planId,
    agencyId: state.chain.agencyId,
    state,
    lastSeq,
    lastHumanSeq,
    generation: 1,
    startedGeneration: null,
    nextAt: dateOf(nextAt),
    calendarVersion: versions?.calendarVersion ?? null,
    policyVersion: versions?.policyVersion ?? null,
    halted: null,
    createdAt: new Date(at),
    updatedAt: new Date(at),
  };
}
