import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { AlarmsRepository } from '../../src/alarms/alarms.repository.ts';
import { CalendarService } from '../../src/calendar/calendar.service.ts';
import { VerificationRunner } from '../../src/ledger/verification/verification-runner.service.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let api: TestApi;
let keeper: string;
let officer: string;

beforeAll(async () => {
  Logger.overrideLogger(false);
  database = await createTestDatabase();
  api = await startTestApi(database);
  await api.app.get(CalendarService, { strict: false }).importFirst();
  const account = { displayName: 'A', email: null, locale: 'vi' as const };
  await api.createAccount({ ...account, login: 'quantri', agencyId: null, roles: ['administrator'] });
  await api.createAccount({ ...account, login: 'canbo', agencyId: 'vn-xa-00004', roles: ['officer'] });
  [keeper, officer] = [await api.logIn('quantri'), await api.logIn('canbo')];
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

const get = (path: string, token: string) => api.call('GET', path, { token });
const order = (body: object, token: string, key: string = randomUUID()) =>
  api.call('POST', '/ledger/verifications', { body, token, headers: { 'Idempotency-Key': key } });

describe('whoever keeps the installation', () => {
  it('orders a verification, once by its key, and reads what it found page by page', async () => {
    const ordered = await order({}, keeper, 'k-1');
    expect(ordered.status).toBe(202);
    const { verificationId: id } = ordered.body;
    expect((await order({}, keeper, 'k-1')).body.verificationId).toBe(id);
    expect((await get(`/ledger/verifications/${id}`, keeper)).body).toMatchObject({
      status: 'waiting',
      items: [],
    });
    await api.app.get(VerificationRunner, { strict: false }).work();
    for (const n of [1, 2, 3]) await api.dataSource.query(FINDING, [id, n, randomUUID()]);
    const first = (await get(`/ledger/verifications/${id}?limit=2`, keeper)).body;
    expect(first).toMatchObject({ id, status: 'done', total: 0, differences: 0, daily: false });
    expect(first.items).toHaveLength(2);
    expect(first.items[0]).toMatchObject({
      ...{ n: 1, kind: 'missing', clock: 'due', rung: 'due', found: null },
      expected: { status: 'fired', plannedAt: '2025-09-03T07:30:00+07:00' },
      explanation:
        'Theo quy tắc phải có dòng này (đã nhắc 2025-09-03T07:30:00+07:00) nhưng trong sổ không có.',
    });
    const second = (await get(`/ledger/verifications/${id}?limit=2&cursor=${first.nextCursor}`, keeper)).body;
    expect([second.items.length, second.nextCursor]).toEqual([1, null]);
    const { items } = (await get('/ledger/verifications', keeper)).body;
    expect(items.map((run: { daily: boolean }) => run.daily).sort()).toEqual([false, true]);
  });

  it('orders none of a plan that is not there', async () => {
    const refused = await order({ planId: randomUUID() }, keeper);
    expect([refused.status, refused.body.code]).toEqual([404, 'not-found']);
  });

  it('is told of an alarm and finds it listed; nobody else does', async () => {
    const alarms = api.app.get(AlarmsRepository, { strict: false });
    const now = new Date();
    await alarms.see('mail-failing', { waiting: 2, failed: 0, error: 'ECONNREFUSED' }, now);
    const { items } = (await get('/alarms?state=open', keeper)).body;
    expect(items).toMatchObject([
      { kind: 'mail-failing', until: null, headline: 'Không gửi được thư', facts: { waiting: 2 } },
    ]);
    expect(items[0].text).toContain('Có 2 thư chờ gửi lại');
    const told = (await get('/notifications', keeper)).body.items;
    expect(told).toMatchObject([
      {
        kind: 'alarm',
        subjectKind: 'alarm',
        planId: null,
        title: 'Không gửi được thư',
        urgent: true,
        read: false,
      },
    ]);
    expect((await get('/notifications/unread-count', keeper)).body).toEqual({ count: 1, more: false });
    expect((await get('/notifications', officer)).body.items).toEqual([]);
    await alarms.close(['mail-failing'], new Date(now.getTime() + 1), now);
    expect((await get('/alarms?state=open', keeper)).body.items).toEqual([]);
    expect((await get('/alarms', keeper)).body.items).toMatchObject([{ until: now.toISOString() }]);
  });

  it('is the only one who may', async () => {
    const refused = [
      await get('/alarms', officer),
      await get('/ledger/verifications', officer),
      await get(`/ledger/verifications/${randomUUID()}`, officer),
      await order({}, officer),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });
});

const FINDING = `INSERT INTO ledger_finding
  (verification_id, n, kind, subject_id, plan_id, clock, clock_version, rung, repeat, attempt, expected)
  VALUES ($1, $2, 'missing', $3, $3, 'due', 1, 'due', 0, 0, '{"status": "fired", "reason": null, "date": "2025-09-03",
    "at": 1756859400000, "decidedAt": 1756859400000, "tells": ["responsible"], "escalation": 0}')`;
