import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TasksUnderTest } from '../support/tasks-under-test.ts';

const BA_DINH = 'vn-xa-00004';
const SO_NOI_VU = 'ha-noi/so-noi-vu';
const ALL_TASKS = 951;

let under: TasksUnderTest;

interface Row {
  id: string;
  agency: { id: string };
  assignment: { ref: string };
  status: string;
  timeClass: string | null;
  due: { date: string; sentence: string } | null;
}

/** All rows of a list, page by page. */
async function all(login: string, query: string, limit = 200): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const answer = await under.call(login, 'GET', `/tasks?limit=${limit}&${query}${after}`);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    rows.push(...(answer.body.items as Row[]));
    cursor = answer.body.nextCursor as string | null;
  }
  return rows;
}

const refs = (rows: readonly Row[]) => [...new Set(rows.map((row) => row.assignment.ref))].sort();
const agencies = (rows: readonly Row[]) => [...new Set(rows.map((row) => row.agency.id))].sort();

beforeAll(async () => {
  under = await TasksUnderTest.start();
});
afterAll(() => under.close());

describe('who sees which tasks', () => {
  it('shows the standing agency, the supervising leader and the administrator every task of the plan', async () => {
    for (const login of ['so-noi-vu', 'so-noi-vu-chuyen-vien', 'lanh-dao', 'admin']) {
      expect([login, (await all(login, '')).length]).toEqual([login, ALL_TASKS]);
    }
  });

  it('shows a ward its own seven tasks and, to read, those in which the text names it as coordinator', async () => {
    const rows = await all('ba-dinh', '');
    const others = rows.filter((row) => row.agency.id !== BA_DINH);
    expect(rows.length - others.length).toBe(7);
    expect(refs(others)).toEqual(['III.5.1', 'III.7.1']);
    expect(await all('ba-dinh', `agencyId=${BA_DINH}`)).toHaveLength(7);
  });

  it('shows a department that only coordinates the work it coordinates, and nothing of the wards', async () => {
    const rows = await all('so-du-lich', '');
    expect(agencies(rows.filter((row) => row.agency.id.startsWith('vn-xa')))).toEqual([]);
    expect(rows.some((row) => row.agency.id === 'ha-noi/so-y-te')).toBe(true);
  });

  it('knows no task, history, file or command of a stranger: all are 404', async () => {
    const ofHoanKiem = await under.task('III.6.5', 'vn-xa-00070');
    const own = await under.task('III.6.5', BA_DINH);
    expect((await under.call('ba-dinh', 'GET', `/tasks/${own}`)).status).toBe(200);
    for (const path of ['', '/history']) {
      const answer = await under.call('ba-dinh', 'GET', `/tasks/${ofHoanKiem}${path}`);
      expect([path, answer.status, answer.body.code]).toEqual([path, 404, 'not-found']);
    }
    expect((await under.order('ba-dinh', ofHoanKiem, { type: 'receive' })).status).toBe(404);
    expect((await under.call('ba-dinh', 'GET', `/escalations/${ofHoanKiem}/due-1`)).status).toBe(404);
    expect(await all('ba-dinh', 'agencyId=vn-xa-00070')).toEqual([]);
  });

  it('lets a coordinator read a task and order nothing on it', async () => {
    const id = await under.task('III.5.1', 'ha-noi/so-y-te');
    const answer = await under.call('ba-dinh', 'GET', `/tasks/${id}`);
    expect(answer.status).toBe(200);
    expect(answer.body.allowedActions).toEqual([]);
    expect(answer.body.assignment.coordinators.map((c: { name: string }) => c.name)).toContain('Sở Nội vụ');
    const refused = await under.order('ba-dinh', id, { type: 'comment', text: 'thử' });
    expect([refused.status, refused.body.code]).toEqual([403, 'not-allowed']);
  });
});

describe('a list of tasks', () => {
  it.each(['dueAt', 'updatedAt', 'agency', 'assignment'])(
    'sorted by %s shows every task once, over ties and in both directions',
    async (sort) => {
      const forth = await all('so-noi-vu', `sort=${sort}`, 37);
      const back = await all('so-noi-vu', `sort=${sort}&order=desc`, 53);
      expect(new Set(forth.map((row) => row.id)).size).toBe(ALL_TASKS);
      expect(forth).toHaveLength(ALL_TASKS);
      expect(new Set(back.map((row) => row.id)).size).toBe(ALL_TASKS);
      expect(back).toHaveLength(ALL_TASKS);
    },
  );

  it('puts work with a date first, and the earliest of it first', async () => {
    const [first, second] = (await all('so-noi-vu', '')).slice(0, 2);
    expect(first).toMatchObject({ assignment: { ref: 'III.1.4' }, agency: { id: SO_NOI_VU } });
    expect(first?.due?.date).toBe('2025-09-03');
    expect(second?.due).toBeNull();
    const [latest] = await all('so-noi-vu', 'order=desc');
    expect(latest?.assignment.ref).toBe('III.1.4');
  });

  it('sorted by assignment follows the text, and within an assignment the agencies', async () => {
    const rows = await all('so-noi-vu', 'sort=assignment');
    const order = rows.map((row) => row.assignment.ref).filter((ref, i, list) => ref !== list[i - 1]);
    expect(order).toHaveLength(38);
    expect(order.indexOf('III.1.2')).toBeLessThan(order.indexOf('III.1.10'));
  });

  it('filters by assignment, agency, status, class, role, mandate, occurrence and time', async () => {
    expect(await all('so-noi-vu', 'ref=III.6.5')).toHaveLength(126);
    expect(await all('so-noi-vu', `ref=III.6.5&agencyId=${BA_DINH}`)).toHaveLength(1);
    expect(refs(await all('so-noi-vu', 'class=dated'))).toEqual(['III.1.4']);
    expect(refs(await all('so-noi-vu', 'class=to-be-set'))).toEqual(['III.1.9', 'III.6.5']);
    expect(await all('so-noi-vu', 'mandate=request')).toHaveLength(
      await under.rows('SELECT 1 FROM task WHERE mandate = $1', 'request').then((rows) => rows.length),
    );
    expect(await all('so-noi-vu', 'occurrence=1')).toEqual([]);
    expect(await all('so-noi-vu', 'status=not-received,returned')).toHaveLength(ALL_TASKS);
    expect(refs(await all('so-noi-vu', 'dueFrom=2025-09-03&dueTo=2025-09-03'))).toEqual(['III.1.4']);
    expect(await all('so-noi-vu', 'dueFrom=2025-09-04')).toEqual([]);
    expect(await all('so-noi-vu', 'timeClass=no-deadline')).toHaveLength(ALL_TASKS - 1);
    expect(refs(await all('so-noi-vu', 'timeClass=in-time'))).toEqual(['III.1.4']);
    expect(await all('so-noi-vu', `planId=${crypto.randomUUID()}`)).toEqual([]);
  });

  it('finds words of title and agency without case and diacritics', async () => {
    expect(agencies(await all('so-noi-vu', 'text=PHUONG%20ba%20dinh'))).toEqual([BA_DINH]);
    expect(refs(await all('so-noi-vu', 'text=iii.6.5'))).toEqual(['III.6.5']);
    const rows = await all('ba-dinh', `text=tap%20huan&agencyId=${BA_DINH}`);
    expect(refs(rows)).toContain('III.6.7');
    expect(await all('so-noi-vu', 'text=100%25')).toEqual([]);
    expect(await all('so-noi-vu', 'text=_')).toEqual([]);
  });

  it('finds a word that thousands of agencies have in their names, and nothing beside it', async () => {
    const rows = await all('so-noi-vu', 'text=ubnd');
    expect(rows.filter(({ agency }) => agency.id.startsWith('vn-xa-')).length).toBe(126 * 7);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.length).toBeLessThan(ALL_TASKS);
  });

  it('tells what waits for the asker: work to receive for the ward, missing dates for the standing agency', async () => {
    expect(await all('ba-dinh', 'waitingForMe=true')).toHaveLength(7);
    const decisions = (await all('so-noi-vu', 'waitingForMe=true')).filter(
      (row) => row.agency.id !== SO_NOI_VU,
    );
    expect(refs(decisions)).toEqual(['III.6.5']);
    expect(decisions).toHaveLength(126);
    expect(refs(await all('lanh-dao', 'waitingForMe=true'))).toEqual(['III.1.9']);
    expect(await all('admin', 'waitingForMe=true')).toEqual([]);
  });

  it('names every wrong parameter', async () => {
    const answer = await under.call(
      'so-noi-vu',
      'GET',
      '/tasks?limit=500&status=done&dueFrom=2025-02-30&sort=title&planId=x&what=1',
    );
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((error: { field: string }) => error.field).sort()).toEqual(
      ['dueFrom', 'limit', 'planId', 'sort', 'status', 'what'].sort(),
    );
    const cursor = await under.call('so-noi-vu', 'GET', '/tasks?cursor=abc');
    expect([cursor.status, cursor.body.code]).toEqual([400, 'invalid-cursor']);
    const foreign = await under.call('so-noi-vu', 'GET', '/tasks?sort=assignment&cursor=WyIyMDI1Il0');
    expect([foreign.status, foreign.body.code]).toEqual([400, 'invalid-cursor']);
  });
});

describe('the export', () => {
  it('holds every row once, as CSV that Excel reads and as JSON', async () => {
    const csv = await under.call('so-noi-vu', 'GET', '/tasks/export?format=csv');
    const text = String(csv.body);
    expect(csv.headers.get('Content-Type')).toContain('text/csv');
    const lines = text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(ALL_TASKS + 1);
    expect(lines[0]).toContain('Mã nhiệm vụ,');
    expect(new Set(lines.slice(1).map((line) => line.slice(0, 36))).size).toBe(ALL_TASKS);
    const json = await under.call('ba-dinh', 'GET', `/tasks/export?format=json&agencyId=${BA_DINH}`);
    expect(json.body).toHaveLength(7);
    const none = await under.call('ba-dinh', 'GET', '/tasks/export?format=json&status=cancelled');
    expect(none.body).toEqual([]);
  });
});

describe('the description of the API', () => {
  it('has every order with its own schema, told apart by its type, and no reference that leads nowhere', async () => {
    const { body } = await under.call('admin', 'GET', '/../docs-json');
    const document = JSON.parse(typeof body === 'string' ? body : JSON.stringify(body));
    const schema =
      document.paths['/api/v1/tasks/{id}/commands'].post.requestBody.content['application/json'].schema;
    expect(Object.keys(schema.discriminator.mapping)).toContain('request-extension');
    const names = Object.keys(document.components.schemas);
    const references = JSON.stringify(document).matchAll(/#\/components\/schemas\/([^"]+)"/g);
    expect([...references].map(([, name]) => name).filter((name) => !names.includes(name ?? ''))).toEqual([]);
    expect(document.components.schemas.TaskRowResponse.properties.timeClass).toMatchObject({
      enum: ['in-time', 'due-soon', 'overdue', 'no-deadline'],
      nullable: true,
    });
  });
});

describe('"Việc của tôi"', () => {
  const PARTS = {
    toReceive: 'to-receive',
    dueSoon: 'due-soon',
    overdue: 'overdue',
    returned: 'returned',
    inHand: 'in-hand',
    waitingForOthers: 'waiting-for-others',
    standing: 'standing',
    requests: 'requests',
  };

  it('lists in each part as many tasks as it counts', async () => {
    await under.order('ba-dinh', await under.task('III.6.1', BA_DINH), { type: 'receive' });
    const ids = { 'ba-dinh': BA_DINH, 'so-noi-vu-chuyen-vien': SO_NOI_VU };
    for (const [login, agencyId] of Object.entries(ids)) {
      const { toDecide, ...counts } = (await under.call(login, 'GET', '/tasks/summary')).body;
      expect(typeof toDecide).toBe('number');
      expect(Object.keys(counts).sort()).toEqual(Object.keys(PARTS).sort());
      expect(counts.toReceive + counts.standing).toBeGreaterThan(2);
      for (const [count, part] of Object.entries(PARTS)) {
        const rows = await all(login, `agencyId=${agencyId}&part=${part}`);
        expect([login, part, rows.length]).toEqual([login, part, counts[count]]);
      }
    }
  });
});
