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
const FRONT = 'ha-noi/mttq';
// Thursday, 04/9/2025: the first working day after 03/9, the due day of Hà Nội III.1.4.
const DAY = '2025-09-04';

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

const lettersTo = (login: string) =>
  mailServer.letters.filter(({ rcpt }) => rcpt === `${login}@don-doc.test`);

describe('A digest', () => {
  it('holds everything since the last one, grouped, in one letter to each recipient', async () => {
    await plan.account(COMMUNE, ['officer'], { login: 'canbo' });
    const late = await plan.task(COMMUNE, { dueOn: '2025-09-03', receivedAt: at('2025-07-16') });
    const fresh = await plan.task(COMMUNE, { title: 'Phân công công chức', receiptDueOn: '2025-09-05' });
    await plan.notice(late, at(DAY, '07:20'), 'rung:overdue-1', [COMMUNE, 'responsible']);
    await plan.notice(fresh, at('2025-09-03', '15:00'), 'event:assigned', [COMMUNE, 'responsible']);
    await worker.digests.composeFor(DAY);
    await worker.outbox.drain();
    const [letter, ...more] = lettersTo('canbo');
    expect(more).toEqual([]);
    expect(letter?.subject).toBe('Đôn Đốc: 1 việc quá hạn, 1 việc cần tiếp nhận (04/9/2025)');
    expect(letter?.from?.name).toBe('Đôn Đốc');
    expect(letter?.messageId).toMatch(/^<digest\.[0-9a-f-]{36}@don-doc\.test>$/);
    expect(letter?.text).toContain('QUÁ HẠN (1)');
    expect(letter?.text).toContain('Quá hạn 1 ngày làm việc. Nhiệm vụ có hạn thứ Tư, 03/9/2025.');
    expect(letter?.text).toContain(`http://don-doc.test/viec/${late}`);
    expect(letter?.text).toContain('tiếp nhận chậm nhất thứ Sáu, 05/9/2025');
    expect(letter?.html).toContain(`href="http://don-doc.test/viec/${fresh}"`);
    expect(letter?.html).not.toMatch(/<(script|img|link)\b|url\(/);
  });

  it('goes out once for a recipient and day, composed again or by two workers at the same time', async () => {
    const second = await startNotificationWorker(database, worker.clock, mailServer.url);
    for (const login of ['canbo1', 'canbo2', 'canbo3']) await plan.account(COMMUNE, ['officer'], { login });
    const task = await plan.task(COMMUNE, { dueOn: '2025-09-03' });
    await plan.notice(task, at(DAY, '07:20'), 'rung:overdue-1', [COMMUNE, 'responsible']);
    const both = [worker, second].map(async ({ digests }) => digests.composeFor(DAY));
    const results = await Promise.all(both);
    expect(results.map(({ composed }) => composed).sort()).toEqual([false, true]);
    await plan.notice(task, at(DAY, '08:00'), 'event:returned', [COMMUNE, 'responsible']);
    expect(await worker.digests.composeFor(DAY)).toMatchObject({ composed: false, digests: 3 });
    await Promise.all([worker, second, worker, second].map(async ({ outbox }) => outbox.drain()));
    expect(mailServer.letters.map(({ rcpt }) => rcpt).sort()).toEqual([
      'canbo1@don-doc.test',
      'canbo2@don-doc.test',
      'canbo3@don-doc.test',
    ]);
    expect(new Set(mailServer.letters.map(({ messageId }) => messageId)).size).toBe(3);
    await second.close();
  });

  it('leaves what came too late to the next working day, and is not sent on days without content', async () => {
    await plan.account(COMMUNE, ['officer'], { login: 'canbo' });
    const task = await plan.task(COMMUNE, { dueOn: '2025-09-03' });
    await worker.digests.composeFor(DAY);
    await plan.notice(task, at(DAY, '14:00'), 'event:returned', [COMMUNE, 'responsible'], {
      params: { reason: 'Thiếu biểu số liệu', dueOn: '2025-09-09' },
    });
    await worker.outbox.drain();
    expect(mailServer.letters).toEqual([]);
    expect(await worker.digests.nextDigestAt(at(DAY))).toEqual(at('2025-09-05'));
    worker.clock.now = at('2025-09-05');
    await worker.digests.composeFor('2025-09-05');
    await worker.outbox.drain();
    expect(lettersTo('canbo')[0]?.text).toContain(
      'Lý do: Thiếu biểu số liệu. Đề nghị UBND phường Ba Đình bổ sung và gửi lại chậm nhất thứ Ba, 09/9/2025.',
    );
  });

  it('goes to the officer in charge alone, else to the mailbox and all officers', async () => {
    await plan.agency('so-y-te', 'Sở Y tế', 'vanthu@soyte.test');
    const inCharge = await plan.account('so-y-te', ['officer'], { login: 'phutrach' });
    await plan.account('so-y-te', ['officer'], { login: 'khac' });
    await plan.account('so-y-te', ['officer'], { login: 'nghi', active: false });
    const allotted = await plan.task('so-y-te', { officerId: inCharge, title: 'Việc có người phụ trách' });
    const open = await plan.task('so-y-te', { title: 'Việc chung' });
    for (const task of [allotted, open])
      await plan.notice(task, at(DAY, '07:10'), 'rung:before-5', ['so-y-te', 'responsible'], {
        params: { dueOn: '2025-09-11' },
      });
    await worker.digests.composeFor(DAY);
    await worker.outbox.drain();
    expect(lettersTo('phutrach')[0]?.text).toContain('Việc có người phụ trách');
    expect(lettersTo('khac')[0]?.text).not.toContain('Việc có người phụ trách');
    expect(mailServer.letters.find(({ rcpt }) => rcpt === 'vanthu@soyte.test')?.text).toContain('Việc chung');
    expect(lettersTo('nghi')).toEqual([]);
  });

  it('words requests as requests, sender and subject included', async () => {
    await plan.agency(FRONT, 'MTTQ Thành phố');
    await plan.account(FRONT, ['officer'], { login: 'mattran' });
    const task = await plan.task(FRONT, {
      treatment: 'requested',
      title: 'Tuyên truyền',
      dueOn: '2025-09-03',
    });
    await plan.notice(task, at(DAY, '07:10'), 'rung:overdue-1', [FRONT, 'responsible'], { polite: true });
    await worker.digests.composeFor(DAY);
    await worker.outbox.drain();
    const [letter] = lettersTo('mattran');
    const all = [letter?.subject, letter?.from?.name, letter?.text, letter?.html].join('\n');
    expect(all).not.toMatch(/giao|yêu cầu|đôn đốc/i);
    expect(letter?.subject).toBe('Kính đề nghị phối hợp: 1 nội dung (04/9/2025)');
    expect(letter?.text).toContain('Kính đề nghị MTTQ Thành phố quan tâm gửi kết quả');
  });

  it('gathers agencies in the same situation in one line for the standing agency', async () => {
    await plan.account(STANDING, ['plan-owner'], { login: 'thuongtruc' });
    for (let n = 1; n <= 25; n++) {
      const id = `vn-xa-1${String(n).padStart(4, '0')}`;
      await plan.agency(id, `UBND xã ${n}`);
      const task = await plan.task(id, { dueOn: '2025-09-01' });
      await plan.notice(task, at(DAY, '07:30'), 'rung:overdue-2', [STANDING, 'standing-agency'], {
        urgent: true,
      });
    }
    await worker.digests.composeFor(DAY);
    await worker.outbox.drain();
    const [letter] = lettersTo('thuongtruc');
    expect(letter?.subject).toBe('Đôn Đốc: 25 việc quá hạn (04/9/2025)');
    expect(letter?.text?.match(/^\d+\. /gm)).toHaveLength(1);
    expect(letter?.text).toContain('25 cơ quan chưa gửi kết quả');
    expect(letter?.text).toContain('và 5 cơ quan khác');
  });

  it('repeats to the leader every working day what he has not answered', async () => {
    await plan.account(ISSUER, ['supervisor'], { login: 'lanhdao' });
    const task = await plan.task(COMMUNE, { dueOn: '2025-08-26' });
    await plan.notice(task, at(DAY, '07:30'), 'rung:overdue-3', [ISSUER, 'leader'], { urgent: true });
    await plan.escalation(task, COMMUNE, at(DAY, '07:30'));
    const days = [DAY, '2025-09-05', '2025-09-08'];
    for (const day of days) {
      worker.clock.now = at(day);
      await worker.digests.composeFor(day);
    }
    await worker.dataSource.query(`UPDATE escalation SET status = 'acknowledged'`);
    worker.clock.now = at('2025-09-09');
    await worker.digests.composeFor('2025-09-09');
    await worker.outbox.drain();
    const letters = lettersTo('lanhdao');
    expect(letters.map(({ subject }) => subject).sort()).toEqual([
      'Đôn Đốc: 1 việc chờ ý kiến chỉ đạo (04/9/2025)',
      'Đôn Đốc: 1 việc chờ ý kiến chỉ đạo (05/9/2025)',
      'Đôn Đốc: 1 việc chờ ý kiến chỉ đạo (08/9/2025)',
    ]);
    expect(letters.at(-1)?.text).toContain('Đã trình lãnh đạo từ thứ Năm, 04/9/2025');
  });

  it('is English for an account that reads English', async () => {
    await plan.account(COMMUNE, ['officer'], { login: 'john', locale: 'en' });
    const task = await plan.task(COMMUNE, { dueOn: '2025-09-10' });
    await plan.notice(task, at(DAY, '07:30'), 'rung:before-5', [COMMUNE, 'responsible']);
    await worker.digests.composeFor(DAY);
    await worker.outbox.drain();
    const [letter] = lettersTo('john');
    expect(letter?.subject).toBe('Đôn Đốc: 1 due soon (04/9/2025)');
    expect(letter?.text).toContain('4 working days left. The task is due Wednesday, 10/9/2025.');
  });

  it('waits for the morning’s firings, ten minutes at most, and says when some are missing', async () => {
    await plan.account(COMMUNE, ['officer'], { login: 'canbo' });
    const task = await plan.task(COMMUNE, { dueOn: '2025-09-03' });
    await plan.notice(task, at(DAY, '07:30'), 'rung:overdue-1', [COMMUNE, 'responsible']);
    await plan.plannedRung(task, at(DAY, '08:10'));
    const runs = () => worker.dataSource.query('SELECT rungs_missing FROM digest_run');
    worker.clock.now = at(DAY, '08:29');
    await worker.scheduler.composeWhenDue();
    worker.clock.now = at(DAY, '08:30');
    await worker.scheduler.composeWhenDue();
    worker.clock.later(9 * 60_000);
    await worker.scheduler.composeWhenDue();
    expect(await runs()).toEqual([]);
    worker.clock.later(60_000);
    await worker.scheduler.composeWhenDue();
    expect(await runs()).toEqual([{ rungs_missing: 1 }]);
    await worker.outbox.drain();
    expect(lettersTo('canbo')[0]?.text).toContain('chưa kịp tổng hợp');
  });

  it('is composed as soon as the firings are done, and on no day of rest', async () => {
    const task = await plan.task(COMMUNE);
    await plan.plannedRung(task, at(DAY, '08:10'));
    worker.clock.now = at(DAY, '08:31');
    await worker.scheduler.composeWhenDue();
    await worker.dataSource.query(
      `UPDATE ledger_entry SET status = 'fired', decided_at = planned_at, decided_seq = 2`,
    );
    await worker.scheduler.composeWhenDue();
    worker.clock.now = at('2025-09-06', '09:00');
    await worker.scheduler.composeWhenDue();
    expect(await worker.dataSource.query('SELECT local_date::text AS day FROM digest_run')).toEqual([
      { day: DAY },
    ]);
  });

  it('lists what nobody can receive', async () => {
    const task = await plan.task(COMMUNE, { dueOn: '2025-09-03' });
    const lost = await plan.notice(task, at(DAY, '07:30'), 'rung:overdue-1', [COMMUNE, 'head']);
    await plan.account(COMMUNE, ['officer'], { login: 'khongthu', email: null });
    const unread = await plan.notice(task, at(DAY, '07:30'), 'rung:overdue-1', [COMMUNE, 'responsible']);
    await worker.digests.composeFor(DAY);
    expect(
      await worker.dataSource.query('SELECT notification_id AS id, reason FROM undeliverable ORDER BY 1'),
    ).toEqual([
      { id: lost, reason: 'nobody' },
      { id: unread, reason: 'no-address' },
    ]);
  });
});
