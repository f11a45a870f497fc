import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { ReportsUnderTest } from '../support/reports-under-test.ts';

const BA_DINH = 'vn-xa-00004';

let under: ReportsUnderTest;

/** The round of the year is open, nobody has sent anything, and some work of summer is late. */
beforeAll(async () => {
  under = await ReportsUnderTest.start();
  await under.moveTo('2025-11-03 06:30');
  await under.advance();
  await under.runJobs();
}, 180_000);
afterAll(() => under.close());

const preview = (login: string, body: object) => under.call(login, 'POST', '/bulk-jobs/preview', { body });
const order = (login: string, body: object) =>
  under.call(login, 'POST', '/bulk-jobs', { body, key: randomUUID() });
const filter = () => ({ planId: under.tasks.planId });
const urged = () => under.count(`SELECT count(*) FROM notification WHERE kind = 'event:urged'`);

interface Agency {
  agencyId: string;
  requested: boolean;
  items: { id: string; possible: boolean }[];
}

describe('urging', () => {
  it('shows beforehand who gets what, and stores nothing', async () => {
    const { body } = await preview('so-noi-vu', {
      kind: 'urge-reports',
      filter: { ...filter(), roundId: under.roundId },
    });
    expect([body.total, body.possible, body.agencies.length]).toEqual([146, 146, 146]);
    expect(body.agencies.some(({ requested }: Agency) => requested)).toBe(true);
    const late = await under.count(
      `SELECT count(*) FROM task WHERE NOT dormant AND agency_id <> standing_agency_id
         AND status IN ('not-received', 'in-progress', 'returned')
         AND (due_at < '2025-11-03T06:30:00+07' OR (status = 'not-received' AND receipt_due_on < '2025-11-03'))`,
    );
    expect((await preview('so-noi-vu', { kind: 'urge', filter: filter() })).body.total).toBe(late);
    expect(late).toBeGreaterThan(100);
    expect(await urged()).toBe(0);
  });

  it('tells each body in the words that befit it, and moves no clock', async () => {
    const ladder = () => under.count(`SELECT count(*) FROM ledger_entry WHERE status = 'planned'`);
    const planned = await ladder();
    const note = 'Đã gần hết hạn gửi báo cáo năm';
    const job = await order('so-noi-vu', {
      kind: 'urge-reports',
      filter: { ...filter(), roundId: under.roundId },
      note,
    });
    expect([job.status, job.body.total]).toEqual([202, 146]);
    await under.runJobs();
    expect(await urged()).toBe(146);
    expect(await ladder()).toBe(planned);
    const { items } = (await under.call('ba-dinh', 'GET', '/notifications')).body;
    const told = items.find(({ kind }: { kind: string }) => kind === 'event:urged');
    expect(told.headline).toBe('Đôn đốc thực hiện');
    expect(told.text).toContain(`${note}. Đề nghị UBND phường Ba Đình thực hiện và gửi báo cáo chậm nhất`);
    const polite = await under.count(
      `SELECT count(*) FROM notification JOIN report ON report.id = subject_id
        WHERE notification.kind = 'event:urged' AND polite <> (treatment = 'requested')`,
    );
    expect(polite).toBe(0);
    const report = await under.call('ba-dinh', 'GET', `/reports/${await under.report(BA_DINH)}`);
    expect(report.body.history.items[0]).toMatchObject({ text: note });
  });

  it('needs words', async () => {
    const refused = await order('so-noi-vu', { kind: 'urge', filter: filter() });
    expect([refused.status, refused.body.code]).toEqual([422, 'bulk-note-missing']);
  });

  it('is not for a ward: it can urge neither others nor, by naming foreign work, learn of it', async () => {
    const hoanKiem = await under.report('vn-xa-00070');
    const named = await preview('ba-dinh', { kind: 'urge-reports', reportIds: [hoanKiem] });
    expect([named.status, named.body.code]).toEqual([404, 'not-found']);
    const all = await preview('ba-dinh', { kind: 'urge', filter: filter() });
    expect(all.body).toEqual({ total: 0, possible: 0, agencies: [] });
    const own = await preview('ba-dinh', { kind: 'urge-reports', reportIds: [await under.report(BA_DINH)] });
    expect([own.body.total, own.body.possible]).toEqual([1, 0]);
  });
});

describe('the completeness of a round', () => {
  it('tells of each report what may be ordered, and of the first round that none was before it', async () => {
    const { body } = await under.call('so-noi-vu', 'GET', `/rounds/${under.roundId}/completeness`);
    const rows = body.groups.flatMap((group: { rows: object[] }) => group.rows);
    expect(rows[0]).toMatchObject({ allowedCommands: ['comment', 'urge', 'cancel'], lastRound: null });
    expect(body.lastRound).toBeNull();
  });

  it('stands beside the round of the same duty before it, unit by unit', async () => {
    const last = randomUUID();
    await under.rows(
      `INSERT INTO report_round (id, plan_id, duty_ref, consolidation_ref, period_key, state, status, opens_at, closed_at, version)
       SELECT $1, plan_id, duty_ref, consolidation_ref, '2024', state, 'closed', opens_at, '2025-01-20', 1
         FROM report_round WHERE id = $2`,
      last,
      under.roundId,
    );
    // The unit's report of the year before, as it was accepted then.
    const id = await under.report(BA_DINH);
    const before = randomUUID();
    await under.rows(
      `INSERT INTO subject SELECT * FROM jsonb_populate_record(NULL::subject,
      (SELECT to_jsonb(subject) || jsonb_build_object('id', $1::text) FROM subject WHERE id = $2))`,
      before,
      id,
    );
    await under.rows(
      `INSERT INTO report SELECT * FROM jsonb_populate_record(NULL::report,
      (SELECT to_jsonb(report) || jsonb_build_object('id', $1::text, 'round_id', $3::text, 'status', 'accepted',
              'timeliness', 'late', 'zero', true) FROM report WHERE id = $2))`,
      before,
      id,
      last,
    );
    const { body } = await under.call('so-noi-vu', 'GET', `/rounds/${under.roundId}/completeness`);
    expect(body.lastRound).toMatchObject({ roundId: last, periodName: 'năm 2024' });
    expect(body.lastRound.counted.followed).toMatchObject({ owed: 1, accepted: 1, late: 1, zero: 1 });
    const rows = body.groups.flatMap((group: { rows: { lastRound: object | null }[] }) => group.rows);
    expect(rows.filter(({ lastRound }: { lastRound: object | null }) => lastRound !== null)).toMatchObject([
      {
        agency: { id: BA_DINH },
        lastRound: { reportId: before, status: 'accepted', timeliness: 'late', zero: true },
      },
    ]);
  });
});
