import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../domain/errors.ts';
import type { Actor } from '../../domain/obligation/actor.ts';
import { AuditService } from '../audit/audit.service.ts';
import type { NewItem } from '../bulk/bulk-jobs.repository.ts';
import { BulkJobs } from '../bulk/bulk-jobs.service.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { IdempotentRequests } from '../common/idempotency/idempotent-requests.service.ts';
import { refuseSecrets } from '../common/refuse-secrets.ts';
import { closeItems, openWorkOf } from './open-work.ts';
import { assertMayCommand, assertRunning, assertVersion } from './plan-access.ts';
import { Plan } from './plan.entity.ts';
import { PlansRepository } from './plans.repository.ts';

/** The order to close: a reason for all that is open, and others for single tasks and reports by their ids. */
export interface CloseOrder {
  readonly expectedVersion: number;
  readonly reason: string;
  readonly reasons?: Readonly<Record<string, string>> | undefined;
}

/** Closes plans: what is still open ends with a reason, and nothing of the plan runs any more. */
@Injectable()
export class PlanClose {
  constructor(
    private readonly requests: IdempotentRequests,
    private readonly plans: PlansRepository,
    private readonly jobs: BulkJobs,
    private readonly audit: AuditService,
    private readonly clock: PlanClock,
  ) {}

  /**
   * Closes a plan and starts the job that ends its open work.
   *
   * @returns the id of that job
   * @throws DomainError 'not-found', 'forbidden', 'plan-closed', 'plan-not-running', 'plan-launching',
   *   'version-stale', 'task-unknown' for a reason whose task or report is not open in the plan
   */
  async close(actor: Actor, key: string, planId: string, order: CloseOrder): Promise<string> {
    refuseSecrets({ reason: order.reason, reasons: order.reasons });
    const at = await this.clock.planNow();
    const identity = { scope: `plan/${planId}`, key, accountId: actor.accountId, body: { close: order } };
    const jobId = await this.requests.once(identity, async (manager) => {
      const plan = await this.plans.getForChange(manager, actor, planId);
      assertMayCommand(actor, plan);
      assertRunning(plan);
      // Tasks made by a launch that still runs would be missed by the job that ends them.
      if (plan.status === 'issued') throw new DomainError('plan-launching', {});
      assertVersion(plan, order.expectedVersion);
      return this.write(manager, actor, plan, order, at);
    });
    await this.jobs.start(jobId);
    return jobId;
  }

  private async write(
    manager: EntityManager,
    actor: Actor,
    plan: Plan,
    order: CloseOrder,
    at: Date,
  ): Promise<string> {
    const items = await openWork(manager, plan.id, order);
    const closed = { status: 'closed' as const, closedAt: at, closeReason: order.reason, nextAt: null };
    await manager.update(Plan, { id: plan.id }, { ...closed, version: plan.version + 1 });
    await this.audit.append(manager, {
      chainId: `plan/${plan.id}`,
      at,
      actor,
      action: 'plan-closed',
      subjectType: 'plan',
      subjectId: plan.id,
      data: { reason: order.reason, open: items.length },
    });
    const params = { reason: order.reason };
    const job = { kind: 'close-plan' as const, planId: plan.id, actor, at, params, items };
    return (await this.jobs.create(manager, job)).id;
  }
}

async function openWork(manager: EntityManager, planId: string, order: CloseOrder): Promise<NewItem[]> {
  const open = await openWorkOf(manager, planId);
  const reasons = new Map(Object.entries(order.reasons ?? {}));
  const known = new Set(open.map(({ id }) => id));
  const unknown = [...reasons.keys()].filter((id) => !known.has(id));
  if (unknown.length > 0) throw new DomainError('task-unknown', { field: 'reasons', ids: unknown });
  return closeItems(open, (id) => reasons.get(id) ?? order.reason);
}
