import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '../../src/seed/demo-accounts.ts';
import { ApiClient } from '../support/api-client.ts';
import { InstallationUnderTest } from '../support/installation-under-test.ts';
import type { ProcessUnderTest } from '../support/processes-under-test.ts';
import { AGREED, disagreements } from '../support/memory-agreement.ts';

const TASKS = 951;
/** Agencies that give orders at the same time. */
const AGENCIES = 6;
/** Acknowledged orders after which everything is killed: all agencies are in the middle of more. */
const ENOUGH = 20;
/** Room for a busy machine. */
const LONG = 240_000;

/** An order as an agency gave it; `answer` is what it was told before all ended, null where it heard nothing. */
interface GivenOrder {
  login: string;
  path: string;
  body: object;
  key: string;
  answer: unknown;
}

describe('API, worker and Temporal killed at once in the middle of orders', () => {
  let installation: InstallationUnderTest;
  const given: GivenOrder[] = [];
  const clients = new Map<string, ApiClient>();

  const started = async () => {
    const [row] = await installation.dataSource.query<{ n: number }[]>(
      'SELECT count(started_generation)::int AS n FROM subject',
    );
    return row?.n ?? 0;
  };
  const logInAll = async (logins: Iterable<string>) => {
    for (const login of logins) {
      clients.set(login, await ApiClient.logIn(installation.url, login, DEMO_PASSWORD));
    }
  };
  const acknowledged = () => given.filter(({ answer }) => answer !== null);

  /** Receives a task and comments on it until nobody answers any more. */
  const keepOrdering = async (login: string, taskId: string) => {
    for (let n = 0; ; n += 1) {
      const body = n === 0 ? { type: 'receive' } : { type: 'comment', text: `Lần ${n}` };
      const path = `/tasks/${taskId}/commands`;
      const order: GivenOrder = { login, path, body, key: `order-${n}`, answer: null };
      given.push(order);
      order.answer = await answerTo(order);
      if (order.answer === null) return;
    }
  };
  /** "Repeat with the same key" is obeyed; null once the API is gone. */
  const answerTo = async (order: GivenOrder): Promise<unknown> => {
    for (;;) {
      const answer = await clients
        .get(order.login)!
        .send('POST', order.path, order.body, order.key)
        .catch(() => null);
      if (answer === null) return null;
      if (answer.status < 300) return answer.body;
      if (answer.status !== 503) throw new Error(`${order.login}: ${JSON.stringify(answer)}`);
    }
  };

  beforeAll(async () => {
    installation = await InstallationUnderTest.prepare({
      environment: { DEMO_HISTORY: 'false' },
      temporalFile: true,
    });
    await installation.run('dist/src/seed/seed.js');
    const api = await installation.startApi();
    const worker = installation.startWorker();
    await installation.until(async () => (await started()) > 200, LONG);
    const tasks = await tasksOfAgencies(installation);
    await logInAll(tasks.map(({ login }) => login));
    const orders = tasks.map(({ login, id }) => keepOrdering(login, id));
    const allEnded = Promise.all(orders);
    await Promise.race([allEnded, installation.until(async () => acknowledged().length >= ENOUGH, LONG)]);
    await killAll(installation, api, worker);
    await allEnded;
  });
  afterAll(() => installation.close());

  it('left orders of both kinds behind: answered ones and ones nobody heard of again', () => {
    expect(acknowledged().length).toBeGreaterThanOrEqual(ENOUGH);
    expect(given.length).toBeGreaterThan(acknowledged().length);
  });

  it('start again, and every order that was answered is there', async () => {
    await installation.startTemporal();
    await installation.startApi();
    installation.startWorker('worker-2');
    const stored: { path: string; key: string }[] = await installation.dataSource.query(
      `SELECT '/tasks/' || subject_id || '/commands' AS path, key FROM subject_event WHERE key IS NOT NULL`,
    );
    const known = new Set(stored.map(({ path, key }) => `${path} ${key}`));
    const lost = acknowledged().filter(({ path, key }) => !known.has(`${path} ${key}`));
    expect(lost).toEqual([]);
  });

  it('answer each order that is repeated with its key: the first answer, or a first one', async () => {
    await logInAll([...clients.keys()]);
    for (const order of given) {
      const answer = await answerTo(order);
      expect(answer).toEqual(order.answer ?? expect.objectContaining({ status: 'in-progress' }));
    }
    const [counts] = await installation.dataSource.query<object[]>(
      `SELECT count(*)::int AS events, count(DISTINCT (subject_id, key))::int AS orders
         FROM subject_event WHERE key LIKE 'order-%'`,
    );
    expect(counts).toEqual({ events: given.length, orders: given.length });
  });

  it('have every task of the launch once, and nothing contradicts anything', async () => {
    await installation.until(async () => (await started()) === TASKS, LONG);
    const [counts] = await installation.dataSource.query<object[]>(
      `SELECT (SELECT count(*) FROM task)::int AS tasks,
              (SELECT count(*) FROM subject_event WHERE type = 'assigned')::int AS assigned,
              (SELECT generation FROM installation) AS generation`,
    );
    expect(counts).toEqual({ tasks: TASKS, assigned: TASKS, generation: 1 });
    expect(await disagreements(installation.dataSource)).toEqual(AGREED);
  });
});

/** One started task each of some communes, with the login of the account that acts for the commune. */
async function tasksOfAgencies(
  installation: InstallationUnderTest,
): Promise<{ id: string; login: string }[]> {
  return installation.dataSource.query(
    `SELECT DISTINCT ON (task.agency_id) task.id, account.login
       FROM task JOIN subject ON subject.id = task.id JOIN account ON account.agency_id = task.agency_id
      WHERE subject.started_generation IS NOT NULL AND task.agency_id LIKE 'vn-xa-%' AND task.status = 'not-received'
      ORDER BY task.agency_id, task.id LIMIT ${AGENCIES}`,
  );
}

/** Nothing of the three gets to do anything once the first is gone. */
async function killAll(
  installation: InstallationUnderTest,
  api: ProcessUnderTest,
  worker: ProcessUnderTest,
): Promise<void> {
  await Promise.all([api.kill(), worker.kill(), installation.killTemporal()]);
}
