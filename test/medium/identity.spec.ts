import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IDENTITY_CHAIN, findBreak } from '../../src/audit/audit.service.ts';
import { AuditEntry } from '../../src/audit/audit-entry.entity.ts';
import type { DomainError } from '../../domain/errors.ts';
import { AccountsService, type NewAccount } from '../../src/identity/accounts.service.ts';
import { LoginThrottle } from '../../src/identity/login-throttle.ts';
import { startTestApi, TEST_PASSWORD, type TestApi } from '../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let api: TestApi;
let administratorToken: string;

beforeAll(async () => {
  database = await createTestDatabase();
  api = await startTestApi(database);
  await api.createAccount({ login: 'quantri', displayName: 'Quản trị', roles: ['administrator'] });
  administratorToken = await api.logIn('quantri');
});

afterAll(async () => {
  await api.close();
  await database.drop();
});

let lastNumber = 0;
async function newOfficer(): Promise<{ id: string; login: string }> {
  const login = `chuyenvien.${(lastNumber += 1)}`;
  const account = await api.createAccount({
    login,
    displayName: 'Chuyên viên',
    agencyId: `xa-${lastNumber}`,
    roles: ['officer'],
  });
  return { id: account.id, login };
}

const cookieOf = (headers: Headers) => headers.getSetCookie()[0]?.split(';')[0] ?? '';

describe('A log-in', () => {
  it('gives a token, the account with its permissions, and a cookie closed to scripts', async () => {
    const { login } = await newOfficer();
    const answer = await api.call('POST', '/sessions', {
      body: { login: ` ${login.toUpperCase()} `, password: TEST_PASSWORD },
    });
    expect(answer.status).toBe(201);
    expect(answer.body.account).toMatchObject({ login, roles: ['officer'], locale: 'vi' });
    expect(answer.body.account.permissions).toContain('tasks:command');
    expect(JSON.stringify(answer.body)).not.toContain('argon2');
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^don-doc-session=dds_[\w-]{43}; Path=\/; Expires=.*HttpOnly; SameSite=Lax/,
    );
    const me = await api.call('GET', '/me', { token: answer.body.token });
    expect(me.body).toMatchObject({ login, agencyId: expect.stringMatching(/^xa-/) });
  });

  it('keeps only a hash of the token', async () => {
    const { login } = await newOfficer();
    const token = await api.logIn(login);
    const rows = await api.dataSource.query(`SELECT * FROM session`);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('is refused alike for a wrong password and an unknown login', async () => {
    const { login } = await newOfficer();
    const wrong = await api.call('POST', '/sessions', { body: { login, password: 'sai' } });
    const unknown = await api.call('POST', '/sessions', { body: { login: 'khong-co', password: 'sai' } });
    expect([wrong.status, wrong.body.code]).toEqual([401, 'wrong-login-or-password']);
    const { instance: _i, correlationId: _c, ...rest } = wrong.body;
    expect(unknown.body).toMatchObject(rest);
  });

  it('names the fields that are missing, in the language asked for', async () => {
    const answer = await api.call('POST', '/sessions', {
      body: { login: 'a', secret: 1 },
      headers: { 'Accept-Language': 'en' },
    });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
    expect(answer.body.errors).toEqual([
      expect.objectContaining({ field: 'secret', code: 'unknown-field' }),
      expect.objectContaining({ field: 'password', code: 'is-defined', detail: 'Must be given.' }),
    ]);
  });

  it('from another site is refused', async () => {
    const { login } = await newOfficer();
    const answer = await api.call('POST', '/sessions', {
      body: { login, password: TEST_PASSWORD },
      headers: { 'Sec-Fetch-Site': 'cross-site' },
    });
    expect([answer.status, answer.body.code]).toEqual([403, 'cross-site-request']);
  });

  it('is throttled after five failures, even when they come at once, and tells when to try again', async () => {
    const { login } = await newOfficer();
    const attempt = (password: string) => api.call('POST', '/sessions', { body: { login, password } });
    const answers = await Promise.all(Array.from({ length: 8 }, () => attempt('sai')));
    const codes = answers.map((answer) => answer.body.code).sort();
    expect(codes.filter((code) => code === 'wrong-login-or-password')).toHaveLength(5);
    const throttled = await attempt(TEST_PASSWORD);
    expect([throttled.status, throttled.body.code]).toEqual([429, 'login-throttled']);
    expect(Number(throttled.headers.get('Retry-After'))).toBeGreaterThan(800);
  });

  it('stays open to the person from elsewhere when a stranger goes on guessing from one address', async () => {
    const { login } = await newOfficer();
    const throttle = api.app.get(LoginThrottle, { strict: false });
    const guess = () => throttle.count(login, '203.0.113.7').catch((error: DomainError) => error.code);
    const guesses: unknown[] = [];
    for (let n = 0; n < 40; n += 1) guesses.push(await guess());
    expect(guesses.filter((code) => code === 'login-throttled')).toHaveLength(35);
    // Neither the login nor the stranger's neighbours have paid for what was refused.
    await expect(throttle.count(login, '203.0.113.8')).resolves.toBeUndefined();
    await expect(throttle.count('ai-khac', '203.0.113.7')).resolves.toBeUndefined();
  });

  it('forgets the failures before it', async () => {
    const { login } = await newOfficer();
    for (let round = 0; round < 2; round += 1) {
      for (let n = 0; n < 4; n += 1)
        await api.call('POST', '/sessions', { body: { login, password: 'sai' } });
      await api.logIn(login);
    }
  });
});

describe('A session', () => {
  it('is needed for every route that is not public', async () => {
    const answer = await api.call('GET', '/me');
    expect([answer.status, answer.body.code]).toEqual([401, 'unauthenticated']);
    expect(answer.headers.get('WWW-Authenticate')).toContain('Bearer');
    expect((await api.call('GET', '/me', { token: 'dds_invented' })).status).toBe(401);
  });

  it('opens only what the roles permit', async () => {
    const token = await api.logIn((await newOfficer()).login);
    const answer = await api.call('GET', '/accounts', { token });
    expect([answer.status, answer.body.code]).toEqual([403, 'forbidden']);
  });

  it('in the cookie reads from everywhere and changes from our own pages only', async () => {
    const { login } = await newOfficer();
    const { headers } = await api.call('POST', '/sessions', { body: { login, password: TEST_PASSWORD } });
    const cookie = cookieOf(headers);
    expect((await api.call('GET', '/me', { headers: { Cookie: cookie } })).status).toBe(200);
    const change = (extra: Record<string, string>) =>
      api.call('PATCH', '/me', { body: { locale: 'en' }, headers: { Cookie: cookie, ...extra } });
    expect((await change({ 'Sec-Fetch-Site': 'cross-site' })).body.code).toBe('cross-site-request');
    expect((await change({})).status).toBe(403);
    expect((await change({ 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
    expect((await change({ Origin: api.url })).status).toBe(200);
  });

  it('ends with the log-out, at once', async () => {
    const token = await api.logIn((await newOfficer()).login);
    expect((await api.call('DELETE', '/sessions/current', { token })).status).toBe(204);
    expect((await api.call('GET', '/me', { token })).status).toBe(401);
  });

  it('ends when its time is over', async () => {
    const { id, login } = await newOfficer();
    const token = await api.logIn(login);
    await api.dataSource.query(
      `UPDATE session SET expires_at = now() - interval '1 second' WHERE account_id = $1`,
      [id],
    );
    expect((await api.call('GET', '/me', { token })).status).toBe(401);
  });

  it('is listed to its owner, who can end another one of his own but none of others', async () => {
    const officer = await newOfficer();
    const [token, other] = [await api.logIn(officer.login), await api.logIn(officer.login)];
    const stranger = await api.logIn((await newOfficer()).login);
    const list = await api.call('GET', '/sessions', { token });
    expect(list.body).toHaveLength(2);
    const [target] = list.body.filter((session: { current: boolean }) => !session.current);
    expect((await api.call('DELETE', `/sessions/${target.id}`, { token: stranger })).status).toBe(404);
    expect((await api.call('GET', '/me', { token: other })).status).toBe(200);
    expect((await api.call('DELETE', `/sessions/${target.id}`, { token })).status).toBe(204);
    expect((await api.call('GET', '/me', { token: other })).status).toBe(401);
  });
});

describe('A person', () => {
  it('changes language and e-mail, and is then answered in that language', async () => {
    const token = await api.logIn((await newOfficer()).login);
    const changed = await api.call('PATCH', '/me', {
      token,
      body: { locale: 'en', email: 'a@hanoi.gov.vn' },
    });
    expect(changed.body).toMatchObject({ locale: 'en', email: 'a@hanoi.gov.vn' });
    const refused = await api.call('GET', '/accounts', { token, headers: { 'Accept-Language': 'vi' } });
    expect(refused.body.title).toBe('Not permitted');
    expect((await api.call('PATCH', '/me', { token, body: { email: null } })).body.email).toBeNull();
    expect((await api.call('PATCH', '/me', { token, body: { roles: ['administrator'] } })).status).toBe(400);
  });

  it('changes the password by telling the old one, which ends the other log-ins', async () => {
    const { login } = await newOfficer();
    const [token, other] = [await api.logIn(login), await api.logIn(login)];
    const change = (currentPassword: string) =>
      api.call('PUT', '/me/password', { token, body: { currentPassword, newPassword: 'mật khẩu mới tinh' } });
    expect((await change('sai')).body).toMatchObject({
      code: 'wrong-current-password',
      errors: [{ field: 'currentPassword' }],
    });
    expect((await change(TEST_PASSWORD)).status).toBe(204);
    expect((await api.call('GET', '/me', { token })).status).toBe(200);
    expect((await api.call('GET', '/me', { token: other })).status).toBe(401);
    await api.logIn(login, 'mật khẩu mới tinh');
  });
});

describe('The people of an agency', () => {
  it('are told to each other, those alone who may be put in charge', async () => {
    const at = (agencyId: string) => (login: string, name: string, roles: NewAccount['roles']) =>
      api.createAccount({ login, displayName: name, agencyId, roles });
    const here = at('xa-dong-nghiep');
    await here('dong-nghiep.b', 'Bình', ['officer']);
    await here('dong-nghiep.a', 'An', ['head']);
    const { id } = await here('dong-nghiep.c', 'Chi', ['officer']);
    await at('xa-khac')('nguoi-khac', 'Dũng', ['officer']);
    await api.dataSource.query(`UPDATE account SET active = false WHERE id = $1`, [id]);
    const { body } = await api.call('GET', '/colleagues', { token: await api.logIn('dong-nghiep.b') });
    expect(body.map(({ name }: { name: string }) => name)).toEqual(['An', 'Bình']);
    expect((await api.call('GET', '/colleagues', { token: administratorToken })).status).toBe(403);
  });
});

describe('Who found a session open', () => {
  it('cannot guess the password from it', async () => {
    const token = await api.logIn((await newOfficer()).login);
    const guess = (currentPassword: string) =>
      api.call('PUT', '/me/password', { token, body: { currentPassword, newPassword: 'mật khẩu mới tinh' } });
    for (let n = 0; n < 5; n += 1) expect((await guess('sai')).status).toBe(422);
    const throttled = await guess(TEST_PASSWORD);
    expect([throttled.status, throttled.body.code]).toEqual([429, 'login-throttled']);
  });
});

describe('An administrator', () => {
  it('creates an account that can log in', async () => {
    await api.dataSource.query(
      `INSERT INTO agency (id, authority, name, short_name, kind, level, groups, verified, position, search)
       VALUES ('ba-dinh', 'ha-noi', 'UBND phường Ba Đình', 'Ba Đình', 'people''s-committee', 'commune', '{}', true, 1, '')`,
    );
    const body = {
      login: 'Ba.Dinh@1',
      password: TEST_PASSWORD,
      displayName: 'UBND phường Ba Đình',
      agencyId: 'ba-dinh',
      roles: ['head', 'officer'],
    };
    const created = await api.call('POST', '/accounts', { token: administratorToken, body });
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({
      login: 'ba.dinh@1',
      agencyId: 'ba-dinh',
      active: true,
      endedAt: null,
    });
    await api.logIn('ba.dinh@1');
    const again = await api.call('POST', '/accounts', { token: administratorToken, body });
    expect([again.status, again.body.code, again.body.errors[0].field]).toEqual([
      409,
      'login-taken',
      'login',
    ]);
  });

  it('is told which fields of a new account are wrong', async () => {
    const answer = await api.call('POST', '/accounts', {
      token: administratorToken,
      body: { login: 'có dấu', password: 'ngắn', displayName: ' ', roles: ['king'] },
    });
    expect(answer.body.errors.map((error: { field: string }) => error.field)).toEqual([
      'login',
      'password',
      'displayName',
      'roles',
    ]);
    const withoutAgency = await api.call('POST', '/accounts', {
      token: administratorToken,
      body: { login: 'x1', password: TEST_PASSWORD, displayName: 'X', roles: ['head'] },
    });
    expect(withoutAgency.body).toMatchObject({ code: 'agency-required', errors: [{ field: 'agencyId' }] });
  });

  it('pages through all accounts, each once, in order', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? '' : `&cursor=${cursor}`;
      const page = await api.call('GET', `/accounts?limit=3${query}`, { token: administratorToken });
      seen.push(...page.body.items.map((account: { login: string }) => account.login));
      cursor = page.body.nextCursor;
    } while (cursor !== null);
    const rows: { login: string }[] = await api.dataSource.query('SELECT login FROM account ORDER BY login');
    expect(seen).toEqual(rows.map(({ login }) => login));
    const ended = await api.call('GET', '/accounts?active=true&agencyId=ba-dinh', {
      token: administratorToken,
    });
    expect(ended.body.items).toHaveLength(1);
    const wrong = await api.call('GET', '/accounts?cursor=x&limit=201', { token: administratorToken });
    expect(wrong.body.errors).toMatchObject([{ field: 'limit', code: 'max' }]);
  });

  it('finds accounts by words of the login or the name, with and without diacritics', async () => {
    await api.dataSource.query(
      `INSERT INTO account (id, login, password_hash, display_name, agency_id, roles, locale, active, created_at)
       SELECT gen_random_uuid(), 'van-thu', password_hash, 'Đặng Thị Ngọc', agency_id, '{officer}', 'vi', true, now()
         FROM account WHERE login = 'quantri'`,
    );
    const found = async (text: string) => {
      const path = `/accounts?text=${encodeURIComponent(text)}`;
      const { body } = await api.call('GET', path, { token: administratorToken });
      return body.items.map(({ login }: { login: string }) => login) as string[];
    };
    for (const text of ['Văn thư', 'van-thu', 'dang thi', 'ĐẶNG THỊ', 'Ngọc'])
      expect([text, await found(text)]).toEqual([text, ['van-thu']]);
    expect(await found('100%')).toEqual([]);
  });

  it('ends an account: its log-ins and API tokens end at once, and it logs in no more', async () => {
    const { id, login } = await newOfficer();
    const token = await api.logIn(login);
    const made = await api.call('POST', `/accounts/${id}/api-tokens`, {
      token: administratorToken,
      body: { name: 'Cổng dịch vụ' },
    });
    expect((await api.call('GET', '/me', { token: made.body.token })).status).toBe(200);
    const ended = await api.call('POST', `/accounts/${id}/end`, { token: administratorToken });
    expect(ended.body).toMatchObject({ active: false, endedAt: expect.any(String) });
    expect((await api.call('GET', '/me', { token })).status).toBe(401);
    expect((await api.call('GET', '/me', { token: made.body.token })).status).toBe(401);
    const left = await api.dataSource.query(
      `SELECT account_id FROM session WHERE account_id = $1 UNION ALL SELECT account_id FROM api_token WHERE account_id = $1`,
      [id],
    );
    expect(left).toEqual([]);
    const logIn = await api.call('POST', '/sessions', { body: { login, password: TEST_PASSWORD } });
    expect(logIn.body.code).toBe('wrong-login-or-password');
    const again = await api.call('POST', `/accounts/${id}/end`, { token: administratorToken });
    expect([again.status, again.body.code]).toEqual([409, 'account-ended']);
  });

  it('cannot end the last administrator', async () => {
    const me = await api.call('GET', '/me', { token: administratorToken });
    const answer = await api.call('POST', `/accounts/${me.body.id}/end`, { token: administratorToken });
    expect([answer.status, answer.body.code]).toEqual([409, 'last-administrator']);
  });

  it('resets a password, which ends the log-ins', async () => {
    const { id, login } = await newOfficer();
    const token = await api.logIn(login);
    const body = { password: 'mật khẩu được cấp lại' };
    expect(
      (await api.call('PUT', `/accounts/${id}/password`, { token: administratorToken, body })).status,
    ).toBe(204);
    expect((await api.call('GET', '/me', { token })).status).toBe(401);
    await api.logIn(login, body.password);
  });

  it('gives a machine a token, sees when it was used, and ends it', async () => {
    const { id, login } = await newOfficer();
    const path = `/accounts/${id}/api-tokens`;
    const body = { name: 'Trục liên thông', validDays: 7 };
    const made = await api.call('POST', path, { token: administratorToken, body });
    expect(made.body.token).toMatch(/^ddt_/);
    expect((await api.call('GET', '/me', { token: made.body.token })).body.login).toBe(login);
    const list = await api.call('GET', path, { token: administratorToken });
    expect(list.body).toMatchObject([{ id: made.body.id, name: body.name, lastUsedAt: expect.any(String) }]);
    expect(JSON.stringify(list.body)).not.toContain('ddt_');
    expect((await api.call('DELETE', `${path}/${made.body.id}`, { token: administratorToken })).status).toBe(
      204,
    );
    expect((await api.call('GET', '/me', { token: made.body.token })).status).toBe(401);
    expect((await api.call('DELETE', `${path}/${made.body.id}`, { token: administratorToken })).status).toBe(
      404,
    );
  });

  it('is told the parameter that is no UUID, and of an unknown account that there is none', async () => {
    const wrong = await api.call('GET', '/accounts/1', { token: administratorToken });
    expect(wrong.body.errors).toMatchObject([{ field: 'id', code: 'is-uuid' }]);
    const unknown = await api.call('GET', '/accounts/0198a000-0000-7000-8000-000000000000', {
      token: administratorToken,
    });
    expect([unknown.status, unknown.body.code]).toEqual([404, 'not-found']);
  });
});

describe('The end of an agency', () => {
  it('ends the accounts and log-ins of its people at once, and of no others', async () => {
    const officer = await newOfficer();
    const other = await newOfficer();
    const [token, otherToken] = [await api.logIn(officer.login), await api.logIn(other.login)];
    const { agencyId } = (await api.call('GET', '/me', { token })).body;
    const accounts = api.app.get(AccountsService, { strict: false });
    await api.dataSource.transaction((manager) => accounts.endAllOfAgency(manager, null, agencyId));
    expect((await api.call('GET', '/me', { token })).status).toBe(401);
    expect((await api.call('GET', '/me', { token: otherToken })).status).toBe(200);
  });
});

describe('The audit of identity', () => {
  it('holds log-ins, refusals and changes in one whole chain, without secrets', async () => {
    const { id, login } = await newOfficer();
    await Promise.all([
      api.logIn(login),
      api.logIn(login),
      api.call('POST', '/sessions', { body: { login, password: 'một bí mật' } }),
      api.call('POST', '/sessions', { body: { login: 'một bí mật', password: 'x' } }),
    ]);
    const chain = await api.dataSource
      .getRepository(AuditEntry)
      .find({ where: { chainId: IDENTITY_CHAIN }, order: { n: 'ASC' } });
    expect(findBreak(chain)).toBeNull();
    const actions = chain.filter((entry) => entry.subjectId === id).map((entry) => entry.action);
    expect(actions.sort()).toEqual(['account-created', 'log-in-refused', 'logged-in', 'logged-in']);
    expect(chain.some((entry) => entry.subjectId === 'unknown')).toBe(true);
    expect(JSON.stringify(chain)).not.toMatch(/một bí mật|argon2|dds_|ddt_/);
  });
});
