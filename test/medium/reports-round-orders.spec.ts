import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { RoundCheck } from '../../src/consistency/round-check.service.ts';
import { RoundsRepository } from '../../src/reports/rounds.repository.ts';
import { disagreements } from '../support/memory-agreement.ts';
import { ReportsUnderTest } from '../support/reports-under-test.ts';

let under: ReportsUnderTest;

beforeAll(async () => {
  under = await ReportsUnderTest.start();
}, 120_000);
afterAll(() => under.close());

const order = (login: string, body: object, key: string = randomUUID()) =>
  under.call(login, 'POST', `/rounds/${under.roundId}/commands`, { body, key });
const events = async () =>
  (await under.rows<{ type: string }>('SELECT type FROM round_event ORDER BY seq')).map(({ type }) => type);

const agencyOf = async (login: string): Promise<string> => {
  const [row] = await under.rows<{ id: string }>(
    'SELECT agency_id AS id FROM account WHERE login = $1',
    login,
  );
  return row?.id ?? '';
};

describe('orders to a round', () => {
  it('are refused to whom they do not belong, and leave nothing behind', async () => {
    const early = { type: 'open-round', reason: 'Cần sớm' };
    expect((await order('ba-dinh', early)).body).toMatchObject({ code: 'not-allowed', status: 403 });
    expect((await order('lanh-dao', early)).status).toBe(403);
    expect((await order('so-noi-vu', { ...early, expectedVersion: 9 })).body.code).toBe('version-stale');
    expect((await order('so-noi-vu', { ...early, reason: 'Tối mật' })).body.code).toBe('secret-document');
    expect((await order('so-noi-vu', { type: 'close-round', reason: 'x' })).body.code).toBe('round-state');
    expect((await order('so-noi-vu', { type: 'open-round' })).body).toMatchObject({
      code: 'invalid-input',
      errors: [{ field: 'reason' }],
    });
    const missing = await under.call('so-noi-vu', 'POST', `/rounds/${under.roundId}/commands`, {
      body: early,
    });
    expect(missing.body.code).toBe('idempotency-key-missing');
    expect(await events()).toEqual(['round-scheduled']);
  });

  it('open it before its day, once by their key, in the name of whoever ordered it', async () => {
    const key = randomUUID();
    const early = { type: 'open-round', reason: 'Cần sớm', expectedVersion: 1 };
    const first = await order('so-noi-vu', early, key);
    expect(first.body).toMatchObject({ status: 'open', version: 2 });
    expect((await order('so-noi-vu', early, key)).status).toBe(200);
    expect((await order('so-noi-vu', { ...early, reason: 'Khác' }, key)).body.code).toBe(
      'idempotency-key-reused',
    );
    expect(await events()).toEqual(['round-scheduled', 'round-opened']);
    expect(first.body.history.at(-1)).toMatchObject({ type: 'round-opened', reason: 'Cần sớm' });
    expect(first.body.history.at(-1).by).not.toBeNull();
    expect(under.tasks.gateway.poked).toContain(`round/${under.roundId}`);
    await under.runJobs();
    expect(await under.count('SELECT count(*) FROM report')).toBe(146);
  });

  it('let the leader alone set the date that the plan leaves open, and nobody the one that it names', async () => {
    const date = {
      type: 'set-round-date',
      level: 'consolidation',
      dueOn: '2025-12-25',
      reason: 'Theo quy định',
    };
    expect((await order('so-noi-vu', date)).status).toBe(403);
    expect((await order('so-noi-vu', { ...date, level: 'units' })).body.code).toBe('round-date-fixed');
    const { body } = await order('lanh-dao', date);
    expect(body.consolidationDue).toMatchObject({ date: '2025-12-25', words: '25/12/2025' });
    expect(body.closesAt).toBe('2025-12-26T00:00:00+07:00');
  });

  it('open the consolidation early with its date, and close the round with a reason', async () => {
    expect((await order('so-noi-vu', { type: 'open-consolidation', reason: 'Đã đủ báo cáo' })).status).toBe(
      200,
    );
    await under.runJobs();
    const id = await under.report('ha-noi/so-noi-vu', 'consolidation');
    const report = await under.call('so-noi-vu', 'GET', `/reports/${id}`);
    expect(report.body.originalDue).toMatchObject({ date: '2025-12-25' });
    const { body } = await order('so-noi-vu', { type: 'close-round', reason: 'Đã tổng hợp xong' });
    expect(body).toMatchObject({
      status: 'closed',
      nextAt: null,
      allowedActions: [],
      consolidationReportId: id,
    });
    expect(await under.advance()).toEqual({ nextAt: null, ended: true });
    expect(await under.count(`SELECT count(*) FROM report WHERE status = 'not-submitted'`)).toBe(147);
  });
});

describe('who sees what', () => {
  it('shows each agency its own report, and all of them to the receiver and the leader', async () => {
    const list = async (login: string, query = '') =>
      (await under.call(login, 'GET', `/reports?limit=200${query}`)).body.items as {
        agency: { id: string };
      }[];
    expect((await list('ba-dinh')).map(({ agency }) => agency.id)).toEqual(['vn-xa-00004']);
    expect(await list('so-noi-vu')).toHaveLength(147);
    expect(await list('lanh-dao')).toHaveLength(147);
    expect(await list('so-noi-vu', '&timeClass=overdue')).toHaveLength(0);
    expect(
      await list('so-noi-vu', `&roundId=${under.roundId}&agencyId=vn-xa-00004&timeClass=in-time`),
    ).toHaveLength(1);
  });

  it('lists what waits for an acceptance to whom it is counted for', async () => {
    const counted = async (login: string) => {
      const { body } = await under.call(login, 'GET', '/overviews/today');
      const item = body.items.find(({ kind }: { kind: string }) => kind === 'accept-reports');
      return (item?.count ?? 0) as number;
    };
    const listed = async (login: string) =>
      (await under.call(login, 'GET', '/reports?waitingForMe=true')).body.items.map(
        ({ id }: { id: string }) => id,
      ) as string[];
    const ofCommune = await under.report('vn-xa-00004');
    const consolidation = await under.report('ha-noi/so-noi-vu', 'consolidation');
    await under.order('ba-dinh', ofCommune, { type: 'submit', zero: true });
    await under.rows(`UPDATE report SET status = 'submitted' WHERE id = $1`, consolidation);
    expect([await counted('so-noi-vu'), await listed('so-noi-vu')]).toEqual([1, [ofCommune]]);
    expect([await counted('lanh-dao'), await listed('lanh-dao')]).toEqual([1, [consolidation]]);
    expect([await counted('ba-dinh'), await listed('ba-dinh')]).toEqual([0, []]);
    await under.rows(`UPDATE report SET status = 'not-submitted' WHERE id = $1`, consolidation);
  });

  it('is told apart from a task where the verification of the ledger found something', async () => {
    const report = await under.report('vn-xa-00004');
    const task = await under.tasks.task('III.6.5', 'vn-xa-00004');
    const [run] = await under.rows<{ id: string }>(
      `INSERT INTO ledger_verification (id, status, ordered_at) VALUES (gen_random_uuid(), 'done', now()) RETURNING id`,
    );
    for (const [n, subjectId] of [report, task].entries())
      await under.rows(
        `INSERT INTO ledger_finding (verification_id, n, kind, subject_id, plan_id, problem)
         VALUES ($1, $2, 'unreadable', $3, $4, 'x')`,
        ...[run!.id, n + 1, subjectId, under.tasks.planId],
      );
    const { body } = await under.call('admin', 'GET', `/ledger/verifications/${run!.id}`);
    expect(body.items.map((item: { subjectKind: string }) => item.subjectKind)).toEqual(['report', 'task']);
  });

  it('pages through all of them without losing or repeating one', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await under.call('so-noi-vu', 'GET', `/reports?limit=40${cursor}`);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`;
    } while (cursor !== '');
    expect(new Set(seen).size).toBe(147);
    expect(seen).toHaveLength(147);
  });

  it('hides the report of one commune from another, and the completeness from both', async () => {
    const id = await under.report('vn-xa-00004');
    for (const path of [`/reports/${id}`, `/reports/${id}/prefill`]) {
      expect((await under.call('soc-son', 'GET', path)).status).toBe(404);
    }
    expect((await under.call('soc-son', 'GET', `/rounds/${under.roundId}/completeness`)).status).toBe(404);
    const { body } = await under.call('soc-son', 'GET', `/rounds/${under.roundId}`);
    expect(body).toMatchObject({ completeness: null, statements: [], history: [], allowedActions: [] });
    expect(body.ownReportId).toBe(await under.report(await agencyOf('soc-son')));
  });
});

describe('a round of a closed plan', () => {
  it('is over with the plan, and takes no order any more', async () => {
    const other = await ReportsUnderTest.start();
    try {
      await other.rows(`UPDATE plan SET status = 'closed', close_reason = 'Hết kế hoạch'`);
      await other.moveTo('2025-11-03 06:30');
      const body = { type: 'open-round', reason: 'Cần sớm' };
      const refused = await other.call('so-noi-vu', 'POST', `/rounds/${other.roundId}/commands`, {
        body,
        key: randomUUID(),
      });
      expect(refused.body.code).toBe('plan-closed');
      expect(await other.advance()).toEqual({ nextAt: null, ended: true });
      expect(await other.count('SELECT count(*) FROM bulk_job WHERE kind = $1', 'open-round')).toBe(0);
      const [round] = await other.rows('SELECT status, next_at FROM report_round');
      expect(round).toEqual({ status: 'closed', next_at: null });
    } finally {
      await other.close();
    }
  });
});

describe('the reports and the row of a round', () => {
  it('follow a date that is set while the reports are being made', async () => {
    const rounds = under.tasks.get(RoundsRepository);
    const load = rounds.load.bind(rounds);
    rounds.load = async (id) => {
      rounds.load = load;
      const asItWas = await load(id);
      await under.rows(
        `UPDATE report_round SET version = version + 1,
                state = jsonb_set(state, '{schedule,due,units,lastAcceptedDay}', '"2025-12-19"')`,
      );
      return asItWas;
    };
    const [job] = await under.rows<{ id: string }>(`SELECT id FROM bulk_job WHERE kind = 'open-round'`);
    const known = await under.rows<{ id: string }>('SELECT id FROM report');
    const reporters = [{ agencyId: 'ha-noi/so-cong-thuong-moi', treatment: 'followed' }];
    await under.rows(
      `INSERT INTO bulk_item (job_id, n, size, payload, status) VALUES ($1, 99, 1, $2, 'open')`,
      job!.id,
      { reporters },
    );
    await under.rows(`UPDATE bulk_job SET status = 'running' WHERE id = $1`, job!.id);
    await under.runJobs();
    const made = await under.rows<{ due: string }>(
      'SELECT due_on::text AS due FROM report WHERE NOT (id = ANY ($1::uuid[]))',
      known.map(({ id }) => id),
    );
    expect(made).toEqual([{ due: '2025-12-19' }]);
  });

  it('are held against the events by a check, and the row is made anew by a repair', async () => {
    const { dataSource } = under.tasks;
    const rebuild = () =>
      dataSource.transaction((manager) => new RoundCheck(dataSource).rebuild(manager, under.roundId));
    // The round whose row was changed above, and the item that was slipped into its job.
    expect(await disagreements(dataSource)).toEqual({ 'round-differs': 1, 'job-total': 1 });
    expect(await rebuild()).toBe(true);
    expect(await disagreements(dataSource)).toEqual({ 'job-total': 1 });

    await under.rows(`UPDATE round_event SET data = data || '{"reason": "khác"}' WHERE seq = 2`);
    expect(await disagreements(dataSource)).toEqual({ 'round-event-altered': 1, 'job-total': 1 });
    expect(await rebuild()).toBe(false);
  }, 240_000);
});
