import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient } from '../support/api-client.ts';
import { InstallationUnderTest } from '../support/installation-under-test.ts';
import { SMALL_PLAN, SMALL_REVIEW } from '../support/small-import.ts';

const PASSWORD = 'dondoc2025';

interface ImportRow {
  readonly id: string;
  readonly state: string;
  readonly problem: unknown;
}

interface TaskRow {
  readonly id: string;
  readonly planId: string;
  readonly status: string;
  readonly assignment: { readonly ref: string; readonly text: string };
}

describe('a plan on its way from its document to running work', () => {
  let installation: InstallationUnderTest;
  let owner: ApiClient;
  let health: ApiClient;
  let importId: string;
  let planId: string;

  beforeAll(async () => {
    installation = await InstallationUnderTest.prepare({
      environment: { DEMO_HISTORY: 'false' },
      seeded: true,
    });
    await installation.startApi();
    installation.startWorker();
    [owner, health] = (await Promise.all(
      ['so-noi-vu', 'so-y-te'].map((login) => ApiClient.logIn(installation.url, login, PASSWORD)),
    )) as [ApiClient, ApiClient];
  });
  afterAll(() => installation.close());

  /** Multipart, as a browser sends a file. */
  async function upload(name: string, text: string): Promise<ImportRow> {
    const form = new FormData();
    form.append('files', new Blob([text]), name);
    return owner.postForm<ImportRow>('/plan-imports', form);
  }

  it('is read from its file beside the API, in threads of their own', async () => {
    ({ id: importId } = await upload('Kế hoạch 21.txt', SMALL_PLAN));
    await installation.until(async () => {
      const { state } = await owner.get<ImportRow>(`/plan-imports/${importId}`);
      return state !== 'reading';
    }, 240_000);
    expect(await owner.get<ImportRow>(`/plan-imports/${importId}`)).toMatchObject({
      state: 'read',
      problem: null,
    });
  });

  it('is made a draft once a person has decided on everything', async () => {
    const follow = { type: 'change', item: 'plan', fields: { standingAgency: 'Sở Nội vụ' } };
    const operations = [...SMALL_REVIEW, follow, { type: 'accept', items: ['a1', 'a4'] }];
    await owner.post(`/plan-imports/${importId}/operations`, { expectedVersion: 0, operations });
    const { ready } = await owner.get<{ ready: boolean }>(`/plan-imports/${importId}/checklist`);
    expect(ready).toBe(true);
    const draft = await owner.post<{ id: string; status: string }>(`/plan-imports/${importId}/plan`, {});
    expect(draft.status).toBe('draft');
    planId = draft.id;
  });

  it('is issued, and every body has its tasks, each with the sentence that it stands in', async () => {
    await owner.post(`/plans/${planId}/issue`, { expectedVersion: 1 });
    await installation.until(async () => {
      const { jobStatus } = await owner.get<{ jobStatus: string }>(`/plans/${planId}/progress`);
      return jobStatus === 'done';
    }, 240_000);
    const rows = await installation.dataSource.query<{ ref: string; running: boolean; sentence: string }[]>(
      `SELECT a.ref, s.started_generation IS NOT NULL AS running,
              substr(p.source_text, (a.place->>'start')::int + 1, (a.place->>'end')::int - (a.place->>'start')::int) AS sentence
         FROM task t JOIN assignment a ON a.id = t.assignment_id
                     JOIN subject s ON s.id = t.id JOIN plan p ON p.id = t.plan_id
        WHERE t.plan_id = $1 ORDER BY a.ref`,
      [planId],
    );
    expect(rows.map(({ ref, running }) => [ref, running])).toEqual([
      ['III.1.1', true],
      ['III.1.2', true],
      ['III.2.1', true],
      ['III.3.1', true],
      ['III.4.1', true],
    ]);
    expect(rows[1]?.sentence).toBe(
      'Rà soát các điểm úng ngập, lập danh mục xử lý, hoàn thành trong tháng 9/2025.',
    );
  });

  it('is work that its agency can take up', async () => {
    const { items } = await health.get<{ items: TaskRow[] }>(`/tasks?limit=50&planId=${planId}`);
    expect(items.map(({ assignment }) => assignment.ref)).toEqual(['III.4.1']);
    const answer = await health.post<{ status: string }>(`/tasks/${items[0]!.id}/commands`, {
      type: 'receive',
    });
    expect(answer.status).toBe('in-progress');
  });
});
