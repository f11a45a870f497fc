import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { evolveTask } from '../../domain/task/task.evolve.ts';
import type { TaskEvent } from '../../domain/task/task.ts';
import { Task } from '../../src/recording/task.entity.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import {
  CITY,
  LEADER,
  local,
  OFFICER,
  OWNER,
  RecordingUnderTest,
  STANDING,
  WARD,
} from '../support/recording-under-test.ts';
import type { TaskWriter } from '../support/recording-under-test.ts';

let database: TestDatabase;
let under: RecordingUnderTest;

beforeAll(async () => {
  Logger.overrideLogger(false);
  database = await createTestDatabase();
  under = new RecordingUnderTest(await database.connect());
});
afterAll(() => database.drop());
beforeEach(async () => {
  under.clock.systemMs = local('2025-07-15 09:00');
  await under.rows('DELETE FROM outage');
  await under.rows('DELETE FROM worker_heartbeat');
});

/** A task received, due on 03/9/2025: reminders on 18/8, 25/8, 28/8; due 03/9; overdue 04/9, 08/9, 12/9, 26/9. */
async function received(): Promise<TaskWriter> {
  const task = await under.task({ due: '2025-09-03' });
  await task.order('2025-07-16 09:00', OFFICER, { type: 'receive' });
  return task;
}

const ledger = async (task: TaskWriter, status: string) =>
  (
    await under.rows<{ text: string }>(
      `SELECT rung || '#' || repeat || '.' || attempt || ' ' || date || coalesce(' ' || reason, '') AS text
         FROM ledger_entry WHERE subject_id = $1 AND status = $2 AND clock <> 'receipt' ORDER BY planned_at, rung`,
      task.id,
      status,
    )
  ).map(({ text }) => text);
const told = async (task: TaskWriter) =>
  (
    await under.rows<{ text: string }>(
      `SELECT kind || ' ' || recipient_role || ' ' || recipient_agency_id || CASE WHEN urgent THEN ' urgent' ELSE '' END
              || CASE WHEN polite THEN ' polite' ELSE '' END AS text
         FROM notification WHERE subject_id = $1 AND kind NOT LIKE 'event:%' ORDER BY id`,
      task.id,
    )
  ).map(({ text }) => text);
const typesOf = (events: TaskEvent[]) =>
  events.map((event) => (event.type === 'rung-reached' ? event.fired?.rung : event.type));
const taskRow = (task: TaskWriter) => under.dataSource.getRepository(Task).findOneByOrFail({ id: task.id });

describe('a firing', () => {
  it('is decided by the installation’s clock: "not yet" writes nothing', async () => {
    const task = await received();
    expect(await task.fire('2025-08-18 06:59')).toEqual([]);
    expect(await under.rows('SELECT 1 FROM subject_event WHERE subject_id = $1', task.id)).toHaveLength(2);
    expect(await told(task)).toEqual([]);
  });

  it('fires a reached rung, tells its roles and plans on', async () => {
    const task = await received();
    expect(typesOf(await task.fire('2025-08-18 08:15'))).toEqual(['before-10']);
    expect(await ledger(task, 'fired')).toEqual(['before-10#0.0 2025-08-18']);
    expect(await told(task)).toEqual([`rung:before-10 responsible ${WARD}`]);
    expect(await ledger(task, 'planned')).toHaveLength(6);
    const [row] = await under.rows<{ next_at: Date }>('SELECT next_at FROM subject WHERE id = $1', task.id);
    expect(row?.next_at.getTime()).toBe(
      Math.min(...(task.state.clocks.running.due?.open ?? []).map(({ at }) => at)),
    );
  });

  it('happens once when two recordings decide it at the same time, and both are told of it', async () => {
    const task = await received();
    under.clock.systemMs = local('2025-08-18 08:15');
    const input = task.input([], true);

    const [one, two] = await under.atOnce(task.id, 2, () => under.recording.record(input));

    expect(one).toEqual(two);
    expect(one?.fired).toHaveLength(1);
    expect(await told(task)).toHaveLength(1);
    expect(await ledger(task, 'fired')).toHaveLength(1);
  });

  it('is answered again after its answer was lost, and nothing new is decided then', async () => {
    const task = await received();
    under.clock.systemMs = local('2025-08-18 08:15');
    const input = task.input([], true);
    const first = await under.recording.record(input);
    under.clock.systemMs = local('2025-08-25 08:15');

    expect(await under.recording.record(input)).toEqual(first);

    for (const { event, at } of first.fired) task.state = evolveTask(task.state, event as TaskEvent, at);
    task.lastSeq = first.lastSeq;
    expect(typesOf(await task.fire(null))).toEqual(['before-5']);
  });

  it('whose workflow task was lost stays, and an order in its place is told of it and not recorded', async () => {
    const task = await received();
    const firing = task.input([], true);
    const order = await task.decide(OFFICER, { type: 'comment', text: 'đang làm' });
    under.clock.systemMs = local('2025-08-18 08:15');
    const { fired } = await under.recording.record(firing);

    const answer = await under.recording.record(task.input(order));

    expect(answer).toMatchObject({ lastSeq: 3, behind: true, fired });
    expect(
      await under.rows('SELECT type FROM subject_event WHERE subject_id = $1 ORDER BY seq', task.id),
    ).toEqual([{ type: 'assigned' }, { type: 'received' }, { type: 'rung-reached' }]);
    const [row] = await under.rows('SELECT halted FROM subject WHERE id = $1', task.id);
    expect(row).toEqual({ halted: null });
  });

  it('follows the events recorded with it', async () => {
    const task = await under.task({ due: '2025-09-03' });
    under.clock.systemMs = local('2025-07-17 08:30');
    const input = { ...task.input(await task.decide(OFFICER, { type: 'receive' })), fire: true };
    expect((await under.recording.record(input)).fired).toEqual([]);
    expect(await told(task)).toEqual([]);
  });

  it('catches up with the latest of several rungs; the others are superseded', async () => {
    const task = await received();
    expect(typesOf(await task.fire('2025-08-29 10:00'))).toEqual(['before-2']);
    expect(await ledger(task, 'superseded')).toEqual([
      'before-10#0.0 2025-08-18 outage',
      'before-5#0.0 2025-08-25 outage',
    ]);
    expect(await told(task)).toHaveLength(1);
  });

  it('tells a request politely and lists its lateness instead of raising an escalation', async () => {
    const task = await under.task({ due: '2025-09-03', treatment: 'requested', mandate: 'request' });
    await task.order('2025-07-16 09:00', OFFICER, { type: 'receive' });
    await task.fire('2025-09-08 08:15');
    expect(await told(task)).toEqual([
      `rung:overdue-2 responsible ${WARD} polite`,
      `request-line standing-agency ${STANDING}`,
    ]);
    expect(await under.rows('SELECT 1 FROM escalation WHERE subject_id = $1', task.id)).toEqual([]);
  });

  it('closes with the plan’s end whatever else is open', async () => {
    const task = await under.task();
    await task.fire('2025-07-17 08:15');
    await task.fire('2026-01-01 00:00');
    expect(task.state.status).toBe('ended');
    const rows = await under.rows<object>(
      `SELECT rung, status, reason FROM ledger_entry WHERE subject_id = $1 ORDER BY planned_at`,
      task.id,
    );
    expect(rows.map((row) => Object.values(row).join(' ').trim())).toEqual([
      'receipt-1 fired',
      'receipt-2 closed ended',
      'receipt-3 closed ended',
      'plan-end fired',
    ]);
    expect(await taskRow(task)).toMatchObject({ status: 'ended' });
  });
});

describe('an escalation', () => {
  it('is raised at overdue 2 and to level 2 at overdue 3, at once for those above, once each', async () => {
    const task = await received();
    await task.fire('2025-09-03 08:15');
    await task.fire('2025-09-04 08:15');
    await task.fire('2025-09-08 08:15');
    expect(await taskRow(task)).toMatchObject({ escalationLevel: 1 });
    await task.fire('2025-09-12 08:15');
    await task.fire('2025-09-26 08:15');

    const [row] = await under.rows<object>(
      'SELECT id, level, status, plan_id, agency_id FROM escalation WHERE subject_id = $1',
      task.id,
    );
    expect(row).toMatchObject({ id: 'due-1', level: 2, status: 'open', agency_id: WARD });
    expect((await told(task)).filter((text) => /overdue-[23]/.test(text))).toEqual([
      `rung:overdue-2 responsible ${WARD}`,
      `rung:overdue-2 head ${WARD}`,
      `rung:overdue-2 standing-agency ${STANDING} urgent`,
      `rung:overdue-3 responsible ${WARD}`,
      `rung:overdue-3 head ${WARD}`,
      `rung:overdue-3 standing-agency ${STANDING} urgent`,
      `rung:overdue-3 leader ${CITY} urgent`,
      `rung:overdue-3 responsible ${WARD}`,
      `rung:overdue-3 head ${WARD}`,
      `rung:overdue-3 standing-agency ${STANDING}`,
      `rung:overdue-3 leader ${CITY}`,
    ]);
    const outbox = await under.rows<object>(
      `SELECT o.kind, o.status, o.attempts, n.recipient_role FROM outbox_message o
         JOIN notification n ON n.id = (o.payload->>'notificationId')::uuid WHERE n.subject_id = $1 ORDER BY o.id`,
      task.id,
    );
    expect(outbox.map((message) => Object.values(message).join(' '))).toEqual([
      'escalation-mail pending 0 standing-agency',
      'escalation-mail pending 0 standing-agency',
      'escalation-mail pending 0 leader',
    ]);
    expect(await ledger(task, 'planned')).toEqual(['overdue-3#2.0 2025-10-10']);
  });

  it('follows the leader’s direction, the answer and the end of the work', async () => {
    const task = await received();
    for (const day of ['2025-09-08', '2025-09-12']) await task.fire(`${day} 08:15`);
    const escalationId = 'due-1';
    await task.order('2025-09-12 10:00', LEADER, {
      type: 'direct-escalation',
      escalationId,
      direction: 'Báo cáo ngay',
    });
    await task.order('2025-09-12 11:00', OFFICER, {
      type: 'answer-escalation',
      escalationId,
      answer: 'Xong trong tuần',
    });
    const row = () =>
      under.rows<object>(
        'SELECT status, direction, answer, closed_at FROM escalation WHERE subject_id = $1',
        task.id,
      );
    expect((await row())[0]).toMatchObject({
      status: 'answered',
      direction: 'Báo cáo ngay',
      answer: 'Xong trong tuần',
    });
    expect(await taskRow(task)).toMatchObject({ escalationLevel: 2 });

    await task.order('2025-09-15 09:00', OWNER, { type: 'cancel', reason: 'không còn cần' });
    expect((await row())[0]).toMatchObject({
      status: 'closed',
      closed_at: new Date(local('2025-09-15 09:00')),
    });
    expect(await taskRow(task)).toMatchObject({ escalationLevel: 0, status: 'cancelled' });
    const notices = await under.rows<{ text: string }>(
      `SELECT kind || ' ' || recipient_role AS text FROM notification WHERE subject_id = $1 AND kind LIKE 'event:%' ORDER BY id`,
      task.id,
    );
    expect(notices.map(({ text }) => text)).toEqual([
      'event:assigned responsible',
      'event:escalation-directed responsible',
      'event:escalation-answered standing-agency',
      'event:escalation-answered leader',
      'event:cancelled responsible',
    ]);
  });

  it('is put off to the next working day when its instant lay in an outage', async () => {
    const task = await received();
    await task.fire('2025-09-04 08:15');
    under.clock.systemMs = local('2025-09-05 17:00');
    await under.heartbeats.beat('worker-1');
    under.clock.systemMs = local('2025-09-08 14:00');
    await under.heartbeats.beat('worker-2');

    const [event] = await task.fire(null);

    expect(event).toMatchObject({ type: 'rung-reached', fired: null });
    expect((await told(task)).filter((text) => text.includes('overdue-2'))).toEqual([]);
    expect(await ledger(task, 'superseded')).toContain('overdue-2#0.0 2025-09-08 outage');
    expect(await ledger(task, 'planned')).toContain('overdue-2#0.1 2025-09-09');
    // Beats of the night are left out; without any nobody knows of an outage.
    await under.rows('DELETE FROM worker_heartbeat');
    expect(typesOf(await task.fire('2025-09-09 08:15'))).toEqual(['overdue-2']);
    expect(await taskRow(task)).toMatchObject({ escalationLevel: 1 });
  });

  it('is put off as well where the recording comes before the heartbeat that notes the outage', async () => {
    const task = await received();
    under.clock.systemMs = local('2025-09-04 08:14');
    await under.heartbeats.beat('worker-1');
    await task.fire('2025-09-04 08:15');

    const [event] = await task.fire('2025-09-08 14:00');

    expect(event).toMatchObject({ type: 'rung-reached', fired: null });
    expect(await ledger(task, 'planned')).toContain('overdue-2#0.1 2025-09-09');
  });
});

describe('heartbeats', () => {
  const outages = () => under.rows<{ from_at: Date; to_at: Date }>('SELECT from_at, to_at FROM outage');

  it('make no outage while any worker beats', async () => {
    for (const [worker, time] of [
      ['a', '09:00'],
      ['b', '09:04'],
      ['a', '09:09'],
      ['c', '09:12'],
    ] as const) {
      under.clock.systemMs = local(`2025-08-04 ${time}`);
      await under.heartbeats.beat(worker);
    }
    expect(await outages()).toEqual([]);
  });

  it('make one outage of a gap, however many workers come back at once', async () => {
    under.clock.systemMs = local('2025-08-04 09:00');
    await under.heartbeats.beat('a');
    under.clock.systemMs = local('2025-08-04 09:30');
    await Promise.all(['a', 'b', 'c', 'd'].map((worker) => under.heartbeats.beat(worker)));
    expect(await outages()).toEqual([
      { from_at: new Date(local('2025-08-04 09:00')), to_at: new Date(local('2025-08-04 09:30')) },
    ]);
  });

  it('make no outage of a demonstration’s clock that was moved on', async () => {
    await under.heartbeats.beat('a');
    under.clock.offsetMs = 7 * 24 * 3_600_000;
    await under.heartbeats.beat('a');
    under.clock.offsetMs = 0;
    expect(await outages()).toEqual([]);
  });

  it('make no outage of the time for which a demonstration stood still', async () => {
    await under.heartbeats.beat('a');
    under.clock.systemMs += 12 * 3_600_000;
    under.clock.offsetMs = -12 * 3_600_000;
    await under.heartbeats.beat('a');
    under.clock.offsetMs = 0;
    expect(await outages()).toEqual([]);
  });
});
