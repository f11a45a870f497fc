import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { DataSource } from 'typeorm';
import { ALARM_KINDS } from '../../src/alarms/alarm-kinds.ts';
import { AlarmsUnderTest } from '../support/alarms-under-test.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { startMailServer, type MailServer } from '../support/mail-server.ts';
import {
  at,
  NotifiedPlan,
  startNotificationWorker,
  type NotificationWorker,
} from '../support/notifications.ts';

const COMMUNE = 'vn-xa-00004';
const PLAN = '0198a000-0000-7000-8000-00000000aaaa';
const MINUTE_MS = 60_000;

let database: TestDatabase;
let dataSource: DataSource;
let under: AlarmsUnderTest;
let log: jest.SpiedFunction<Logger['error']>;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await database.connect();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await dataSource.query(
    `TRUNCATE alarm, worker_heartbeat, outbox_message, subject, notification, digest_run, digest, mail, account, agency,
              demo_walk, ledger_verification CASCADE`,
  );
  under = new AlarmsUnderTest(dataSource);
  await under.beat();
  jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
  log = jest.spyOn(Logger.prototype, 'error').mockReturnValue();
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** Minutes of a healthy worker, with a look in each. */
async function healthyMinutes(n: number): Promise<void> {
  for (let minute = 0; minute < n; minute += 1) {
    under.clock.later(MINUTE_MS);
    await under.beat();
    await under.watch.look();
  }
}

const told = () =>
  log.mock.calls
    .map(([text]: unknown[]) => String(text).split(':')[0])
    .filter((kind) => (ALARM_KINDS as readonly unknown[]).includes(kind));
const notices = async (): Promise<string[]> =>
  (
    await dataSource.query<{ kind: string }[]>(
      `SELECT params ->> 'alarm' AS kind FROM notification WHERE recipient_role = 'administrator' ORDER BY id`,
    )
  ).map(({ kind }) => kind);
const history = async (): Promise<string[]> =>
  (
    await dataSource.query<{ kind: string; until: Date | null }[]>(
      'SELECT kind, until FROM alarm ORDER BY id',
    )
  ).map(({ kind, until }) => `${kind} ${until === null ? 'open' : 'over'}`);

/** One alarm, open: in the database, the metric, the log, and told to the administrators, once. */
async function expectAlarm(kind: string): Promise<void> {
  expect(await under.openKinds()).toEqual([kind]);
  expect(await under.shownKinds()).toEqual([kind]);
  expect(told()).toEqual([kind]);
  expect(await notices()).toEqual([kind]);
}

async function expectOver(kind: string): Promise<void> {
  expect(await history()).toEqual([`${kind} over`]);
  expect(await under.shownKinds()).toEqual([]);
  expect(await notices()).toEqual([kind]);
}

describe('a healthy installation', () => {
  it('raises no alarm', async () => {
    await healthyMinutes(20);
    expect([await history(), told(), await under.shownKinds()]).toEqual([[], [], []]);
  });
});

describe('a stopped worker', () => {
  it('is reported within ten minutes by whoever else lives, and it is over when one beats again', async () => {
    await under.lookFor(5);
    expect(await under.openKinds()).toEqual([]);
    await under.lookFor(1);
    await expectAlarm('worker-silent');
    await under.lookFor(30);
    await expectAlarm('worker-silent');
    await healthyMinutes(4);
    await expectOver('worker-silent');
  });

  it('is reported where no worker ever was', async () => {
    await dataSource.query('DELETE FROM worker_heartbeat');
    await under.lookFor(6);
    await expectAlarm('worker-silent');
  });
});

describe('what is due and not decided', () => {
  const plan = async (minutesAgo: number) => {
    const task = await new NotifiedPlan(dataSource).task(COMMUNE);
    await dataSource.query(
      `INSERT INTO ledger_entry (subject_id, clock, clock_version, rung, repeat, attempt, plan_id, agency_id, date,
                                 planned_at, status, tells)
       VALUES ($1, 'due', 1, 'due', 0, 0, $2, $3, '2026-03-02', $4, 'planned', '{}')`,
      [task, PLAN, COMMUNE, new Date(under.clock.now.getTime() - minutesAgo * MINUTE_MS)],
    );
  };

  it('is reported ten minutes after its instant, and it is over when it is decided', async () => {
    await plan(0);
    await healthyMinutes(10);
    expect(await under.openKinds()).toEqual([]);
    await healthyMinutes(1);
    await expectAlarm('ledger-overdue');
    await dataSource.query(`UPDATE ledger_entry SET status = 'fired', decided_at = now(), decided_seq = 2`);
    await healthyMinutes(4);
    await expectOver('ledger-overdue');
  });

  it('is no alarm while a demonstration walks', async () => {
    await dataSource.query(`INSERT INTO demo_walk (id, target) VALUES (1, '2026-04-01')`);
    await plan(60);
    await healthyMinutes(1);
    expect(await under.openKinds()).toEqual([]);
    await dataSource.query('UPDATE demo_walk SET target = NULL');
    await healthyMinutes(1);
    await expectAlarm('ledger-overdue');
  });
});

describe('a stopped outbox', () => {
  it('is reported when a message lies for ten minutes, and it is over when it is taken', async () => {
    await dataSource.query(
      `INSERT INTO outbox_message (id, kind, payload, next_attempt_at, dedupe_key)
       VALUES ($1, 'escalation-mail', '{}', $2, 'k')`,
      [uuidv7(), under.clock.now],
    );
    await healthyMinutes(10);
    expect(await under.openKinds()).toEqual([]);
    await healthyMinutes(1);
    await expectAlarm('outbox-stuck');
    await dataSource.query(`UPDATE outbox_message SET status = 'sent'`);
    await healthyMinutes(4);
    await expectOver('outbox-stuck');
  });

  it('is reported as well when a message is tried again and again without being written', async () => {
    await dataSource.query(
      `INSERT INTO outbox_message (id, kind, payload, next_attempt_at, dedupe_key, attempts)
       VALUES ($1, 'escalation-mail', '{}', $2, 'k', 20)`,
      [uuidv7(), new Date(under.clock.now.getTime() + 90 * MINUTE_MS)],
    );
    await healthyMinutes(1);
    await expectAlarm('outbox-stuck');
  });
});

describe('a mail server that refuses', () => {
  let mailServer: MailServer;
  let worker: NotificationWorker;

  beforeEach(async () => {
    mailServer = await startMailServer();
    worker = await startNotificationWorker(database, under.clock, mailServer.url);
    const plan = new NotifiedPlan(dataSource);
    await plan.agency(COMMUNE, 'UBND phường Ba Đình');
    await plan.account(COMMUNE, ['officer'], { login: 'canbo' });
    const task = await plan.task(COMMUNE, { dueOn: '2026-03-01' });
    await plan.notice(task, at('2026-03-02', '07:30'), 'rung:overdue-1', [COMMUNE, 'responsible']);
    await worker.digests.composeFor('2026-03-02');
  });
  afterEach(async () => {
    await worker.close();
    await mailServer.close();
  });

  /** Minutes in which the worker sends what is due and this process looks. */
  async function sendingMinutes(n: number): Promise<void> {
    for (let minute = 0; minute < n; minute += 1) {
      await worker.outbox.drain();
      await healthyMinutes(1);
    }
  }

  it('is reported within ten minutes, and it is over when the letters are taken', async () => {
    for (let n = 0; n < 4; n += 1) mailServer.moods.push({ step: 'rcpt', code: 451 });
    await sendingMinutes(1);
    expect(await under.openKinds()).toEqual([]);
    await sendingMinutes(3);
    await expectAlarm('mail-failing');
    await sendingMinutes(12);
    expect(mailServer.letters).toHaveLength(1);
    await expectOver('mail-failing');
  });

  it('is reported at once where it refuses for good, for an hour', async () => {
    mailServer.moods.push({ step: 'rcpt', code: 550 });
    await sendingMinutes(1);
    await expectAlarm('mail-failing');
    await sendingMinutes(70);
    await expectOver('mail-failing');
  });
});

describe('Temporal', () => {
  it('that stopped is reported after two minutes, and it is over when it answers', async () => {
    under.temporal.isAway = true;
    await healthyMinutes(2);
    expect(await under.openKinds()).toEqual([]);
    await healthyMinutes(1);
    await expectAlarm('temporal-away');
    under.temporal.isAway = false;
    await healthyMinutes(4);
    await expectOver('temporal-away');
  });

  it('that restarts is no alarm', async () => {
    for (const isAway of [true, false, true, false]) {
      under.temporal.isAway = isAway;
      await healthyMinutes(1);
    }
    expect(await history()).toEqual([]);
  });

  it('whose data were lost is reported, and the process knows that it has to end', async () => {
    under.temporal.mark = null;
    await healthyMinutes(1);
    expect(under.watch.sees('temporal-replaced')).toBe(false);
    await healthyMinutes(2);
    await expectAlarm('temporal-replaced');
    expect(under.watch.sees('temporal-replaced')).toBe(true);
  });

  it('seen by one process and not by another is one alarm that stays', async () => {
    const other = new AlarmsUnderTest(dataSource, under.clock);
    under.temporal.isAway = true;
    for (let minute = 0; minute < 8; minute += 1) {
      await healthyMinutes(1);
      await other.watch.look();
    }
    await expectAlarm('temporal-away');
    expect(await other.shownKinds()).toEqual(['temporal-away']);
  });
});

describe('a stopped database', () => {
  it('is in the log and the metric, and among the alarms once it is back', async () => {
    await healthyMinutes(1);
    under.loseDatabase();
    await under.lookFor(3);
    expect(await under.shownKinds()).toEqual(['database-away']);
    expect(told()).toEqual(['database-away']);
    under.findDatabase();
    await healthyMinutes(1);
    await expectOver('database-away');
  });

  it('is noted once, although every process saw it', async () => {
    const other = new AlarmsUnderTest(dataSource, under.clock);
    await healthyMinutes(1);
    for (const each of [under, other]) each.loseDatabase();
    await under.lookFor(3);
    for (let look = 0; look < 2; look += 1) {
      under.clock.later(MINUTE_MS);
      await other.watch.look();
    }
    under.clock.later(MINUTE_MS);
    await other.watch.look();
    for (const each of [under, other]) each.findDatabase();
    await under.beat();
    await Promise.all([under.watch.look(), other.watch.look()]);
    await expectOver('database-away');
    await healthyMinutes(1);
    under.loseDatabase();
    await under.lookFor(3);
    under.findDatabase();
    await healthyMinutes(1);
    expect(await history()).toEqual(['database-away over', 'database-away over']);
  });
});

describe('the working calendar', () => {
  const entered = (lastDay: string) =>
    dataSource.query(`INSERT INTO calendar_day (date, kind) VALUES ($1, 'public-holiday')`, [lastDay]);
  beforeEach(() => dataSource.query('TRUNCATE calendar_day'));

  it('is missed from two months before the end of the last year entered, until the next is entered', async () => {
    await entered('2026-09-02');
    under.clock.planNow = async () => new Date('2026-11-01T16:00:00Z');
    await healthyMinutes(1);
    expect(await history()).toEqual([]);
    under.clock.planNow = async () => new Date('2026-11-01T17:00:00Z');
    await healthyMinutes(1);
    await expectAlarm('calendar-ends');
    expect(log.mock.calls.flat().join()).toContain('31/12/2026');
    await entered('2027-01-01');
    await healthyMinutes(4);
    await expectOver('calendar-ends');
  });
});

describe('a ledger that differs', () => {
  const verified = (differences: number, problem: string | null = null) =>
    dataSource.query(
      `INSERT INTO ledger_verification (id, status, ordered_at, ended_at, differences, problem)
       VALUES ($1, CASE WHEN $4::text IS NULL THEN 'done' ELSE 'failed' END, $2, $2, $3, $4)`,
      [uuidv7(), under.clock.now, differences, problem],
    );

  it('is reported until a verification finds no difference', async () => {
    await verified(3);
    await healthyMinutes(1);
    await expectAlarm('ledger-differs');
    await verified(0);
    await healthyMinutes(4);
    await expectOver('ledger-differs');
  });

  it('that fired late is reported once; what it is not hidden by is reported', async () => {
    const late = async (n: number, subjectId: string) => {
      const [{ id }] = await dataSource.query<[{ id: string }]>(
        'SELECT id FROM ledger_verification ORDER BY id DESC LIMIT 1',
      );
      await dataSource.query(
        `INSERT INTO ledger_finding (verification_id, n, kind, subject_id, plan_id, clock, clock_version, rung, repeat, attempt, found)
         VALUES ($1, $2, 'late', $3, $3, 'due', 1, 'overdue-1', 0, 0, '{"status": "fired"}')`,
        [id, n, subjectId],
      );
    };
    const [one, two] = [uuidv7(), uuidv7()];
    await verified(1);
    await late(1, one);
    await healthyMinutes(1);
    await expectAlarm('ledger-differs');
    await verified(1);
    await late(1, one);
    await healthyMinutes(4);
    await expectOver('ledger-differs');
    await verified(2);
    await late(1, one);
    await late(2, two);
    await healthyMinutes(1);
    expect(await under.shownKinds()).toEqual(['ledger-differs']);
  });

  it('is asked for again and again: a day and a half without is an alarm', async () => {
    await verified(0);
    await healthyMinutes(1);
    expect(await under.shownKinds()).toEqual([]);
    await dataSource.query(`UPDATE ledger_verification SET ended_at = ended_at - interval '37 hours'`);
    await healthyMinutes(1);
    await expectAlarm('ledger-unverified');
  });

  it('is not taken for one that agrees where it could not be verified', async () => {
    await verified(0, 'calendar-empty');
    await healthyMinutes(1);
    await expectAlarm('ledger-unverified');
  });
});
