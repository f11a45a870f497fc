import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { AuditEntry } from '../../src/audit/audit-entry.entity.ts';
import {
  AuditService,
  findBreak,
  IDENTITY_CHAIN,
  type NewAuditEntry,
} from '../../src/audit/audit.service.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { until } from '../support/until.ts';

let database: TestDatabase;
let dataSource: DataSource;
const audit = new AuditService();

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await database.connect();
});

afterAll(() => database.drop());

const entry = (chainId: string, data: Record<string, unknown> = {}): NewAuditEntry => ({
  chainId,
  at: new Date('2025-10-28T02:00:00.123Z'),
  actor: { accountId: '0198a000-0000-7000-8000-000000000001', agencyId: 'so-noi-vu' },
  action: 'task.received',
  subjectType: 'task',
  subjectId: chainId,
  data,
});

const waitingForALock = async () => {
  const [row] = await dataSource.query<[{ n: number }]>(
    `SELECT count(*)::int AS n FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return row.n;
};

const chainOf = (chainId: string) =>
  dataSource.getRepository(AuditEntry).find({ where: { chainId }, order: { n: 'ASC' } });

describe('The audit', () => {
  it('links the entries of each chain, also those written together', async () => {
    await dataSource.transaction(async (manager) => {
      await audit.append(manager, entry('task/1', { b: 2, a: { d: 'ô', c: [1.5, null] }, gone: undefined }));
      await audit.appendAll(manager, [entry('task/2'), entry('task/1'), entry('task/2'), entry('task/1')]);
    });
    await dataSource.transaction((manager) => audit.append(manager, entry('task/1')));
    const [first, second] = [await chainOf('task/1'), await chainOf('task/2')];
    expect(first.map(({ n }) => n)).toEqual([1, 2, 3, 4]);
    expect(second.map(({ n }) => n)).toEqual([1, 2]);
    expect(findBreak(first)).toBeNull();
    expect(findBreak(second)).toBeNull();
  });

  it('is not written when the change it tells of fails', async () => {
    const failing = dataSource.transaction(async (manager) => {
      await audit.append(manager, entry('task/3'));
      throw new Error('the change failed');
    });
    await expect(failing).rejects.toThrow('the change failed');
    expect(await chainOf('task/3')).toEqual([]);
  });

  it('shows a row changed in the database', async () => {
    await dataSource.transaction((manager) => audit.appendAll(manager, [entry('task/4'), entry('task/4')]));
    await dataSource.query(
      `UPDATE audit_entry SET at = at + interval '1 ms' WHERE chain_id = 'task/4' AND n = 1`,
    );
    expect(findBreak(await chainOf('task/4'))).toBe(1);
  });

  it('lets the many writers of the identity chain take turns', async () => {
    const write = () => dataSource.transaction((manager) => audit.append(manager, entry(IDENTITY_CHAIN)));
    await Promise.all(Array.from({ length: 20 }, write));
    const chain = await chainOf(IDENTITY_CHAIN);
    expect(chain).toHaveLength(20);
    expect(findBreak(chain)).toBeNull();
  });

  it('refuses a second writer of a subject at the same moment rather than forking its chain', async () => {
    const write = () => dataSource.transaction((manager) => audit.append(manager, entry('task/5')));
    let second: Promise<unknown> = Promise.resolve();
    await dataSource.transaction(async (manager) => {
      await audit.append(manager, entry('task/5'));
      second = write();
      second.catch(() => undefined);
      await until(async () => (await waitingForALock()) === 1);
    });
    await expect(second).rejects.toThrow();
    expect(await chainOf('task/5')).toHaveLength(1);
  });
});
