import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from '../../src/imports/readers/read-file.ts';
import { logIn } from '../support/event-stream.ts';
import { ReportsUnderTest } from '../support/reports-under-test.ts';

const BA_DINH = 'vn-xa-00004';
const SOC_SON = 'vn-xa-00376';

let under: ReportsUnderTest;
let url: string;

/** The round of the year is open, some work of summer is late, two communes have reported and were accepted. */
beforeAll(async () => {
  under = await ReportsUnderTest.start();
  await under.moveTo('2025-11-03 06:30');
  await under.advance();
  await under.runJobs();
  url = await under.tasks.app.getUrl();
  await report('ba-dinh', BA_DINH, 2);
  await report('soc-son', SOC_SON, 3.5);
}, 180_000);
afterAll(() => under.close());

async function report(login: string, agencyId: string, value: number): Promise<void> {
  const id = await under.report(agencyId);
  const figures = [{ key: 'tai-nan', label: '=Số vụ tai nạn', unit: 'vụ', value }];
  const content = { summary: 'Đã làm', results: [], difficulties: '', proposals: '', figures };
  expect((await under.order(login, id, { type: 'submit', content })).status).toBe(200);
  expect((await under.order('so-noi-vu', id, { type: 'accept' })).status).toBe(200);
}

async function get(login: string, path: string, headers: Record<string, string> = {}): Promise<Response> {
  const token = await logIn(url, login);
  return fetch(`${url}/api/v1${path}`, { headers: { Authorization: `Bearer ${token}`, ...headers } });
}

/** The lines of a file as a reader of spreadsheets sees them. */
async function linesOf(response: Response): Promise<string[]> {
  expect(response.status).toBe(200);
  const bytes = Buffer.from(await response.arrayBuffer());
  const { document } = await readFile({ name: 'a.xlsx', bytes });
  return document.lines.map(({ text }) => text);
}

const ofPlan = (what: string) => `/plans/${under.tasks.planId}/${what}`;
const cells = (line: string | undefined) => (line ?? '').split(' | ');

describe('the board as a file', () => {
  it('has every body with its state and time class, every task with its date, every assignment', async () => {
    const response = await get('so-noi-vu', ofPlan('board/export'));
    expect(response.headers.get('Content-Type')).toContain('spreadsheetml');
    const name = encodeURIComponent('Bảng giao việc');
    expect(response.headers.get('Content-Disposition')).toMatch(
      new RegExp(`^attachment; filename="Bang giao viec .*xlsx"; filename\\*=UTF-8''${name}`),
    );
    const lines = await linesOf(response);
    expect(lines[0]).toBe('Bảng giao việc');
    expect(lines.find((line) => line.startsWith('Kế hoạch'))).toMatch(
      / số liệu lúc 06:3\d ngày 03\/11\/2025$/,
    );
    expect(lines.filter((line) => line.startsWith('UBND phường '))).toHaveLength(51);
    expect(lines.some((line) => line.includes('Chưa tiếp nhận · Không hạn · quá ngày tiếp nhận'))).toBe(true);
    const tasks = lines.filter((line) => /^(?!Cơ quan \|)[^|]+ \| [^|]+ \| III\./.test(line));
    expect(tasks).toHaveLength(
      await under.count(`SELECT count(DISTINCT (assignment_id, agency_id)) FROM task`),
    );
    const [late] = await under.rows<{ due: string; name: string; ref: string }>(
      `SELECT to_char(task.due_on, 'DD/MM/YYYY') AS due, agency.name, assignment.ref
         FROM task JOIN agency ON agency.id = agency_id JOIN assignment ON assignment.id = assignment_id
        WHERE task.due_at < '2025-11-03' AND task.status = 'not-received' AND task.treatment = 'followed' LIMIT 1`,
    );
    const line = tasks.find((one) => cells(one)[1] === late!.name && cells(one)[2] === late!.ref);
    expect(cells(line).slice(4, 7)).toEqual(['Chưa tiếp nhận', 'Quá hạn', late!.due]);
  });

  it('shows a commune what it sees of the board, itself alone, and nobody else anything', async () => {
    const lines = await linesOf(await get('ba-dinh', ofPlan('board/export')));
    expect(lines.filter((line) => line.includes('phường Hoàn Kiếm'))).toEqual([]);
    expect(lines.filter((line) => / \| Ủy ban nhân dân phường Ba Đình \| III\./.test(line))).toHaveLength(7);
    expect((await fetch(`${url}/api/v1${ofPlan('board/export')}`)).status).toBe(401);
    const unknown = '/plans/01890000-0000-7000-8000-000000000000/board/export';
    expect((await get('so-noi-vu', unknown)).status).toBe(404);
  });
});

describe('the evaluation as a file', () => {
  it('sums the agencies up to the four classes of the plan', async () => {
    const { body } = await under.call('so-noi-vu', 'GET', ofPlan('summary'));
    const lines = await linesOf(await get('so-noi-vu', ofPlan('evaluation/export')));
    const { doneOnTime, doneLate, openInTime, openOverdue, suspended } = body.national;
    const sum = cells(lines.find((line) => line.startsWith('Cộng | ')));
    expect(sum.slice(1, 7).map(Number)).toEqual([
      doneOnTime,
      doneLate,
      openInTime,
      openOverdue,
      suspended,
      body.tasks,
    ]);
    expect(openOverdue).toBeGreaterThan(0);
    expect(cells(lines.find((line) => line.startsWith('Đề nghị | ')))[1]).toBe(String(body.requests.total));
  });
});

describe('a round as a file', () => {
  it('has who has sent on which day, the counts, and each figure by its units with its sum', async () => {
    const lines = await linesOf(await get('so-noi-vu', `/rounds/${under.roundId}/export`));
    const sent = lines.find((line) => line.includes('| Ủy ban nhân dân phường Ba Đình | '));
    expect(cells(sent).slice(2, 7)).toEqual(['Đã chấp nhận', '', '14/12/2025', '03/11/2025', 'Đúng hạn']);
    const missing = lines.filter((line) => !line.startsWith('Loại cơ quan') && cells(line)[2] === 'Chưa nộp');
    expect(missing).toHaveLength(144);
    expect(lines).toContain('Cơ quan | =Số vụ tai nạn (vụ)');
    expect(lines.filter((line) => /^Ủy ban nhân dân [^|]+ \| [\d.,]+$/.test(line))).toHaveLength(2);
    expect(lines.at(-1)).toBe('Cộng | 5.5');
  });

  it('is for those who receive: a commune that only reports finds none', async () => {
    expect((await get('ba-dinh', `/rounds/${under.roundId}/export`)).status).toBe(404);
  });
});

describe('an answer of the API', () => {
  it('goes compressed over the line where it is long and was asked for so, and is the same then', async () => {
    const board = await get('so-noi-vu', ofPlan('board'), { 'Accept-Encoding': 'gzip' });
    expect(board.headers.get('Content-Encoding')).toBe('gzip');
    expect(board.headers.get('Vary')).toContain('Accept-Encoding');
    const plain = await get('so-noi-vu', ofPlan('board'), { 'Accept-Encoding': 'identity' });
    expect(plain.headers.get('Content-Encoding')).toBeNull();
    expect(await board.text()).toBe(await plain.text());
    expect(board.headers.get('ETag')).toBe(plain.headers.get('ETag'));
  });

  it('stays as it is where it is short, the answer to an order, or a file compressed already', async () => {
    const headers = { 'Accept-Encoding': 'gzip' };
    const short = await get('so-noi-vu', ofPlan('progress'), headers);
    const file = await get('so-noi-vu', ofPlan('board/export'), headers);
    const login = { login: 'so-noi-vu', password: 'dondoc2025' };
    const answer = await fetch(`${url}/api/v1/sessions`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify(login),
    });
    for (const { headers: sent } of [short, file, answer]) expect(sent.get('Content-Encoding')).toBeNull();
  });
});
