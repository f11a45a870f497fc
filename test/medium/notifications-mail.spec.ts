import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { startMailServer, type MailServer } from '../support/mail-server.ts';
import {
  at,
  ISSUER,
  NotifiedPlan,
  STANDING,
  StandingClock,
  startNotificationWorker,
  type NotificationWorker,
} from '../support/notifications.ts';

const COMMUNE = 'vn-xa-00004';
const DAY = '2025-09-04';
const MINUTE_MS = 60_000;

let database: TestDatabase;
let mailServer: MailServer;
let worker: NotificationWorker;
let plan: NotifiedPlan;

beforeEach(async () => {
  database = await createTestDatabase();
  mailServer = await startMailServer();
  worker = await startNotificationWorker(database, new StandingClock(at(DAY)), mailServer.url);
  plan = new NotifiedPlan(worker.dataSource);
  await plan.agency(STANDING, 'Sở Nội vụ');
  await plan.agency(COMMUNE, 'UBND phường Ba Đình');
});

afterEach(async () => {
  await worker.close();
  await mailServer.close();
  await database.drop();
});

async function oneDigest(): Promise<void> {
  await plan.account(COMMUNE, ['officer'], { login: 'canbo' });
  const task = await plan.task(COMMUNE, { dueOn: '2025-09-03' });
  await plan.notice(task, at(DAY, '07:30'), 'rung:overdue-1', [COMMUNE, 'responsible']);
  await worker.digests.composeFor(DAY);
}

async function escalate(when: Date, login?: string): Promise<string> {
  if (login !== undefined) await plan.account(ISSUER, ['supervisor'], { login });
  const task = await plan.task(COMMUNE, { dueOn: '2025-08-22', title: `Việc ${when.toISOString()}` });
  const notice = await plan.notice(task, when, 'rung:overdue-3', [ISSUER, 'leader'], { urgent: true });
  return plan.escalationMessage(notice, when);
}

const outbox = async () => {
  const [mail] = await worker.dataSource.query('SELECT status, attempts, last_error, sent_at FROM mail');
  return mail;
};

describe('A letter', () => {
  it('bears the same Message-ID when it is sent again because the connection broke after it was taken', async () => {
    await oneDigest();
    mailServer.moods.push('break');
    await worker.outbox.drain();
    expect(mailServer.letters).toHaveLength(1);
    expect(await outbox()).toMatchObject({ status: 'pending', attempts: 1 });
    worker.clock.later(MINUTE_MS);
    await worker.outbox.drain();
    const [first, second] = mailServer.letters;
    expect(second?.messageId).toBe(first?.messageId);
    expect(second?.text).toBe(first?.text);
    expect(await outbox()).toMatchObject({ status: 'sent', attempts: 2, last_error: null });
  });

  it('is tried again later and later while the server says to wait', async () => {
    await oneDigest();
    mailServer.moods.push({ step: 'rcpt', code: 450 }, { step: 'data', code: 451 });
    await worker.outbox.drain();
    await worker.outbox.drain();
    expect(mailServer.brought).toBe(1);
    const failed = await outbox();
    expect(failed).toMatchObject({ status: 'pending', attempts: 1 });
    expect(failed.last_error).toContain('450');
    expect(failed.last_error).not.toContain('secret-name');
    worker.clock.later(30_000);
    await worker.outbox.drain();
    worker.clock.later(59_000);
    await worker.outbox.drain();
    expect(mailServer.brought).toBe(2);
    worker.clock.later(1_000);
    await worker.outbox.drain();
    expect(mailServer.letters).toHaveLength(1);
    expect(await outbox()).toMatchObject({ status: 'sent', attempts: 3 });
  });

  it('fails for good when the server refuses it, and stays listed', async () => {
    await oneDigest();
    mailServer.moods.push({ step: 'rcpt', code: 550 });
    await worker.outbox.drain();
    worker.clock.later(60 * MINUTE_MS);
    await worker.outbox.drain();
    expect(mailServer.brought).toBe(1);
    expect(await outbox()).toMatchObject({ status: 'failed', attempts: 1, sent_at: null });
  });

  it('outlives days without a mail server, and fails when it is too old to be of use', async () => {
    await oneDigest();
    const { url } = mailServer;
    await mailServer.close();
    await worker.outbox.drain();
    worker.clock.later(4 * 24 * 60 * MINUTE_MS);
    await worker.outbox.drain();
    expect(await outbox()).toMatchObject({ status: 'pending', attempts: 2 });
    worker.clock.later(2 * 24 * 60 * MINUTE_MS);
    await worker.outbox.drain();
    expect(await outbox()).toMatchObject({ status: 'failed', attempts: 3 });
    expect(url).toMatch(/^smtp:/);
    mailServer = await startMailServer();
  });

  it('is taken over when the worker that had taken it died', async () => {
    await oneDigest();
    await worker.dataSource.query(`UPDATE mail SET attempts = 1, next_attempt_at = $1`, [
      new Date(worker.clock.now.getTime() + 5 * MINUTE_MS),
    ]);
    await worker.outbox.drain();
    expect(mailServer.letters).toEqual([]);
    worker.clock.later(5 * MINUTE_MS);
    await worker.outbox.drain();
    expect(mailServer.letters).toHaveLength(1);
  });

  it('goes to the address the account has by then, and to no ended account', async () => {
    await oneDigest();
    await worker.dataSource.query(`UPDATE account SET email = 'moi@don-doc.test'`);
    await worker.outbox.drain();
    expect(mailServer.letters.map(({ rcpt }) => rcpt)).toEqual(['moi@don-doc.test']);
    await worker.dataSource.query(`UPDATE mail SET status = 'pending'`);
    await worker.dataSource.query(`UPDATE account SET active = false`);
    worker.clock.later(MINUTE_MS);
    await worker.outbox.drain();
    expect(await outbox()).toMatchObject({ status: 'failed', last_error: 'no-address' });
  });
});

describe('An escalation', () => {
  it('is mailed at once, by one of several workers', async () => {
    const second = await startNotificationWorker(database, worker.clock, mailServer.url);
    await escalate(at(DAY, '07:42'), 'lanhdao');
    await Promise.all([worker, second].map(async ({ outbox }) => outbox.drain()));
    await worker.outbox.drain();
    const [letter, ...more] = mailServer.letters;
    expect(more).toEqual([]);
    expect(letter?.rcpt).toBe('lanhdao@don-doc.test');
    expect(letter?.subject).toBe('Đôn Đốc: xin ý kiến – Quá hạn 7 ngày làm việc');
    expect(letter?.text).toContain('Kính trình lãnh đạo xem xét, cho ý kiến chỉ đạo.');
    expect(letter?.messageId).toMatch(/^<escalation\./);
    await second.close();
  });

  it('gathers those that follow within a quarter of an hour in a second letter', async () => {
    await escalate(at(DAY), 'lanhdao');
    await worker.outbox.drain();
    for (let n = 0; n < 3; n++) await escalate(at(DAY));
    for (let minute = 0; minute < 14; minute++) {
      worker.clock.later(MINUTE_MS);
      await worker.outbox.drain();
    }
    expect(mailServer.letters).toHaveLength(1);
    worker.clock.later(MINUTE_MS);
    await worker.outbox.drain();
    expect(mailServer.letters.map(({ subject }) => subject)).toEqual([
      'Đôn Đốc: xin ý kiến – Quá hạn 7 ngày làm việc',
      'Đôn Đốc: xin ý kiến về 3 việc quá hạn',
    ]);
  });

  it('that concerns nobody is listed, not lost', async () => {
    await escalate(at(DAY));
    await worker.outbox.drain();
    expect(await worker.dataSource.query('SELECT reason FROM undeliverable')).toEqual([{ reason: 'nobody' }]);
    expect(await worker.dataSource.query('SELECT status FROM outbox_message')).toEqual([{ status: 'sent' }]);
  });
});
