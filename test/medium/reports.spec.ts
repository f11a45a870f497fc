import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { instantAt } from '../../domain/calendar/local-date.ts';
import { ReportsUnderTest } from '../support/reports-under-test.ts';

const BA_DINH = 'vn-xa-00004';
const SO_NOI_VU = 'ha-noi/so-noi-vu';

let under: ReportsUnderTest;
let agencies: Map<string, string>;

beforeAll(async () => {
  under = await ReportsUnderTest.start();
  const accounts = await under.rows<{ login: string; agencyId: string }>(
    `SELECT login, agency_id AS "agencyId" FROM account WHERE agency_id IS NOT NULL`,
  );
  agencies = new Map(accounts.map(({ login, agencyId }) => [login, agencyId]));
}, 120_000);
afterAll(() => under.close());

const agencyOf = (login: string) => agencies.get(login) ?? '';
const jobs = (kind: string) => under.count('SELECT count(*) FROM bulk_job WHERE kind = $1', kind);
const statements = () => under.count('SELECT count(*) FROM completeness_statement');
const content = (summary: string, more: object = {}) => ({
  summary,
  results: [],
  difficulties: '',
  proposals: '',
  figures: [],
  ...more,
});

describe('the round of the year in Hà Nội', () => {
  it('stands as scheduled from the launch on, with its dates and their reasons', async () => {
    const { body } = await under.call('ba-dinh', 'GET', `/plans/${under.tasks.planId}/rounds`);
    expect(body).toHaveLength(1);
    expect(body[0]).toMatchObject({
      periodKey: '2025',
      periodName: 'năm 2025',
      status: 'scheduled',
      opensOn: '2025-11-03',
      window: { start: '2024-12-15', cutOff: '2025-12-14' },
      unitsDue: { date: '2025-12-14', nominal: '2025-12-15', words: 'trước ngày 15/12' },
      consolidationDue: null,
      receiver: { id: SO_NOI_VU },
    });
    expect(body[0].unitsDue.explanation).not.toBe('');
    expect(under.tasks.gateway.tickers).toContain(`round/${under.roundId}`);
  });

  it('does nothing before its day', async () => {
    await under.moveTo('2025-11-02 12:00');
    expect(await under.advance()).toEqual({ nextAt: instantAt('2025-11-03', 6 * 60 + 30), ended: false });
    expect(await jobs('open-round')).toBe(0);
  });

  it('opens on 03/11/2025 with exactly 146 reports, also when asked twice and killed in the middle', async () => {
    await under.moveTo('2025-11-03 06:30');
    await Promise.all([under.advance(), under.advance()]);
    expect(await jobs('open-round')).toBe(1);
    const { gateway } = under.tasks;
    const started = gateway.started.size;
    gateway.startsLeft = 50;
    await expect(under.runJobs()).rejects.toThrow('killed');
    gateway.startsLeft = Infinity;
    await under.runJobs();
    expect(await under.count('SELECT count(*) FROM report')).toBe(146);
    expect(gateway.started.size - started).toBe(146);
    expect(await under.advance()).toMatchObject({ nextAt: instantAt('2025-12-12', 8 * 60 + 20) });
    const opened = await under.rows<{ kind: string; n: number }>(
      `SELECT agency.kind, count(*)::int AS n FROM report JOIN agency ON agency.id = report.agency_id
        WHERE due_on = '2025-12-14' GROUP BY 1 ORDER BY 2 DESC`,
    );
    expect(opened[0]).toEqual({ kind: "people's-committee", n: 126 });
    expect(await under.count('SELECT count(*) FROM report WHERE agency_id = $1', SO_NOI_VU)).toBe(0);
  });

  it('is left alone when the clock of the plan asks for it again', async () => {
    const { PlanTicker } = await import('../../src/plans/plan-ticker.service.ts');
    await under.tasks.get(PlanTicker).advance(under.tasks.planId);
    expect(await under.count('SELECT count(*) FROM report_round')).toBe(1);
    expect(await under.count('SELECT count(*) FROM round_event')).toBe(2);
  });
});

describe('a report', () => {
  it('is written by the tasks of the agency, with what they handed in', async () => {
    const task = await under.tasks.task('III.6.5', BA_DINH);
    expect((await under.tasks.order('ba-dinh', task, { type: 'receive' })).status).toBe(200);
    const figures = [{ indicator: 'Số người được tập huấn', value: 120, unit: 'người' }];
    const expectedVersion = await under.tasks.version('ba-dinh', task);
    const handedIn = { type: 'submit', text: 'Đã tập huấn.', figures, expectedVersion };
    expect((await under.tasks.order('ba-dinh', task, handedIn)).status).toBe(200);
    const id = await under.report(BA_DINH);
    const { body } = await under.call('ba-dinh', 'GET', `/reports/${id}/prefill`);
    expect(body.consolidation).toBeNull();
    expect(body.content.results).toHaveLength(7);
    const line = body.content.results.find(({ ref }: { ref: string }) => ref === 'III.6.5');
    expect(line.text).toContain('Đã tập huấn.');
    expect(body.content.figures).toContainEqual(expect.objectContaining({ key: 'tasks.total', value: 7 }));
    expect(body.content.figures).toContainEqual({
      key: 'Số người được tập huấn',
      label: 'Số người được tập huấn',
      unit: 'người',
      value: 120,
      refs: ['III.6.5'],
    });
  });

  it('keeps a draft over the version that the writer saw, for the reporting agency alone', async () => {
    const id = await under.report(BA_DINH);
    const save = (login: string, summary: string, version: number) =>
      under.call(login, 'PUT', `/reports/${id}/draft`, { body: { content: content(summary), version } });
    expect((await save('ba-dinh', 'Bản 1', 1)).body).toMatchObject({ code: 'version-stale' });
    expect((await save('ba-dinh', 'Bản 1', 0)).body).toMatchObject({
      version: 1,
      content: { summary: 'Bản 1' },
    });
    expect((await save('ba-dinh', 'Của người khác', 0)).status).toBe(409);
    expect((await save('ba-dinh', 'Bản 2', 1)).body).toMatchObject({ version: 2 });
    expect((await save('soc-son', 'x', 2)).status).toBe(404);
    expect((await save('so-noi-vu', 'x', 2)).status).toBe(403);
    expect((await save('ba-dinh', 'Độ mật: Mật', 2)).body).toMatchObject({ code: 'secret-document' });
    expect((await under.call('ba-dinh', 'GET', `/reports/${id}`)).body.draft).toMatchObject({ version: 2 });
    expect((await under.call('so-noi-vu', 'GET', `/reports/${id}`)).body.draft).toBeNull();
  });

  it('is handed in from its draft once, and shown to the receiver as it was sent', async () => {
    const id = await under.report(BA_DINH);
    const key = randomUUID();
    const submit = { type: 'submit', useDraft: true, expectedVersion: 1 };
    const first = await under.order('ba-dinh', id, submit, key);
    expect(first.body).toMatchObject({ reportId: id, status: 'submitted' });
    expect((await under.order('ba-dinh', id, submit, key)).body).toEqual(first.body);
    expect(await under.count(`SELECT count(*) FROM content WHERE subject_id = $1`, id)).toBe(1);
    const { body } = await under.call('so-noi-vu', 'GET', `/reports/${id}`);
    expect(body).toMatchObject({
      status: 'submitted',
      timeliness: 'on-time',
      timeClass: 'in-time',
      submitted: { summary: 'Bản 2', periodKey: '2025', zero: false },
      originalDue: { date: '2025-12-14' },
    });
    const actions = body.allowedActions.map(({ type }: { type: string }) => type);
    expect(actions).toEqual(expect.arrayContaining(['accept', 'return', 'comment']));
    expect(body.history.items[0]).toMatchObject({ type: 'submitted', sentence: 'Gửi báo cáo' });
    expect(body.history.items.at(-1)).toMatchObject({ type: 'duty-opened', actor: null });
    const draft = { content: content('Sửa sau khi gửi'), version: 2 };
    expect((await under.call('ba-dinh', 'PUT', `/reports/${id}/draft`, { body: draft })).status).toBe(409);
  });

  it('comes back with a date of its own, and is sent again', async () => {
    const id = await under.report(BA_DINH);
    const returned = await under.order('so-noi-vu', id, {
      type: 'return',
      reason: 'Thiếu số liệu',
      dueOn: '2025-12-18',
    });
    expect(returned.body).toMatchObject({ status: 'returned' });
    const { body } = await under.call('ba-dinh', 'GET', `/reports/${id}`);
    expect(body).toMatchObject({
      reworkDue: { date: '2025-12-18' },
      due: { date: '2025-12-18' },
      reworks: 1,
    });
    const figures = [{ key: 'tai-nan', label: 'Số vụ tai nạn', unit: 'vụ', value: 2 }];
    const again = { type: 'submit', content: content('Bản hoàn thiện', { figures }) };
    expect((await under.order('ba-dinh', id, again)).body).toMatchObject({ status: 'submitted' });
    expect((await under.order('so-noi-vu', id, { type: 'accept' })).body).toMatchObject({
      status: 'accepted',
    });
  });

  it('may say that nothing arose, without a content', async () => {
    const id = await under.report(agencyOf('soc-son'));
    const missing = await under.order('soc-son', id, { type: 'submit' });
    expect(missing.body).toMatchObject({ code: 'report-content-missing', status: 422 });
    const sent = await under.order('soc-son', id, { type: 'submit', zero: true });
    expect(sent.body).toMatchObject({ status: 'submitted' });
    const { body } = await under.call('soc-son', 'GET', `/reports/${id}`);
    expect(body).toMatchObject({ zero: true, submitted: { zero: true, results: [], figures: [] } });
    expect(body.history.items[0].sentence).toBe('Gửi báo cáo không phát sinh');
  });

  it('is refused in the wrong version, by the wrong agency, empty, or marked secret', async () => {
    const id = await under.report(agencyOf('so-y-te'));
    const submit = (more: object) => under.order('so-y-te', id, { type: 'submit', ...more });
    expect((await submit({ content: content('x'), expectedVersion: 9 })).body.code).toBe('version-stale');
    expect((await submit({ content: content('x'), expectedVersion: undefined })).body.code).toBe(
      'version-required',
    );
    expect((await submit({ content: content('  ') })).body).toMatchObject({ code: 'report-content-invalid' });
    expect((await submit({ content: content('(Mật)') })).body).toMatchObject({ code: 'secret-document' });
    expect((await under.order('so-noi-vu', id, { type: 'submit', content: content('x') })).status).toBe(403);
    expect((await under.order('so-y-te', id, { type: 'nộp' })).body).toMatchObject({ code: 'invalid-input' });
    expect(await under.count(`SELECT count(*) FROM command_receipt WHERE subject_id = $1`, id)).toBe(0);
  });

  it('is accepted with many others at once', async () => {
    const figures = [{ key: 'tai-nan', label: 'Số vụ tai nạn', unit: 'vụ', value: 3 }];
    const id = await under.report(agencyOf('so-y-te'));
    await under.order('so-y-te', id, { type: 'submit', content: content('Sở Y tế báo cáo', { figures }) });
    const filter = { planId: under.tasks.planId, roundId: under.roundId };
    const order = { body: { kind: 'accept-reports', filter }, key: randomUUID() };
    const job = await under.call('so-noi-vu', 'POST', '/bulk-jobs', order);
    expect(job.body).toMatchObject({ total: 2, status: 'running' });
    await under.runJobs();
    const done = await under.call('so-noi-vu', 'GET', `/bulk-jobs/${job.body.id}`);
    expect(done.body).toMatchObject({ status: 'done', done: 2, failed: 0 });
    expect(await under.count(`SELECT count(*) FROM report WHERE status = 'accepted'`)).toBe(3);
    const named = { kind: 'accept-reports', reportIds: [await under.report(BA_DINH)] };
    const foreign = await under.call('soc-son', 'POST', '/bulk-jobs', { body: named, key: randomUUID() });
    expect(foreign.body).toMatchObject({ code: 'not-found' });
  });
});

describe('the watch over a round', () => {
  it('draws up its completeness on the due morning, once, and tells the receiver', async () => {
    await under.moveTo('2025-12-12 08:20');
    await Promise.all([under.advance(), under.advance()]);
    await under.advance();
    expect(await statements()).toBe(1);
    const notices = await under.rows(
      `SELECT recipient_agency_id AS to, params -> 'counts' AS counts FROM notification WHERE kind = 'round:completeness'`,
    );
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatchObject({ to: SO_NOI_VU, counts: { onTime: 3, late: 0, zero: 1, overdue: 0 } });
  });

  it('tells the receiver in words of its own', async () => {
    const { body } = await under.call('so-noi-vu', 'GET', '/notifications?limit=200');
    const told = body.items.find(({ kind }: { kind: string }) => kind === 'round:completeness');
    expect(told).toMatchObject({ headline: 'Tình hình gửi báo cáo', path: `/ky-bao-cao/${under.roundId}` });
  });

  it('counts followed bodies by kind and requested ones apart', async () => {
    const { body } = await under.call('so-noi-vu', 'GET', `/rounds/${under.roundId}/completeness`);
    const requested = body.requested.counts.owed as number;
    expect(body.counts.owed + requested).toBe(146);
    expect(body.counts).toMatchObject({ accepted: 3, onTime: 3, zero: 1, missing: body.counts.owed - 3 });
    const communes = body.groups.find(({ kind }: { kind: string }) => kind === "people's-committee");
    expect(communes.counts).toMatchObject({ owed: 126, accepted: 2, missing: 124 });
    expect(communes.rows).toHaveLength(126);
    expect(requested).toBeGreaterThan(0);
    expect(body.requested.rows).toHaveLength(requested);
  });

  it('opens the consolidation the morning after the due day, its date to be set by the leader', async () => {
    await under.moveTo('2025-12-15 06:30');
    await under.advance();
    await under.advance();
    await under.runJobs();
    const id = await under.report(SO_NOI_VU, 'consolidation');
    const { body } = await under.call('so-noi-vu', 'GET', `/reports/${id}`);
    expect(body).toMatchObject({ kind: 'consolidation', due: null, timeClass: 'no-deadline' });
    const date = { type: 'set-date', dueOn: '2025-12-25', reason: 'Theo quy định' };
    expect((await under.order('so-noi-vu', id, date)).status).toBe(403);
    expect((await under.order('lanh-dao', id, date)).status).toBe(200);
    const dated = await under.call('lanh-dao', 'GET', `/reports/${id}`);
    expect(dated.body.originalDue).toMatchObject({ date: '2025-12-25' });
  });

  it('takes no zero report for the consolidation, offers none, and calls it by its name', async () => {
    const id = await under.report(SO_NOI_VU, 'consolidation');
    const { body } = await under.call('so-noi-vu', 'GET', `/reports/${id}`);
    const submit = body.allowedActions.find(({ type }: { type: string }) => type === 'submit');
    expect(submit.needs.map(({ field }: { field: string }) => field)).toEqual(['content', 'useDraft']);
    expect(body.history.items.at(-1).sentence).toBe('Mở báo cáo tổng hợp');
    const notices = await under.call('so-noi-vu-chuyen-vien', 'GET', '/notifications?limit=100');
    const opened = notices.body.items.filter(({ kind }: { kind: string }) => kind === 'event:duty-opened');
    expect(opened).toMatchObject([{ subjectId: id, headline: 'Báo cáo tổng hợp đã mở' }]);
    const refused = await under.order('so-noi-vu', id, { type: 'submit', zero: true });
    expect([refused.status, refused.body.code]).toEqual([422, 'report-content-invalid']);
    expect(refused.body.errors).toMatchObject([{ field: 'zero', code: 'zero-not-possible' }]);
  });

  it('sums up what was accepted, each figure open to its units', async () => {
    const id = await under.report(SO_NOI_VU, 'consolidation');
    const { body } = await under.call('so-noi-vu', 'GET', `/reports/${id}/prefill`);
    const figure = body.consolidation.figures.find(({ key }: { key: string }) => key === 'tai-nan');
    expect(figure).toMatchObject({ label: 'Số vụ tai nạn', value: 5 });
    const parts = figure.parts.map((part: { agency: { id: string }; value: number }) => [
      part.agency.id,
      part.value,
    ]);
    expect(parts).toEqual(
      expect.arrayContaining([
        [BA_DINH, 2],
        [agencyOf('so-y-te'), 3],
      ]),
    );
    expect(body.consolidation.completeness.followed.zero).toBe(1);
    expect(body.consolidation.missing.length).toBe(body.consolidation.completeness.followed.missing);
    expect(body.content.summary).toContain('1 cơ quan, đơn vị báo cáo không phát sinh');
  });

  it('lists late what came in after the day', async () => {
    await under.moveTo('2025-12-15 08:20');
    const late = [...agencies].find(
      ([login]) => !['ba-dinh', 'soc-son'].includes(login) && agencies.get(login)?.startsWith('vn-xa'),
    );
    const [login, agencyId] = late!;
    const sent = await under.order(login, await under.report(agencyId), { type: 'submit', zero: true });
    expect(sent.status).toBe(200);
    await under.advance();
    const { body } = await under.call('so-noi-vu', 'GET', `/rounds/${under.roundId}`);
    expect(body.completeness.followed).toMatchObject({ late: 1, onTime: 3 });
    expect(body.completeness.followed.overdue).toBe(body.completeness.followed.missing);
    const drawn = body.statements.map(({ checkpoint }: { checkpoint: string }) => checkpoint);
    expect(drawn).toEqual(['due', 'overdue-1']);
  });

  it('passes over what an outage missed, and closes after the last checkpoint', async () => {
    await under.moveTo('2025-12-24 09:00');
    expect(await under.advance()).toEqual({ nextAt: null, ended: true });
    expect(await under.advance()).toEqual({ nextAt: null, ended: true });
    const events = await under.rows<{ type: string; data: { passedOver?: string[] } }>(
      'SELECT type, data FROM round_event ORDER BY seq',
    );
    expect(events.map(({ type }) => type)).toEqual([
      'round-scheduled',
      'round-opened',
      'checkpoint-reached',
      'consolidation-opened',
      'checkpoint-reached',
      'checkpoint-reached',
      'round-closed',
    ]);
    expect(events[5]?.data.passedOver).toEqual(['overdue-2']);
    expect(await statements()).toBe(3);
    const { body } = await under.call('so-noi-vu', 'GET', `/rounds/${under.roundId}`);
    expect(body).toMatchObject({ status: 'closed', nextAt: null });
    expect(
      await under.count(`SELECT count(*) FROM audit_entry WHERE chain_id = $1`, `round/${under.roundId}`),
    ).toBe(7);
  });
});
