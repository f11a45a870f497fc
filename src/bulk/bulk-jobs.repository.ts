import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DomainError } from '../../domain/errors.ts';
import type { ItemResult } from './bulk-handler.ts';
import { BulkItem } from './bulk-item.entity.ts';
import { BulkJob, type BulkStatus } from './bulk-job.entity.ts';

/** One item of a job to be made. */
export interface NewItem {
  readonly size: number;
  readonly payload: unknown;
}

/** How far a job is, in things and not in items. */
export interface BulkProgress {
  readonly total: number;
  readonly done: number;
  readonly failed: number;
}

/** Each takes 15 s and, with the pause after it, up to 30: five to ten minutes, longer than a worker takes to come back. */
export const ATTEMPTS = 20;

/** Bulk jobs and their items in the database. */
@Injectable()
export class BulkJobsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Makes a job with its items within the caller's transaction. */
  async insert(manager: EntityManager, job: BulkJob, items: readonly NewItem[]): Promise<void> {
    await manager.insert(BulkJob, job as Parameters<typeof manager.insert<BulkJob>>[1]);
    await manager.query(
      `INSERT INTO bulk_item (job_id, n, size, payload, status)
       SELECT $1, n, (item->>'size')::int, item->'payload', 'open'
         FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS row(item, n)`,
      [job.id, JSON.stringify(items)],
    );
  }

  /** Adds items to a job; of two that add at the same moment one does. */
  async addItems(jobId: string, items: readonly NewItem[]): Promise<void> {
    await this.dataSource.query(
      `WITH last AS (SELECT coalesce(max(n), 0) AS n FROM bulk_item WHERE job_id = $1),
            added AS (INSERT INTO bulk_item (job_id, n, size, payload, status)
                      SELECT $1, last.n + row.n, (item->>'size')::int, item->'payload', 'open'
                        FROM last, jsonb_array_elements($2::jsonb) WITH ORDINALITY AS row(item, n)
                      ON CONFLICT DO NOTHING RETURNING size)
       UPDATE bulk_job SET total = total + (SELECT coalesce(sum(size), 0) FROM added) WHERE id = $1`,
      [jobId, JSON.stringify(items)],
    );
  }

  async find(id: string): Promise<BulkJob | null> {
    return this.dataSource.getRepository(BulkJob).findOneBy({ id });
  }

  /** @throws DomainError 'not-found' */
  async get(id: string): Promise<BulkJob> {
    const job = await this.find(id);
    if (job === null) throw new DomainError('not-found', { subject: 'bulk-job' });
    return job;
  }

  /** The next ones to work on: those that never went unanswered first. */
  async openItems(jobId: string, limit: number): Promise<BulkItem[]> {
    return this.dataSource
      .getRepository(BulkItem)
      .find({ where: { jobId, status: 'open' }, order: { attempts: 'ASC', n: 'ASC' }, take: limit });
  }

  async failedItems(jobId: string, limit: number): Promise<BulkItem[]> {
    return this.dataSource
      .getRepository(BulkItem)
      .find({ where: { jobId, status: 'failed' }, order: { n: 'ASC' }, take: limit });
  }

  /** Stores what became of items; one that was never answered ends as `no-answer`. */
  async storeResults(jobId: string, results: readonly ItemResult[]): Promise<void> {
    const answered = results.filter(({ unanswered }) => unanswered !== true);
    const silent = results.filter(({ unanswered }) => unanswered === true).map(({ n }) => n);
    await this.dataSource.query(
      `WITH silent AS (
         UPDATE bulk_item
            SET attempts = attempts + 1,
                status = CASE WHEN attempts + 1 < $4 THEN 'open' ELSE 'failed' END,
                problem = CASE WHEN attempts + 1 < $4 THEN NULL
                               ELSE jsonb_build_object('code', 'no-answer', 'details', jsonb_build_object('attempts', $4)) END,
                done_at = CASE WHEN attempts + 1 < $4 THEN NULL ELSE now() END
          WHERE job_id = $1 AND n = ANY ($3::int[]))
       UPDATE bulk_item
          SET status = CASE WHEN result.problem IS NULL THEN 'done' ELSE 'failed' END,
              problem = result.problem, done_at = now()
         FROM (SELECT n, nullif(problem, 'null'::jsonb) AS problem
                 FROM jsonb_to_recordset($2::jsonb) AS row(n int, problem jsonb)) AS result
        WHERE job_id = $1 AND bulk_item.n = result.n`,
      [jobId, JSON.stringify(answered), silent, ATTEMPTS],
    );
  }

  /**
   * Lets a finished job try once more what was never answered, within the caller's transaction.
   *
   * @returns how many items those are; where there are none the job stays as it is
   */
  async reopenUnanswered(manager: EntityManager, jobId: string): Promise<number> {
    const [, count] = await manager.query<[unknown[], number]>(
      `UPDATE bulk_item SET status = 'open', problem = NULL, done_at = NULL, attempts = 0
        WHERE job_id = $1 AND status = 'failed' AND problem ->> 'code' = 'no-answer'`,
      [jobId],
    );
    if (count > 0) {
      await manager.update(BulkJob, { id: jobId }, { status: 'running', finishedAt: null, startedAt: null });
    }
    return count;
  }

  /** How many things of the job are still to be done. */
  async countLeft(jobId: string): Promise<number> {
    const { total, done, failed } = await this.progress(jobId);
    return total - done - failed;
  }

  async progress(jobId: string): Promise<BulkProgress> {
    const rows: BulkProgress[] = await this.dataSource.query(
      `SELECT coalesce(sum(size), 0)::int AS total,
              coalesce(sum(size - failing) FILTER (WHERE status <> 'open'), 0)::int AS done,
              coalesce(sum(failing), 0)::int AS failed
         FROM bulk_item, LATERAL (
              SELECT CASE WHEN status = 'failed'
                          THEN coalesce(jsonb_array_length(problem -> 'details' -> 'subjects'), size)
                          ELSE 0 END AS failing) AS part
        WHERE job_id = $1`,
      [jobId],
    );
    return rows[0] ?? { total: 0, done: 0, failed: 0 };
  }

  /** Ends a job whose items are all worked on. */
  async finish(jobId: string): Promise<BulkStatus> {
    const failed = await this.dataSource.getRepository(BulkItem).existsBy({ jobId, status: 'failed' });
    const status = failed ? 'failed-partly' : 'done';
    await this.dataSource
      .getRepository(BulkJob)
      .update({ id: jobId, status: 'running' }, { status, finishedAt: () => 'now()' });
    return status;
  }

  async markStarted(jobId: string): Promise<void> {
    await this.dataSource.getRepository(BulkJob).update({ id: jobId }, { startedAt: () => 'now()' });
  }

  /** The jobs whose workflow is not known to be started, the oldest first. */
  async idsToStart(limit: number): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      `SELECT id FROM bulk_job WHERE status = 'running' AND started_at IS NULL ORDER BY created_at, id LIMIT $1`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }

  /** All jobs not finished: what has to be started again when Temporal has lost its data. */
  async unfinishedIds(): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      `SELECT id FROM bulk_job WHERE status = 'running' ORDER BY created_at, id`,
    );
    return rows.map(({ id }) => id);
  }
}
