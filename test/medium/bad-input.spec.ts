import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request as httpRequest } from 'node:http';
import { startTestApi, type TestApi } from '../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

const NOBODY = '01900000-0000-7000-8000-000000000000';

let database: TestDatabase;
let api: TestApi;
let administrator: string;
let planOwner: string;

beforeAll(async () => {
  database = await createTestDatabase();
  api = await startTestApi(database);
  await api.dataSource.query(`INSERT INTO calendar_version (version, entered_at) VALUES (1, now());`);
  await api.dataSource.query(
    `INSERT INTO calendar_day (date, kind, name) SELECT make_date(y, 1, 1), 'holiday', '' FROM generate_series(2024, 2027) AS y`,
  );
  await api.createAccount({ login: 'quantri', displayName: 'Quản trị', roles: ['administrator'] });
  await api.createAccount({
    login: 'theodoi',
    displayName: 'Theo dõi',
    agencyId: 'ha-noi/so-noi-vu',
    roles: ['plan-owner', 'head', 'officer'],
  });
  administrator = await api.logIn('quantri');
  planOwner = await api.logIn('theodoi');
});

afterAll(async () => {
  await api.close();
  await database.drop();
});

/** What the API makes of a request: its status and code. */
async function outcomeOf(
  method: string,
  path: string,
  options: { body?: unknown; token?: string } = {},
): Promise<[number, string]> {
  const { status, body } = await api.call(method, path, {
    token: administrator,
    headers: method === 'GET' ? {} : { 'Idempotency-Key': 'k1' },
    ...options,
  });
  return [status, (body as { code?: string }).code ?? ''];
}

/** A path as it stands, which `fetch` would mend. */
async function outcomeOfRaw(path: string): Promise<[number, string]> {
  const url = new URL(api.url);
  return new Promise((resolve, reject) => {
    const options = {
      host: url.hostname,
      port: url.port,
      path,
      headers: { Accept: 'application/json', Authorization: `Bearer ${administrator}` },
    };
    httpRequest(options, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () =>
        resolve([response.statusCode ?? 0, (JSON.parse(text) as { code: string }).code]),
      );
    })
      .on('error', reject)
      .end();
  });
}

const cursorOf = (tuple: unknown) => Buffer.from(JSON.stringify(tuple)).toString('base64url');

describe('A cursor that no page gave out', () => {
  it.each([
    ['/accounts', [5]],
    ['/agencies', ['x', 'y']],
    ['/agencies', [1.5, 'y']],
    ['/agencies', [99_999_999_999, 'y']],
    ['/units', ['a', 'b', 'c', 1]],
    ['/escalations', ['no day', NOBODY, 'due-1']],
    ['/escalations', ['2025-10-28T02:00:00.000Z', 'no id', 'due-1']],
    ['/ledger', ['2025-10-28T02:00:00.000Z', NOBODY, 'due', 'x', 'rung', 0, 0]],
    ['/plans', ['no id']],
    ['/reports', ['2025-13-45', NOBODY]],
    ['/tasks', ['2025-10-28T02:00:00.000Z', 'no id']],
    ['/tasks', [true, NOBODY]],
    ['/tasks?sort=assignment', [NOBODY, '1', 'a', NOBODY]],
    ['/tasks?sort=updatedAt', [null, NOBODY]],
    ['/tasks/export?format=csv', [1, NOBODY]],
    ['/tasks/export?format=json', [1, NOBODY]],
    ['/notifications/outbox', ['no id']],
    ['/notifications/undeliverable', ['no id']],
  ])('is refused: %s %j', async (path, tuple) => {
    const query = `${path.includes('?') ? '&' : '?'}cursor=${cursorOf(tuple)}`;
    expect(await outcomeOf('GET', path + query)).toEqual([400, 'invalid-cursor']);
  });
});

describe('An address', () => {
  it.each([
    '/agencies?validOn=2025-13-45',
    '/units?validOn=2025-02-30',
    '/agencies?limit=201',
    '/tasks?limit=0',
    '/tasks?status=open',
    '/tasks?dueFrom=2025-02-30',
    '/tasks/1',
    '/plans/x/board',
    '/calendar/x',
    '/calendar/99999999999999999999',
    '/ledger?from=1.1.2025',
    '/tasks?sort=',
    '/escalations?level=3',
    '/accounts?active=maybe',
  ])('with a value that cannot be is refused, and the field is named: %s', async (path) => {
    const { status, body } = await api.call('GET', path, { token: administrator });
    expect([path, status]).toEqual([path, 400]);
    expect(body.errors[0].field).not.toBe('');
  });

  it.each([
    '/api/v1/agencies/a%00b',
    '/api/v1/tasks?text=a%00',
    '/api/v1/accounts?agencyId=%00',
    '/api/v1/sessions?x=%00',
  ])('with a NUL character is refused: %s', async (path) => {
    expect(await outcomeOfRaw(path)).toEqual([400, 'text-unreadable']);
  });

  it.each(['/api/v1/tasks/%E0%A4%A', '/api/v1/agencies/%', '/%ZZ'])(
    'that is not well encoded is refused: %s',
    async (path) => {
      const [status] = await outcomeOfRaw(path);
      expect([400, 404]).toContain(status);
    },
  );
});

describe('A body', () => {
  it.each([
    ['nested without end', '['.repeat(200_000) + ']'.repeat(200_000)],
    ['a list', []],
    ['a list of what is asked for', [{ login: 'a', password: 'b' }]],
    ['nothing', ''],
    ['a number', '5'],
  ])('of another shape is refused: %s', async (_what, body) => {
    const [status] = await outcomeOf('POST', '/sessions', { body });
    expect(status).toBe(400);
  });

  it.each([
    ['POST', '/bulk-jobs', { kind: 'receive', taskIds: null }],
    ['POST', '/bulk-jobs', { kind: 'receive', filter: null }],
    ['POST', '/bulk-jobs', { kind: 'receive', filter: [] }],
    ['POST', '/notifications/read', { all: null, ids: ['x'] }],
    ['POST', `/tasks/${NOBODY}/commands`, { type: 'submit', text: 'x', figures: null, expectedVersion: 1 }],
    ['POST', `/tasks/${NOBODY}/commands`, { type: 'confirm', expectedVersion: null }],
    ['POST', `/tasks/${NOBODY}/commands`, { type: 'constructor' }],
    ['POST', `/reports/${NOBODY}/commands`, { type: 'submit', zero: null, expectedVersion: 1 }],
    ['PUT', `/reports/${NOBODY}/draft`, { version: 3e9, content: {} }],
    ['POST', '/plans', { document: null }],
    ['POST', `/plans/${NOBODY}/issue`, { expectedVersion: 1, issuedOn: null }],
    ['POST', `/plans/${NOBODY}/close`, { expectedVersion: 1, reason: 'x', reasons: { [NOBODY]: 5 } }],
    ['POST', `/plans/${NOBODY}/close`, { expectedVersion: 1, reason: 'x', reasons: [] }],
    [
      'POST',
      `/plans/${NOBODY}/close`,
      { expectedVersion: 1, reason: 'x', reasons: { [NOBODY]: 'x'.repeat(3000) } },
    ],
  ])(
    'with a field that cannot be is refused, and the field is named: %s %s %j',
    async (method, path, body) => {
      const answer = await api.call(method, path, {
        token: planOwner,
        body,
        headers: { 'Idempotency-Key': 'k1' },
      });
      expect([answer.status, answer.body.code]).toEqual([400, 'invalid-input']);
      expect(answer.body.errors[0].field).not.toBe('');
      expect(answer.body.errors[0].detail).not.toBe('');
    },
  );

  it.each([
    ['/bulk-jobs', { kind: 'confirm', filter: { planId: NOBODY }, note: 'TỐI MẬT' }],
    [
      `/plans/${NOBODY}/events`,
      { assignmentRefs: ['I.1'], occurredOn: '2025-01-02', text: 'TỐI MẬT', agencyIds: ['a'] },
    ],
    [`/plans/${NOBODY}/close`, { expectedVersion: 1, reason: 'TỐI MẬT' }],
  ])('with a text marked secret is refused: %s', async (path, body) => {
    expect(await outcomeOf('POST', path, { token: planOwner, body })).toEqual([422, 'secret-document']);
  });

  it('for an account names no agency that does not exist', async () => {
    const account = { login: 'ai-do', password: 'mật khẩu đủ dài', displayName: 'A', roles: ['officer'] };
    const answer = await api.call('POST', '/accounts', {
      token: administrator,
      body: { ...account, agencyId: 'xa-khong-co' },
    });
    expect([answer.status, answer.body.code, answer.body.errors[0].field]).toEqual([
      422,
      'account-agency-unknown',
      'agencyId',
    ]);
  });

  it('of a plan may be any JSON and is refused with what is wrong', async () => {
    for (const document of [
      {},
      { schemaVersion: 1 },
      { schemaVersion: 1, assignments: [null] },
      { schemaVersion: 1, period: 5 },
    ]) {
      const [status] = await outcomeOf('POST', '/plans', { token: planOwner, body: { document } });
      expect([400, 422]).toContain(status);
    }
  });
});
