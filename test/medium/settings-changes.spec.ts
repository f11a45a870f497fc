import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { SQL_RULES } from '../../src/consistency/sql-check.service.ts';
import { DigestService } from '../../src/notifications/digest.service.ts';
import { VerificationRunner } from '../../src/ledger/verification/verification-runner.service.ts';
import { BulkRunner } from '../../src/bulk/bulk-runner.service.ts';
import { ReportsUnderTest } from '../support/reports-under-test.ts';

const BA_DINH = 'vn-xa-00004';
const SO_NOI_VU = 'ha-noi/so-noi-vu';

let under: ReportsUnderTest;

interface Found {
  subjectId: string;
  kind: string;
}

interface Row {
  id: string;
  lastSeq: number;
  due: string | null;
  open: string;
}

/** What is planned of every task and report, and its date. */
const subjects = async () => {
  const rows = await under.rows<Row>(
    `SELECT s.id, s.last_seq AS "lastSeq", s.state -> 'due' ->> 'lastAcceptedDay' AS due,
            (SELECT coalesce(string_agg(l.clock || ' ' || l.rung || ' ' || l.date, ',' ORDER BY l.clock, l.rung), '')
               FROM ledger_entry l WHERE l.subject_id = s.id AND l.status = 'planned') AS open
       FROM subject s`,
  );
  return new Map(rows.map((row) => [row.id, row]));
};
const holiday = (date: string) => ({
  date,
  kind: 'holiday',
  name: 'Nghỉ đặc biệt',
  source: 'Thông báo số 1',
});
const post = (path: string, body: object, login = 'admin', key: string = randomUUID()) =>
  under.call(login, 'POST', path, { body, key });

interface Preview {
  tasks: number;
  reports: number;
  dates: number;
  rounds: number;
  byPlan: { planId: string; count: number }[];
  byAgency: { agency: { id: string }; count: number }[];
  byMonth: { month: string; count: number }[];
  items: { id: string; due: { from: string; to: string } | null }[];
}

/** All pages of what a preview shows. */
async function moving(path: string, body: object, login = 'admin'): Promise<Preview> {
  const items: Preview['items'] = [];
  for (let after: string | undefined; ;) {
    const page = await post(`${path}/preview`, { ...body, limit: 200, ...(after && { after }) }, login);
    expect(page.status).toBe(200);
    items.push(...page.body.items);
    if (page.body.next === null) return { ...page.body, items };
    after = page.body.next as string;
  }
}

/** Runs a job until it is done, or until the gateway breaks down. */
async function runJob(id: string): Promise<void> {
  while ((await under.tasks.get(BulkRunner).runBatch(id, () => undefined)).left > 0);
}

beforeAll(async () => {
  under = await ReportsUnderTest.start();
  // What was received has no reminder left that could move.
  for (const { id } of await under.rows<{ id: string }>(
    'SELECT id FROM task WHERE agency_id = $1',
    BA_DINH,
  )) {
    expect((await under.tasks.order('ba-dinh', id, { type: 'receive' })).status).toBe(200);
  }
}, 120_000);
afterAll(() => under.close());

describe('a holiday entered while the plan runs', () => {
  // The first moves reminders to receive; the second the one date that the plan's words give.
  const change = { add: [holiday('2025-07-21'), holiday('2025-09-03')], remove: [] };
  let preview: Preview;
  let before: Map<string, Row>;
  let jobId: string;

  it('is the affair of an administrator', async () => {
    for (const login of ['so-noi-vu', 'ba-dinh', 'lanh-dao'])
      expect((await post('/calendar/changes/preview', change, login)).status).toBe(403);
  });

  it('is previewed with counts by plan, agency and month, old and new dates; nothing is stored', async () => {
    before = await subjects();
    preview = await moving('/calendar/changes', change);
    const dated = await under.tasks.task('III.1.4', SO_NOI_VU);
    expect(preview.items.filter(({ due }) => due !== null)).toMatchObject([
      { id: dated, due: { from: '2025-09-03', to: '2025-09-04' } },
    ]);
    expect(preview.tasks).toBe(preview.items.length);
    expect(preview.tasks).toBeGreaterThan(100);
    expect(preview.tasks).toBeLessThan(before.size);
    expect(preview.dates).toBe(preview.items.filter(({ due }) => due !== null).length);
    expect(preview.byPlan).toMatchObject([{ planId: under.tasks.planId, count: preview.tasks }]);
    const sum = (counts: { count: number }[]) => counts.reduce((total, { count }) => total + count, 0);
    expect([sum(preview.byAgency), sum(preview.byMonth)]).toEqual([preview.tasks, preview.tasks]);
    expect(await subjects()).toEqual(before);
    expect(await under.count('SELECT count(*) FROM calendar_version')).toBe(1);
  });

  it('is refused when it contradicts itself or the calendar', async () => {
    const codeOf = async (body: object) =>
      (await post('/calendar/changes', { add: [], remove: [], reason: 'r', expectedVersion: 1, ...body }))
        .body.code;
    expect(await codeOf({})).toBe('calendar-change-empty');
    expect(await codeOf({ add: [holiday('2025-09-02')] })).toBe('calendar-day-known');
    expect(await codeOf({ remove: ['2025-09-04'] })).toBe('calendar-day-unknown');
    expect(await codeOf({ add: [{ ...holiday('2025-09-04'), kind: 'working-saturday' }] })).toBe(
      'calendar-contradictory',
    );
    expect(await codeOf({ add: [holiday('2030-09-02')] })).toBe('calendar-year-missing');
    expect(await codeOf({ add: [holiday('2025-09-31')] })).toBe('invalid-input');
    expect(await codeOf({ add: [holiday('2025-09-03')], expectedVersion: 9 })).toBe('version-stale');
  });

  it('is entered once by its key, and its job goes on where it was broken off', async () => {
    const key = randomUUID();
    const order = { ...change, reason: 'Thủ tướng cho nghỉ thêm', expectedVersion: 1 };
    const first = await post('/calendar/changes', order, 'admin', key);
    const again = await post('/calendar/changes', order, 'admin', key);
    expect([first.status, again.body.jobId]).toEqual([202, first.body.jobId]);
    jobId = first.body.jobId as string;
    let orders = 0;
    under.tasks.gateway.beforeNext = async () => {
      orders += 1;
      if (orders > 30) throw new Error('the worker is killed');
    };
    await expect(runJob(jobId)).rejects.toThrow('killed');
    const partly = await under.call('admin', 'GET', `/bulk-jobs/${jobId}`);
    expect(partly.body).toMatchObject({ kind: 'replan', status: 'running', failed: 0 });
    expect(partly.body.done).toBeLessThan(partly.body.total as number);
    under.tasks.gateway.beforeNext = null;
    await runJob(jobId);
    expect((await under.call('admin', 'GET', `/bulk-jobs/${jobId}`)).body.status).toBe('done');
  });

  it('moves exactly what the preview showed, each once, and leaves all others alone', async () => {
    const after = await subjects();
    const moved = new Map(preview.items.map((item) => [item.id, item]));
    for (const [id, row] of after) {
      const was = before.get(id);
      const item = moved.get(id);
      if (item === undefined) expect(row).toEqual(was);
      else {
        expect([id, row.lastSeq]).toEqual([id, (was?.lastSeq ?? 0) + 1]);
        expect(row.due).toBe(item.due?.to ?? was?.due);
        expect(row.open).not.toBe(was?.open);
      }
    }
    const [assignment] = await under.rows<{ day: string }>(
      `SELECT deadline -> 'resolved' ->> 'lastAcceptedDay' AS day FROM assignment WHERE ref = 'III.1.4'`,
    );
    expect(assignment?.day).toBe('2025-09-04');
  });

  it('is told to each agency concerned once, with its counts', async () => {
    const notices = await under.rows<{ agency: string; count: number }>(
      `SELECT recipient_agency_id AS agency, ((params -> 'moved' ->> 'tasks')::int
              + (params -> 'moved' ->> 'reports')::int + (params -> 'moved' ->> 'reminders')::int) AS count
         FROM notification WHERE kind = 'settings:replanned' AND subject_id = $1`,
      jobId,
    );
    const counts = preview.byAgency;
    expect(new Map(notices.map(({ agency, count }) => [agency, count]))).toEqual(
      new Map(counts.map(({ agency, count }) => [agency.id, count])),
    );
    expect(notices).toHaveLength(counts.length);
    const { body } = await under.call('soc-son', 'GET', '/notifications?limit=100');
    const shown = (body.items as { kind: string; text: string }[]).filter(
      ({ kind }) => kind === 'settings:replanned',
    );
    expect(shown).toHaveLength(1);
    expect(shown[0]?.text).toMatch(
      /^\d+ việc giữ nguyên hạn, đổi ngày nhắc do lịch làm việc thay đổi\. Lý do:/,
    );
    expect(notices.map(({ agency }) => agency)).not.toContain(BA_DINH);
  });

  it('has nothing left to move when it is previewed again from the other side', async () => {
    const back = await moving('/calendar/changes', { add: [], remove: ['2025-07-21', '2025-09-03'] });
    expect(back.tasks).toBe(preview.tasks);
  });
});

describe('another ladder for a plan', () => {
  const due = [
    { rung: 'before-7', workingDays: -7, tells: ['responsible'] },
    { rung: 'due', workingDays: 0, tells: ['responsible'] },
    { rung: 'overdue-1', workingDays: 2, tells: ['responsible', 'head'], repeatEvery: 5 },
  ];
  const ladder = { due, requestLineFrom: 'overdue-1' };
  const path = () => `/plans/${under.tasks.planId}/policy-changes`;
  const version = async () =>
    (await under.rows<{ version: number }>('SELECT version FROM plan WHERE id = $1', under.tasks.planId))[0]
      ?.version;

  it('is the affair of the standing agency, and must be one that can be climbed', async () => {
    const order = { ladder, reason: 'r', expectedVersion: await version(), apply: 'running-work' };
    expect((await post(path(), order, 'ba-dinh')).status).toBe(403);
    expect((await post(path(), order, 'admin')).status).toBe(403);
    const broken = [{ ...due[0], workingDays: 3 }, ...due.slice(1)];
    const refused = await post(path(), { ...order, ladder: { ...ladder, due: broken } }, 'so-noi-vu');
    expect([refused.body.code, refused.status]).toEqual(['policy-invalid', 422]);
    expect(refused.body.detail).toContain('due.1.workingDays');
    const conventions = { rollForward: 'same' };
    const partly = await post(path(), { ...order, conventions, apply: 'new-work-only' }, 'so-noi-vu');
    expect(partly.body.code).toBe('conventions-running-work');
    expect((await post(path(), { ...order, expectedVersion: 99 }, 'so-noi-vu')).body.code).toBe(
      'version-stale',
    );
  });

  it('for new work only leaves all running work as it is', async () => {
    const before = await subjects();
    const order = { ladder, reason: 'r', expectedVersion: await version(), apply: 'new-work-only' };
    const { body } = await post(path(), order, 'so-noi-vu');
    await runJob(body.jobId as string);
    expect(await subjects()).toEqual(before);
    expect(await under.rows('SELECT DISTINCT policy_version AS v FROM subject')).toEqual([{ v: 1 }]);
    expect(await under.rows('SELECT policy_version AS v FROM plan')).toEqual([{ v: 2 }]);
  });

  it('for running work moves what the preview shows, and is held by all of it', async () => {
    const before = await subjects();
    const preview = await moving(path(), { ladder }, 'so-noi-vu');
    const dated = await under.tasks.task('III.1.4', SO_NOI_VU);
    expect(preview.items.map(({ id }) => id)).toEqual([dated]);
    const order = { ladder, reason: 'r', expectedVersion: await version(), apply: 'running-work' };
    await runJob((await post(path(), order, 'so-noi-vu')).body.jobId as string);
    const after = await subjects();
    expect(after.get(dated)?.open).toContain('due before-7');
    for (const [id, row] of after) if (id !== dated) expect(row).toEqual(before.get(id));
    expect(await under.rows('SELECT DISTINCT policy_version AS v FROM subject')).toEqual([{ v: 3 }]);
  });

  it('are shown as they are in force to all whom the plan concerns, and to change to who follows it', async () => {
    const rules = async (login: string) =>
      (await under.call(login, 'GET', `/plans/${under.tasks.planId}/rules`)).body;
    const inForce = { version: await version(), policy: { version: 3, due, requestLineFrom: 'overdue-1' } };
    expect(await rules('so-noi-vu')).toMatchObject({ ...inForce, mayChange: true });
    expect(await rules('so-noi-vu')).toMatchObject({ conventions: { rollForward: 'next' } });
    for (const login of ['ba-dinh', 'admin', 'lanh-dao'])
      expect([login, await rules(login)]).toMatchObject([login, { ...inForce, mayChange: false }]);
  });
});

describe('conventions of a plan, and its rounds', () => {
  it('that roll no day forward bring the date back to the last day of August', async () => {
    const path = `/plans/${under.tasks.planId}/policy-changes`;
    const body = { conventions: { rollForward: 'same' } };
    expect((await moving(path, body, 'so-noi-vu')).items).toMatchObject([
      { due: { from: '2025-09-04', to: '2025-08-31' } },
    ]);
  });

  it('a holiday before its due day opens a scheduled round one day earlier', async () => {
    const change = { add: [holiday('2025-12-10')], remove: [] };
    expect((await moving('/calendar/changes', change)).rounds).toBe(1);
    const order = { ...change, reason: 'r', expectedVersion: 2 };
    await runJob((await post('/calendar/changes', order)).body.jobId as string);
    const [round] = await under.rows<{ day: string; events: number }>(
      `SELECT state -> 'schedule' ->> 'opensOn' AS day, version AS events FROM report_round`,
    );
    expect(round).toEqual({ day: '2025-10-31', events: 2 });
    expect(under.tasks.gateway.poked).toContain(`round/${under.roundId}`);
  });
});

describe('the digest of the next working day', () => {
  /** Each letter: whose, and how often it gives a reason. */
  const letters = async (reason: string) =>
    under.rows<{ agency: string; times: number }>(
      `SELECT coalesce(account.agency_id, mail.mailbox_agency_id) AS agency,
              (length(mail.text) - length(replace(mail.text, $1, ''))) / length($1) AS times
         FROM mail LEFT JOIN account ON account.id = mail.recipient_account_id WHERE mail.kind = 'digest'`,
      `Lý do: ${reason}`,
    );
  const agencies = async (reason: string) => {
    const rows = await under.rows<{ id: string }>(
      `SELECT recipient_agency_id AS id FROM notification WHERE kind = 'settings:replanned' AND params ->> 'reason' = $1`,
      reason,
    );
    return rows.map(({ id }) => id).sort();
  };

  it('has one line of each change in each letter to an agency of whose work something moved, and none in others', async () => {
    await under.fireUntil('2025-07-16 08:30');
    await under.tasks.get(DigestService).composeFor('2025-07-16');
    const reason = 'Thủ tướng cho nghỉ thêm';
    const concerned = await agencies(reason);
    const all = await letters(reason);
    expect(all.filter(({ times }) => times === 1).length).toBeGreaterThan(2);
    for (const { agency, times } of all)
      expect([agency, times]).toEqual([agency, concerned.includes(agency) ? 1 : 0]);
  });
});

describe('the ledger after all these changes', () => {
  /** What a verification of everything finds. */
  const verified = async () => {
    const id = await under.tasks.get(VerificationRunner).runNow(null);
    const { body } = await under.call('admin', 'GET', `/ledger/verifications/${id}`);
    return { ...body, found: (body.items as Found[]).map(({ subjectId, kind }) => `${subjectId} ${kind}`) };
  };

  it('is as the rules ask, by the calendar and the ladder of each part of a life', async () => {
    await under.fireUntil('2025-07-22 10:00');
    const run = await verified();
    expect(run).toMatchObject({ status: 'done', found: [], differences: 0 });
    expect(run.subjects).toBe(await under.count('SELECT count(*) FROM subject'));
    const replanned = `SELECT count(*) FROM subject_event WHERE type = 'replanned'`;
    expect(await under.count(replanned)).toBeGreaterThan(100);
    expect(run.tally.fired).toBeGreaterThan(100);
  });

  it('is nothing that the check of consistency has to object to', async () => {
    for (const { code, broken } of SQL_RULES)
      expect([code, await under.rows(`SELECT * FROM (${broken}) AS broken LIMIT 1`)]).toEqual([code, []]);
  });

  it('betrays a row of a replanned task that was tampered with', async () => {
    const dated = await under.tasks.task('III.1.4', SO_NOI_VU);
    await under.rows(
      `UPDATE ledger_entry SET date = date - 1 WHERE subject_id = $1 AND clock = 'due' AND status = 'planned'
          AND rung = 'due'`,
      dated,
    );
    expect((await verified()).found).toEqual([`${dated} date`]);
  });
});

describe('the default ladder', () => {
  it('is entered by an administrator for plans issued from then on', async () => {
    const body = { ladder: { reworkWorkingDays: 5 }, reason: 'r' };
    expect((await post('/policies', body, 'so-noi-vu')).status).toBe(403);
    expect((await post('/policies', body)).status).toBe(201);
    const { body: now } = await under.call('so-noi-vu', 'GET', '/policies');
    expect(now).toMatchObject({ version: 4, policy: { reworkWorkingDays: 5, extensionHoldWorkingDays: 3 } });
    expect(await under.rows('SELECT policy_version AS v FROM plan')).toEqual([{ v: 3 }]);
  });
});
