import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Escalation } from './escalation.entity.ts';
import { LedgerEntry } from './ledger-entry.entity.ts';
import { ledgerWrites, readModelWrites, receiptWrites, subjectWrite } from './memory-writes.ts';
import { RecordingConflictError } from './recording-conflict.error.ts';
import { firstAltered, readStoredEvents } from './stored-events.ts';
import { SubjectFold, type RecordedSubject } from './subject-fold.ts';
import { SUBJECT_KINDS } from './subject-kinds.ts';
import { findSubject, findSubjects, lockSubject } from './subject-rows.ts';
import type { FoundSubject } from './subject-rows.ts';
import { writeTogether } from './write-together.ts';

// Subjects rebuilt between two looks for the next ones: an id is small, their events are read one subject at a time.
const REBUILD_PAGE = 500;

/** What is recorded of subjects, for those who start workflows and for repairs. */
@Injectable()
export class SubjectStore {
  constructor(private readonly dataSource: DataSource) {}

  /** Everything a workflow's input takes from the memory; null for an unknown subject. */
  async load(subjectId: string): Promise<FoundSubject | null> {
    return findSubject(this.dataSource.manager, subjectId);
  }

  /** The same for many; unknown ones are left out. */
  async loadMany(subjectIds: readonly string[]): Promise<FoundSubject[]> {
    return findSubjects(this.dataSource.manager, subjectIds);
  }

  /**
   * Makes state, read model, ledger, escalations and answers of a subject anew by folding its events; its title stays.
   * Notifications and messages went out once and are no part of it.
   *
   * @throws RecordingConflictError as `foldAnew`
   */
  async rebuildReadModel(subjectId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) =>
      rewrite(manager, await foldAnew(manager, subjectId)),
    );
  }

  /** The same for all subjects, one after the other; returns how many they are. */
  async rebuildReadModels(): Promise<number> {
    let count = 0;
    for (let page = await this.page(null); page.length > 0; page = await this.page(page.at(-1) ?? null)) {
      for (const id of page) await this.rebuildReadModel(id);
      count += page.length;
    }
    return count;
  }

  private async page(after: string | null): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      'SELECT id FROM subject WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2',
      [after, REBUILD_PAGE],
    );
    return rows.map(({ id }) => id);
  }
}

/**
 * Folds all events of a subject anew, under its lock until the transaction ends.
 *
 * @throws RecordingConflictError 'subject-unknown'; 'hash-conflict' where an event is missing or was changed
 */
export async function foldAnew(manager: EntityManager, subjectId: string): Promise<SubjectFold> {
  const { kind, planId } = await lockSubject(manager, subjectId);
  const events = await readStoredEvents(manager, { subjectId, afterSeq: 0 });
  const altered = firstAltered(events);
  if (altered !== null) throw new RecordingConflictError('hash-conflict', subjectId, { seq: altered });
  const fold = new SubjectFold(SUBJECT_KINDS[kind], nothingOf(subjectId, planId));
  for (const { hash: _, ...event } of events) fold.append(event);
  return fold;
}

/** A subject before its first event. */
export function nothingOf(id: string, planId: string): RecordedSubject {
  return { id, planId, state: null, lastSeq: 0, lastHumanSeq: 0 };
}

/**
 * Puts what a fold of all events amounts to in the place of what stands there: state, read model, ledger, escalations, and
 * the answers of receipts. `title` serves only where the read model's row is gone.
 */
export async function rewrite(manager: EntityManager, fold: SubjectFold, title = ''): Promise<void> {
  await manager.delete(LedgerEntry, { subjectId: fold.subject.id });
  await manager.delete(Escalation, { subjectId: fold.subject.id });
  await writeTogether(manager, [
    subjectWrite([fold]),
    ...readModelWrites([fold], new Map([[fold.subject.id, title]])),
    ...ledgerWrites([fold]),
    ...receiptWrites([fold]),
  ]);
}
