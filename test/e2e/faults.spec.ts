import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient } from '../support/api-client.ts';
import { InstallationUnderTest } from '../support/installation-under-test.ts';
import type { ProcessUnderTest } from '../support/processes-under-test.ts';
import { makePlanSmaller } from '../support/smaller-plan.ts';

/** Room for a busy machine. */
const LONG = 240_000;

describe('while a part is away', () => {
  let installation: InstallationUnderTest;
  let worker: ProcessUnderTest;
  let unit: ApiClient;
  let taskIds: string[];

  beforeAll(async () => {
    installation = await InstallationUnderTest.prepare({
      environment: { DEMO_HISTORY: 'false' },
      seeded: true,
    });
    await installation.startApi();
    await makePlanSmaller(installation, /^III\.3\./);
    worker = installation.startWorker();
    unit = await ApiClient.logIn(installation.url, 'so-y-te', 'dondoc2025');
    const tasks = async () =>
      (await unit.get<{ items: { id: string }[] }>('/tasks')).items.map(({ id }) => id);
    await installation.until(async () => (await tasks()).length === 5, LONG);
    taskIds = await tasks();
  });
  afterAll(() => installation.close());

  it('an order without an answer in time is told to repeat with its key, and is then done once', async () => {
    await worker.kill();
    const path = `/tasks/${taskIds[0]}/commands`;
    const waiting = await unit.send<{ code: string }>('POST', path, { type: 'receive' }, 'no-worker');
    expect([waiting.status, waiting.body.code]).toEqual([503, 'outcome-unknown']);
    worker = installation.startWorker('worker-2');
    await installation.until(async () => {
      const { status } = await unit.send('POST', path, { type: 'receive' }, 'no-worker');
      return status < 300;
    }, LONG);
    const rows = await installation.dataSource.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM subject_event WHERE subject_id = $1 AND type = 'received'`,
      [taskIds[0]],
    );
    expect(rows[0]!.n).toBe(1);
  });

  it('an order given while nobody can write is recorded once the database takes writes again', async () => {
    const lock = installation.dataSource.createQueryRunner();
    await lock.startTransaction();
    await lock.query('LOCK TABLE subject_event IN EXCLUSIVE MODE');
    const path = `/tasks/${taskIds[1]}/commands`;
    const order = unit.post<{ status: string }>(path, { type: 'receive' }, 'locked');
    await installation.until(async () => {
      const rows = await installation.dataSource.query<{ n: number }[]>(
        `SELECT count(*)::int AS n FROM pg_locks
          WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      );
      return rows[0]!.n > 0;
    }, LONG);
    await lock.rollbackTransaction();
    await lock.release();
    expect(await order).toMatchObject({ status: 'in-progress' });
  });
});
