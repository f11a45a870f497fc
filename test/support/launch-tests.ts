import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient } from './api-client.ts';
import { InstallationUnderTest } from './installation-under-test.ts';
import { LaunchGate } from './launch-gate.ts';
import type { ProcessUnderTest } from './processes-under-test.ts';
import { makePlanSmaller } from './smaller-plan.ts';

const FAR = 'America/New_York';
/** Room for a busy machine. */
const LONG = 240_000;

/**
 * The same launch in its short and its long form.
 *
 * @param tasks so many the launch brings
 * @param ofBaDinh so many of them fall to one commune
 * @param kept of the plan's assignments, those whose references match; absent: all
 */
export function describeLaunch(tasks: number, ofBaDinh: number, kept?: RegExp): void {
  describe('the launch of the Hà Nội plan', () => {
    let installation: InstallationUnderTest;
    let worker: ProcessUnderTest;

    beforeAll(async () => {
      // Twelve hours behind Việt Nam: whoever takes a day from the machine's zone is a day early or late.
      installation = await InstallationUnderTest.prepare({ environment: { DEMO_HISTORY: 'false', TZ: FAR } });
      await installation.database.setTimeZone(FAR);
      await installation.run('dist/src/seed/seed.js');
      await installation.startApi();
      if (kept !== undefined) await makePlanSmaller(installation, kept);
    });
    afterAll(() => installation.close());

    const started = async () => {
      const [row] = await installation.dataSource.query<{ n: number }[]>(
        `SELECT count(*)::int AS n FROM subject WHERE started_generation IS NOT NULL`,
      );
      return row?.n ?? 0;
    };

    it('completes although the worker is killed in the middle, with no task missing and none double', async () => {
      const gate = await LaunchGate.close(installation.database.url);
      worker = installation.startWorker();
      await installation.until(() => gate.isReached(), LONG);
      await worker.kill();
      const midway = await started();
      expect(midway).toBeGreaterThan(tasks / 9);
      expect(midway).toBeLessThan(tasks);
      await gate.open();

      worker = installation.startWorker('worker-2');
      await installation.until(async () => (await started()) === tasks, LONG);
      const [counts] = await installation.dataSource.query<Record<string, number>[]>(
        `SELECT (SELECT count(*) FROM task)::int AS tasks,
              (SELECT count(DISTINCT (assignment_id, agency_id, occurrence)) FROM task)::int AS distinct,
              (SELECT count(*) FROM subject_event WHERE type = 'assigned')::int AS assigned,
              (SELECT count(*) FROM subject WHERE halted IS NOT NULL)::int AS halted`,
      );
      expect(counts).toEqual({ tasks, distinct: tasks, assigned: tasks, halted: 0 });
    });

    it('plans the days of Việt Nam, although every process and the database live in New York', async () => {
      const [row] = await installation.dataSource.query<{ days: string[]; hours: number[] }[]>(
        `SELECT array_agg(DISTINCT date::text ORDER BY date::text) FILTER (WHERE rung = 'receipt-1') AS days,
              array_agg(DISTINCT extract(hour FROM planned_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::int
                        ORDER BY extract(hour FROM planned_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::int)
                FILTER (WHERE status = 'planned' AND clock <> 'plan-end') AS hours
         FROM ledger_entry`,
      );
      expect(row).toEqual({ days: ['2025-07-17'], hours: [7, 8] });
      await installation.verifyLedger({ TZ: 'UTC' });
    });

    it('has exactly as many workflows running in Temporal', async () => {
      const running = async () => {
        const answer = await installation
          .temporalClient()
          .workflow.count(`WorkflowType = 'taskWorkflow' AND ExecutionStatus = 'Running'`);
        return answer.count;
      };
      // Temporal's list is eventually consistent.
      await installation.until(async () => (await running()) === tasks, LONG);
      expect(await running()).toBe(tasks);
    });

    it('lets a commune receive its task, and gives the first answer when it asks again with the same key', async () => {
      const demo = (await (await fetch(`${installation.url}/api/v1/demo`)).json()) as {
        accounts: { login: string; password: string }[];
      };
      const commune = demo.accounts.find((account) => account.login === 'ba-dinh')!;
      const client = await ApiClient.logIn(installation.url, commune.login, commune.password);
      const { items } = await client.get<{ items: { id: string; status: string }[] }>(
        '/tasks?limit=10&agencyId=vn-xa-00004',
      );
      expect(items).toHaveLength(ofBaDinh);
      const path = `/tasks/${items[0]!.id}/commands`;
      const first = await client.post(path, { type: 'receive' }, 'receive-1');
      const again = await client.post(path, { type: 'receive' }, 'receive-1');
      expect(again).toEqual(first);
      expect(first).toMatchObject({ status: 'in-progress' });
      const otherBody = await client.send<{ code: string }>(
        'POST',
        path,
        { type: 'comment', text: 'x' },
        'receive-1',
      );
      expect([otherBody.status, otherBody.body.code]).toEqual([422, 'idempotency-key-reused']);
    });

    it('was foreseen by the dry run: every rung that the launch planned, on its day and at its minute', async () => {
      const rows = await installation.dataSource.query<{ key: string }[]>(
        `SELECT subject_id || '/' || clock || '/' || rung || '/' || date || '/' ||
              extract(epoch FROM planned_at)::bigint AS key
         FROM ledger_entry WHERE clock_version = 1 AND repeat = 0 AND attempt = 0`,
      );
      const foreseen = await foreseenRungs();
      expect(rows.length).toBeGreaterThan(3 * tasks);
      expect(rows.filter(({ key }) => !foreseen.has(key))).toEqual([]);
    });

    /** The rungs of a dry run of the issued plan, asked for page by page. */
    async function foreseenRungs(): Promise<Set<string>> {
      const { accounts } = (await (await fetch(`${installation.url}/api/v1/demo`)).json()) as {
        accounts: { login: string; password: string }[];
      };
      const account = accounts.find(({ login }) => login === 'so-noi-vu')!;
      const client = await ApiClient.logIn(installation.url, account.login, account.password);
      const { items: plans } = await client.get<{ items: { id: string }[] }>('/plans?limit=1');
      const rungs = new Set<string>();
      for (let after: number | null = 0; after !== null;) {
        const path: string = `/plans/${plans[0]!.id}/simulations?include=entries&limit=5000&after=${after}`;
        const found: Simulation = await client.post<Simulation>(path, { seed: 5 });
        expect(found).toMatchObject({ seed: 5, reports: 146, consolidations: 1, tasks: { launched: tasks } });
        for (const { subjectId, clock, rung, date, plannedAt } of found.entries.items)
          rungs.add([subjectId, clock, rung, date, Date.parse(plannedAt) / 1000].join('/'));
        after = found.entries.nextAfter;
      }
      return rungs;
    }
  });
}

interface Simulation {
  entries: {
    items: { subjectId: string; clock: string; rung: string; date: string; plannedAt: string }[];
    nextAfter: number | null;
  };
}
