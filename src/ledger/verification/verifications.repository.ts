import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { SubjectKind } from '../../../domain/obligation/recorded-event.ts';
import type { PageResult, SubjectDifference } from './ledger-verifier.service.ts';
import { LedgerFinding } from './ledger-finding.entity.ts';
import { LedgerVerification } from './ledger-verification.entity.ts';

/** Findings kept of one run; beyond them differences are counted only. Whoever has so many has one cause, not a thousand. */
export const FINDINGS_KEPT = 1_000;
/** Runs kept, the newest: three months of daily ones. */
const RUNS_KEPT = 100;

/** One run at a time: any fixed number serves. */
const VERIFICATION_LOCK = 7_201_520;

type Ordered = Pick<LedgerVerification, 'planId' | 'orderedBy' | 'dailyFor' | 'orderedAt'>;

/** How a run ended. */
export type EndedRun = Pick<LedgerVerification, 'id' | 'differences' | 'problem'> & {
  readonly endedAt: Date;
};

/** The runs of the verification and what they found. */
@Injectable()
export class VerificationsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Orders a run; null where the daily one of that day was ordered before. */
  async order(ordered: Ordered, manager: EntityManager = this.dataSource.manager): Promise<string | null> {
    const { planId, orderedBy, dailyFor, orderedAt } = ordered;
    const rows: { id: string }[] = await manager.query(
      `INSERT INTO ledger_verification (id, plan_id, ordered_by, daily_for, status, ordered_at)
       VALUES ($1, $2, $3, $4, 'waiting', $5) ON CONFLICT DO NOTHING RETURNING id`,
      [uuidv7(), planId, orderedBy, dailyFor, orderedAt],
    );
    return rows[0]?.id ?? null;
  }

  /**
   * Does the work unless another process is at it, or (`waits`) after that one. The lock ends with the connection, so a
   * dead holder leaves none.
   */
  async alone(work: () => Promise<void>, { waits }: { waits: boolean }): Promise<void> {
    const holder = this.dataSource.createQueryRunner();
    try {
      const attempt = waits ? `pg_advisory_lock($1) IS NOT NULL` : 'pg_try_advisory_lock($1)';
      const [lock] = (await holder.query(`SELECT ${attempt} AS taken`, [VERIFICATION_LOCK])) as {
        taken: boolean;
      }[];
      if (lock?.taken !== true) return;
      try {
        await work();
      } finally {
        await holder.query('SELECT pg_advisory_unlock($1)', [VERIFICATION_LOCK]).catch(() => undefined);
      }
    } finally {
      await holder.release();
    }
  }

  /** The oldest run to be done; one that counts as running while the lock is free was broken off. */
  async next(): Promise<LedgerVerification | null> {
    const [run] = await this.dataSource.getRepository(LedgerVerification).find({
      where: [{ status: 'waiting' }, { status: 'running' }],
      order: { orderedAt: 'ASC' },
      take: 1,
    });
    return run ?? null;
  }

  async find(id: string): Promise<LedgerVerification | null> {
    return this.dataSource.getRepository(LedgerVerification).findOneBy({ id });
  }

  /** The newest first, `before` the id that the page before ended with; one more than `limit`. */
  async list(limit: number, before: string | null): Promise<LedgerVerification[]> {
    const runs = this.dataSource.getRepository(LedgerVerification).createQueryBuilder('run');
    if (before !== null) runs.where('run.id < :before', { before });
    return runs
      .orderBy('run.id', 'DESC')
      .take(limit + 1)
      .getMany();
  }

  /** Findings of a run after the n-th; one more than `limit`. */
  async findings(verificationId: string, limit: number, after: number): Promise<LedgerFinding[]> {
    return this.dataSource
      .getRepository(LedgerFinding)
      .createQueryBuilder('finding')
      .where('finding.verificationId = :verificationId AND finding.n > :after', { verificationId, after })
      .orderBy('finding.n')
      .take(limit + 1)
      .getMany();
  }

  /** What each of these subjects is. */
  async kindsOf(subjectIds: readonly string[]): Promise<Map<string, SubjectKind>> {
    const rows: { id: string; kind: SubjectKind }[] = await this.dataSource.query(
      'SELECT id, kind FROM subject WHERE id = ANY ($1::uuid[])',
      [subjectIds],
    );
    return new Map(rows.map(({ id, kind }) => [id, kind]));
  }

  /**
   * The newest run over all plans that ended, well or not; null where there is none. What fired late and was found so by the
   * run before is past and can be mended by nobody: it is not counted again.
   */
  async newestEnded(): Promise<EndedRun | null> {
    const [run] = await this.dataSource.query<EndedRun[]>(
      `WITH ended AS (SELECT id, differences, problem, ended_at FROM ledger_verification
                       WHERE status IN ('done', 'failed') AND plan_id IS NULL ORDER BY id DESC LIMIT 2),
            fired_late AS (SELECT finding.* FROM ledger_finding AS finding JOIN ended ON ended.id = verification_id
                            WHERE kind = 'late' AND found ->> 'status' = 'fired')
       SELECT id, problem, ended_at AS "endedAt", (differences - (
                SELECT count(*) FROM fired_late AS late
                 WHERE late.verification_id = ended.id AND EXISTS (
                       SELECT 1 FROM fired_late AS known
                        WHERE known.verification_id <> late.verification_id
                          AND (known.subject_id, known.clock, known.clock_version, known.rung, known.repeat, known.attempt)
                            = (late.subject_id, late.clock, late.clock_version, late.rung, late.repeat, late.attempt))
              ))::int AS differences
         FROM ended ORDER BY id DESC LIMIT 1`,
    );
    return run ?? null;
  }

  /** Begins a run, or begins it anew. */
  async begin(id: string, total: number, at: Date): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.delete(LedgerFinding, { verificationId: id });
      const none = { subjects: 0, rows: 0, differences: 0, tally: {}, problem: null };
      await manager.update(LedgerVerification, { id }, { ...none, status: 'running', startedAt: at, total });
    });
  }

  /** Adds what a page came to; `kept` findings stand already. */
  async add(id: string, page: PageResult, kept: number): Promise<number> {
    const findings = page.differences.slice(0, FINDINGS_KEPT - kept);
    await this.dataSource.transaction(async (manager) => {
      await manager.insert(
        LedgerFinding,
        findings.map((difference, index) => toFinding(id, kept + index + 1, difference)),
      );
      await manager.query(
        `UPDATE ledger_verification SET subjects = subjects + $2, rows = rows + $3, differences = differences + $4,
                tally = (SELECT coalesce(jsonb_object_agg(key, n), '{}') FROM (
                  SELECT key, sum(value::int) AS n FROM (SELECT * FROM jsonb_each_text(tally)
                    UNION ALL SELECT * FROM jsonb_each_text($5::jsonb)) AS parts GROUP BY key) AS summed)
          WHERE id = $1`,
        [id, page.subjects, page.rows, page.differences.length, JSON.stringify(page.tally)],
      );
    });
    return kept + findings.length;
  }

  async end(id: string, at: Date, problem: string | null): Promise<void> {
    const status = problem === null ? ('done' as const) : ('failed' as const);
    await this.dataSource.getRepository(LedgerVerification).update({ id }, { status, endedAt: at, problem });
    await this.dataSource.query(
      `DELETE FROM ledger_verification WHERE id IN
         (SELECT id FROM ledger_verification WHERE status IN ('done', 'failed') ORDER BY id DESC OFFSET ${RUNS_KEPT})`,
    );
  }
}

function toFinding(verificationId: string, n: number, difference: SubjectDifference) {
  const { kind, subjectId, planId, place, expected, found, problem } = difference;
  return {
    verificationId,
    n,
    kind,
    subjectId,
    planId,
    clock: place?.clock ?? null,
    clockVersion: place?.version ?? null,
    rung: place?.rung ?? null,
    repeat: place?.repeat ?? null,
    attempt: place?.attempt ?? null,
    expected: expected as object | null,
    found: found as object | null,
    problem,
  };
}
