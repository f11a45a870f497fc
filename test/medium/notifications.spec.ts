import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CalendarService } from '../../src/calendar/calendar.service.ts';
import { PlanClock } from '../../src/common/clock/plan-clock.service.ts';
import { DigestService } from '../../src/notifications/digest.service.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { at, NotifiedPlan, STANDING } from '../support/notifications.ts';

const DAY = '2025-09-04';

let database: TestDatabase;
let api: TestApi;
let plan: NotifiedPlan;
let number = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  api = await startTestApi(database, { DEMO_MODE: 'true', SMTP_URL: 'smtp://127.0.0.1:9' });
  await api.app.get(CalendarService, { strict: false }).importFirst();
  await api.app.get(PlanClock).beginAt(at(DAY));
  plan = new NotifiedPlan(api.dataSource);
  await plan.agency(STANDING, 'Sở Nội vụ');
});

afterAll(async () => {
  await api.close();
  await database.drop();
});

interface Person {
  readonly id: string;
  readonly token: string;
}

let agency: string;

beforeEach(async () => {
  agency = `xa-${(number += 1)}`;
  await plan.agency(agency, `UBND xã ${number}`);
});

async function person(
  agencyId: string,
  roles: string[],
  more: Record<string, unknown> = {},
): Promise<Person> {
  const login = `nguoi.${(number += 1)}`;
  const account = { login, displayName: login, agencyId, roles, ...more };
  const { id } = await api.createAccount(account as Parameters<TestApi['createAccount']>[0]);
  return { id, token: await api.logIn(login) };
}

const get = async ({ token }: Person, path: string) => (await api.call('GET', path, { token })).body;
const post = ({ token }: Person, path: string, body: unknown) => api.call('POST', path, { token, body });
const kindsOf = async (reader: Person, query = '') =>
  (await get(reader, `/notifications${query}`)).items.map(({ kind }: { kind: string }) => kind);

describe('The list of notifications', () => {
  it('shows each role of an agency what it is told, in words and with the page to go to', async () => {
    const officer = await person(agency, ['officer']);
    const head = await person(agency, ['head']);
    const task = await plan.task(agency, { dueOn: '2025-09-03' });
    await plan.notice(task, at(DAY, '07:10'), 'rung:overdue-1', [agency, 'responsible']);
    await plan.notice(task, at(DAY, '07:10'), 'rung:overdue-2', [agency, 'head']);
    expect(await kindsOf(officer)).toEqual(['rung:overdue-1']);
    expect(await kindsOf(head)).toEqual(['rung:overdue-2']);
    const { items } = await get(officer, '/notifications');
    expect(items[0]).toMatchObject({
      title: 'Tập huấn an toàn, vệ sinh lao động',
      headline: 'Quá hạn 1 ngày làm việc',
      path: `/viec/${task}`,
      read: false,
    });
    expect(items[0].text).toContain('hạn thứ Tư, 03/9/2025');
  });

  it('is that of the officer in charge alone, also of one who is no officer, until that account ends', async () => {
    const [inCharge, other] = [await person(agency, ['head']), await person(agency, ['officer'])];
    const task = await plan.task(agency, { officerId: inCharge.id });
    await plan.notice(task, at(DAY, '07:10'), 'rung:before-5', [agency, 'responsible']);
    expect(await kindsOf(inCharge)).toEqual(['rung:before-5']);
    expect(await kindsOf(other)).toEqual([]);
    await api.dataSource.query('UPDATE account SET active = false WHERE id = $1', [inCharge.id]);
    expect(await kindsOf(other)).toEqual(['rung:before-5']);
  });

  it('shows a firing once to who has several of the roles it tells', async () => {
    const both = await person(agency, ['officer', 'head']);
    const task = await plan.task(agency);
    await plan.notice(task, at(DAY, '07:10'), 'rung:overdue-1', [agency, 'responsible']);
    await plan.notice(task, at(DAY, '07:10'), 'rung:overdue-1', [agency, 'head']);
    expect(await kindsOf(both)).toEqual(['rung:overdue-1']);
    expect(await get(both, '/notifications/unread-count')).toEqual({ count: 1, more: false });
  });

  it('falls to the heads of the standing agency while nobody follows plans there', async () => {
    const head = await person(agency, ['head']);
    const task = await plan.task('xa-khac');
    await plan.notice(task, at(DAY, '07:10'), 'rung:overdue-2', [agency, 'standing-agency']);
    expect(await kindsOf(head)).toEqual(['rung:overdue-2']);
    const owner = await person(agency, ['plan-owner']);
    expect(await kindsOf(owner)).toEqual(['rung:overdue-2']);
    expect(await kindsOf(head)).toEqual([]);
  });

  it('is paged, counted and marked as read for one account alone', async () => {
    const [reader, other] = [await person(agency, ['officer']), await person(agency, ['officer'])];
    const stranger = await person('xa-khac', ['officer']);
    const task = await plan.task(agency);
    const ids: string[] = [];
    for (let n = 0; n < 5; n++)
      ids.push(await plan.notice(task, at(DAY, `07:1${n}`), 'event:suspended', [agency, 'responsible']));
    const first = await get(reader, '/notifications?limit=3');
    const rest = await get(reader, `/notifications?limit=3&cursor=${first.nextCursor}`);
    const listed = [...first.items, ...rest.items].map(({ id }: { id: string }) => id);
    expect(listed).toEqual([...ids].reverse());
    expect(rest.nextCursor).toBeNull();
    expect((await post(stranger, '/notifications/read', { ids })).body).toEqual({ marked: 0 });
    expect((await post(reader, '/notifications/read', { ids: ids.slice(0, 2) })).body).toEqual({ marked: 2 });
    expect(await get(reader, '/notifications/unread-count')).toEqual({ count: 3, more: false });
    expect(await kindsOf(reader, '?unread=true')).toHaveLength(3);
    expect((await post(reader, '/notifications/read', { all: true })).body).toEqual({ marked: 3 });
    expect(await get(other, '/notifications/unread-count')).toEqual({ count: 5, more: false });
    expect((await post(reader, '/notifications/read', {})).status).toBe(400);
  });
});

describe('The outbox of a demonstration', () => {
  it('keeps letters, to accounts without address too, and shows them to administrators and plan owners alone', async () => {
    const officer = await person(agency, ['officer']);
    const owner = await person(STANDING, ['plan-owner']);
    const task = await plan.task(agency, { dueOn: '2025-09-03' });
    await plan.notice(task, at(DAY, '07:10'), 'rung:overdue-1', [agency, 'responsible']);
    await plan.notice(task, at(DAY, '07:10'), 'rung:overdue-1', [agency, 'head']);
    await api.app.get(DigestService, { strict: false }).composeAt(at(DAY));
    const { items } = await get(owner, `/notifications/outbox?recipient=${agency}`);
    expect(items).toMatchObject([{ recipientAccountId: officer.id, status: 'kept', address: null }]);
    const one = await get(owner, `/notifications/outbox/${items[0].id}`);
    expect(one.html).toContain('<html lang="vi">');
    expect(one.text).toBe(items[0].text);
    const undeliverable = await get(owner, '/notifications/undeliverable');
    expect(undeliverable.items).toContainEqual(
      expect.objectContaining({ agencyId: agency, role: 'head', reason: 'nobody' }),
    );
    for (const path of ['outbox', `outbox/${items[0].id}`, 'undeliverable']) {
      const answer = await api.call('GET', `/notifications/${path}`, { token: officer.token });
      expect(answer.status).toBe(403);
    }
  });
});
