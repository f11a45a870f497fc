import { Injectable } from '@nestjs/common';
import { DomainError } from '../../domain/errors.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { refuseSecrets } from '../common/refuse-secrets.ts';
import { IdempotentRequests } from '../common/idempotency/idempotent-requests.service.ts';
import type { Actor } from '../identity/actor.ts';
import type { BulkJobView } from './bulk.mapper.ts';
import { BulkJobsRepository, type NewItem } from './bulk-jobs.repository.ts';
import { BulkJobs } from './bulk-jobs.service.ts';
import type { CreateBulkJobRequest, OrderKind } from './bulk.requests.ts';
import { BulkSelection } from './bulk-selection.service.ts';
import type { OrderItem } from './order.handler.ts';

// A screen of refusals; the count tells of the rest.
const SHOWN_FAILURES = 100;

const isUrging = (kind: OrderKind) => kind === 'urge' || kind === 'urge-reports';

/** The same order to many tasks or reports, as a job with progress. */
@Injectable()
export class BulkOrders {
  constructor(
    private readonly selection: BulkSelection,
    private readonly requests: IdempotentRequests,
    private readonly jobs: BulkJobs,
    private readonly repository: BulkJobsRepository,
    private readonly clock: PlanClock,
  ) {}

  /**
   * Makes and starts the job. Whether the order may be given is judged for each of them on its own; what the actor cannot
   * even see is not found.
   *
   * @throws DomainError 'bulk-selection-missing', 'bulk-note-missing', 'not-found', 'bulk-empty', 'idempotency-key-reused', 'secret-document'
   */
  async create(actor: Actor, key: string, body: CreateBulkJobRequest): Promise<BulkJobView> {
    refuseSecrets({ note: body.note });
    assertWorded(body);
    const at = await this.clock.planNow();
    const identity = { scope: 'bulk-jobs', key, accountId: actor.accountId, body };
    const id = await this.requests.once(identity, async (manager) => {
      const subjects = await this.selection.of(manager, actor, body, at);
      const items = subjects.map(({ id: subjectId, version }): NewItem => ({
        size: 1,
        // An urging answers to nothing: what was done meanwhile is judged when it is given.
        payload: { subjectId, version: isUrging(body.kind) ? null : version } satisfies OrderItem,
      }));
      const plans = [...new Set(subjects.map(({ planId }) => planId))];
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

  /**
   * Tries once more what was never answered, under the same keys: what was carried out all the same is answered as it was.
   *
   * @throws DomainError 'not-found' as `get`; 'nothing-unanswered'
   */
  async retry(actor: Actor, key: string, id: string): Promise<BulkJobView> {
    await this.get(actor, id);
    const identity = { scope: `bulk-jobs/${id}`, key, accountId: actor.accountId, body: { retry: true } };
    await this.requests.once(identity, async (manager) => {
      if ((await this.repository.reopenUnanswered(manager, id)) === 0)
        throw new DomainError('nothing-unanswered', {});
      return id;
    });
    await this.jobs.start(id);
    return this.view(id);
  }

  private async view(id: string): Promise<BulkJobView> {
    const job = await this.repository.get(id);
    const progress = await this.repository.progress(id);
    const failedItems = progress.failed > 0 ? await this.repository.failedItems(id, SHOWN_FAILURES) : [];
    return { job, progress, failedItems };
  }
}

/** Who is urged is told why: without words nothing is said. */
function assertWorded({ kind, note }: CreateBulkJobRequest): void {
  if (isUrging(kind) && (note ?? '').trim() === '')
    throw new DomainError('bulk-note-missing', { field: 'note' });
}
