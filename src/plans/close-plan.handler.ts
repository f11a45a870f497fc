import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { DataSource } from 'typeorm';
import type { Actor } from '../../domain/obligation/actor.ts';
import type { ReportCommand } from '../../domain/report/report.ts';
import type { TaskCommand } from '../../domain/task/task.ts';
import { BulkHandlers } from '../bulk/bulk-handlers.ts';
import type { BulkItem } from '../bulk/bulk-item.entity.ts';
import type { BulkJob } from '../bulk/bulk-job.entity.ts';
import { BulkJobsRepository } from '../bulk/bulk-jobs.repository.ts';
import { OrderHandler } from '../bulk/order.handler.ts';
import { WorkflowGateway, type SubjectRef } from '../temporal/workflow-gateway.ts';
import { closeItems, openWorkOf, type CloseItem } from './open-work.ts';
import { chunksOf } from './plan-launch.ts';
import { PlansRepository } from './plans.repository.ts';

// One signal each; a thousand at once would only queue up in the client.
const TOLD_TOGETHER = 200;

/**
 * Ends what was open in a closed plan, and tells the workflows that only slept on that they may end.
 *
 * The plan's owner closes it "with a reason for each that is open" (the rule of the plan's end), the standing agency's
 * own work included. Those are ended in the issuing agency's name: nobody decides on own work in the own name.
 */
@Injectable()
export class ClosePlanHandler extends OrderHandler {
  readonly kind = 'close-plan';

  constructor(
    handlers: BulkHandlers,
    modules: ModuleRef,
    private readonly dataSource: DataSource,
    private readonly plans: PlansRepository,
    private readonly gateway: WorkflowGateway,
    private readonly jobs: BulkJobsRepository,
  ) {
    super(handlers, modules);
  }

  /**
   * The workflows refuse every other order from when they are told. What an order opened again between the closing and
   * that is ended as well.
   */
  override async finish(job: BulkJob, heartbeat: () => void): Promise<void> {
    const planId = job.planId ?? '';
    const subjects: SubjectRef[] = await this.dataSource.query(
      `SELECT id, kind FROM subject WHERE plan_id = $1 ORDER BY id`,
      [planId],
    );
    for (const chunk of chunksOf(subjects, TOLD_TOGETHER)) {
      await this.gateway.tellPlanClosed(chunk);
      heartbeat();
    }
    await this.endLeftOver(job, planId);
    await this.gateway.poke('plan', planId);
    const rounds: { id: string }[] = await this.dataSource.query(
      `SELECT id FROM report_round WHERE plan_id = $1 AND status <> 'closed' ORDER BY opens_at, id`,
      [planId],
    );
    for (const { id } of rounds) await this.gateway.poke('round', id);
  }

  private async endLeftOver(job: BulkJob, planId: string): Promise<void> {
    const items: { id: string }[] = await this.dataSource.query(
      `SELECT payload ->> 'subjectId' AS id FROM bulk_item WHERE job_id = $1`,
      [job.id],
    );
    const known = new Set(items.map(({ id }) => id));
    const open = await openWorkOf(this.dataSource.manager, planId);
    const left = open.filter(({ id }) => !known.has(id));
    const { reason } = job.params as { reason: string };
    if (left.length > 0)
      await this.jobs.addItems(
        job.id,
        closeItems(left, () => reason),
      );
  }

  protected override commandFor(_job: BulkJob, { payload }: BulkItem): TaskCommand | ReportCommand {
    const { kind, reason } = payload as CloseItem;
    return kind === 'task' ? { type: 'end-following', reason } : { type: 'cancel', reason };
  }

  protected override async actorFor(job: BulkJob, item: BulkItem): Promise<Actor> {
    const closer = await super.actorFor(job, item);
    if (!(item.payload as CloseItem).own) return closer;
    const { issuerAgencyId } = await this.plans.load(job.planId ?? '');
    return { accountId: closer.accountId, agencyId: issuerAgencyId, roles: ['supervisor'] };
  }
}
