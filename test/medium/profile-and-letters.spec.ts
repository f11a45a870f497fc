import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let api: TestApi;

beforeAll(async () => {
  database = await createTestDatabase();
  api = await startTestApi(database);
  await api.createAccount({ login: 'canbo', displayName: 'Cán bộ', agencyId: 'xa-1', roles: ['officer'] });
  await api.createAccount({
    login: 'nguoikhac',
    displayName: 'Người khác',
    agencyId: 'xa-2',
    roles: ['head'],
  });
  await api.createAccount({
    login: 'quantri',
    displayName: 'Quản trị',
    agencyId: null,
    roles: ['administrator'],
  });
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

describe("one's own log-ins", () => {
  it("end all but the one that asks, and nobody else's", async () => {
    const [here, there, elsewhere] = [
      await api.logIn('canbo'),
      await api.logIn('canbo'),
      await api.logIn('canbo'),
    ];
    const foreign = await api.logIn('nguoikhac');
    const answer = await api.call('DELETE', '/sessions/others', { token: here });
    expect([answer.status, answer.body]).toEqual([200, { ended: 2 }]);
    const me = async (token: string) => (await api.call('GET', '/me', { token })).status;
    expect(await Promise.all([here, there, elsewhere, foreign].map(me))).toEqual([200, 401, 401, 200]);
    expect((await api.call('GET', '/sessions', { token: here })).body).toMatchObject([{ current: true }]);
    expect((await api.call('DELETE', '/sessions/others', { token: here })).body).toEqual({ ended: 0 });
  });
});

describe('a letter that could not be sent', () => {
  const LETTER = '0198a000-0000-7000-8000-0000000000aa';
  const repeat = async (login: string, id = LETTER) =>
    api.call('POST', `/notifications/outbox/${id}/repeat`, { token: await api.logIn(login) });

  it('waits again once an administrator says so; nobody else may, and a letter that did not fail stays', async () => {
    await api.dataSource.query(
      `INSERT INTO mail (id, kind, recipient_account_id, address, locale, polite, message_id, subject, text, html, plan_at, status,
                         attempts, next_attempt_at, last_error, created_at)
       SELECT $1, 'escalation', id, 'a@b.test', 'vi', false, '<m@don-doc>', 'Thư', 't', 'h', now(), 'failed', 9, now(), '550', now()
         FROM account WHERE login = 'canbo'`,
      [LETTER],
    );
    for (const login of ['canbo', 'nguoikhac']) {
      const refused = await repeat(login);
      expect([login, refused.status, refused.body.code]).toEqual([login, 403, 'forbidden']);
    }
    const repeated = await repeat('quantri');
    expect(repeated.body).toMatchObject({ id: LETTER, status: 'pending', attempts: 0, lastError: null });
    const again = await repeat('quantri');
    expect([again.status, again.body.code]).toEqual([409, 'mail-not-failed']);
    expect((await repeat('quantri', '0198a000-0000-7000-8000-0000000000ab')).status).toBe(404);
    const audited: unknown[] = await api.dataSource.query(
      `SELECT 1 FROM audit_entry WHERE action = 'mail-repeated' AND subject_id = $1`,
      [LETTER],
    );
    expect(audited).toHaveLength(1);
  });
});
