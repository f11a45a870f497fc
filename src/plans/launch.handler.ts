import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BulkHandler, resultOf, type ItemResult } from '../bulk/bulk-handler.ts';
import { BulkHandlers } from '../bulk/bulk-handlers.ts';
import type { BulkItem } from '../bulk/bulk-item.entity.ts';
import type { BulkJob } from '../bulk/bulk-job.entity.ts';
import { SubjectLauncher } from '../bulk/subject-launcher.service.ts';
import { WorkflowGateway } from '../temporal/workflow-gateway.ts';
import { Plan } from './plan.entity.ts';
import type { LaunchItem, TaskMaking } from './plan-launch.ts';
import { newTask } from './plan-launch.ts';
import { TaskMakings } from './task-makings.service.ts';

/**
 * Launches an issued plan: makes the task of each agency in each assignment and starts its workflow; then the plan
 * runs, and so does its own workflow.
 */
@Injectable()
export class LaunchHandler extends BulkHandler implements OnModuleInit {
  readonly kind = 'launch';
  /** One item is up to two hundred tasks already. */
  readonly groupSize = 1;

  constructor(
    private readonly handlers: BulkHandlers,
    private readonly dataSource: DataSource,
    private readonly launcher: SubjectLauncher,
    private readonly makings: TaskMakings,
    private readonly gateway: WorkflowGateway,
  ) {
    super();
  }

  onModuleInit(): void {
    this.handlers.register(this);
  }

  async run(job: BulkJob, items: readonly BulkItem[]): Promise<ItemResult[]> {
    const making = await this.makings.ofJob(job);
    const results: ItemResult[] = [];
    for (const { n, payload } of items) {
      results.push(await resultOf(n, () => this.launch(making, payload as LaunchItem)));
    }
    return results;
  }

  private async launch(making: TaskMaking, { assignmentId, shares }: LaunchItem): Promise<void> {
    const assignment = await this.makings.assignment(assignmentId);
    const turn = { occurrence: 0, due: assignment.deadline?.resolved ?? null };
    await this.launcher.launch(shares.map((share) => newTask(making, assignment, share, turn)));
  }

  async finish(job: BulkJob): Promise<void> {
    const { plan } = await this.makings.ofJob(job);
    await this.gateway.startTicker('plan', plan.id);
    const launched = { status: 'running' as const, launchedAt: await this.makings.now() };
    await this.dataSource.getRepository(Plan).update({ id: plan.id, status: 'issued' }, launched);
  }
}
