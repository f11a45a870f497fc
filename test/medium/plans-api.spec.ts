import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { DEMO_PASSWORD } from '../../src/seed/demo-accounts.ts';
import { readSamplePlan } from '../../src/seed/sample-plan.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { PlansUnderTest } from '../support/plans-under-test.ts';

let database: TestDatabase;
let under: PlansUnderTest;
let url: string;
let owner: string;
let ward: string;

beforeAll(async () => {
  database = await createTestDatabase();
  under = await PlansUnderTest.start(database);
  await under.app.listen(0, '127.0.0.1');
  url = `${await under.app.getUrl()}/api/v1`;
  owner = await logIn('so-noi-vu');
  ward = await logIn('ba-dinh');
});
afterAll(async () => {
  await under.close();
  await database.drop();
});

async function logIn(login: string): Promise<string> {
  const { body } = await call('POST', '/sessions', { body: { login, password: DEMO_PASSWORD } });
  return body.token;
}

async function call(
  method: string,
  path: string,
  options: { token?: string; body?: unknown; key?: string; locale?: string } = {},
) {
  const response = await fetch(url + path, {
    method,
    headers: {
      'Content-Type': 'application/json',
      ...(options.token === undefined ? {} : { Authorization: `Bearer ${options.token}` }),
      ...(options.key === undefined ? {} : { 'Idempotency-Key': options.key }),
    },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  });
  return { status: response.status, body: JSON.parse(await response.text()) };
}

describe('agencies, units and calendar over HTTP', () => {
  it('lists agencies by a name without diacritics, page by page', async () => {
    const first = await call(
      'GET',
      '/agencies?text=ubnd%20phuong%20&authority=ha-noi&validOn=2025-07-15&limit=30',
      {
        token: ward,
      },
    );
    expect(first.status).toBe(200);
    expect(first.body.items).toHaveLength(30);
    const next = await call(
      'GET',
      `/agencies?text=ubnd%20phuong%20&authority=ha-noi&validOn=2025-07-15&limit=30&cursor=${first.body.nextCursor}`,
      { token: ward },
    );
    expect(next.body.items).toHaveLength(21);
    expect(next.body.nextCursor).toBeNull();
  });

  it('gives one agency by an id with a slash, with its successors', async () => {
    const { body } = await call('GET', '/agencies/ha-noi/so-lao-dong-thuong-binh-va-xa-hoi', { token: ward });
    expect(body).toMatchObject({ validTo: '2025-02-28', kind: 'department' });
    expect(body.successorIds).toContain('ha-noi/so-noi-vu');
    expect((await call('GET', '/agencies/ha-noi/khong-co', { token: ward })).status).toBe(404);
    expect((await call('GET', '/agencies')).status).toBe(401);
  });

  it('lists the units of a province and a calendar year; a year nobody entered is a clear problem', async () => {
    const units = await call('GET', '/units?provinceCode=1&level=commune&validOn=2025-07-15&limit=200', {
      token: ward,
    });
    expect(units.body.items).toHaveLength(126);
    expect((await call('GET', '/calendar/2025', { token: ward })).body.days.length).toBeGreaterThan(10);
    const lacking = await call('GET', '/calendar/2031', { token: ward });
    expect(lacking).toMatchObject({ status: 422, body: { code: 'calendar-year-missing' } });
    expect(lacking.body.errors[0].field).toBe('year');
  });
});

describe('plans over HTTP', () => {
  let planId: string;

  it('shows the draft to its plan owner with what may be done, and 404 to a commune', async () => {
    const { body } = await call('GET', '/plans', { token: owner });
    planId = body.items[0].id;
    expect(body.items[0].allowedActions).toEqual(['replace-document', 'issue']);
    const plan = await call('GET', `/plans/${planId}`, { token: owner });
    expect(plan.body.assignments).toHaveLength(38);
    expect(plan.body.targets).toHaveLength(13);
    expect(plan.body.reporting).toHaveLength(4);
    expect((await call('GET', `/plans/${planId}`, { token: ward })).status).toBe(404);
    expect((await call('POST', `/plans/${planId}/validation`, { token: owner })).body).toEqual({
      valid: true,
      problems: [],
    });
  });

  it('takes a document with its text; every problem has a JSON pointer and a text in both languages', async () => {
    const sample = readSamplePlan('hanoi-2025');
    const document = structuredClone(sample.document) as unknown as {
      assignments: { assignees: object[] }[];
    };
    document.assignments[0]!.assignees = [];
    const body = { document, sourceText: sample.sourceText };
    const key = randomUUID();
    const created = await call('POST', '/plans', { token: owner, key, body });
    expect(created.status).toBe(201);
    expect((await call('POST', '/plans', { token: owner, key, body })).body.id).toBe(created.body.id);
    expect((await call('POST', '/plans', { token: owner, body })).body.code).toBe('idempotency-key-missing');

    const { problems } = (await call('POST', `/plans/${created.body.id}/validation`, { token: owner })).body;
    expect(problems[0]).toMatchObject({ pointer: '/assignments/0/assignees', code: 'assignee-missing' });
    expect(problems[0].vi).not.toBe(problems[0].en);
    const issued = await call('POST', `/plans/${created.body.id}/issue`, {
      token: owner,
      key: randomUUID(),
      body: { expectedVersion: 1 },
    });
    expect(issued).toMatchObject({ status: 422, body: { code: 'plan-invalid' } });
    expect(issued.body.errors[0].pointer).toBe('/assignments/0/assignees');
  });

  it('issues once: 202 with the job, then 409', async () => {
    const issue = (key: string) =>
      call('POST', `/plans/${planId}/issue`, { token: owner, key, body: { expectedVersion: 1 } });
    const first = await issue('a');
    expect(first.status).toBe(202);
    expect((await issue('a')).body).toEqual(first.body);
    expect(await issue('b')).toMatchObject({ status: 409, body: { code: 'plan-already-issued' } });
    const job = await call('GET', `/bulk-jobs/${first.body.jobId}`, { token: owner });
    expect(job.body).toMatchObject({ kind: 'launch', status: 'running', total: 951, done: 0 });
    expect((await call('GET', `/bulk-jobs/${first.body.jobId}`, { token: ward })).status).toBe(404);
    expect((await call('GET', `/plans/${planId}/progress`, { token: owner })).body).toMatchObject({
      total: 951,
    });
  });

  it('refuses to issue for who may not: no permission, or another agency', async () => {
    const body = { expectedVersion: 1 };
    const asWard = await call('POST', `/plans/${planId}/issue`, { token: ward, key: 'w', body });
    expect(asWard.status).toBe(404);
    const admin = await logIn('admin');
    expect((await call('POST', `/plans/${planId}/issue`, { token: admin, key: 'x', body })).status).toBe(403);
  });
});
