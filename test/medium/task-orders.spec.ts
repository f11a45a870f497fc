import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { PlanClock } from '../../src/common/clock/plan-clock.service.ts';
import { DomainError } from '../../domain/errors.ts';
import { OrdersService } from '../../src/orders/orders.service.ts';
import { ContentsService } from '../../src/contents/contents.service.ts';
import { SubjectOrders } from '../../src/bulk/subject-orders.ts';
import { TasksUnderTest } from '../support/tasks-under-test.ts';

const BA_DINH = 'vn-xa-00004';
const SO_NOI_VU = 'ha-noi/so-noi-vu';

let under: TasksUnderTest;
/** Received work of the ward, a result of which can be handed in. */
let taskId: string;

const RESULT = {
  type: 'submit',
  text: 'Đã tổ chức 02 lớp tập huấn cho 120 người.',
  figures: [{ indicator: 'Số người được tập huấn', value: 120, unit: 'người' }],
};

const contents = () => under.rows<{ id: string; kept: boolean }>('SELECT id, kept FROM content');
const events = async (id: string) =>
  (
    await under.rows<{ type: string }>(
      'SELECT type FROM subject_event WHERE subject_id = $1 ORDER BY seq',
      id,
    )
  ).map((row) => row.type);

function formWith(name: string, bytes: Uint8Array | string): FormData {
  const form = new FormData();
  form.append('file', new Blob([bytes]), name);
  return form;
}

const upload = (login: string, id: string, name: string, bytes: Uint8Array | string) =>
  under.call(login, 'POST', `/tasks/${id}/files`, { form: formWith(name, bytes) });

const PDF = '%PDF-1.7\nBáo cáo';

beforeAll(async () => {
  under = await TasksUnderTest.start();
  taskId = await under.task('III.6.4', BA_DINH);
}, 240_000);
afterAll(() => under.close());

describe('orders', () => {
  it('need a key, a known type and valid fields, and name what is wrong', async () => {
    const path = `/tasks/${taskId}/commands`;
    const noKey = await under.call('ba-dinh', 'POST', path, { body: { type: 'receive' } });
    expect([noKey.status, noKey.body.code]).toEqual([400, 'idempotency-key-missing']);
    const unknown = await under.order('ba-dinh', taskId, { type: 'explode' });
    expect([unknown.status, unknown.body.errors[0].field, unknown.body.errors[0].code]).toEqual([
      400,
      'type',
      'is-in',
    ]);
    const long = await under.order('ba-dinh', taskId, { type: 'refuse', reason: 'x'.repeat(2001) });
    expect(long.body.errors[0]).toMatchObject({ field: 'reason', code: 'is-length' });
    const blank = await under.order('ba-dinh', taskId, { type: 'refuse', reason: '   ' });
    expect(blank.status).toBe(400);
    const other = await under.order('ba-dinh', taskId, { type: 'receive', reason: 'không nhận thêm trường' });
    expect(other.body.errors[0]).toMatchObject({ field: 'reason', code: 'unknown-field' });
    const figure = await under.order('ba-dinh', taskId, {
      ...RESULT,
      figures: [{ indicator: 'a', value: 'nhiều', unit: 'b' }],
    });
    expect(figure.body.errors[0]).toMatchObject({ field: 'figures.0.value', code: 'is-number' });
    expect(under.gateway.orders).toBe(0);
  });

  it('are refused by the domain with a code, a status and a text', async () => {
    const early = await under.order('ba-dinh', taskId, { ...RESULT, expectedVersion: 1 });
    expect([early.status, early.body.code]).toEqual([409, 'task-state']);
    const foreign = await under.order('so-noi-vu', taskId, { type: 'receive' });
    expect([foreign.status, foreign.body.code]).toEqual([403, 'not-allowed']);
    expect(await events(taskId)).toEqual(['assigned']);
  });

  it('answer once they are recorded, and a repetition gives the first answer', async () => {
    const first = await under.order('ba-dinh', taskId, { type: 'receive' }, 'receive-1');
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ taskId, version: 2, status: 'in-progress' });
    const again = await under.order('ba-dinh', taskId, { type: 'receive' }, 'receive-1');
    expect(again.body).toEqual(first.body);
    expect(await events(taskId)).toEqual(['assigned', 'received']);
    const reused = await under.order('ba-dinh', taskId, { type: 'comment', text: 'khác' }, 'receive-1');
    expect([reused.status, reused.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  it('that judge must say which version they have seen', async () => {
    const missing = await under.order('ba-dinh', taskId, RESULT);
    expect([missing.status, missing.body.code, missing.body.errors[0].field]).toEqual([
      428,
      'version-required',
      'expectedVersion',
    ]);
    const stale = await under.order('ba-dinh', taskId, { ...RESULT, expectedVersion: 1 });
    expect([stale.status, stale.body.code]).toEqual([409, 'version-stale']);
    expect(stale.body.detail).toContain('nay là lần 2');
  });

  it('whose outcome is unknown say so, and repeated with the same key tell it', async () => {
    const id = await under.task('III.6.7', BA_DINH);
    under.gateway.losesAnswer = true;
    const lost = await under.order('ba-dinh', id, { type: 'receive' }, 'lost-1');
    expect([lost.status, lost.body.code, lost.headers.get('Retry-After')]).toEqual([
      503,
      'outcome-unknown',
      '2',
    ]);
    const given = under.gateway.orders;
    const again = await under.order('ba-dinh', id, { type: 'receive' }, 'lost-1');
    expect([again.status, again.body.status]).toEqual([200, 'in-progress']);
    expect(under.gateway.orders).toBe(given);
    expect(await events(id)).toEqual(['assigned', 'received']);
  });

  it('keep their receipt while another attempt with the same key may be accepted', async () => {
    const id = await under.task('III.6.6', BA_DINH);
    const { accountId, agencyId, roles } = await under.actor('ba-dinh');
    const order = {
      subject: { kind: 'task' as const, id },
      actor: { accountId, agencyId, roles },
      key: 'twice-at-once',
      expectedVersion: null,
      command: { type: 'receive' },
    };
    const orders = under.get(OrdersService);
    under.gateway.beforeNext = async () => {
      under.gateway.beforeNext = () => Promise.reject(new DomainError('task-state'));
      await expect(orders.give(order)).rejects.toThrow('task-state');
      under.gateway.beforeNext = null;
    };
    const answer = await orders.give(order);

    expect(await orders.wasAccepted(id, 'twice-at-once')).toBe(true);
    expect(await orders.give(order)).toEqual(answer);
  });

  it('that bear a mark of secrecy are refused before anything is stored', async () => {
    const before = await contents();
    const answer = await under.order('ba-dinh', taskId, {
      ...RESULT,
      expectedVersion: 2,
      text: 'MẬT\nKết quả kiểm tra',
    });
    expect([answer.status, answer.body.code, answer.body.errors[0].field]).toEqual([
      422,
      'secret-document',
      'text',
    ]);
    expect(await contents()).toEqual(before);
  });
});

describe('a result', () => {
  let fileId: string;

  it('takes files whose name and bytes agree', async () => {
    const answer = await upload('ba-dinh', taskId, '../Báo cáo\u202ekết quả.PDF', PDF);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      name: 'Báo cáo kết quả.pdf',
      type: 'pdf',
      sha256: createHash('sha256').update(PDF).digest('hex'),
    });
    fileId = answer.body.id as string;
  });

  it.each([
    ['an executable as PDF', 'ket-qua.pdf', 'MZ\u0090', 415, 'file-type-mismatch'],
    ['a type nobody allowed', 'ket-qua.exe', 'MZ', 415, 'file-type-not-allowed'],
    ['a name without ending', 'ket-qua', PDF, 415, 'file-type-not-allowed'],
    ['a ZIP as DOCX', 'ket-qua.docx', 'PK\u0003\u0004rubbish', 415, 'file-type-mismatch'],
    ['an empty file', 'ket-qua.pdf', '', 422, 'file-empty'],
    ['a file beyond the limit', 'ket-qua.pdf', PDF + 'x'.repeat(70_000), 413, 'file-too-large'],
    ['a text marked secret', 'ket-qua.txt', 'TUYỆT MẬT\nNội dung', 422, 'secret-document'],
  ])('refuses %s', async (_, name, bytes, status, code) => {
    const answer = await upload('ba-dinh', taskId, name, bytes);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('refuses a file of who may only look, and a request that is no form', async () => {
    expect((await upload('so-noi-vu', taskId, 'a.pdf', PDF)).body.code).toBe('not-allowed');
    expect((await upload('so-du-lich', taskId, 'a.pdf', PDF)).status).toBe(404);
    const json = await under.call('ba-dinh', 'POST', `/tasks/${taskId}/files`, { body: { file: 'x' } });
    expect([json.status, json.body.code]).toEqual([415, 'file-not-multipart']);
    const none = await under.call('ba-dinh', 'POST', `/tasks/${taskId}/files`, { form: new FormData() });
    expect([none.status, none.body.code]).toEqual([400, 'file-missing']);
  });

  it('is handed in once, however often the request comes', async () => {
    const body = { ...RESULT, fileIds: [fileId], expectedVersion: 2 };
    const before = await contents();
    const first = await under.order('ba-dinh', taskId, body, 'submit-1');
    expect(first.body).toMatchObject({ version: 3, status: 'awaiting-confirmation' });
    const again = await under.order('ba-dinh', taskId, body, 'submit-1');
    expect(again.body).toEqual(first.body);
    expect(await contents()).toHaveLength(before.length + 1);
    expect((await events(taskId)).filter((type) => type === 'submitted')).toHaveLength(1);
    const changed = await under.order('ba-dinh', taskId, { ...body, text: 'Bản khác' }, 'submit-1');
    expect([changed.status, changed.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  it('is shown with its figures and files to those who see the task, and its bytes are given out harmlessly', async () => {
    const { body } = await under.call('so-noi-vu', 'GET', `/tasks/${taskId}`);
    expect(body.submission.content).toMatchObject({
      text: RESULT.text,
      figures: [{ ...RESULT.figures[0], note: null }],
      files: [{ id: fileId, name: 'Báo cáo kết quả.pdf' }],
    });
    const file = await under.call('so-noi-vu', 'GET', `/files/${fileId}`);
    expect(file.status).toBe(200);
    expect(file.body).toBe(PDF);
    expect(file.headers.get('Content-Disposition')).toMatch(/^attachment; .*filename\*=UTF-8''B%C3%A1o/);
    expect(file.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(file.headers.get('Content-Security-Policy')).toContain('sandbox');
    expect((await under.call('so-du-lich', 'GET', `/files/${fileId}`)).status).toBe(404);
    expect((await under.call('hoan-kiem', 'GET', `/files/${fileId}`)).status).toBe(404);
  });

  it('refuses a file that was sent in for another task', async () => {
    const other = await under.task('III.6.7', BA_DINH);
    const body = { ...RESULT, fileIds: [fileId], expectedVersion: 2 };
    const answer = await under.order('ba-dinh', other, body);
    expect([answer.status, answer.body.code]).toEqual([422, 'file-unknown']);
  });

  it('stays when the left-overs of refused orders are swept a day later', async () => {
    const other = await under.task('III.6.1', BA_DINH);
    const unused = await upload('ba-dinh', other, 'thua.pdf', PDF);
    await under.order('ba-dinh', other, { ...RESULT, expectedVersion: 1 });
    const before = await contents();
    expect(await under.get(ContentsService).sweepOrphans()).toEqual({ contents: 0, files: 0 });
    await under.rows(`UPDATE content SET touched_at = touched_at - interval '25 hours'`);
    await under.rows(`UPDATE stored_file SET touched_at = touched_at - interval '25 hours'`);
    expect(await under.get(ContentsService).sweepOrphans()).toEqual({
      contents: before.length - 1,
      files: 1,
    });
    expect(await contents()).toEqual([expect.objectContaining({ kept: true })]);
    expect((await under.call('ba-dinh', 'GET', `/files/${String(unused.body.id)}`)).status).toBe(404);
    expect((await under.call('ba-dinh', 'GET', `/files/${fileId}`)).status).toBe(200);
  });

  it('returned and confirmed is told as a conversation, the newest first', async () => {
    const returned = await under.order('so-noi-vu', taskId, {
      type: 'return',
      reason: 'Thiếu danh sách lớp.',
      expectedVersion: await under.version('so-noi-vu', taskId),
    });
    expect(returned.body.status).toBe('returned');
    const { body } = await under.call('ba-dinh', 'GET', `/tasks/${taskId}`);
    expect(body.reworkDue.words).toBeDefined();
    expect(body.allowedActions).toContainEqual(
      expect.objectContaining({ type: 'submit', expectedVersionRequired: true }),
    );
    const [entry] = body.history.items;
    expect(entry).toMatchObject({
      type: 'returned',
      text: 'Thiếu danh sách lớp.',
      actor: { agency: { id: SO_NOI_VU } },
    });
    expect(entry.sentence).toMatch(/^Trả lại, yêu cầu hoàn thiện trước khi hết ngày \d/);
    const again = { ...RESULT, text: 'Đã bổ sung.', expectedVersion: body.version as number };
    expect((await under.order('ba-dinh', taskId, again)).status).toBe(200);
    const confirmed = await under.order('so-noi-vu', taskId, {
      type: 'confirm',
      expectedVersion: await under.version('so-noi-vu', taskId),
    });
    expect(confirmed.body.status).toBe('in-progress');
    const page = await under.call('ba-dinh', 'GET', `/tasks/${taskId}/history?limit=2&order=asc`);
    expect(page.body.items.map((item: { type: string }) => item.type)).toEqual(['assigned', 'received']);
    const next = await under.call(
      'ba-dinh',
      'GET',
      `/tasks/${taskId}/history?limit=2&order=asc&cursor=${String(page.body.nextCursor)}`,
    );
    expect(next.body.items.map((item: { type: string }) => item.type)).toEqual(['submitted', 'returned']);
    const content = next.body.items[0].contentId as string;
    const old = await under.call('so-noi-vu', 'GET', `/tasks/${taskId}/contents/${content}`);
    expect(old.body.text).toBe(RESULT.text);
  });
});

describe('checks that the domain cannot make', () => {
  it('puts only an active account of the agency in charge', async () => {
    const id = await under.task('III.6.2', BA_DINH);
    const stranger = (await under.actor('so-noi-vu')).accountId;
    const refused = await under.order('ba-dinh', id, { type: 'allot', officerId: stranger });
    expect([refused.status, refused.body.code]).toEqual([422, 'officer-not-of-agency']);
    const own = (await under.actor('ba-dinh')).accountId;
    expect((await under.order('ba-dinh', id, { type: 'allot', officerId: own })).status).toBe(200);
    const { body } = await under.call('ba-dinh', 'GET', `/tasks/${id}`);
    expect(body.officer).toMatchObject({ id: own });
  });

  it('passes a task only to an agency that exists and has not this work already', async () => {
    const ward = await under.task('III.6.5', BA_DINH);
    const order = async (agencyId: string) =>
      under.order('so-noi-vu', ward, {
        type: 'reassign',
        agencyId,
        reason: 'Chuyển địa bàn',
        expectedVersion: await under.version('so-noi-vu', ward),
      });
    expect((await order('vn-xa-99999')).body.code).toBe('agency-unknown');
    expect((await order('vn-xa-00070')).body.code).toBe('assignment-taken');
    const passed = await order('ha-noi/so-du-lich');
    expect([passed.status, passed.body.status]).toEqual([200, 'not-received']);
    expect((await under.call('ba-dinh', 'GET', `/tasks/${ward}`)).status).toBe(404);
    const mine = await under.call('so-du-lich', 'GET', `/tasks/${ward}`);
    expect(mine.body).toMatchObject({ agency: { id: 'ha-noi/so-du-lich' }, treatment: 'followed' });
  });

  it('gives an agency the same work once, although two tasks are passed to it at the same moment', async () => {
    const [one, other] = [
      await under.task('III.6.2', 'vn-xa-00008'),
      await under.task('III.6.2', 'vn-xa-00070'),
    ];
    const pass = async (id: string) =>
      under.order('so-noi-vu', id, {
        type: 'reassign',
        agencyId: 'ha-noi/so-y-te',
        reason: 'Chuyển địa bàn',
        expectedVersion: await under.version('so-noi-vu', id),
      });
    let second: { status: number; body: { code?: string } } | undefined;
    under.gateway.beforeNext = async () => {
      under.gateway.beforeNext = null;
      second = await pass(other);
    };
    expect((await pass(one)).status).toBe(200);
    expect([second?.status, second?.body.code]).toEqual([409, 'assignment-taken']);
    expect((await pass(other)).body.code).toBe('assignment-taken');
  });

  it('frees the place again where the order to pass a task was refused', async () => {
    const [one, other] = [
      await under.task('III.6.1', 'vn-xa-00008'),
      await under.task('III.6.1', 'vn-xa-00070'),
    ];
    const order = { type: 'reassign', agencyId: 'ha-noi/so-y-te', reason: 'Chuyển địa bàn' };
    const stale = await under.order('so-noi-vu', one, { ...order, expectedVersion: 99 });
    expect(stale.body.code).toBe('version-stale');
    const expectedVersion = await under.version('so-noi-vu', other);
    expect((await under.order('so-noi-vu', other, { ...order, expectedVersion })).status).toBe(200);
  });

  it('gives the orders of bulk jobs the way of every order', async () => {
    const id = await under.task('III.6.3', BA_DINH);
    const actor = await under.actor('ba-dinh');
    const orders = under.get(SubjectOrders);
    await orders.order(actor, id, { type: 'receive' }, 'bulk/1/1');
    await orders.order(actor, id, { type: 'receive' }, 'bulk/1/1');
    expect(await events(id)).toEqual(['assigned', 'received']);
    await expect(orders.order(actor, randomUUID(), { type: 'receive' }, 'bulk/1/2')).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('what is late', () => {
  it('is counted, classed and told in words, and the ledger shows what was not decided', async () => {
    const clock = under.get(PlanClock);
    await clock.moveTo(new Date('2025-09-05T09:00:00+07:00'));
    const late = await under.call('so-noi-vu', 'GET', '/tasks?timeClass=overdue');
    expect(late.body.items).toHaveLength(1);
    expect(late.body.items[0].due).toMatchObject({
      date: '2025-09-03',
      weekday: 'thứ Tư',
      at: '2025-09-04T00:00:00+07:00',
      workingDaysLeft: -2,
      sentence: 'quá hạn 2 ngày làm việc (hạn thứ Tư, 03/9/2025)',
    });
    expect(late.body.items[0].due.explanation).toContain('31/8/2025');
    const summary = await under.call('so-noi-vu', 'GET', '/tasks/summary');
    expect(summary.body).toMatchObject({ overdue: 1, dueSoon: 0 });
    const rows = await under.call('so-noi-vu', 'GET', '/ledger?clock=due&limit=200');
    expect(rows.body.items[0]).toMatchObject({ rung: 'before-10', date: '2025-08-18', status: 'planned' });
    const missed = await under.call('so-noi-vu', 'GET', '/ledger/overdue?clock=due');
    expect(missed.body.items.map((row: { rung: string }) => row.rung)).toEqual([
      'before-10',
      'before-5',
      'before-2',
      'due',
      'overdue-1',
    ]);
    const own = await under.call('ba-dinh', 'GET', '/ledger?limit=200');
    expect(new Set(own.body.items.map((row: { agency: { id: string } }) => row.agency.id))).toEqual(
      new Set([BA_DINH]),
    );
  });
});

describe('a closed plan', () => {
  it('takes no order, whether or not its workflows have heard of it, but what is left open may be ended', async () => {
    const [open] = await under.rows<{ id: string }>(
      `SELECT id FROM task WHERE agency_id = $1 AND status = 'not-received' LIMIT 1`,
      BA_DINH,
    );
    const { id } = open!;
    await under.rows(
      `UPDATE plan SET status = 'closed', closed_at = now(), close_reason = 'x' WHERE id = $1`,
      under.planId,
    );

    const refused = await under.order('ba-dinh', id, { type: 'receive' }, 'closed-1');
    expect([refused.status, refused.body.code]).toEqual([409, 'plan-closed']);
    expect(await under.rows(`SELECT key FROM command_receipt WHERE key = 'closed-1'`)).toEqual([]);
    const actionsOf = async (login: string) =>
      (await under.call(login, 'GET', `/tasks/${id}`)).body.allowedActions.map(
        ({ type }: { type: string }) => type,
      );
    expect(await actionsOf('ba-dinh')).toEqual([]);
    expect(await actionsOf('so-noi-vu')).toEqual(['cancel', 'end-following']);
    const ended = await under.order(
      'so-noi-vu',
      id,
      { type: 'end-following', reason: 'Kế hoạch đã đóng' },
      'c-2',
    );
    expect([ended.status, ended.body.status]).toEqual([200, 'ended']);
  });
});
