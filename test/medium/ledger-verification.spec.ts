import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { makeWorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import { evolveTask } from '../../domain/task/task.evolve.ts';
import type { TaskEvent } from '../../domain/task/task.ts';
import type { AppConfig } from '../../src/config/app-config.ts';
import type { CalendarService } from '../../src/calendar/calendar.service.ts';
import type { PlanClock } from '../../src/common/clock/plan-clock.service.ts';
import { findingText } from '../../src/ledger/verification/finding-text.ts';
import type { LedgerFinding } from '../../src/ledger/verification/ledger-finding.entity.ts';
import { LedgerVerifier } from '../../src/ledger/verification/ledger-verifier.service.ts';
import { LivedSettingsReader } from '../../src/ledger/verification/lived-settings.service.ts';
import { VerificationReader } from '../../src/ledger/verification/verification-reader.ts';
import { VerificationRunner } from '../../src/ledger/verification/verification-runner.service.ts';
import { VerificationsRepository } from '../../src/ledger/verification/verifications.repository.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { realCalendar } from '../support/real-calendar.ts';
import { local, OFFICER, OWNER, RecordingUnderTest, TaskWriter } from '../support/recording-under-test.ts';

let database: TestDatabase;
let under: RecordingUnderTest;
let runs: VerificationsRepository;
let runner: VerificationRunner;
/** The calendar in force; what lived before a change goes by the one of its version. */
let calendarNow = realCalendar();

/** The calendar of another version, with one more day off. */
function withDayOff(date: string) {
  return makeWorkingCalendar(2, [
    ...realCalendar().exceptions,
    { date, kind: 'holiday' as const, name: 'Nghỉ' },
  ]);
}

beforeAll(async () => {
  Logger.overrideLogger(false);
  database = await createTestDatabase();
  under = new RecordingUnderTest(await database.connect());
  // One moment for all: at three in the morning another day's verification would begin.
  const moment = new Date();
  const clock = {
    systemNow: () => moment,
    planNow: async () => under.clock.systemNow(),
  } as unknown as PlanClock;
  const calendars = {
    current: async () => calendarNow,
    ofVersion: async (version: number) => (version === calendarNow.version ? calendarNow : realCalendar()),
  } as unknown as CalendarService;
  const reader = new VerificationReader(under.dataSource);
  const config = { demoMode: false } as AppConfig;
  const lived = new LivedSettingsReader(under.dataSource, calendars, under.settings);
  const verifier = new LedgerVerifier(config, reader, lived, clock);
  runs = new VerificationsRepository(under.dataSource);
  runner = new VerificationRunner(clock, reader, verifier, runs);
});
afterAll(() => database.drop());
beforeEach(async () => {
  under.clock.systemMs = local('2025-07-15 09:00');
  await under.rows('DELETE FROM outage');
});

/** Fires whatever is due up to a local time, each at its own instant, as its workflow would; then it is that time. */
async function liveUntil(task: TaskWriter, time: string): Promise<void> {
  for (;;) {
    const [row] = await under.rows<{ at: Date | null }>(
      'SELECT next_at AS at FROM subject WHERE id = $1',
      task.id,
    );
    const at = row?.at?.getTime() ?? Infinity;
    if (at > local(time)) break;
    const [away] = await under.rows<{ to: Date }>(
      'SELECT to_at AS "to" FROM outage WHERE from_at <= $1 AND $1 < to_at',
      new Date(at),
    );
    under.clock.systemMs = Math.max(away?.to.getTime() ?? at, under.clock.systemMs);
    await task.fire(null);
  }
  under.clock.systemMs = local(time);
}

/** What a verification of the plan of a task finds. */
async function verify(task: TaskWriter) {
  const planId = task.state.definition.planId;
  const id = await runner.runNow(planId);
  const run = (await runs.find(id))!;
  expect(run.problem).toBeNull();
  return { run, findings: await runs.findings(id, 100, 0) };
}

const brief = ({ kind, clock, rung, repeat, attempt }: LedgerFinding) =>
  `${kind} ${clock}/${rung}/${repeat}/${attempt}`;

/** Received, due on 03/9/2025, and nothing more for a long time. */
async function silent(until: string): Promise<TaskWriter> {
  const task = await under.task({ due: '2025-09-03' });
  await task.order('2025-07-16 09:00', OFFICER, { type: 'receive' });
  await liveUntil(task, until);
  return task;
}

const change = (task: TaskWriter, rung: string, set: string) =>
  under.rows(
    `UPDATE ledger_entry SET ${set} WHERE subject_id = $1 AND clock = 'due' AND rung = $2`,
    task.id,
    rung,
  );

describe('a ledger that is as the rules ask', () => {
  it('has no difference, and says why each row that did not fire did not', async () => {
    const task = await silent('2025-08-19 10:00');
    await task.order(null, OFFICER, { type: 'request-extension', until: '2025-09-30', reason: 'r' });
    await task.order('2025-08-20 10:00', OWNER, { type: 'decide-extension', approve: true });
    await liveUntil(task, '2025-08-25 10:00');
    await task.order(null, OWNER, { type: 'suspend', reason: 'r' });
    await liveUntil(task, '2025-09-10 10:00');
    await task.order(null, OWNER, { type: 'resume' });
    await liveUntil(task, '2025-10-20 10:00');
    const { run, findings } = await verify(task);
    expect(findings.map(brief)).toEqual([]);
    expect(run).toMatchObject({ status: 'done', total: 1, subjects: 1, differences: 0 });
    expect(run.rows).toBeGreaterThan(20);
    expect(run.tally).toMatchObject({ 'done-early': 3, suspended: expect.any(Number) });
    expect(run.tally['date-moved']).toBeGreaterThan(0);
    expect(Object.values(run.tally).reduce((sum, n) => sum + n, 0)).toBe(run.rows);
  });

  it('has none after an outage either, whose escalations come a working day later', async () => {
    const task = await under.task({ due: '2025-09-03' });
    await task.order('2025-07-16 09:00', OFFICER, { type: 'receive' });
    await under.rows(
      'INSERT INTO outage (from_at, to_at) VALUES ($1, $2)',
      new Date(local('2025-09-02 10:00')),
      new Date(local('2025-09-08 10:00')),
    );
    await liveUntil(task, '2025-09-20 10:00');
    const { run, findings } = await verify(task);
    expect(findings.map(brief)).toEqual([]);
    expect(run.tally.outage).toBe(3);
  });

  it('goes by the calendar that a subject lived by, whatever day is entered as a day off later', async () => {
    const task = await silent('2025-09-20 09:00');
    calendarNow = withDayOff('2025-09-05');
    try {
      await under.rows('UPDATE subject SET calendar_version = 1 WHERE id = $1', task.id);
      expect((await verify(task)).findings.map(brief)).toEqual([]);
      await under.rows('UPDATE subject SET calendar_version = NULL WHERE id = $1', task.id);
      expect((await verify(task)).findings.length).toBeGreaterThan(0);
    } finally {
      calendarNow = realCalendar();
    }
  });

  it('goes by the older calendar for what was planned before its workflow learnt the newer one', async () => {
    const task = await silent('2025-09-20 09:00');
    // Under it before-10 would have been a day earlier; what is still open stays where it is.
    calendarNow = withDayOff('2025-08-25');
    try {
      await under.rows(
        `INSERT INTO calendar_version (version, entered_at, days) VALUES (1, $1, '[]'), (2, $2, '[]')`,
        new Date(local('2025-01-01')),
        new Date(local('2025-09-20 10:00')),
      );
      await task.order('2025-09-20 10:30', OWNER, { type: 'comment', text: 't' });
      await under.rows('UPDATE subject SET calendar_version = 2 WHERE id = $1', task.id);
      await liveUntil(task, '2025-10-20 10:00');
      expect((await verify(task)).findings.map(brief)).toEqual([]);
    } finally {
      calendarNow = realCalendar();
      await under.rows('DELETE FROM calendar_version');
    }
  });

  it('reckons the day of a return that names none', async () => {
    const task = await silent('2025-09-10 09:00');
    await task.order(null, OFFICER, { type: 'submit', contentId: randomUUID(), contentHash: 'h' });
    await task.order('2025-09-11 09:00', OWNER, { type: 'return', reason: 'r' });
    await liveUntil(task, '2025-09-30 10:00');
    expect((await verify(task)).findings.map(brief)).toEqual([]);
    const moved = `jsonb_set(data, '{due,lastAcceptedDay}', '"2025-09-20"')`;
    await under.rows(
      `UPDATE subject_event SET data = jsonb_set(${moved}, '{due,nominal}', '"2025-09-20"')
        WHERE subject_id = $1 AND type = 'returned'`,
      task.id,
    );
    expect((await verify(task)).findings.map(brief)).toEqual([]);
  });

  it('takes a few minutes of delay for what they are, and names ten', async () => {
    const task = await silent('2025-09-03 23:00');
    const [next] = await under.rows<{ at: Date }>('SELECT next_at AS at FROM subject WHERE id = $1', task.id);
    under.clock.systemMs = next!.at.getTime() + 9 * 60_000;
    expect((await verify(task)).run.differences).toBe(0);
    await task.fire(null);
    expect((await verify(task)).run.differences).toBe(0);
    under.clock.systemMs = local('2025-09-08 08:40');
    const { findings } = await verify(task);
    expect(findings.map(brief)).toContain('late due/overdue-2/0/0');
  });
});

describe('a launch that takes its time', () => {
  it('is no reason for a finding: what was recorded late is decided late', async () => {
    const subject = await under.newTask({ due: '2025-07-16' });
    under.clock.systemMs += 40 * 60_000;
    await under.launch.insertSubjects([subject]);
    const state = evolveTask(null, subject.first.event as TaskEvent, subject.first.at);
    const task = new TaskWriter(under, subject.subjectId, state);
    under.clock.systemMs += 60_000;
    await task.fire(null);
    expect((await verify(task)).findings.map(brief)).toEqual([]);
    await under.rows(
      `UPDATE ledger_entry SET decided_at = decided_at + interval '1 hour' WHERE subject_id = $1 AND status = 'fired'`,
      task.id,
    );
    await under.rows(
      `UPDATE subject_event SET at = at + interval '1 hour' WHERE subject_id = $1 AND seq = 2`,
      task.id,
    );
    expect((await verify(task)).findings.map(brief)).toEqual(['late due/before-2/0/0']);
  });
});

describe('an order that is recorded long after it was accepted', () => {
  it('is no reason for a finding: what it plans was not known before, and is decided then', async () => {
    const task = await under.task({ due: '2025-09-03' });
    await task.order('2025-07-16 09:00', OFFICER, { type: 'receive' });
    await task.order('2025-07-17 09:00', OFFICER, {
      type: 'submit',
      contentId: '00000000-0000-7000-8000-000000000001',
      contentHash: 'h',
    });
    await liveUntil(task, '2025-08-27 07:00');
    const events = await task.decide(OWNER, { type: 'return', reason: 'Thiếu số liệu' });
    under.clock.systemMs += 3 * 3_600_000;
    await under.recording.record(task.input(events));
    // Not yet fired: it has been known for less than ten minutes.
    expect((await verify(task)).findings.map(brief)).toEqual([]);
    under.clock.systemMs += 60_000;
    await task.fire(null);
    expect((await verify(task)).findings.map(brief)).toEqual([]);
    await under.rows('UPDATE subject_event SET known_at = at WHERE subject_id = $1', task.id);
    expect((await verify(task)).findings.map(brief)).toEqual(['late rework/before-5/0/0']);
  });
});

describe('a ledger that was tampered with', () => {
  it.each([
    [
      'a row that is said not to have fired',
      'due',
      `status = 'superseded', reason = 'outage'`,
      'status due/due/0/0',
    ],
    [
      'another reason',
      'overdue-3',
      `status = 'closed', reason = 'ended', decided_at = now(), decided_seq = 1`,
      'status due/overdue-3/0/0',
    ],
    ['another day', 'before-2', `date = date - 1`, 'date due/before-2/0/0'],
    [
      'another minute',
      'before-5',
      `planned_at = planned_at + interval '2 minutes'`,
      'instant due/before-5/0/0',
    ],
    ['others told', 'overdue-1', `tells = '{responsible,leader}'`, 'tells due/overdue-1/0/0'],
    ['a firing of which no event tells', 'before-10', `decided_seq = 1`, 'without-event due/before-10/0/0'],
  ])('is found with %s', async (_, rung, set, finding) => {
    const task = await silent('2025-09-08 10:00');
    await change(task, rung, set);
    const { run, findings } = await verify(task);
    expect(findings.map(brief)).toEqual([finding]);
    expect([run.status, run.differences]).toEqual(['done', 1]);
  });

  it('is found with a wrong reason', async () => {
    const task = await silent('2025-08-01 10:00');
    await under.rows(
      `UPDATE ledger_entry SET reason = 'suspended' WHERE subject_id = $1 AND clock = 'receipt' AND rung = 'receipt-2'`,
      task.id,
    );
    const { findings } = await verify(task);
    expect(findings.map(brief)).toEqual(['reason receipt/receipt-2/0/0']);
    expect(findingText(findings[0]!, 'vi')).toBe(
      'Lý do không nhắc theo quy tắc: đóng, đã làm xong trước; trong sổ: đóng, tạm dừng.',
    );
    expect(findingText(findings[0]!, 'en')).toBe(
      'The reason for not firing is, by the rules, closed, done before; in the ledger, closed, suspended.',
    );
  });

  it('is found with a row taken away, one added, and a notification taken away', async () => {
    const task = await silent('2025-09-08 10:00');
    await under.rows(
      `DELETE FROM ledger_entry WHERE subject_id = $1 AND clock = 'due' AND rung = 'before-5'`,
      task.id,
    );
    await under.rows(
      `UPDATE ledger_entry SET attempt = 7 WHERE subject_id = $1 AND clock = 'due' AND rung = 'overdue-3'`,
      task.id,
    );
    await under.rows(`DELETE FROM notification WHERE subject_id = $1 AND rung = 'overdue-2'`, task.id);
    const { findings } = await verify(task);
    expect(findings.map(brief).sort()).toEqual([
      'missing due/before-5/0/0',
      'missing due/overdue-3/0/0',
      'unexpected due/overdue-3/0/7',
      'untold due/overdue-2/0/0',
    ]);
  });

  it('is found where a subject cannot be reckoned at all, and the others are looked at', async () => {
    const task = await silent('2025-08-01 10:00');
    await under.rows(
      `UPDATE subject_event SET data = data - 'definition' WHERE subject_id = $1 AND seq = 1`,
      task.id,
    );
    const { run, findings } = await verify(task);
    expect(findings.map(({ kind, clock }) => [kind, clock])).toEqual([['unreadable', null]]);
    expect(run.status).toBe('done');
  });
});

describe('the verifications of a day', () => {
  it('are one, however many workers ask for it, and what was broken off is begun anew', async () => {
    const before = await under.rows<{ n: number }>(
      'SELECT count(*)::int AS n FROM ledger_verification WHERE daily_for IS NOT NULL',
    );
    expect(before[0]!.n).toBe(0);
    await Promise.all([runner.work(), runner.work()]);
    await runner.work();
    const daily = () =>
      under.rows<{ id: string; status: string; subjects: number; total: number }>(
        'SELECT id, status, subjects, total FROM ledger_verification WHERE daily_for IS NOT NULL',
      );
    const [run, ...others] = await daily();
    expect(others).toEqual([]);
    expect(run).toMatchObject({ status: 'done' });
    expect([run!.subjects, run!.total]).toEqual([run!.total, expect.any(Number)]);
    await under.rows(
      `UPDATE ledger_verification SET status = 'running', subjects = 1 WHERE id = $1`,
      run!.id,
    );
    await runner.work();
    expect(await daily()).toEqual([run]);
  });
});
