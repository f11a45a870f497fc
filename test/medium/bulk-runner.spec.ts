import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { DomainError } from '../../domain/errors.ts';
import { BulkHandler, resultOf, type ItemResult } from '../../src/bulk/bulk-handler.ts';
import { BulkHandlers } from '../../src/bulk/bulk-handlers.ts';
import type { BulkItem } from '../../src/bulk/bulk-item.entity.ts';
import type { BulkJob } from '../../src/bulk/bulk-job.entity.ts';
import { ATTEMPTS, BulkJobsRepository } from '../../src/bulk/bulk-jobs.repository.ts';
import { BulkRunner } from '../../src/bulk/bulk-runner.service.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

/** Orders whose workflows answer, or do not. */
class Orders extends BulkHandler {
  readonly kind = 'receive';
  readonly groupSize = 2;
  silent = new Set<number>();
  /** The items in the order in which they were tried. */
  tried: number[] = [];

  async run(_job: BulkJob, items: readonly BulkItem[]): Promise<ItemResult[]> {
    return Promise.all(items.map(({ n }) => resultOf(n, () => this.one(n))));
  }

  async finish(): Promise<void> {}

  private async one(n: number): Promise<void> {
    this.tried.push(n);
    if (this.silent.has(n)) throw new DomainError('outcome-unknown');
  }
}

let database: TestDatabase;
let dataSource: DataSource;
let jobs: BulkJobsRepository;
let orders: Orders;
let runner: BulkRunner;
let jobId: string;

beforeAll(async () => {
  Logger.overrideLogger(false);
  database = await createTestDatabase();
  dataSource = await database.connect();
  jobs = new BulkJobsRepository(dataSource);
});
afterAll(() => database.drop());
beforeEach(async () => {
  orders = new Orders();
  const handlers = new BulkHandlers();
  handlers.register(orders);
  runner = new BulkRunner(jobs, handlers);
  jobId = randomUUID();
  await dataSource.query(
    `INSERT INTO bulk_job (id, kind, created_at, total, status, params, started_at)
     VALUES ($1, 'receive', now(), 5, 'running', '{}', now())`,
    [jobId],
  );
  await dataSource.query(
    `INSERT INTO bulk_item (job_id, n, size, payload, status) SELECT $1, n, 1, '{}', 'open' FROM generate_series(1, 5) AS n`,
    [jobId],
  );
});

/** As Temporal does: a batch that throws comes again. */
async function runToEnd(): Promise<void> {
  for (let batch = 0; batch < 10 * ATTEMPTS; batch += 1) {
    const left = await runner.runBatch(jobId, () => undefined).catch(() => ({ left: 1 }));
    if (left.left === 0) return;
  }
  throw new Error('the job never ends');
}

describe('a job with an item whose workflow never answers', () => {
  it('does all others first, and ends with a result for that one as well', async () => {
    orders.silent.add(2);
    await runToEnd();
    expect(new Set(orders.tried.slice(0, 5))).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(orders.tried.filter((n) => n === 2)).toHaveLength(ATTEMPTS);
    expect(await jobs.progress(jobId)).toEqual({ total: 5, done: 4, failed: 1 });
    expect(await jobs.get(jobId)).toMatchObject({ status: 'failed-partly' });
    expect(await jobs.failedItems(jobId, 9)).toMatchObject([
      { n: 2, problem: { code: 'no-answer', details: { attempts: ATTEMPTS } } },
    ]);
  });

  it('takes a late answer as an answer', async () => {
    orders.silent.add(2);
    await runner.runBatch(jobId, () => undefined).catch(() => undefined);
    orders.silent.clear();
    await runToEnd();
    expect(await jobs.progress(jobId)).toEqual({ total: 5, done: 5, failed: 0 });
  });

  it('tries it once more when a person wants it so, and nothing else', async () => {
    orders.silent.add(2);
    await runToEnd();
    orders.silent.clear();
    orders.tried = [];
    expect(await jobs.reopenUnanswered(dataSource.manager, jobId)).toBe(1);
    expect(await jobs.get(jobId)).toMatchObject({ status: 'running', startedAt: null });
    await runToEnd();
    expect(orders.tried).toEqual([2]);
    expect(await jobs.get(jobId)).toMatchObject({ status: 'done' });
    expect(await jobs.reopenUnanswered(dataSource.manager, jobId)).toBe(0);
  });
});
