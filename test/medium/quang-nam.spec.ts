import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  HOI_AN,
  LABOUR,
  NONG_SON,
  QuangNamUnderTest,
  TAM_KY,
  TAY_GIANG,
} from '../support/quang-nam-under-test.ts';
import type { ReportsUnderTest } from '../support/reports-under-test.ts';

let under: QuangNamUnderTest;
let reports: ReportsUnderTest;

beforeAll(async () => {
  under = await QuangNamUnderTest.start();
  reports = under.reports;
}, 240_000);
afterAll(() => reports.close());

const content = { summary: 'Kết quả năm 2024', results: [], difficulties: '', proposals: '', figures: [] };
const submit = async (login: string, id: string) =>
  (await reports.order(login, id, { type: 'submit', content })).body;
const firedOf = async (reportId: string) =>
  (
    await reports.rows<{ text: string }>(
      `SELECT rung || ' ' || date AS text FROM ledger_entry
        WHERE subject_id = $1 AND clock = 'due' AND status = 'fired' ORDER BY planned_at`,
      reportId,
    )
  ).map(({ text }) => text);
const course = ({ history }: { history: { type: string; checkpoint: string | null; at: string }[] }) =>
  history.map(({ type, checkpoint, at }) => `${checkpoint ?? type} ${at.slice(0, 16)}`);

describe('the plan of Quảng Nam, entered over the API', () => {
  it('is launched with 165 tasks for 49 bodies, and none of their names is open', async () => {
    expect(await reports.count('SELECT count(*) FROM task')).toBe(165);
    expect(reports.tasks.gateway.started.size).toBe(165);
    expect(await reports.count(`SELECT count(*) FROM task WHERE treatment = 'requested'`)).toBe(12);
    expect(await reports.count('SELECT count(DISTINCT agency_id) FROM task')).toBe(18 + 23 + 2 + 6);
    expect(await reports.count('SELECT count(*) FROM addressed_entry')).toBe(2);
    expect(await under.endedOf('so-ldtbxh')).toEqual([]);
  });

  it('has its round of 2024 before it, with a date for each of the two steps', async () => {
    expect(await under.roundOf('2024')).toMatchObject({
      status: 'scheduled',
      opensOn: '2024-11-22',
      receiver: { id: LABOUR, endsOn: '2025-02-28' },
      unitsDue: { date: '2025-01-04', nominal: '2025-01-05', words: 'trước ngày 05 tháng 01 của năm sau' },
      consolidationDue: { date: '2025-01-14', nominal: '2025-01-15' },
      endedAgencies: [],
    });
  });
});

describe('the round of 2024', () => {
  it('opens on 22/11/2024 with 42 reports that are due on 04/01/2025', async () => {
    await under.walkTo('2024-11-22 12:00');
    expect(await reports.count(`SELECT count(*) FROM report WHERE due_on = '2025-01-04'`)).toBe(42);
    expect(await reports.count(`SELECT count(*) FROM report WHERE agency_id = $1`, LABOUR)).toBe(0);
  });

  it('takes a report of Saturday evening 04/01 as in time, and one of Sunday morning as late', async () => {
    await under.walkTo('2025-01-04 23:00');
    expect(await submit('tam-ky', await reports.report(TAM_KY))).toMatchObject({ status: 'submitted' });
    await under.walkTo('2025-01-05 08:00');
    await submit('hoi-an', await reports.report(HOI_AN));
    const timely = `SELECT timeliness FROM report WHERE agency_id = $1`;
    expect(await reports.rows(timely, TAM_KY)).toEqual([{ timeliness: 'on-time' }]);
    expect(await reports.rows(timely, HOI_AN)).toEqual([{ timeliness: 'late' }]);
  });

  it('opens the consolidation of the Sở on the first working day after, due on 14/01/2025', async () => {
    await under.walkTo('2025-01-09 12:00');
    const id = await reports.report(LABOUR, 'consolidation');
    const { body } = await reports.call('so-ldtbxh-cv', 'GET', `/reports/${id}`);
    expect(body).toMatchObject({ kind: 'consolidation', due: { date: '2025-01-14' } });
    const prefill = await reports.call('so-ldtbxh-cv', 'GET', `/reports/${id}/prefill`);
    expect(prefill.body.consolidation.missing).toHaveLength(39);
    expect(prefill.body.consolidation.missingRequested).toEqual(['Bảo hiểm xã hội tỉnh Quảng Nam']);
    await under.walkTo('2025-01-14 22:00');
    await submit('so-ldtbxh-cv', id);
    const accepted = await reports.order('lanh-dao', id, { type: 'accept' });
    expect(accepted.body).toMatchObject({ status: 'accepted' });
    expect(await reports.rows('SELECT timeliness FROM report WHERE id = $1', id)).toEqual([
      { timeliness: 'on-time' },
    ]);
  });

  it('tells of Nông Sơn, which ended on 31/12/2024, as ended: in the round, in the plan and in every notice', async () => {
    const { endedAgencies } = await under.roundOf('2024');
    expect(endedAgencies).toEqual([
      expect.objectContaining({
        agency: expect.objectContaining({ id: NONG_SON, endsOn: '2024-12-31' }),
        successors: [expect.objectContaining({ name: 'Ủy ban nhân dân huyện Quế Sơn' })],
      }),
    ]);
    expect(await under.endedOf('so-ldtbxh')).toMatchObject([
      { agencyId: NONG_SON, parts: [], openTasks: 4 + 1, openReports: 1 },
    ]);
    expect(await under.endedOf('nong-son')).toHaveLength(1);
    expect(await under.endedOf('tam-ky')).toEqual([]);
    const { body } = await reports.call('so-ldtbxh', 'GET', '/notifications?limit=100');
    const report = await reports.report(NONG_SON);
    const texts = body.items
      .filter(({ subjectId }: { subjectId: string }) => subjectId === report)
      .map(({ text }: { text: string }) => text);
    expect(texts).not.toEqual([]);
    for (const text of texts) expect(text).toContain('đã kết thúc hoạt động ngày 31/12/2024');
  });

  it('urges over the turn of the year and Tết, and closes when the consolidation is due', async () => {
    await under.walkTo('2025-02-05 12:00');
    expect(await firedOf(await reports.report(TAY_GIANG))).toEqual([
      'before-10 2024-12-20',
      'before-5 2024-12-27',
      'before-2 2025-01-02',
      'due 2025-01-03',
      'overdue-1 2025-01-06',
      'overdue-2 2025-01-08',
      'overdue-3 2025-01-14',
      'overdue-3 2025-02-04',
    ]);
    const round = await under.roundOf('2024');
    expect(course(round)).toEqual([
      expect.stringContaining('round-scheduled 2024-07-15'),
      'round-opened 2024-11-22T06:30',
      'due 2025-01-03T08:20',
      'consolidation-opened 2025-01-06T06:30',
      'overdue-1 2025-01-06T08:20',
      'overdue-2 2025-01-08T08:20',
      'overdue-3 2025-01-14T08:20',
      'round-closed 2025-01-15T00:00',
    ]);
    expect(round.completeness.followed).toMatchObject({ owed: 41, missing: 39, onTime: 1, late: 1 });
  });
});
