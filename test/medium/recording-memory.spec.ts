import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { DomainError } from '../../domain/errors.ts';
import { decideReport, openReport } from '../../domain/report/report.decide.ts';
import { evolveReport } from '../../domain/report/report.evolve.ts';
import type { ReportEvent } from '../../domain/report/report.ts';
import { Escalation } from '../../src/recording/escalation.entity.ts';
import { LedgerEntry } from '../../src/recording/ledger-entry.entity.ts';
import { Report } from '../../src/recording/report.entity.ts';
import { Subject } from '../../src/recording/subject.entity.ts';
import { Task } from '../../src/recording/task.entity.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { reportDefinition } from '../support/report-story.ts';
import { dueOn, local, OFFICER, OWNER, RecordingUnderTest, WARD } from '../support/recording-under-test.ts';
import type { TaskWriter } from '../support/recording-under-test.ts';
import { openByState, orderOf, WALK } from '../support/task-walk.ts';
import type { WalkStep } from '../support/task-walk.ts';

let database: TestDatabase;
let under: RecordingUnderTest;

beforeAll(async () => {
  Logger.overrideLogger(false);
  database = await createTestDatabase();
  under = new RecordingUnderTest(await database.connect());
});
afterAll(() => database.drop());
beforeEach(() => {
  under.clock.systemMs = local('2025-07-15 09:00');
});

const openByLedger = async (id: string) =>
  (
    await under.rows<{ text: string; at: Date }>(
      `SELECT clock || '/' || clock_version || '/' || rung || '/' || repeat || '/' || attempt AS text, planned_at AS at
         FROM ledger_entry WHERE subject_id = $1 AND status = 'planned'`,
      id,
    )
  )
    .map(({ text, at }) => `${text}@${at.getTime()}`)
    .sort();

/** Everything that a rebuild makes anew, in one comparable piece. */
const memoryOf = async (id: string) => ({
  subject: await under.dataSource.getRepository(Subject).findOneByOrFail({ id }),
  task: await under.dataSource.getRepository(Task).findOneByOrFail({ id }),
  ledger: await under.dataSource.getRepository(LedgerEntry).find({
    where: { subjectId: id },
    order: { clock: 'ASC', clockVersion: 'ASC', rung: 'ASC', repeat: 'ASC', attempt: 'ASC' },
  }),
  escalations: await under.dataSource
    .getRepository(Escalation)
    .find({ where: { subjectId: id }, order: { id: 'ASC' } }),
});

async function walk(task: TaskWriter, steps: readonly WalkStep[], each: () => Promise<void>): Promise<void> {
  for (const step of steps) {
    under.clock.systemMs += step.minutes * 60_000;
    if (step.days % 3 > 0) await task.fire(null);
    const { by, command } = orderOf(step, under.clock.systemMs, task.state.chain.agencyId);
    try {
      await task.order(null, by, command);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
    await each();
  }
}

describe('the memory of a task', () => {
  it('has a ledger that says what the state says, and is made anew from the events, whatever happens', async () => {
    await fc.assert(
      fc.asyncProperty(WALK, async ({ dated, requested, steps }) => {
        under.clock.systemMs = local('2025-07-15 09:00');
        const task = await under.task({
          ...(dated ? { due: '2025-09-03' } : {}),
          ...(requested ? { treatment: 'requested', mandate: 'request' } : {}),
        });
        await walk(task, steps, async () => {
          expect(await openByLedger(task.id)).toEqual(openByState(task.state.clocks));
        });
        const before = await memoryOf(task.id);
        expect(before.subject.state).toEqual(JSON.parse(JSON.stringify(task.state)));

        await spoil(task.id);
        await under.store.rebuildReadModel(task.id);

        expect(await memoryOf(task.id)).toEqual(before);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('is made anew for all subjects, and keeps their titles', async () => {
    const task = await under.task({ title: 'Đề án 06', due: '2025-09-03' });
    await task.order(null, OFFICER, { type: 'receive' });
    const before = await memoryOf(task.id);
    await spoil(task.id);

    expect(await under.store.rebuildReadModels()).toBeGreaterThan(0);

    expect(await memoryOf(task.id)).toEqual(before);
    expect(before.task).toMatchObject({ title: 'Đề án 06', search: 'de an 06' });
  });

  it('moves with a reassignment: what stays open is the new agency’s, what was decided stays the old one’s', async () => {
    const task = await under.task();
    const order = {
      type: 'reassign',
      agencyId: 'vn-xa-00008',
      treatment: 'followed',
      reason: 'sáp nhập',
    } as const;
    await task.order(null, OWNER, order);
    const rows = await under.rows<object>(
      `SELECT DISTINCT clock, clock_version, status, reason, agency_id FROM ledger_entry
        WHERE subject_id = $1 ORDER BY clock, clock_version`,
      task.id,
    );
    expect(rows.map((row) => Object.values(row).filter(Boolean).join(' '))).toEqual([
      'plan-end 1 planned vn-xa-00008',
      `receipt 1 closed reassigned ${WARD}`,
      'receipt 2 planned vn-xa-00008',
    ]);
    const [row] = await under.rows('SELECT agency_id FROM subject WHERE id = $1', task.id);
    expect(row).toEqual({ agency_id: 'vn-xa-00008' });
  });

  it.each([
    ['stands open', { type: 'suspend', reason: 'chờ kinh phí' }, `open vn-xa-00008`],
    ['is closed', { type: 'cancel', reason: 'không còn cần' }, `closed ${WARD}`],
  ] as const)(
    'keeps an escalation that %s with whom it is about, also when made anew',
    async (_, stop, row) => {
      const task = await under.task({ due: '2025-09-03' });
      await task.order(null, OFFICER, { type: 'receive' });
      await task.fire('2025-09-08 10:00');
      await task.order(null, OWNER, stop);
      const reason = 'sáp nhập';
      const order = { type: 'reassign', agencyId: 'vn-xa-00008', treatment: 'followed', reason } as const;
      if (stop.type === 'suspend') {
        await task.order(null, OWNER, { type: 'resume' });
        await task.order(null, OWNER, order);
      }
      const escalations = await under.rows<{ status: string; agencyId: string }>(
        'SELECT status, agency_id AS "agencyId" FROM escalation WHERE subject_id = $1',
        task.id,
      );
      expect(escalations.map(({ status, agencyId }) => `${status} ${agencyId}`)).toEqual([row]);
      const before = await memoryOf(task.id);
      await spoil(task.id);
      await under.store.rebuildReadModel(task.id);
      expect(await memoryOf(task.id)).toEqual(before);
    },
  );

  it('gives what a workflow’s input needs', async () => {
    const task = await under.task({ due: '2025-09-03' });
    await task.order(null, OFFICER, { type: 'receive' });
    expect(await under.store.load(task.id)).toEqual({
      id: task.id,
      kind: 'task',
      planId: task.state.definition.planId,
      planClosed: false,
      state: JSON.parse(JSON.stringify(task.state)),
      lastSeq: 2,
      lastHumanSeq: 2,
      generation: 1,
      startedGeneration: null,
      halted: null,
      calendarVersion: 1,
      policyVersion: 1,
    });
    expect(await under.store.load('00000000-0000-7000-8000-000000000000')).toBeNull();
  });
});

describe('the memory of a duty to report', () => {
  it('is kept and made anew by the same means as that of a task', async () => {
    const subjectId = randomUUID();
    const planId = randomUUID();
    const now = local('2025-11-03 09:00');
    const { policy, calendar } = await under.settings.forPlan();
    const definition = reportDefinition({ reportId: subjectId, roundId: randomUUID(), planId });
    const context = { subjectId, policy, calendar, now };
    const owner = { accountId: OWNER.accountId, agencyId: OWNER.agencyId };
    const numbered = (seq: number, event: ReportEvent) => ({ seq, at: now, actor: owner, key: null, event });
    const first = numbered(1, openReport(definition, dueOn('2025-12-14'), context));
    await under.launch.insertSubjects([
      {
        subjectId,
        kind: 'report',
        planId,
        planVersion: 1,
        first,
        title: 'Báo cáo năm 2025',
        settings: { calendarVersion: calendar.v, policyVersion: policy.version },
      },
    ]);
    const opened = evolveReport(null, first.event, now);
    const order = { type: 'submit', contentId: 'c', contentHash: 'h', zero: true } as const;
    const events = decideReport(opened, order, { ...context, actor: OFFICER, sentAt: now }).map((event) =>
      numbered(2, event),
    );

    await under.recording.record({
      subjectId,
      kind: 'report',
      generation: 1,
      afterSeq: 1,
      events,
      fire: false,
    });

    const row = () => under.dataSource.getRepository(Report).findOneByOrFail({ id: subjectId });
    const before = await row();
    expect(before).toMatchObject({
      status: 'submitted',
      zero: true,
      dueOn: '2025-12-14',
      timeliness: 'on-time',
      version: 2,
    });
    await under.rows(`UPDATE report SET status = 'returned', zero = NULL WHERE id = $1`, subjectId);
    await under.store.rebuildReadModel(subjectId);
    expect(await row()).toEqual(before);
  });
});

describe('a launch', () => {
  const batch = (n: number) =>
    Promise.all(Array.from({ length: n }, () => under.newTask({ due: '2025-09-03' })));
  const count = async (table: string, ids: string[], column = 'subject_id') =>
    (
      await under.rows<{ n: number }>(
        `SELECT count(*)::int AS n FROM ${table} WHERE ${column} = ANY ($1)`,
        ids,
      )
    )[0]?.n;

  it('inserts a batch with events, ledger, read model, notifications and audit', async () => {
    const subjects = await batch(200);
    const ids = subjects.map(({ subjectId }) => subjectId);
    expect((await under.launch.insertSubjects(subjects)).sort()).toEqual([...ids].sort());
    expect(await count('subject', ids, 'id')).toBe(200);
    expect(await count('subject_event', ids)).toBe(200);
    expect(await count('task', ids, 'id')).toBe(200);
    // Three rungs of receipt and seven of the due date.
    expect(await count('ledger_entry', ids)).toBe(2_000);
    expect(await count('notification', ids)).toBe(200);
    expect(await under.rows('SELECT 1 FROM audit_entry WHERE subject_id = ANY ($1)', ids)).toHaveLength(200);
  });

  it('may be repeated, in whole and in part, at the same time', async () => {
    const subjects = await batch(20);
    const ids = subjects.map(({ subjectId }) => subjectId);
    const inserted = await Promise.all([
      under.launch.insertSubjects(subjects),
      under.launch.insertSubjects([...subjects].reverse()),
      under.launch.insertSubjects(subjects.slice(5, 15)),
    ]);
    expect(inserted.flat().sort()).toEqual([...ids].sort());
    expect(await under.launch.insertSubjects(subjects)).toEqual([]);
    expect(await count('subject_event', ids)).toBe(20);
    expect(await count('notification', ids)).toBe(20);
  });

  it('leaves a task that has gone on as it is', async () => {
    const subject = await under.newTask({ due: '2025-09-03' });
    await under.launch.insertSubjects([subject]);
    await under.rows(`UPDATE task SET status = 'completed' WHERE id = $1`, subject.subjectId);
    expect(await under.launch.insertSubjects([subject])).toEqual([]);
    expect(await under.rows('SELECT status FROM task WHERE id = $1', subject.subjectId)).toEqual([
      { status: 'completed' },
    ]);
  });

  it('marks what was started, for the generation in force only', async () => {
    const [one, two] = [await under.task(), await under.task()];
    await under.rows('UPDATE subject SET generation = 2 WHERE id = $1', two.id);
    expect(await under.launch.markStarted([one.id, two.id], 1)).toBe(1);
    expect(await under.launch.markStarted([one.id, two.id], 1)).toBe(0);
    expect(await under.store.load(one.id)).toMatchObject({ startedGeneration: 1 });
    expect(await under.store.load(two.id)).toMatchObject({ startedGeneration: null, generation: 2 });
  });

  it('of work entered late plans the latest rung for now and tells why the others did not fire', async () => {
    under.clock.systemMs = local('2025-09-05 10:00');
    const task = await under.task({ due: '2025-09-03' });
    const rows = await under.rows<{ text: string }>(
      `SELECT rung || ' ' || status || coalesce(' ' || reason, '') AS text FROM ledger_entry
        WHERE subject_id = $1 AND clock = 'due' ORDER BY planned_at`,
      task.id,
    );
    expect(rows.map(({ text }) => text)).toEqual([
      'before-10 superseded late-entry',
      'before-5 superseded late-entry',
      'before-2 superseded late-entry',
      'due superseded late-entry',
      'overdue-1 planned',
      'overdue-2 planned',
      'overdue-3 planned',
    ]);
    expect(await under.rows('SELECT agency_id, receipt_due_on FROM task WHERE id = $1', task.id)).toEqual([
      { agency_id: WARD, receipt_due_on: expect.anything() },
    ]);
  });
});

async function spoil(id: string): Promise<void> {
  await under.rows(`UPDATE task SET status = 'refused', version = 99, due_at = NULL WHERE id = $1`, id);
  await under.rows(`UPDATE subject SET state = '{}', last_seq = 0, next_at = NULL WHERE id = $1`, id);
  await under.rows('DELETE FROM ledger_entry WHERE subject_id = $1', id);
  await under.rows('DELETE FROM escalation WHERE subject_id = $1', id);
}
