import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '../../src/seed/demo-accounts.ts';
import { InstallationUnderTest } from '../support/installation-under-test.ts';
import { AGREED, disagreements } from '../support/memory-agreement.ts';
import type { ProcessUnderTest } from '../support/processes-under-test.ts';
import { doubles, LONG, TASKS, tasksOfCommunes, untilStarted } from './launched.ts';
import { RoundRobin } from './round-robin.ts';

const COMMUNES = 6;
/** Orders acknowledged between one kill and the next. */
const BETWEEN = 10;

describe('two APIs and two workers on the Temporal server of production', () => {
  let installation: InstallationUnderTest;
  let processes: Record<string, ProcessUnderTest>;
  const urls: string[] = [];
  const people: RoundRobin[] = [];
  const acknowledged: { path: string; key: string; answer: unknown }[] = [];
  let isOver = false;

  const startApi = async (name: string) => {
    processes[name] = await installation.startApi(name);
    return installation.url;
  };
  const startWorker = (name: string) => {
    processes[name] = installation.startWorker(name);
  };
  /** Receives its task and comments on it until all kills are done. */
  const keepOrdering = async (person: RoundRobin, taskId: string) => {
    for (let n = 0; !isOver; n += 1) {
      const path = `/tasks/${taskId}/commands`;
      const body = n === 0 ? { type: 'receive' } : { type: 'comment', text: `Lần ${n}` };
      const answer = await person.post(path, body, `order-${n}`);
      acknowledged.push({ path, key: `order-${n}`, answer });
    }
  };
  const ordersGoOn = () => {
    const before = acknowledged.length;
    return installation.until(async () => acknowledged.length >= before + BETWEEN, LONG);
  };

  beforeAll(async () => {
    installation = await InstallationUnderTest.prepare({ environment: { DEMO_HISTORY: 'false' } });
    processes = {};
    await installation.run('dist/src/seed/seed.js');
    urls.push(await startApi('api-1'), await startApi('api-2'));
    startWorker('worker-1');
    startWorker('worker-2');
    await untilStarted(installation, 100);
  });
  afterAll(() => installation.close());

  it('go on with the launch and with orders while one of each is killed, and Temporal besides', async () => {
    const tasks = await tasksOfCommunes(installation, COMMUNES);
    for (const { login } of tasks) people.push(await RoundRobin.logIn(urls, login, DEMO_PASSWORD));
    const orders = Promise.all(tasks.map(({ id }, index) => keepOrdering(people[index]!, id)));
    const kills = async () => {
      await ordersGoOn();
      await processes['worker-1']!.kill();
      await ordersGoOn();
      await processes['api-1']!.kill();
      await ordersGoOn();
      await installation.killTemporal();
      await installation.startTemporal();
      await ordersGoOn();
      startWorker('worker-1');
      await startApi('api-1');
      await ordersGoOn();
    };
    try {
      await Promise.race([kills(), orders]);
    } finally {
      isOver = true;
    }
    await orders;
    expect(acknowledged.length).toBeGreaterThanOrEqual(5 * BETWEEN);
  });

  it('have lost no order that was answered, and done none twice', async () => {
    const stored: { path: string; key: string }[] = await installation.dataSource.query(
      `SELECT '/tasks/' || subject_id || '/commands' AS path, key FROM subject_event WHERE key LIKE 'order-%'`,
    );
    const times = new Map<string, number>();
    for (const { path, key } of stored) times.set(`${path} ${key}`, (times.get(`${path} ${key}`) ?? 0) + 1);
    const lost = acknowledged.filter(({ path, key }) => !times.has(`${path} ${key}`));
    const twice = [...times.values()].filter((n) => n > 1);
    const repeated = people.reduce((sum, person) => sum + person.repeated, 0);
    console.log(
      `${acknowledged.length} orders acknowledged, ${repeated} requests repeated: ${lost.length} lost, ${twice.length} double`,
    );
    expect({ lost, twice }).toEqual({ lost: [], twice: [] });
  });

  it('have launched every task once, and nothing contradicts anything', async () => {
    await untilStarted(installation, TASKS);
    const [counts] = await installation.dataSource.query<object[]>(
      `SELECT (SELECT count(*) FROM task)::int AS tasks,
              (SELECT count(*) FROM subject_event WHERE type = 'assigned')::int AS assigned,
              (SELECT generation FROM installation) AS generation`,
    );
    expect(counts).toEqual({ tasks: TASKS, assigned: TASKS, generation: 1 });
    const running = async () =>
      (
        await installation
          .temporalClient()
          .workflow.count(`WorkflowType = 'taskWorkflow' AND ExecutionStatus = 'Running'`)
      ).count;
    await installation.until(async () => (await running()) === TASKS, LONG);
    expect(await doubles(installation)).toEqual({ fired: 0, told: 0 });
    expect(await disagreements(installation.dataSource)).toEqual(AGREED);
  });
});
