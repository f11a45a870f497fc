import type { EntityManager } from 'typeorm';
import type { SubjectKind } from '../../domain/obligation/recorded-event.ts';
import { RecordingConflictError } from './recording-conflict.error.ts';
import type { RecordedSubject } from './subject-fold.ts';
import type { SubjectState } from './subject-kind.ts';

/** A subject's row as the recording reads it. */
export interface SubjectRow extends RecordedSubject {
  kind: SubjectKind;
  state: SubjectState;
  generation: number;
  startedGeneration: number | null;
  halted: string | null;
  calendarVersion: number | null;
  policyVersion: number | null;
}

/** The same, and whether the subject's plan is closed. */
export interface FoundSubject extends SubjectRow {
  planClosed: boolean;
}

const COLUMNS = `id, kind, plan_id AS "planId", state, last_seq AS "lastSeq", last_human_seq AS "lastHumanSeq",
  generation, started_generation AS "startedGeneration", halted,
  calendar_version AS "calendarVersion", policy_version AS "policyVersion"`;

const FOUND = `SELECT ${COLUMNS},
    EXISTS (SELECT 1 FROM plan WHERE plan.id = subject.plan_id AND plan.status = 'closed') AS "planClosed" FROM subject`;

/**
 * Reads a subject and holds its lock until the transaction ends.
 *
 * @throws RecordingConflictError 'subject-unknown'
 */
export async function lockSubject(manager: EntityManager, id: string): Promise<SubjectRow> {
  const rows: SubjectRow[] = await manager.query(`SELECT ${COLUMNS} FROM subject WHERE id = $1 FOR UPDATE`, [
    id,
  ]);
  const [row] = rows;
  if (!row) throw new RecordingConflictError('subject-unknown', id);
  return row;
}

/**
 * Reads and locks, until the transaction ends, those of the subjects that nobody else holds. In the order of their ids, so
 * that two groups never wait for each other.
 */
export async function lockFreeSubjects(
  manager: EntityManager,
  ids: readonly string[],
): Promise<SubjectRow[]> {
  return manager.query(
    `SELECT ${COLUMNS} FROM subject WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE SKIP LOCKED`,
    [ids],
  );
}

/** Reads a subject; null where there is none. */
export async function findSubject(manager: EntityManager, id: string): Promise<FoundSubject | null> {
  const rows: FoundSubject[] = await manager.query(`${FOUND} WHERE id = $1`, [id]);
  return rows[0] ?? null;
}

/** Reads many subjects; unknown ones are left out. */
export async function findSubjects(manager: EntityManager, ids: readonly string[]): Promise<FoundSubject[]> {
  return manager.query(`${FOUND} WHERE id = ANY ($1::uuid[])`, [ids]);
}
