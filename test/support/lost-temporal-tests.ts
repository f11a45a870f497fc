import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '../../src/seed/demo-accounts.ts';
import { ApiClient } from './api-client.ts';
import { InstallationUnderTest } from './installation-under-test.ts';
import type { ProcessUnderTest } from './processes-under-test.ts';
import { AGREED, disagreements } from './memory-agreement.ts';
import { makePlanSmaller } from './smaller-plan.ts';

/** Room for a busy machine; each of these waits takes seconds on an idle one. */
const LONG = 240_000;

/**
 * The same in its short and its long form.
 *
 * @param tasksInAll so many tasks the launch brings
 * @param login of an agency that has at least two tasks to receive
 * @param kept of the sample plan's assignments, those whose references match; absent: all
 */
export function describeLostTemporal(tasksInAll: number, login: string, kept?: RegExp): void {
  describe('a Temporal server that has lost its data', () => {
    let installation: InstallationUnderTest;
    let worker: ProcessUnderTest;
    let unit: ApiClient;
    let tasks: { id: string }[];
    let receipt: unknown;
    let stateBefore: unknown;

    const row = async <T>(sql: string): Promise<T> => {
      const [first] = await installation.dataSource.query<T[]>(sql);
      return first!;
    };
    const running = async (type: string) => {
      const query = `WorkflowType = '${type}' AND ExecutionStatus = 'Running'`;
      return (await installation.temporalClient().workflow.count(query)).count;
    };
    /** All that a rebuild must not touch. */
    const memory = () =>
      row(`SELECT (SELECT count(*) FROM subject_event)::int AS events,
                  (SELECT count(*) FROM notification)::int AS notifications,
                  (SELECT md5(string_agg(state::text || last_seq, '' ORDER BY id)) FROM subject) AS states,
                  (SELECT md5(string_agg(ledger_entry::text, '' ORDER BY ledger_entry::text)) FROM ledger_entry) AS ledger`);
    const order = (n: number, body: object, key: string) =>
      unit.post<{ status: string; version: number }>(`/tasks/${tasks[n]!.id}/commands`, body, key);

    beforeAll(async () => {
      installation = await InstallationUnderTest.prepare({
        environment: { DEMO_HISTORY: 'false' },
        seeded: true,
      });
      await installation.startApi();
      if (kept !== undefined) await makePlanSmaller(installation, kept);
      worker = installation.startWorker();
      await installation.until(
        async () =>
          (
            await row<{ done: boolean }>(
              `SELECT count(started_generation) = ${tasksInAll}
                    AND EXISTS (SELECT 1 FROM plan WHERE status = 'running') AS done FROM subject`,
            )
          ).done,
        LONG,
      );
      unit = await ApiClient.logIn(installation.url, login, DEMO_PASSWORD);
      tasks = await installation.dataSource.query(
        `SELECT task.id FROM task JOIN account ON account.agency_id = task.agency_id
          WHERE account.login = $1 AND task.status = 'not-received' ORDER BY task.id`,
        [login],
      );
      receipt = await order(0, { type: 'receive' }, 'receive-before');
      await worker.stop();
      stateBefore = await memory();
      await installation.loseTemporal();
      worker = installation.startWorker('worker-2');
    });
    afterAll(() => installation.close());

    it('is noticed, and every workflow runs again in a new generation with its state as before', async () => {
      const rebuilt = () =>
        row<{ generation: number; open: boolean; started: number }>(
          `SELECT generation, rebuilding_since IS NOT NULL AS open,
                  (SELECT count(*) FROM subject WHERE started_generation = 2 AND generation = 2)::int AS started
             FROM installation`,
        );
      await installation.until(async () => {
        const { generation, open } = await rebuilt();
        return generation === 2 && !open;
      }, LONG);

      expect(await rebuilt()).toEqual({ generation: 2, open: false, started: tasksInAll });
      expect(await memory()).toEqual(stateBefore);
      // Temporal's list is eventually consistent.
      await installation.until(async () => (await running('taskWorkflow')) === tasksInAll, LONG);
      expect(await running('sentinelWorkflow')).toBe(1);
      expect(await running('planWorkflow')).toBe(1);
      const rounds = await row<{ n: number }>(
        `SELECT count(*)::int AS n FROM report_round WHERE status <> 'closed'`,
      );
      await installation.until(async () => (await running('roundWorkflow')) === rounds.n, LONG);
    });

    it('has cost no answer: an order repeated with its old key gets the first one', async () => {
      expect(await order(0, { type: 'receive' }, 'receive-before')).toEqual(receipt);
      const { status } = await unit.get<{ status: string }>(`/tasks/${tasks[0]!.id}`);
      expect(status).toBe('in-progress');
    });

    it('takes new orders, on what was received before and on what was not', async () => {
      expect(await order(1, { type: 'receive' }, 'receive-after')).toMatchObject({ status: 'in-progress' });
      expect(await order(0, { type: 'comment', text: 'Đang làm' }, 'comment-after')).toMatchObject({
        status: 'in-progress',
        version: 3,
      });
    });

    it('fires the next rungs once, and nothing contradicts anything', async () => {
      const next = await row<{ at: Date }>('SELECT min(next_at) AS at FROM subject');
      const leader = await ApiClient.logIn(installation.url, 'lanh-dao', DEMO_PASSWORD);
      const stopped = async () => !(await leader.get<{ walking: boolean }>('/demo')).walking;
      const fired = () =>
        row<{ n: number }>(`SELECT count(*)::int AS n FROM ledger_entry WHERE status = 'fired'`);
      // The next event may be a round or a digest: on to the first rung.
      while ((await fired()).n === 0) {
        await leader.post('/demo/clock', { advance: 'next-event' });
        await installation.until(stopped, LONG);
      }

      const counts = await installation.dataSource.query<object[]>(
        `SELECT count(*) FILTER (WHERE status = 'planned')::int AS left,
                (count(*) FILTER (WHERE status = 'fired') > 0) AS some,
                (count(*) FILTER (WHERE status = 'fired')
                 - count(DISTINCT (subject_id, clock, clock_version, rung, repeat)) FILTER (WHERE status = 'fired'))::int
                  AS twice
           FROM ledger_entry WHERE planned_at <= $1`,
        [next.at],
      );
      expect(counts).toEqual([{ left: 0, some: true, twice: 0 }]);
      const doubles = await row(
        `SELECT count(*)::int AS n FROM (
           SELECT 1 FROM notification WHERE rung IS NOT NULL
            GROUP BY subject_id, clock, clock_version, rung, repeat, recipient_agency_id, recipient_role
           HAVING count(*) > 1) AS doubled`,
      );
      expect(doubles).toEqual({ n: 0 });
      expect(await disagreements(installation.dataSource)).toEqual(AGREED);
    });

    it('can be made good for a single task as well, while the worker works', async () => {
      const { id } = tasks[0]!;
      await installation.run('dist/src/rebuild/rebuild.js', '--subject', id);
      const handle = installation.temporalClient().workflow.getHandle(`task/${id}`);
      expect(await handle.describe()).toMatchObject({ status: { name: 'RUNNING' }, memo: { generation: 3 } });
      expect(await order(0, { type: 'comment', text: 'Đã dựng lại' }, 'comment-rebuilt')).toMatchObject({
        status: 'in-progress',
      });
      expect(await disagreements(installation.dataSource)).toEqual(AGREED);
    });
  });
}
