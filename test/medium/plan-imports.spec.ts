import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { DEMO_PASSWORD } from '../../src/seed/demo-accounts.ts';
import { ImportReadings } from '../../src/imports/import-readings.service.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { PlansUnderTest } from '../support/plans-under-test.ts';
import { SMALL_PLAN, SMALL_REVIEW } from '../support/small-import.ts';
import { until } from '../support/until.ts';

let database: TestDatabase;
let under: PlansUnderTest;
let url: string;
let owner: string;
let head: string;
let ward: string;

beforeAll(async () => {
  database = await createTestDatabase();
  under = await PlansUnderTest.start(database);
  await under.app.listen(0, '127.0.0.1');
  url = `${await under.app.getUrl()}/api/v1`;
  owner = await logIn('so-noi-vu');
  head = await logIn('so-noi-vu-giam-doc');
  ward = await logIn('ba-dinh');
});
afterAll(async () => {
  await under.close();
  await database.drop();
});

async function logIn(login: string): Promise<string> {
  const { status, body } = await call('POST', '/sessions', { login, password: DEMO_PASSWORD }, { token: '' });
  expect(status).toBe(201);
  return body.token;
}

interface Call {
  readonly token?: string;
  readonly key?: string;
}

async function call(method: string, path: string, body?: unknown, { token = owner, key }: Call = {}) {
  const form = body instanceof FormData;
  const response = await fetch(url + path, {
    method,
    headers: {
      ...(form ? {} : { 'Content-Type': 'application/json' }),
      ...(token === '' ? {} : { Authorization: `Bearer ${token}` }),
      'Idempotency-Key': key ?? randomUUID(),
    },
    ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = (response.headers.get('Content-Type') ?? '').includes('json');
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}

function formOf(...files: readonly (readonly [name: string, text: string])[]): FormData {
  const form = new FormData();
  for (const [name, text] of files) form.append('files', new Blob([text]), name);
  return form;
}

interface ImportBody {
  readonly id: string;
  readonly state: string;
  readonly problem: { code: string; vi: string; en: string } | null;
  readonly files: readonly { readonly sha256: string }[];
}

/** Begins an import and waits for the end of its reading. */
async function imported(body: unknown): Promise<ImportBody> {
  const begun = await call('POST', '/plan-imports', body);
  expect(begun.status).toBe(202);
  return ended(begun.body.id);
}

async function ended(id: string): Promise<ImportBody> {
  let record = await call('GET', `/plan-imports/${id}`);
  await until(async () => {
    record = await call('GET', `/plan-imports/${id}`);
    return record.body.state !== 'reading';
  });
  return record.body;
}

const operate = (id: string, expectedVersion: number, operations: readonly unknown[], more: Call = {}) =>
  call('POST', `/plan-imports/${id}/operations`, { expectedVersion, operations }, more);

describe('the reading of an import', () => {
  it('reads files as one plan in their order, and keeps them and the text as they came', async () => {
    const annex = 'PHỤ LỤC\nDanh mục các điểm úng ngập';
    const record = await imported(formOf(['Kế hoạch 21.txt', SMALL_PLAN], ['Phụ lục.txt', annex]));
    expect(record).toMatchObject({ state: 'read', version: 0, planId: null, problem: null });
    const lines = SMALL_PLAN.split('\n').length;
    expect(record.files).toMatchObject([
      { n: 1, name: 'Kế hoạch 21.txt', kind: 'text', firstLine: 1, lastLine: lines },
      { n: 2, name: 'Phụ lục.txt', firstLine: lines + 2, lastLine: lines + 3 },
    ]);
    const text = await call('GET', `/plan-imports/${record.id}/text`);
    expect(text.body.lines.map((line: { text: string }) => line.text).join('\n')).toBe(
      `${SMALL_PLAN}\n\n${annex}`,
    );
    const file = await call('GET', `/plan-imports/${record.id}/files/2`);
    expect(file.body).toBe(annex);
    expect(file.headers.get('Content-Disposition')).toMatch(/^attachment;/);
    expect(record.files[1]?.sha256).toBe(createHash('sha256').update(annex).digest('hex'));
    expect((await call('GET', `/plan-imports/${record.id}/files/3`)).status).toBe(404);
  });

  it('gives the first answer to the same request, and begins nothing anew', async () => {
    const body = { text: SMALL_PLAN };
    const [first, again] = [
      await call('POST', '/plan-imports', body, { key: 'k' }),
      await call('POST', '/plan-imports', body, { key: 'k' }),
    ];
    expect(again.body.id).toBe(first.body.id);
    expect((await call('POST', '/plan-imports', { text: 'khác' }, { key: 'k' })).body.code).toBe(
      'idempotency-key-reused',
    );
    await ended(first.body.id);
  });

  it('fails with the reason in both languages, keeps the file, and can be tried once more', async () => {
    const record = await imported(formOf(['a.txt', '   ']));
    expect(record.state).toBe('failed');
    expect(record.problem?.vi).not.toBe(record.problem?.en);
    expect((await call('GET', `/plan-imports/${record.id}/proposals`)).body.code).toBe('import-state');
    expect((await call('POST', `/plan-imports/${record.id}/reading`)).status).toBe(202);
    expect((await ended(record.id)).state).toBe('failed');
  });

  it('does not keep a document marked secret', async () => {
    const record = await imported({ text: `MẬT\n${SMALL_PLAN}` });
    expect(record).toMatchObject({ state: 'failed', problem: { code: 'secret-document' }, files: [] });
    expect(await under.count('SELECT count(*) FROM plan_import_file WHERE import_id = $1', record.id)).toBe(
      0,
    );
    expect((await call('POST', `/plan-imports/${record.id}/reading`)).status).toBe(409);
    expect((await call('POST', '/plan-imports', formOf(['Tuyệt mật.txt', 'x']))).body.code).toBe(
      'secret-document',
    );
  });

  it('takes up what was lost with its process, and gives up what was lost again and again', async () => {
    const { id } = await imported({ text: SMALL_PLAN });
    const lose = (times: number) =>
      under.rows(
        `UPDATE plan_import SET state = 'reading', times_lost = $2, reading_since = now() - interval '1 hour' WHERE id = $1`,
        id,
        times,
      );
    await lose(0);
    await under.get(ImportReadings).takeUpLost();
    expect((await ended(id)).state).toBe('read');
    await lose(2);
    await under.get(ImportReadings).takeUpLost();
    expect(await ended(id)).toMatchObject({ state: 'failed', problem: { code: 'import-reading-lost' } });
  });

  it('refuses nothing at all, too much, and who may not', async () => {
    expect((await call('POST', '/plan-imports', {})).body.code).toBe('import-no-file');
    const eleven = Array.from({ length: 11 }, (_, i) => [`${i}.txt`, 'x'] as const);
    expect((await call('POST', '/plan-imports', formOf(...eleven))).body.code).toBe('import-too-many-files');
    const officer = await logIn('so-noi-vu-chuyen-vien');
    expect((await call('POST', '/plan-imports', { text: 'x' }, { token: officer })).status).toBe(403);
    expect((await call('GET', '/plan-imports', undefined, { token: officer })).status).toBe(200);
  });

  it('is seen by the own agency alone, page by page', async () => {
    const { id } = await imported({ text: SMALL_PLAN });
    expect((await call('GET', `/plan-imports/${id}`, undefined, { token: ward })).status).toBe(404);
    expect((await call('GET', '/plan-imports', undefined, { token: ward })).body.items).toEqual([]);
    const page = await call('GET', '/plan-imports?limit=1&state=read', undefined, { token: head });
    expect(page.body.items).toMatchObject([{ id, state: 'read' }]);
    expect(page.body.nextCursor).not.toBeNull();
  });
});

describe('the review of an import', () => {
  it('leads from the proposals to a draft that can be issued, with the text in which its places count', async () => {
    const { id } = await imported(formOf(['Kế hoạch 21.txt', SMALL_PLAN]));
    const before = await call('GET', `/plan-imports/${id}/checklist`);
    expect(before.body.ready).toBe(false);
    expect(before.body.open.map((point: { vi: string; en: string }) => point.vi !== point.en)).not.toContain(
      false,
    );
    const refused = await call('POST', `/plan-imports/${id}/plan`);
    expect(refused).toMatchObject({ status: 409, body: { code: 'import-not-decided' } });

    expect((await operate(id, 0, SMALL_REVIEW)).body).toMatchObject({
      version: 4,
      canUndo: true,
      canRedo: false,
    });
    await operate(id, 4, [{ type: 'accept', items: ['a1', 'a4'] }]);
    const preview = await call('GET', `/plan-imports/${id}/preview`);
    expect(preview.body.assignments).toHaveLength(5);
    expect((await call('GET', `/plan-imports/${id}/checklist`)).body).toEqual({ ready: true, open: [] });
    // The standing agency of the small plan is another one: its people, or the issuer's, enter drafts.
    expect((await call('POST', `/plan-imports/${id}/plan`)).body.code).toBe('forbidden');
    await operate(id, 5, [{ type: 'change', item: 'plan', fields: { standingAgency: 'Sở Nội vụ' } }]);

    const made = await call('POST', `/plan-imports/${id}/plan`);
    expect(made).toMatchObject({ status: 201, body: { status: 'draft', number: '21/KH-UBND' } });
    expect((await call('POST', `/plan-imports/${id}/plan`, undefined, { token: head })).body.id).toBe(
      made.body.id,
    );
    const [plan] = await under.rows<{ source: string; file: string }>(
      `SELECT source_text AS source, document->'source'->>'file' AS file FROM plan WHERE id = $1`,
      made.body.id,
    );
    expect(plan).toEqual({ source: SMALL_PLAN, file: 'Kế hoạch 21.txt' });
    expect((await call('POST', `/plans/${made.body.id}/validation`)).body).toEqual({
      valid: true,
      problems: [],
    });
    expect((await call('GET', `/plan-imports/${id}`)).body).toMatchObject({
      state: 'drafted',
      planId: made.body.id,
    });
    expect((await operate(id, 6, [{ type: 'accept-unquestioned' }])).body.code).toBe('import-state');

    const changes = await call('POST', `/plan-imports/${id}/comparison`, { planId: made.body.id });
    expect(changes.body).toEqual({ unchanged: 5, changes: [] });
  });

  it('tells the day that a deadline means, with its reason, and reads words that a person types', async () => {
    const { id } = await imported({ text: SMALL_PLAN });
    const dates = await call('GET', `/plan-imports/${id}/dates`);
    const days = dates.body.items.map((item: { due: { lastAcceptedDay: string } | null }) => item.due);
    expect(days).toContainEqual(expect.objectContaining({ lastAcceptedDay: '2025-09-14' }));
    const read = await call('POST', `/plan-imports/${id}/deadline-readings`, { words: 'trước ngày 15/12' });
    expect(read.body).toMatchObject({
      deadline: { words: 'trước ngày 15/12', spec: { kind: 'before-day', date: '2025-12-15' } },
      class: 'dated',
      due: { lastAcceptedDay: '2025-12-14' },
    });
  });

  it('tells who was too late what others did meanwhile, and changes nothing', async () => {
    const { id } = await imported({ text: SMALL_PLAN });
    await operate(id, 0, [{ type: 'drop', items: ['g1'], reason: 'trùng' }], { token: head });
    const late = await operate(id, 0, [{ type: 'accept-unquestioned' }]);
    expect(late).toMatchObject({
      status: 409,
      body: {
        code: 'review-stale',
        values: { expected: 0, current: 1, changes: [{ number: 1, type: 'drop' }] },
      },
    });
    const { body } = await call('GET', `/plan-imports/${id}/operations`);
    expect(body.items).toHaveLength(1);
  });

  it('takes several operations or none, and the same request once', async () => {
    const { id } = await imported({ text: SMALL_PLAN });
    const bad = await operate(id, 0, [{ type: 'accept-unquestioned' }, { type: 'accept', items: ['a99'] }]);
    expect(bad).toMatchObject({
      status: 404,
      body: { code: 'review-item-unknown', values: { item: 'a99', step: 2 } },
    });
    expect((await call('GET', `/plan-imports/${id}`)).body.version).toBe(0);
    const shape = await operate(id, 0, [{ type: 'split', item: 'a1' }, { type: 'fly' }]);
    expect(shape).toMatchObject({ status: 422, body: { code: 'review-value-invalid' } });
    expect(shape.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/operations/0/at',
      '/operations/1/type',
    ]);
    const once = [{ type: 'accept', items: ['a1'] }];
    expect((await operate(id, 0, once, { key: 'once' })).body.version).toBe(1);
    expect((await operate(id, 0, once, { key: 'once' })).body.version).toBe(1);
  });

  it('takes back and brings back, and keeps every step with its author', async () => {
    const { id } = await imported({ text: SMALL_PLAN });
    await operate(id, 0, [{ type: 'change', item: 'a1', fields: { titleShort: 'Theo dõi' } }]);
    const order = (expectedVersion: number) => ({ expectedVersion });
    const undone = await call('POST', `/plan-imports/${id}/undo`, order(1), { token: head });
    expect(undone.body).toMatchObject({ version: 2, canUndo: false, canRedo: true });
    const title = ({ body }: Awaited<ReturnType<typeof call>>) =>
      body.items.find((item: { id: string }) => item.id === 'a1').value.titleShort;
    expect(title(undone)).not.toBe('Theo dõi');
    expect(title(await call('POST', `/plan-imports/${id}/redo`, order(2)))).toBe('Theo dõi');
    expect((await call('POST', `/plan-imports/${id}/redo`, order(3))).body.code).toBe(
      'review-nothing-to-redo',
    );
    const { body } = await call('GET', `/plan-imports/${id}/operations`);
    expect(body.items.map(({ step }: { step: { type: string } }) => step.type)).toEqual([
      'change',
      'undo',
      'redo',
    ]);
    expect(new Set(body.items.map(({ accountId }: { accountId: string }) => accountId)).size).toBe(2);
  });

  it('shows slips in the citations with a text in both languages', async () => {
    const slip = 'Công văn số 7/CV-UBND ngày 30/02/2025 của UBND Thành phố';
    const { id } = await imported({ text: SMALL_PLAN.replace('III. TỔ CHỨC', `${slip}.\nIII. TỔ CHỨC`) });
    const { body } = await call('GET', `/plan-imports/${id}/proposals`);
    expect(body.slips).toMatchObject([{ code: 'date-impossible', places: [{ source: { line: 15 } }] }]);
    expect(body.slips[0].vi).not.toBe(body.slips[0].en);
  });

  it('ends when the import is put aside', async () => {
    const { id } = await imported({ text: SMALL_PLAN });
    expect((await call('POST', `/plan-imports/${id}/discard`)).body.state).toBe('discarded');
    expect((await operate(id, 0, [{ type: 'accept-unquestioned' }])).body.code).toBe('import-state');
    expect((await call('POST', `/plan-imports/${id}/plan`)).body.code).toBe('import-state');
    expect((await call('GET', `/plan-imports/${id}/proposals`)).status).toBe(200);
  });
});
