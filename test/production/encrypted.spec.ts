import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '../../src/seed/demo-accounts.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { EncryptingCodec } from '../../src/temporal/payload-codec.ts';
import { ApiClient } from '../support/api-client.ts';
import { InstallationUnderTest } from '../support/installation-under-test.ts';
import type { ProcessUnderTest } from '../support/processes-under-test.ts';
import { LONG, TASKS, tasksOfCommunes, untilStarted } from './launched.ts';
import { RoundRobin } from './round-robin.ts';
import { readRaw, said, type RawHistories } from './raw-history.ts';

const OLD = `2025:${randomBytes(32).toString('base64')}`;
const NEW = `2026:${randomBytes(32).toString('base64')}`;
const keys = (...ring: string[]) => ({ TEMPORAL_CODEC_KEYS: ring.join(',') });
const settings = { DATABASE_URL: 'postgresql://localhost/unused', ...keys(OLD) };
const TEXT = 'Chỉ ai được giao mới đọc';

describe('An installation that encrypts what crosses Temporal', () => {
  let installation: InstallationUnderTest;
  let api: ProcessUnderTest;
  let worker: ProcessUnderTest;
  let person: RoundRobin;
  let firstLogin: string;
  let lastLogin: string;
  let tasks: string[];

  const order = (task: number, body: object, key: string) =>
    person.post<{ status: string }>(`/tasks/${tasks[task]}/commands`, body, key);
  /** API and worker go on with other keys, the workflows asleep meanwhile. */
  const restartWith = async (ring: Record<string, string>, name: string) => {
    await Promise.all([api.stop(), worker.stop()]);
    api = await installation.startApi(name, ring);
    worker = installation.startWorker(`${name}-worker`, { environment: ring });
    person = await RoundRobin.logIn([installation.url], firstLogin, DEMO_PASSWORD);
  };
  const raw = (): Promise<RawHistories> =>
    readRaw(installation.temporalClient(), [...tasks.map((id) => `task/${id}`), 'sentinel']);
  const keysUsed = ({ payloads }: RawHistories) =>
    new Set(payloads.map((payload) => said(payload, 'encryption-key-id')));

  beforeAll(async () => {
    installation = await InstallationUnderTest.prepare({
      environment: { DEMO_HISTORY: 'false', ...keys(OLD) },
    });
    await installation.run('dist/src/seed/seed.js');
    api = await installation.startApi();
    worker = installation.startWorker();
    await untilStarted(installation, TASKS);
    const found = await tasksOfCommunes(installation, 40);
    lastLogin = found.at(-1)!.login;
    tasks = found.map(({ id }) => id);
    firstLogin = found[0]!.login;
    person = await RoundRobin.logIn([installation.url], firstLogin, DEMO_PASSWORD);
  });
  afterAll(() => installation.close());

  it('shows Temporal no name, login, text, agency or failure, in inputs, orders, memos or answers', async () => {
    expect(await order(0, { type: 'receive' }, 'receive')).toMatchObject({ status: 'in-progress' });
    await order(0, { type: 'comment', text: TEXT }, 'comment');
    const stopped = tasks.at(-1)!;
    await provokeFailure(stopped, await ApiClient.logIn(installation.url, lastLogin, DEMO_PASSWORD));
    const seen = await raw();
    await installation.run('dist/src/rebuild/rebuild.js', '--subject', stopped);
    const [words] = await installation.dataSource.query<{ words: string[] }[]>(
      `SELECT array_agg(DISTINCT word) AS words FROM (
         SELECT unnest(ARRAY[account.login, account.agency_id, account.id::text, agency.name]) AS word
           FROM account LEFT JOIN agency ON agency.id = account.agency_id) AS known
        WHERE length(word) > 5`,
    );
    const forbidden = [...words!.words, TEXT, 'not-received', 'lastSeq', 'receipt'];
    const found = forbidden.filter((word) => seen.text.includes(word));
    const opened = (await new EncryptingCodec(loadConfig(settings).temporal).decode([...seen.payloads]))
      .map(({ data }) => Buffer.from(data ?? []).toString('utf8'))
      .join('\n');
    const inside = forbidden.filter((word) => opened.includes(word));
    const encodings = new Set(seen.payloads.map((payload) => said(payload, 'encoding')));
    console.log(
      `${seen.events} events of ${tasks.length + 1} workflows, ${seen.payloads.length} payloads, ${forbidden.length} words looked for: ${found.length} found, ${inside.length} once decrypted`,
    );
    expect(seen.payloads.length).toBeGreaterThan(3 * tasks.length);
    expect(inside.length).toBeGreaterThan(3);
    expect(found).toEqual([]);
    expect([...encodings]).toEqual(['binary/encrypted']);
    expect([...seen.indexed]).toEqual(['BuildIds']);
    expect([...keysUsed(seen)]).toEqual(['2025']);
  });

  /** A recording that stops because another hand raised the task's generation: a failure that names things. */
  const provokeFailure = async (id: string, owner: ApiClient) => {
    await installation.dataSource.query('UPDATE subject SET generation = generation + 1 WHERE id = $1', [id]);
    const handle = installation.temporalClient().workflow.getHandle(`task/${id}`);
    void owner.send('POST', `/tasks/${id}/commands`, { type: 'receive' }, 'stopped');
    await installation.until(async () => {
      const { events } = await handle.fetchHistory();
      return (events ?? []).some((event) => event.activityTaskFailedEventAttributes);
    }, 60_000);
  };

  it('goes on under a new key beside the old one: what sleeps wakes, and what it writes is under the new', async () => {
    await restartWith(keys(NEW, OLD), 'rotated');
    await order(0, { type: 'comment', text: 'Sau khi đổi khóa' }, 'rotated');
    const first = await readRaw(installation.temporalClient(), [`task/${tasks[0]}`]);
    expect([...keysUsed(first)].sort()).toEqual(['2025', '2026']);
  });

  it('fires what is due for tasks that went to sleep under the old key', async () => {
    const leader = await ApiClient.logIn(installation.url, 'lanh-dao', DEMO_PASSWORD);
    const fired = async () => {
      const [row] = await installation.dataSource.query<{ n: number }[]>(
        `SELECT count(*)::int AS n FROM ledger_entry WHERE status = 'fired'`,
      );
      return row!.n;
    };
    while ((await fired()) === 0) {
      await leader.post('/demo/clock', { advance: 'next-event' });
      await installation.until(async () => !(await leader.get<{ walking: boolean }>('/demo')).walking, LONG);
    }
    expect(await fired()).toBeGreaterThan(0);
  });

  it('without the old key ends before it does anything, and names the key it needs', async () => {
    await worker.stop();
    worker = installation.startWorker('forgetful-worker', { environment: keys(NEW) });
    await installation.until(async () => !worker.isAlive(), 60_000);
    expect(installation.log('forgetful-worker')).toMatch(/khóa "2025"[^]*the key "2025"/);
  });

  it('needs the old key no longer once all workflows were started anew under the new one', async () => {
    await installation.runWith(keys(NEW, OLD), 'dist/src/rebuild/rebuild.js');
    await restartWith(keys(NEW), 'renewed');
    await order(0, { type: 'comment', text: 'Chỉ còn khóa mới' }, 'renewed');
    const seen = await raw();
    expect([...keysUsed(seen)]).toEqual(['2026']);
    const names = [...seen.patches].map((data) => JSON.parse(data) as object);
    expect(names.filter((name) => Object.keys(name).sort().join() !== 'deprecated,id')).toEqual([]);
  });
});
