import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '../../src/seed/demo-accounts.ts';
import { ApiClient } from '../support/api-client.ts';
import { InstallationUnderTest } from '../support/installation-under-test.ts';
import { AGREED, disagreements } from '../support/memory-agreement.ts';
import type { ProcessUnderTest } from '../support/processes-under-test.ts';
import { ReleaseTemporal } from '../support/temporal-under-test.ts';
import { Backups } from './backups.ts';
import { doubles, LONG, TASKS, tasksOfCommunes, untilStarted } from './launched.ts';
import { RoundRobin } from './round-robin.ts';

describe('Back-up and restore of both databases', () => {
  let installation: InstallationUnderTest;
  let temporal: ReleaseTemporal;
  let backups: Backups;
  let tasks: { id: string; login: string }[];
  let processes: ProcessUnderTest[];
  let base: string;
  let beforeBase: unknown;

  const order = async (task: number, body: object, key: string) => {
    const { id, login } = tasks[task]!;
    const person = await RoundRobin.logIn([installation.url], login, DEMO_PASSWORD);
    return person.send<{ status: string; code?: string }>(`/tasks/${id}/commands`, body, key);
  };
  const comment = (task: number, text: string, key: string) => order(task, { type: 'comment', text }, key);
  const startAll = async (name: string) => {
    processes = [await installation.startApi(`api-${name}`), installation.startWorker(`worker-${name}`)];
  };
  const stopServices = async () => {
    await Promise.all(processes.map((part) => part.stop()));
    await temporal.stop();
  };
  const generation = async () => {
    const [row] = await installation.dataSource.query<{ generation: number }[]>(
      'SELECT generation FROM installation',
    );
    return row!.generation;
  };
  const orders = async () => {
    const rows = await installation.dataSource.query<{ key: string }[]>(
      `SELECT key FROM subject_event WHERE key LIKE '%-backup' ORDER BY key`,
    );
    return rows.map(({ key }) => key);
  };
  const firedCount = async () => {
    const [row] = await installation.dataSource.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM ledger_entry WHERE status = 'fired'`,
    );
    return row!.n;
  };
  /** The command of operators, which compares everything with everything. */
  const consistency = async (...options: string[]) => {
    const script = 'dist/src/consistency/check-consistency.js';
    const { code, output } = await installation.outcome(script, '--json', ...options);
    const { rules, losses } = JSON.parse(output) as {
      rules: { code: string; found: number }[];
      losses: { lastSeq: number; recordedSeq: number }[];
    };
    const lost = losses.reduce((sum, loss) => sum + loss.recordedSeq - loss.lastSeq, 0);
    return { code, lost, found: rules.map((rule) => `${rule.code}: ${rule.found}`) };
  };
  /** On to the next rungs, and nothing is there twice or in doubt. */
  const goOnFiring = async () => {
    const leader = await ApiClient.logIn(installation.url, 'lanh-dao', DEMO_PASSWORD);
    const before = await firedCount();
    while ((await firedCount()) === before) {
      await leader.post('/demo/clock', { advance: 'next-event' });
      await installation.until(async () => !(await leader.get<{ walking: boolean }>('/demo')).walking, LONG);
    }
    expect(await doubles(installation)).toEqual({ fired: 0, told: 0 });
    expect(await disagreements(installation.dataSource)).toEqual(AGREED);
    expect(await consistency()).toEqual({ code: 0, lost: 0, found: [] });
  };

  beforeAll(async () => {
    installation = await InstallationUnderTest.prepare({
      environment: { DEMO_HISTORY: 'false' },
      postgres: 'own',
      temporal: (folder, database) => (temporal = new ReleaseTemporal(folder, { url: database.url })),
    });
    backups = new Backups(installation.folder, installation.database.url);
    await installation.run('dist/src/seed/seed.js');
    await startAll('1');
    await untilStarted(installation, 100);
    tasks = await tasksOfCommunes(installation, 6);
  });
  afterAll(() => installation.close());

  it('at the same moment, in the middle of a launch: what was known then goes on, once', async () => {
    beforeBase = (await order(0, { type: 'receive' }, 'before-backup')).body;
    base = await backups.takePhysical();
    expect((await order(1, { type: 'receive' }, 'after-backup')).status).toBeLessThan(300);

    await stopServices();
    await installation.stopPostgres();
    backups.restorePhysical(base, path.join(installation.folder, 'postgres'));
    await installation.startPostgres();
    await installation.startTemporal();
    await startAll('2');

    expect(await orders()).toEqual(['before-backup']);
    await untilStarted(installation, TASKS);
    expect((await order(0, { type: 'receive' }, 'before-backup')).body).toEqual(beforeBase);
    expect((await comment(0, 'Sau khôi phục', 'new-backup')).status).toBeLessThan(300);
    expect(await generation()).toBe(1);
    await goOnFiring();
  });

  it('from a dump of the service alone: the workflows are rebuilt, and what fired fires no second time', async () => {
    const fired = await firedCount();
    const dump = await backups.dump('don_doc', 'don_doc');
    expect((await comment(0, 'Sau bản sao', 'lost-backup')).status).toBeLessThan(300);

    await stopServices();
    await backups.restore(dump, 'don_doc');
    await temporal.lose();
    await installation.startTemporal();
    await startAll('3');

    await installation.until(async () => (await generation()) === 2, LONG);
    expect(await orders()).toEqual(['before-backup', 'new-backup']);
    expect(await firedCount()).toBe(fired);
    expect((await comment(0, 'Sau khi dựng lại', 'rebuilt-backup')).status).toBeLessThan(300);
    await goOnFiring();
  });

  it('with a Temporal that is newer than the service: nothing is written over, and a repair puts it right', async () => {
    const dump = await backups.dump('don_doc', 'don_doc-older');
    expect((await comment(0, 'Chỉ Temporal biết', 'only-temporal-backup')).status).toBeLessThan(300);
    const { store, visibility } = temporal.databases;
    const newer = [await backups.dump(store, 'temporal'), await backups.dump(visibility, 'visibility')];

    await stopServices();
    await backups.restore(dump, 'don_doc');
    await backups.restore(newer[0]!, store);
    await backups.restore(newer[1]!, visibility);
    await installation.startTemporal();
    await startAll('4');

    const refused = await comment(0, 'Sau khôi phục lệch', 'conflict-backup');
    expect([refused.status, refused.body.code]).toEqual([503, 'recording-halted']);
    expect(await orders()).toEqual(['before-backup', 'new-backup', 'rebuilt-backup']);
    const repair = await consistency('--repair');
    console.log(`repaired: ${repair.found.join(', ')}; ${repair.lost} events lost`);
    expect(repair).toMatchObject({ code: 0, lost: 1 });
    expect((await comment(0, 'Sau khi sửa', 'repaired-backup')).status).toBeLessThan(300);
    await goOnFiring();
  });
});
