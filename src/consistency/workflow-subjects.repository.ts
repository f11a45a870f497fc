import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ENDED, LIVE } from '../rebuild/live-subjects.ts';
import type { WorkflowRef } from '../temporal/workflow-names.ts';

/** A task or report as far as its workflow must agree with it. */
export interface StoredSubject {
  readonly kind: 'task' | 'report';
  readonly id: string;
  readonly lastSeq: number;
  readonly generation: number;
  readonly status: string;
  readonly nextAt: Date | null;
  /** Why its recording stopped; null: it did not. */
  readonly halted: string | null;
  /** Its workflow must run. */
  readonly live: boolean;
}

/** A plan, round or job, likewise. */
export interface StoredTicker {
  readonly kind: 'plan' | 'round' | 'bulk';
  readonly id: string;
  readonly nextAt: Date | null;
  readonly live: boolean;
}

const SUBJECTS = `SELECT subject.kind, subject.id, subject.last_seq AS "lastSeq", subject.generation, subject.halted,
    subject.state ->> 'status' AS status, subject.next_at AS "nextAt", ${LIVE} AS live
  FROM subject LEFT JOIN plan ON plan.id = subject.plan_id`;

// A plan's workflow starts with the end of its launch, and drafts have none.
const TICKERS = `SELECT * FROM (
    SELECT 'plan' AS kind, id, next_at AS "nextAt", status = 'running' AS live FROM plan WHERE status IN ('running', 'closed')
    UNION ALL SELECT 'round', id, next_at, status <> 'closed' FROM report_round
    UNION ALL SELECT 'bulk', id, NULL, status = 'running' FROM bulk_job) AS ticker`;

/** What of PostgreSQL the workflows are held against. */
@Injectable()
export class WorkflowSubjects {
  constructor(private readonly dataSource: DataSource) {}

  /** The next tasks and reports by id. */
  async page(after: string | null, limit: number): Promise<WorkflowRef[]> {
    return this.dataSource.query(
      'SELECT kind, id FROM subject WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2',
      [after, limit],
    );
  }

  async count(): Promise<number> {
    const rows: { n: number }[] = await this.dataSource.query('SELECT count(*)::int AS n FROM subject');
    return rows[0]?.n ?? 0;
  }

  /** Null: there is none. */
  async subject(id: string): Promise<StoredSubject | null> {
    const rows: StoredSubject[] = await this.dataSource.query(`${SUBJECTS} WHERE subject.id = $2`, [
      ENDED,
      id,
    ]);
    return rows[0] ?? null;
  }

  /** Plans and rounds, and the jobs that are not done. */
  async tickers(): Promise<WorkflowRef[]> {
    return this.dataSource.query(
      `SELECT kind, id FROM (${TICKERS} WHERE live OR kind <> 'bulk') AS listed ORDER BY 1, 2`,
    );
  }

  async ticker(kind: string, id: string): Promise<StoredTicker | null> {
    const rows: StoredTicker[] = await this.dataSource.query(`${TICKERS} WHERE kind = $1 AND id = $2`, [
      kind,
      id,
    ]);
    return rows[0] ?? null;
  }

  /** Those of some workflows that stand for nothing in PostgreSQL. */
  async unknownAmong(refs: readonly WorkflowRef[]): Promise<WorkflowRef[]> {
    return this.dataSource.query(
      `SELECT given.kind, given.id FROM jsonb_to_recordset($1::jsonb) AS given (kind text, id text)
        WHERE NOT EXISTS (SELECT 1 FROM subject WHERE subject.id::text = given.id AND subject.kind = given.kind)
          AND NOT EXISTS (SELECT 1 FROM plan WHERE given.kind = 'plan' AND plan.id::text = given.id)
          AND NOT EXISTS (SELECT 1 FROM report_round WHERE given.kind = 'round' AND report_round.id::text = given.id)
          AND NOT EXISTS (SELECT 1 FROM bulk_job WHERE given.kind = 'bulk' AND bulk_job.id::text = given.id)`,
      [JSON.stringify(refs)],
    );
  }
}
