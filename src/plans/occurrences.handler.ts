import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dueOfTask, type DueMakings } from '../../domain/plan/due-of-task.ts';
import type { Inherited, TaskShare } from '../../domain/task/make-task.ts';
import { BulkHandler, resultOf, type ItemResult } from '../bulk/bulk-handler.ts';
import { BulkHandlers } from '../bulk/bulk-handlers.ts';
import type { BulkItem } from '../bulk/bulk-item.entity.ts';
import type { BulkJob } from '../bulk/bulk-job.entity.ts';
import { SubjectLauncher } from '../bulk/subject-launcher.service.ts';
import { newTask, type TaskMaking } from './plan-launch.ts';
import { TaskMakings } from './task-makings.service.ts';

/** An item of a job that opens a turn of recurring work, or what an event calls for. */
export interface OccurrenceItem {
  readonly assignmentId: string;
  readonly occurrence: number;
  readonly agencyIds: readonly string[];
}

interface Origin extends TaskShare, Inherited {}

/** Opens an occurrence: a task for each agency, which inherits what the agency did about occurrence 0. */
@Injectable()
export class OccurrencesHandler extends BulkHandler implements OnModuleInit {
  readonly kind = 'occurrences';
  readonly groupSize = 1;

  constructor(
    private readonly handlers: BulkHandlers,
    private readonly dataSource: DataSource,
    private readonly launcher: SubjectLauncher,
    private readonly makings: TaskMakings,
  ) {
    super();
  }

  onModuleInit(): void {
    this.handlers.register(this);
  }

  async run(job: BulkJob, items: readonly BulkItem[]): Promise<ItemResult[]> {
    const making = await this.makings.ofJob(job);
    const dues = await this.makings.dues(making);
    const results: ItemResult[] = [];
    for (const { n, payload } of items) {
      results.push(await resultOf(n, () => this.open(making, dues, payload as OccurrenceItem)));
    }
    return results;
  }

  async finish(_job: BulkJob): Promise<void> {}

  private async open(making: TaskMaking, dues: DueMakings, item: OccurrenceItem): Promise<void> {
    const { assignmentId, occurrence, agencyIds } = item;
    const assignment = await this.makings.assignment(assignmentId);
    const due = dueOfTask(assignment, occurrence, dues);
    const origins = await this.origins(assignmentId, agencyIds);
    const tasks = origins.map((origin) => {
      const { receivedAt, officerId } = origin;
      return newTask(making, assignment, origin, { occurrence, due, inherited: { receivedAt, officerId } });
    });
    await this.launcher.launch(tasks);
  }

  /** Occurrence 0 of the agencies, as far as it still stands. */
  private async origins(assignmentId: string, agencyIds: readonly string[]): Promise<Origin[]> {
    return this.dataSource.query(
      `SELECT agency_id AS "agencyId", role, mandate, treatment, officer_id AS "officerId",
              (extract(epoch FROM received_at) * 1000)::float8 AS "receivedAt"
         FROM task
        WHERE assignment_id = $1 AND occurrence = 0 AND agency_id = ANY ($2::text[])
          AND status NOT IN ('cancelled', 'refused', 'ended')
        ORDER BY agency_id`,
      [assignmentId, agencyIds],
    );
  }
}
