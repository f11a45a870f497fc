import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { DomainError } from '../../domain/errors.ts';
import type { Actor } from '../../domain/obligation/actor.ts';
import { taskTimeClass } from '../../domain/task/task.waiting.ts';
import type { TaskTiming } from '../../domain/task/task.waiting.ts';
import { BulkJobsRepository } from '../../src/bulk/bulk-jobs.repository.ts';
import { BulkRunner } from '../../src/bulk/bulk-runner.service.ts';
import { BulkJobs } from '../../src/bulk/bulk-jobs.service.ts';
import { CalendarService } from '../../src/calendar/calendar.service.ts';
import { PlanClock } from '../../src/common/clock/plan-clock.service.ts';
import { ClosePlanHandler } from '../../src/plans/close-plan.handler.ts';
import { PlanClose } from '../../src/plans/plan-close.service.ts';
import { PlanEvents } from '../../src/plans/plan-events.service.ts';
import { PlanFigures } from '../../src/plans/plan-figures.service.ts';
import { PlanIssue } from '../../src/plans/plan-issue.service.ts';
import { PlanTicker } from '../../src/plans/plan-ticker.service.ts';
import { PlansRepository } from '../../src/plans/plans.repository.ts';
import { PlansService } from '../../src/plans/plans.service.ts';
import { SubjectStore } from '../../src/recording/subject-store.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { BA_DINH, ISSUER, PlansUnderTest, STANDING_AGENCY } from '../support/plans-under-test.ts';

const DAY = 24 * 3600 * 1000;

let database: TestDatabase;
let under: PlansUnderTest;
let owner: Actor;
let commune: Actor;
let planId: string;
let jobId: string;

const stranger: Actor = {
  accountId: randomUUID(),
  agencyId: 'hai-phong/so-noi-vu',
  roles: ['officer', 'head'],
};
const codeOf = (act: Promise<unknown>) =>
  act.then(
    () => null,
    (error: unknown) => (error instanceof DomainError ? error.code : error),
  );
const tasks = () => under.count('SELECT count(*) FROM task WHERE plan_id = $1', planId);
const events = () => under.count('SELECT count(*) FROM subject_event');

beforeAll(async () => {
  database = await createTestDatabase();
  under = await PlansUnderTest.start(database);
  owner = await under.actor('so-noi-vu');
  commune = await under.actor('ba-dinh');
  planId = (await under.get(PlansService).list(owner, { limit: 1 })).items[0]!.id;
});
afterAll(async () => {
  await under.close();
  await database.drop();
});

describe('a draft', () => {
  it('is seen by its standing agency and its issuer, and by nobody else', async () => {
    const plans = under.get(PlansService);
    expect((await plans.get(owner, planId)).parts.assignments).toHaveLength(38);
    expect((await plans.get(await under.actor('lanh-dao'), planId)).plan.status).toBe('draft');
    expect(await codeOf(plans.get(commune, planId))).toBe('not-found');
    expect(await codeOf(plans.get(stranger, planId))).toBe('not-found');
  });

  it('previews 951 tasks, 146 reports and one consolidation, with every date', async () => {
    const preview = await under.get(PlansService).preview(owner, planId);
    expect(preview).toMatchObject({ tasks: 951, reports: 146, consolidations: 1 });
    expect(preview.assignments.find(({ ref }) => ref === 'III.1.4')?.due?.lastAcceptedDay).toBe('2025-09-03');
    expect(preview.rounds[0]?.first).toMatchObject({ periodKey: '2025', opensOn: '2025-11-03' });
    expect(preview.assignments.find(({ ref }) => ref === 'III.4.4')?.firstTurn?.opensOn).toBe('2025-11-19');
  });

  it('tells every problem with its place, in both languages', async () => {
    const { document } = (await under.get(PlansService).get(owner, planId)).plan;
    const broken = structuredClone(document) as unknown as {
      assignments: { assignees: { name: string }[] }[];
    };
    broken.assignments[0]!.assignees[0]!.name = 'Sở Nội vụu';
    broken.assignments[1]!.assignees = [];
    const { plan } = await under.get(PlansService).create(owner, randomUUID(), { document: broken });

    const problems = await under.get(PlansService).problems(owner, plan.id);

    expect(problems.map(({ path, code }) => [path, code])).toEqual(
      expect.arrayContaining([
        ['assignments[0].assignees[0].name', 'agency-unknown'],
        ['assignments[1].assignees', 'assignee-missing'],
      ]),
    );
    expect(
      await codeOf(under.get(PlanIssue).issue(owner, randomUUID(), plan.id, { expectedVersion: 1 })),
    ).toBe('plan-invalid');
    expect(await under.count('SELECT count(*) FROM bulk_job')).toBe(0);
  });

  it('is refused when it has another shape, a secret mark or an unknown standing agency', async () => {
    const plans = under.get(PlansService);
    const { document } = (await plans.get(owner, planId)).plan;
    const create = (input: object) => codeOf(plans.create(owner, randomUUID(), { document: input }));
    expect(await create({ schemaVersion: 1 })).toBe('plan-invalid');
    expect(await create({ ...document, title: 'Độ mật: Mật' })).toBe('plan-invalid');
    expect(await create({ ...document, standingAgency: 'Sở Không Có' })).toBe('plan-invalid');
    expect(await codeOf(plans.create(commune, randomUUID(), { document }))).toBe('forbidden');
  });
});

describe('the launch', () => {
  it('is ordered by the standing agency alone, and once', async () => {
    const issue = under.get(PlanIssue);
    const order = { expectedVersion: 1 };
    expect(await codeOf(issue.issue(await under.actor('lanh-dao'), 'k0', planId, order))).toBe('forbidden');
    expect(await codeOf(issue.issue(owner, 'k1', planId, { expectedVersion: 7 }))).toBe('version-stale');

    jobId = await issue.issue(owner, 'k1', planId, order);

    expect(await issue.issue(owner, 'k1', planId, order)).toBe(jobId);
    expect(await codeOf(issue.issue(owner, 'k2', planId, { expectedVersion: 2 }))).toBe(
      'plan-already-issued',
    );
    expect(await codeOf(issue.issue(owner, 'k1', planId, { expectedVersion: 2 }))).toBe(
      'idempotency-key-reused',
    );
    expect(under.gateway.jobs).toContain(jobId);
  });

  it('goes on after the worker was killed in the middle: 951 tasks, none missing, none twice', async () => {
    const runner = under.get(BulkRunner);
    under.gateway.startsLeft = 400;
    await expect(under.runJob(runner, jobId)).rejects.toThrow('killed');
    expect(
      await under.get(PlanFigures).progress(await under.get(PlansRepository).load(planId)),
    ).toMatchObject({
      jobStatus: 'running',
      total: 951,
      started: 400,
    });

    under.gateway.startsLeft = Infinity;
    await under.runJob(runner, jobId);

    expect(await tasks()).toBe(951);
    expect(under.gateway.started.size).toBe(951);
    expect(await under.count('SELECT count(*) FROM subject WHERE started_generation = 1')).toBe(951);
    expect(under.gateway.tickers).toEqual([`plan/${planId}`]);
    expect((await under.get(PlansService).get(owner, planId)).plan.status).toBe('running');
  });

  it('changes nothing when it is repeated as a whole', async () => {
    const before = [await tasks(), await events(), under.gateway.started.size];
    await under.rows(`UPDATE bulk_job SET status = 'running' WHERE id = $1`, jobId);
    await under.rows(`UPDATE bulk_item SET status = 'open' WHERE job_id = $1`, jobId);

    await under.runJob(under.get(BulkRunner), jobId);

    expect([await tasks(), await events(), under.gateway.started.size]).toEqual(before);
  });

  it('makes tasks whose first event is numbered 1 and dated as the issue', async () => {
    const { plan } = await under.get(PlansService).get(owner, planId);
    expect(
      await under.count('SELECT count(*) FROM subject_event WHERE seq = 1 AND at = $1', plan.issuedAt),
    ).toBe(951);
  });

  it('lets a job that was made while Temporal was away be started later', async () => {
    await under.rows('UPDATE bulk_job SET started_at = NULL, status = $2 WHERE id = $1', jobId, 'running');
    under.gateway.jobs.length = 0;
    await under.get(BulkJobs).startWaiting();
    expect(under.gateway.jobs).toEqual([jobId]);
    await under.rows(`UPDATE bulk_job SET status = 'done' WHERE id = $1`, jobId);
  });
});

describe('a running plan', () => {
  const figures = () => under.get(PlanFigures);
  const plan = () => under.get(PlansRepository).load(planId);

  it('shows a commune the plan and its own row, and a stranger nothing', async () => {
    const plans = under.get(PlansService);
    expect((await plans.get(commune, planId)).plan.id).toBe(planId);
    const board = await figures().board(commune, await plan());
    expect(board.groups.flatMap(({ rows }) => rows).map(({ agencyId }) => agencyId)).toEqual([BA_DINH]);
    expect(await codeOf(plans.get(stranger, planId))).toBe('not-found');
    expect((await plans.list(stranger, { limit: 10 })).items).toEqual([]);
  });

  it('has a board of all agencies and assignments', async () => {
    const board = await figures().board(owner, await plan());
    expect(board.columns).toHaveLength(38);
    const cells = board.groups.flatMap(({ rows }) => rows).flatMap((row) => row.cells);
    expect(cells.filter((cell) => cell !== null)).toHaveLength(951);
    const committees = board.groups.find(({ kind }) => kind === "people's-committee");
    expect(committees?.rows).toHaveLength(126);
    expect(committees?.total).toMatchObject({ tasks: 882, notReceived: 882 });
  });

  it('classes every task on the board as the domain does', async () => {
    const statuses = [
      'not-received',
      'in-progress',
      'awaiting-confirmation',
      'returned',
      'suspended',
      'completed',
    ];
    const now = (await under.get(PlanClock).planNow()).getTime();
    const calendar = await under.get(CalendarService).slice();
    const cases = statuses.flatMap((status) =>
      [null, 'on-time', 'late'].flatMap((timeliness) =>
        [null, -1, 1, 30].map((days) => ({
          status,
          timeliness,
          dueAt: days === null ? null : now + days * DAY,
        })),
      ),
    ) as TaskTiming[];
    const ids = (await under.rows<{ id: string }>('SELECT id FROM task ORDER BY id LIMIT 72')).map(
      ({ id }) => id,
    );
    await under.dataSource.transaction(async (manager) => {
      for (const [index, { status, timeliness, dueAt }] of cases.entries()) {
        const due = dueAt === null ? null : new Date(dueAt);
        const values = [ids[index], status, timeliness, due];
        await manager.query(
          'UPDATE task SET status = $2, timeliness = $3, due_at = $4 WHERE id = $1',
          values,
        );
      }
    });
    const board = await figures().board(owner, await plan());
    const cells = board.groups.flatMap(({ rows }) => rows).flatMap((row) => row.cells);
    const classes = new Map(cells.flatMap((cell) => (cell ? [[cell.taskId, cell.timeClass]] : [])));
    expect(cases.map((task, index) => ({ ...task, timeClass: classes.get(ids[index]!) }))).toEqual(
      cases.map((task) => ({ ...task, timeClass: taskTimeClass(task, now, calendar) })),
    );
    for (const id of ids) await under.get(SubjectStore).rebuildReadModel(id);
  });

  it('sums up: one dated task in the national classes, requests and standing duties apart', async () => {
    const summary = await figures().summary(owner, await plan());
    expect(summary.tasks).toBe(951);
    expect(summary.national).toMatchObject({ doneOnTime: 0, openInTime: 1, openOverdue: 0 });
    expect(summary.requests.total).toBe(8);
    expect(summary.standing.total).toBe(951 - 8 - 1);
    expect(summary.byAgency).toHaveLength(126 + 20 + 2);
  });

  it('opens nothing before its day and says when it is due', async () => {
    const tick = await under.get(PlanTicker).advance(planId);
    expect(tick).toEqual({ nextAt: Date.parse('2025-11-03T06:30:00+07:00'), ended: false });
    expect(under.rounds.opened).toEqual([]);
  });

  it('opens an occurrence of on-event work for the agencies named, once', async () => {
    const order = {
      assignmentRefs: ['III.6.6'],
      occurredOn: '2025-07-15',
      text: 'Tai nạn lao động tại công trường',
      agencyIds: [BA_DINH, 'vn-xa-00008'],
    };
    const record = under.get(PlanEvents);
    expect(await codeOf(record.record(commune, 'e0', planId, order))).toBe('forbidden');
    expect(await codeOf(record.record(owner, 'e0', planId, { ...order, assignmentRefs: ['III.6.1'] }))).toBe(
      'assignment-not-on-event',
    );
    expect(
      await codeOf(record.record(owner, 'e0', planId, { ...order, agencyIds: ['ha-noi/so-y-te'] })),
    ).toBe('agency-not-assigned');
    expect(await codeOf(record.record(owner, 'e0', planId, { ...order, occurredOn: '2025-07-16' }))).toBe(
      'date-in-future',
    );
    const job = await record.record(owner, 'e0', planId, order);
    await under.runJob(under.get(BulkRunner), job);
    expect(await record.record(owner, 'e0', planId, order)).toBe(job);
    expect(await tasks()).toBe(953);
    expect(await under.count('SELECT count(*) FROM task WHERE occurrence = 1 AND NOT dormant')).toBe(2);
  });

  const oneOf = async (agencyId: string) => {
    const [task] = await under.rows<{ id: string }>(
      'SELECT id FROM task WHERE agency_id = $1 ORDER BY id LIMIT 1',
      agencyId,
    );
    return task!.id;
  };
  const setStatus = async (status: string, id: string) => {
    await under.rows('UPDATE task SET status = $2 WHERE id = $1', id, status);
    return id;
  };

  it('is closed with a reason for each open task; what is refused is told', async () => {
    const close = under.get(PlanClose);
    const [own] = await under.rows<{ id: string }>(
      'SELECT id FROM task WHERE agency_id = $1 LIMIT 1',
      STANDING_AGENCY,
    );
    const order = {
      expectedVersion: 2,
      reason: 'Hết năm kế hoạch',
      reasons: { [own!.id]: 'Chuyển sang năm 2026' },
    };
    expect(await codeOf(close.close(commune, 'c0', planId, order))).toBe('forbidden');
    expect(
      await codeOf(close.close(owner, 'c0', planId, { ...order, reasons: { [randomUUID()]: '?' } })),
    ).toBe('task-unknown');
    const [ward] = await under.rows<{ id: string }>(
      'SELECT id FROM task WHERE agency_id = $1 LIMIT 1',
      BA_DINH,
    );
    under.orders.refuse = (id) =>
      id === ward!.id ? new DomainError('task-state', { status: 'ended' }) : null;

    const event = { assignmentRefs: ['III.6.6'], occurredOn: '2025-07-15', text: 'x', agencyIds: [BA_DINH] };
    const late = await under.get(PlanEvents).record(owner, 'e9', planId, event);
    const done = await setStatus('completed', await oneOf('vn-xa-00008'));

    const job = await close.close(owner, 'c0', planId, order);
    // Ordered before the closing, carried out after it.
    await setStatus('returned', done);
    await under.runJob(under.get(BulkRunner), late);
    await under.runJob(under.get(BulkRunner), job);

    expect(await tasks()).toBe(953);
    expect(under.orders.given.at(-1)).toMatchObject({ subjectId: done, type: 'end-following' });
    expect(under.orders.given).toHaveLength(952);
    expect(new Set(under.orders.given.map(({ type }) => type))).toEqual(new Set(['end-following']));
    const ofOwn = under.orders.given.find(({ subjectId }) => subjectId === own!.id);
    expect(ofOwn?.actor).toMatchObject({
      accountId: owner.accountId,
      agencyId: ISSUER,
      roles: ['supervisor'],
    });
    expect(await under.rows(`SELECT status FROM bulk_job WHERE id = $1`, job)).toEqual([
      { status: 'failed-partly' },
    ]);
    expect(under.gateway.told).toHaveLength(2 * 953);
    let beats = 0;
    await under
      .get(ClosePlanHandler)
      .finish(await under.get(BulkJobsRepository).get(job), () => (beats += 1));
    expect(beats).toBe(5);
    expect(await under.get(PlanTicker).advance(planId)).toEqual({ nextAt: null, ended: true });
    expect(await codeOf(close.close(owner, 'c1', planId, { expectedVersion: 3, reason: 'x' }))).toBe(
      'plan-closed',
    );
  });
});
