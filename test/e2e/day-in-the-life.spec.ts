import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient } from '../support/api-client.ts';
import { InstallationUnderTest } from '../support/installation-under-test.ts';
import { makePlanSmaller } from '../support/smaller-plan.ts';

const PASSWORD = 'dondoc2025';
const BA_DINH = 'vn-xa-00004';
/** Of what all communes have to do, two; everybody else's work as it is. */
const KEPT = /^III\.([1-5]\.|6\.[15]$)/;

interface TaskRow {
  id: string;
  version: number;
  status: string;
  assignment: { ref: string };
}

interface TaskDetail extends TaskRow {
  allowedActions: { type: string }[];
  timeClass: string;
  due: { lastAcceptedDay?: string } | null;
  escalations: { id: string; level: number; status: string }[];
}

/** Temporal's store for lists neither takes nor gives anything: nothing that people see may depend on it. */
const NO_VISIBILITY = [
  'system.visibilityPersistenceMaxReadQPS=0',
  'system.visibilityPersistenceMaxWriteQPS=0',
];

/** One installation through the first weeks of the Hà Nội plan: the people of the README's story, over HTTP. */
describe('the first weeks of the Hà Nội plan', () => {
  let installation: InstallationUnderTest;
  let commune: ApiClient;
  let standing: ApiClient;
  let leader: ApiClient;
  let planId: string;

  beforeAll(async () => {
    installation = await InstallationUnderTest.prepare({
      environment: { DEMO_HISTORY: 'false' },
      seeded: true,
      temporalConfig: NO_VISIBILITY,
    });
    await installation.startApi();
    await makePlanSmaller(installation, KEPT);
    installation.startWorker();
    [commune, standing, leader] = (await Promise.all(
      ['ba-dinh', 'so-noi-vu', 'lanh-dao'].map((login) => ApiClient.logIn(installation.url, login, PASSWORD)),
    )) as [ApiClient, ApiClient, ApiClient];
    const { items } = await standing.get<{ items: { id: string }[] }>('/plans');
    planId = items[0]!.id;
    await installation.until(async () => {
      const { jobStatus } = await standing.get<{ jobStatus: string }>(`/plans/${planId}/progress`);
      return jobStatus === 'done';
    }, 240_000);
  });
  afterAll(() => installation.close());

  const taskOf = async (ref: string): Promise<TaskRow> => {
    const { items } = await commune.get<{ items: TaskRow[] }>(`/tasks?limit=50&agencyId=${BA_DINH}`);
    return items.find((task) => task.assignment.ref === ref)!;
  };
  const detail = (id: string, who = commune) => who.get<TaskDetail>(`/tasks/${id}`);
  const order = (who: ApiClient, id: string, body: object) =>
    who.order<{ code?: string; version?: number }>(`/tasks/${id}/commands`, body);
  const advance = async (by: string) => {
    await standing.post('/demo/clock', { advance: by });
    await installation.until(async () => {
      const { walking, problem } = await standing.get<{ walking: boolean; problem: string | null }>('/demo');
      if (problem !== null) throw new Error(`the clock stopped: ${problem}`);
      return !walking;
    }, 280_000);
  };

  it('is told while Temporal can list nothing', async () => {
    const temporal = installation.temporalClient();
    const listed = temporal.withDeadline(Date.now() + 5_000, () => temporal.workflow.count());
    await expect(listed).rejects.toThrow();
  });

  it('lets most agencies receive in bulk, so that few are reminded', async () => {
    const logins = await installation.dataSource.query<{ login: string }[]>(
      `SELECT DISTINCT a.login FROM account a JOIN subject s ON s.agency_id = a.agency_id
        WHERE 'head' = ANY (a.roles) AND a.agency_id NOT IN ('vn-xa-00004', 'ha-noi/so-noi-vu') ORDER BY 1 LIMIT 40`,
    );
    const jobs = await Promise.all(
      logins.slice(0, 12).map(async ({ login }) => {
        const head = await ApiClient.logIn(installation.url, login, PASSWORD);
        const { id } = await head.post<{ id: string }>('/bulk-jobs', { kind: 'receive', filter: { planId } });
        return { head, id };
      }),
    );
    await installation.until(async () => {
      const states = await Promise.all(
        jobs.map(({ head, id }) => head.get<{ status: string }>(`/bulk-jobs/${id}`)),
      );
      return states.every(({ status }) => status === 'done');
    }, 120_000);
    const rows = await installation.dataSource.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM task WHERE status = 'in-progress'`,
    );
    expect(rows[0]!.n).toBeGreaterThanOrEqual(12);
  });

  it('takes a commune from receipt over a return to confirmation', async () => {
    const { id } = await taskOf('III.6.5');
    expect((await detail(id)).allowedActions.map(({ type }) => type)).toContain('receive');
    await order(commune, id, { type: 'receive' });
    await order(standing, id, { type: 'set-date', dueOn: '2025-07-18', reason: 'Công văn hướng dẫn' });
    expect(await detail(id)).toMatchObject({ status: 'in-progress', timeClass: 'due-soon' });

    const submit = async () => {
      const { version } = await detail(id);
      const figures = [{ indicator: 'Số vụ tai nạn lao động', value: 1, unit: 'vụ' }];
      return order(commune, id, { type: 'submit', text: 'Đã khai báo.', figures, expectedVersion: version });
    };
    expect((await submit()).status).toBeLessThan(300);
    const stale = await order(standing, id, { type: 'confirm', expectedVersion: 1 });
    expect([stale.status, stale.body.code]).toEqual([409, 'version-stale']);
    const waiting = await detail(id, standing);
    await order(standing, id, {
      type: 'return',
      reason: 'Bổ sung số liệu',
      expectedVersion: waiting.version,
    });
    expect((await detail(id)).status).toBe('returned');
    expect((await submit()).status).toBeLessThan(300);
    const again = await detail(id, standing);
    await order(standing, id, { type: 'confirm', expectedVersion: again.version });
    expect((await detail(id)).status).toBe('completed');
  });

  it('refuses strangers, the unlawful and the unreadable with a problem that names what is wrong', async () => {
    const { id } = await taskOf('III.6.1');
    const stranger = await ApiClient.logIn(installation.url, 'soc-son', PASSWORD);
    expect((await stranger.send('GET', `/tasks/${id}`)).status).toBe(404);
    const refused = await order(leader, id, { type: 'receive' });
    expect(refused.status).toBe(403);
    const nonsense = await order(commune, id, { type: 'refuse' });
    expect(nonsense.status).toBe(400);
    const unstorable = await order(commune, id, { type: 'comment', text: 'a\u0000b' });
    expect([unstorable.status, unstorable.body.code]).toEqual([400, 'text-unreadable']);
  });

  it('reminds and escalates while the clock walks, each rung once and in its morning', async () => {
    await advance('week');
    const rows = await installation.dataSource.query<{ rung: string; date: string; n: number }[]>(
      `SELECT rung, date::text AS date, count(*)::int AS n FROM ledger_entry
        WHERE status = 'fired' GROUP BY 1, 2 ORDER BY 2, 1`,
    );
    expect(rows.map(({ rung, date }) => `${rung} ${date}`)).toEqual([
      // The date was set so late that this rung was past: of all past ones the latest is told, at once.
      'before-5 2025-07-11',
      'receipt-1 2025-07-17',
      'receipt-2 2025-07-18',
      'receipt-3 2025-07-22',
    ]);
    const late = await installation.dataSource.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM ledger_entry WHERE status = 'planned'
         AND planned_at <= (SELECT now() + offset_ms * interval '1 millisecond' FROM installation)`,
    );
    expect(late[0]!.n).toBe(0);
    const digests = await installation.dataSource.query<{ n: number; d: number }[]>(
      `SELECT count(*)::int AS n, count(DISTINCT (recipient_account_id, local_date))::int AS d FROM digest
        WHERE recipient_account_id IS NOT NULL`,
    );
    expect(digests[0]!.n).toBeGreaterThan(100);
    expect(digests[0]!.n).toBe(digests[0]!.d);
  });

  it('leaves a ledger that is as the rules ask, row by row', async () => {
    const keeper = await ApiClient.logIn(installation.url, 'admin', PASSWORD);
    const { verificationId } = await keeper.post<{ verificationId: string }>('/ledger/verifications', {});
    const path = `/ledger/verifications/${verificationId}`;
    const run = () =>
      keeper.get<{ status: string; rows: number; differences: number; items: unknown[] }>(path);
    await installation.until(async () => (await run()).status === 'done', 120_000);
    const { rows, differences, items } = await run();
    expect([differences, items]).toEqual([0, []]);
    expect(rows).toBeGreaterThan(700);
  });
});
