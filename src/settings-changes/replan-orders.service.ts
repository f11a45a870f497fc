import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../domain/obligation/actor.ts';
import type { BulkJob } from '../bulk/bulk-job.entity.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { hashOf } from '../orders/orders.service.ts';
import { WorkflowGateway } from '../temporal/workflow-gateway.ts';
import type { SubjectUnderChange } from './replan-diff.service.ts';

/** Where the system repairs. An order to plan anew asks for no right and is recorded as nobody's. */
const NOBODY: Actor = { accountId: '00000000-0000-0000-0000-000000000000', agencyId: null, roles: [] };

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
    const { offsetMs, offsetVersion, planNow } = await this.clock.read();
    const envelope = {
      key: `replan/${job.id}`,
      bodyHash: hashOf({ changeId: job.id }),
      actor: job.actor ?? NOBODY,
      sentAt: planNow.getTime(),
      expectedVersion: null,
      clock: { offsetMs, version: offsetVersion },
      command: order,
    };
    await this.gateway.order({ kind: subject.kind, id: subject.id }, envelope, Date.now());
  }

  /** Notes which ladder the workflows of those hold that answered, for those of which nothing was recorded. */
  async noteLadder(answered: readonly SubjectUnderChange[]): Promise<void> {
    const held = answered.map(({ subject, order }) => ({ id: subject.id, version: order.policy.version }));
    await this.dataSource.query(
      `UPDATE subject SET policy_version = held.version
         FROM jsonb_to_recordset($1::jsonb) AS held(id uuid, version int)
        WHERE subject.id = held.id AND coalesce(policy_version, 0) < held.version`,
      [JSON.stringify(held)],
    );
  }
}
