import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '../../domain/errors.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { IdempotentRequests } from '../common/idempotency/idempotent-requests.service.ts';
import type { Actor } from '../identity/actor.ts';
import type { BulkJobView } from './bulk.mapper.ts';
import { BulkJobsRepository, type NewItem } from './bulk-jobs.repository.ts';
import { BulkJobs } from './bulk-jobs.service.ts';
import type { CreateBulkJobRequest, OrderKind } from './bulk.requests.ts';
import type { OrderItem } from './order.handler.ts';

// A screen of refusals; the count tells of the rest.
const SHOWN_FAILURES = 100;

interface OrderedTask {
  id: string;
  version: number;
  planId: string;
}

/** The same order to many tasks, as a job with progress. */
@Injectable()
export class BulkOrders {
  constructor(
    private readonly dataSource: DataSource,
    private readonly requests: IdempotentRequests,
    private readonly jobs: BulkJobs,
    private readonly repository: BulkJobsRepository,
    private readonly clock: PlanClock,
  ) {}

  /**
   * Makes and starts the job. Whether the order may be given is judged for each task on its own; a task that the actor
   * cannot even see is not found.
   *
   * @throws DomainError 'bulk-selection-missing', 'not-found', 'bulk-empty', 'idempotency-key-reused'
   */
  async create(actor: Actor, key: string, body: CreateBulkJobRequest): Promise<BulkJobView> {
    const at = await this.clock.planNow();
    const identity = { scope: 'bulk-jobs', key, accountId: actor.accountId, body };
    const id = await this.requests.once(identity, async (manager) => {
      const tasks = await this.select(actor, body);
      const items = tasks.map(({ id: subjectId, version }): NewItem => ({
        size: 1,
        payload: { subjectId, version } satisfies OrderItem,
      }));
      const plans = [...new Set(tasks.map(({ planId }) => planId))];
      const planId = plans.length === 1 ? (plans[0] ?? null) : null;
      const params = body.note === undefined ? {} : { note: body.note };
      return (await this.jobs.create(manager, { kind: body.kind, planId, actor, at, params, items })).id;
    });
    await this.jobs.start(id);
    return this.view(id);
  }

  /**
   * A job as it stands: for those of the agency that ordered it, and for administrators.
   *
   * @throws DomainError 'not-found'
   */
  async get(actor: Actor, id: string): Promise<BulkJobView> {
    const view = await this.view(id);
    const own = actor.agencyId !== null && view.job.createdByAgencyId === actor.agencyId;
    if (!own && !actor.roles.includes('administrator'))
      throw new DomainError('not-found', { subject: 'bulk-job' });
    return view;
  }

  private async view(id: string): Promise<BulkJobView> {
    const job = await this.repository.get(id);
    const progress = await this.repository.progress(id);
    const failedItems = progress.failed > 0 ? await this.repository.failedItems(id, SHOWN_FAILURES) : [];
    return { job, progress, failedItems };
  }

  private async select(actor: Actor, body: CreateBulkJobRequest): Promise<OrderedTask[]> {
    if ((body.taskIds === undefined) === (body.filter === undefined))
      throw new DomainError('bulk-selection-missing', { field: 'taskIds' });
    const tasks =
      body.taskIds === undefined
        ? await this.waiting(actor, body.kind, body.filter!)
        : await this.named(actor, body.taskIds);
    if (tasks.length === 0) throw new DomainError('bulk-empty', {});
    return tasks;
  }

  private async named(actor: Actor, taskIds: readonly string[]): Promise<OrderedTask[]> {
    const tasks: OrderedTask[] = await this.dataSource.query(
      `SELECT task.id, task.version, task.plan_id AS "planId"
         FROM task JOIN plan ON plan.id = task.plan_id
        WHERE task.id = ANY ($1::uuid[]) AND ${VISIBLE} ORDER BY task.id`,
      [taskIds, actor.agencyId],
    );
    const found = new Set(tasks.map(({ id }) => id));
    const missing = taskIds.filter((id) => !found.has(id));
    if (missing.length > 0) throw new DomainError('not-found', { subject: 'task', ids: missing });
    return tasks;
  }

  private async waiting(
    actor: Actor,
    kind: OrderKind,
    { planId, assignmentId }: { planId: string; assignmentId?: string },
  ): Promise<OrderedTask[]> {
    return this.dataSource.query(
      `SELECT task.id, task.version, task.plan_id AS "planId"
         FROM task JOIN plan ON plan.id = task.plan_id
        WHERE task.plan_id = $1 AND ($3::text IS NULL OR task.assignment_id = $3::text) AND ${WAITING[kind]}
        ORDER BY task.id`,
      [planId, actor.agencyId, assignmentId ?? null],
    );
  }
}

const VISIBLE = `$2::text IN (task.agency_id, plan.standing_agency_id, plan.issuer_agency_id)`;

/** Tasks that wait for this order of the actor's agency: its own to receive; what it decides on to confirm. */
const WAITING: Readonly<Record<OrderKind, string>> = {
  receive: `task.status = 'not-received' AND task.agency_id = $2::text`,
  confirm: `task.status = 'awaiting-confirmation'
    AND $2::text = CASE WHEN task.agency_id = plan.standing_agency_id THEN plan.issuer_agency_id
                        ELSE plan.standing_agency_id END`,
};
