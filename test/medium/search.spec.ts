import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../domain/calendar/local-date.ts';
import { NEEDS, REPORT_SUBMIT_NEEDS, type Need } from '../../src/common/action-needs.ts';
import { TasksUnderTest } from '../support/tasks-under-test.ts';

const BA_DINH = 'vn-xa-00004';

let under: TasksUnderTest;

beforeAll(async () => {
  under = await TasksUnderTest.start();
}, 120_000);
afterAll(() => under.close());

/** What of the description of the API is looked at. */
interface Description {
  paths: Record<
    string,
    { post: { requestBody: { content: { 'application/json': { schema: { oneOf: { $ref: string }[] } } } } } }
  >;
  components: {
    schemas: Record<string, { properties: Record<string, { enum?: string[] }>; required: string[] }>;
  };
}

/** The OpenAPI document. */
async function description(): Promise<Description> {
  return (await fetch(`${await under.app.getUrl()}/api/docs-json`)).json() as Promise<Description>;
}

const search = async (login: string, text: string, limit = 6) =>
  under.call(login, 'GET', `/search?limit=${limit}&text=${encodeURIComponent(text)}`);

interface Named {
  agency: { id: string };
  id: string;
  title: string;
  name: string;
}

describe('the search', () => {
  it('finds plans, tasks and agencies without diacritics and in any case', async () => {
    const plan = (await search('so-noi-vu', 'AN TOAN lao dong')).body;
    expect(plan.plans.items.map(({ title }: Named) => title)).toEqual([
      expect.stringContaining('An toàn lao động'),
    ]);
    const many = (await search('so-noi-vu', 'UBND PHUONG')).body;
    expect([many.tasks.items.length, many.tasks.more, many.agencies.more]).toEqual([6, true, true]);
    const agency = (await search('so-noi-vu', 'phuong ba dinh')).body;
    expect(agency.agencies.items.map(({ id }: Named) => id)).toEqual([BA_DINH]);
    expect(agency.agencies.more).toBe(false);
    expect(new Set(agency.tasks.items.map((task: Named) => task.agency.id))).toEqual(new Set([BA_DINH]));
  });

  it('finds for a ward nothing that its lists do not show', async () => {
    const { body } = await search('ba-dinh', 'phuong hoan kiem');
    expect(body.tasks).toEqual({ items: [], more: false });
    expect(body.agencies.items).toHaveLength(1);
    await under.rows(
      `INSERT INTO account (id, login, password_hash, display_name, agency_id, roles, locale, active, created_at)
       SELECT gen_random_uuid(), 'nguoi-ngoai', password_hash, 'Người ngoài', 'khong-co', '{officer}', 'vi', true, now()
         FROM account WHERE login = 'ba-dinh'`,
    );
    const outside = (await search('nguoi-ngoai', 'lao dong')).body;
    expect([outside.plans.items, outside.tasks.items]).toEqual([[], []]);
  });

  it('takes the signs of a pattern for what they are, and refuses a single letter', async () => {
    const { body } = await search('so-noi-vu', '%%');
    expect([body.tasks.items, body.plans.items, body.agencies.items]).toEqual([[], [], []]);
    const refused = await search('so-noi-vu', 'a');
    expect([refused.status, refused.body.errors[0].field]).toEqual([400, 'text']);
  });
});

describe('what may be ordered', () => {
  it('is said by a list for each row as the task itself says it', async () => {
    for (const login of ['ba-dinh', 'so-noi-vu', 'lanh-dao', 'admin']) {
      const { items } = (await under.call(login, 'GET', '/tasks?limit=3')).body;
      for (const row of items) {
        const task = (await under.call(login, 'GET', `/tasks/${row.id}`)).body;
        const types = task.allowedActions.map(({ type }: { type: string }) => type);
        expect([login, row.allowedCommands]).toEqual([login, types]);
      }
    }
  });

  it('comes with the fields that each order has by the description of the API, no more and no fewer', async () => {
    const { paths, components } = await description();
    const bodies = ['tasks', 'reports'].flatMap(
      (noun) =>
        paths[`/api/v1/${noun}/{id}/commands`]!.post.requestBody.content['application/json'].schema.oneOf,
    );
    const told = (needs: readonly Need[]) => needs.map(({ field, required }) => [field, required]);
    for (const { $ref } of bodies) {
      const { properties, required } = components.schemas[$ref.split('/').at(-1)!]!;
      const type = properties['type']!.enum![0]!;
      const fields = Object.keys(properties).filter((name) => !['type', 'expectedVersion'].includes(name));
      const expected = fields.map((name) => [name, required.includes(name)]);
      const needs = 'content' in properties ? REPORT_SUBMIT_NEEDS.unit : NEEDS[type]!;
      expect([type, told(needs).sort()]).toEqual([type, expected.sort()]);
    }
  });

  it('names the first day that a date may be, and the escalations that an order is possible on', async () => {
    const [dated] = await under.rows<{ id: string; dueOn: string; login: string }>(
      `SELECT task.id, due_on::text AS "dueOn", login FROM task JOIN account USING (agency_id)
        WHERE due_on > '2025-09-01' AND task.status = 'not-received' AND 'head' = ANY (roles) LIMIT 1`,
    );
    const { id, dueOn, login } = dated!;
    const task = (await under.call(login, 'GET', `/tasks/${id}`)).body;
    const asked = task.allowedActions.find(({ type }: { type: string }) => type === 'request-extension');
    expect(asked.needs).toEqual([
      { field: 'until', kind: 'date', required: true, earliest: addDays(dueOn, 1), options: [] },
      { field: 'reason', kind: 'text', required: true, earliest: null, options: [] },
    ]);
  });
});
