import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { BulkJob } from '../bulk/bulk-job.entity.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { hashOf } from '../orders/orders.service.ts';
import { WorkflowGateway } from '../temporal/workflow-gateway.ts';
import type { SubjectUnderChange } from './replan-diff.service.ts';

/** Orders of the system to tasks and reports: to plan their days anew. */
@Injectable()
export class ReplanOrders {
  constructor(
    private readonly dataSource: DataSource,
    private readonly gateway: WorkflowGateway,
    private readonly clock: PlanClock,
  ) {}

  /** Plan time now. */
  async now(): Promise<number> {
    return (await this.clock.planNow()).getTime();
  }

  /** Gives the order and waits until what it moves is recorded. Repeated, it moves nothing. */
  async give(job: BulkJob, { subject, order }: SubjectUnderChange): Promise<void> {
    if (job.actor === null) throw new Error(`bulk job ${job.id} has nobody behind it`);
    const { offsetMs, offsetVersion, planNow } = await this.clock.read();
    const envelope = {
      key: `replan/${job.id}`,
      bodyHash: hashOf({ changeId: job.id }),
      actor: job.actor,
      sentAt: planNow.getTime(),
      expectedVersion: null,
      clock: { offsetMs, version: offsetVersion },
      command: order,
    };
    await this.gateway.order({ kind: subject.kind, id: subject.id }, envelope, Date.now());
  }

  /** Notes which ladder the workflows of those told hold, for those of which nothing was recorded. */
  async noteLadder(told: readonly SubjectUnderChange[]): Promise<void> {
    const [first] = told;
    if (first === undefined) return;
    await this.dataSource.query(
      `UPDATE subject SET policy_version = $2 WHERE id = ANY ($1::uuid[]) AND coalesce(policy_version, 0) < $2`,
      [told.map(({ subject }) => subject.id), first.order.policy.version],
    );
  }
}
