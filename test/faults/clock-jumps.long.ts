import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEMO_PASSWORD } from '../../src/seed/demo-accounts.ts';
import { ApiClient } from '../support/api-client.ts';
import { InstallationUnderTest } from '../support/installation-under-test.ts';
import { AGREED, disagreements } from '../support/memory-agreement.ts';
import { doubles, NONE_TWICE, untilQuiet } from '../support/quiet.ts';
import { say } from '../support/say.ts';

const HOUR = 3_600_000;
const LONG = 240_000;
const PRELOAD = new URL('../support/shifted-clock.mjs', import.meta.url).href;

/**
 * The system clocks of API and worker jump, and differ from each other and from Temporal's, which does not jump. Some work is
 * due on the day of the launch, so that there is something to tell on the days after.
 */
describe('system clocks that jump by an hour, forward and back', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'don-doc-shift-'));
  let installation: InstallationUnderTest;
  let leader: ApiClient;
  let taskIds: string[];

  const rows = <T>(sql: string, ...values: unknown[]) => installation.dataSource.query<T[]>(sql, values);
  const jump = async (program: 'worker' | 'main', milliseconds: number) => {
    const file = path.join(folder, program);
    writeFileSync(`${file}.shift`, String(milliseconds));
    await installation.until(
      async () =>
        existsSync(`${file}.shifted`) && readFileSync(`${file}.shifted`, 'utf8') === String(milliseconds),
    );
  };
  const walk = async (advance: string) => {
    await leader.post('/demo/clock', { advance });
    await untilQuiet(installation, LONG);
  };
  const comment = async (key: string) => {
    const orders = taskIds.map((id) =>
      leader.send('POST', `/tasks/${id}/commands`, { type: 'comment', text: 'Gấp' }, key),
    );
    return (await Promise.all(orders)).map(({ status }) => status);
  };

  beforeAll(async () => {
    installation = await InstallationUnderTest.prepare({
      environment: { DEMO_HISTORY: 'false', NODE_OPTIONS: `--import ${PRELOAD}`, SHIFT_FOLDER: folder },
    });
    await installation.run('dist/src/seed/seed.js');
    await installation.startApi();
    installation.startWorker();
    await untilQuiet(installation, LONG, 951);
    leader = await ApiClient.logIn(installation.url, 'lanh-dao', DEMO_PASSWORD);
    const standing = await ApiClient.logIn(installation.url, 'so-noi-vu', DEMO_PASSWORD);
    const tasks = await rows<{ id: string }>(
      `SELECT id FROM subject WHERE state -> 'definition' ->> 'class' = 'to-be-set' ORDER BY id LIMIT 8`,
    );
    taskIds = tasks.map(({ id }) => id);
    for (const id of taskIds) {
      const order = { type: 'set-date', dueOn: '2025-07-15', reason: 'Hoả tốc' };
      await standing.post(`/tasks/${id}/commands`, order);
    }
  });
  afterAll(async () => {
    await installation.close();
    rmSync(folder, { recursive: true });
  });

  it('keep taking orders and telling what is due, whichever clock is ahead', async () => {
    await jump('worker', HOUR);
    expect(await comment('worker-ahead')).toEqual(taskIds.map(() => 200));
    await walk('day');
    await jump('worker', -HOUR);
    await jump('main', HOUR);
    expect(await comment('worker-behind')).toEqual(taskIds.map(() => 200));
    await walk('next-event');
    await jump('worker', 0);
    await jump('main', 0);
    expect(await comment('together-again')).toEqual(taskIds.map(() => 200));
    const fired = await rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM ledger_entry WHERE subject_id = ANY ($1) AND rung = 'overdue-1' AND status = 'fired'`,
      taskIds,
    );
    expect(fired).toEqual([{ n: taskIds.length }]);
  });

  it('make nothing fire twice, and nothing early', async () => {
    const [row] = await rows<{ fired: number; early: number }>(
      `SELECT count(*)::int AS fired, count(*) FILTER (WHERE decided_at < planned_at)::int AS early
         FROM ledger_entry WHERE status = 'fired'`,
    );
    say(`clocks jumped by an hour four times: ${row!.fired} firings, ${row!.early} early`);
    expect(row!.fired).toBeGreaterThanOrEqual(2 * taskIds.length);
    expect(row!.early).toBe(0);
    expect(await doubles(installation.dataSource)).toEqual(NONE_TWICE);
  });

  it('leave no contradiction, and a ledger as the oracle says', async () => {
    expect(await disagreements(installation.dataSource)).toEqual(AGREED);
    await installation.verifyLedger();
  });
});
