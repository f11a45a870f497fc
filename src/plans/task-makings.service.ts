import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DueMakings } from '../../domain/plan/due-of-task.ts';
import type { BulkJob } from '../bulk/bulk-job.entity.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { Assignment } from './assignment.entity.ts';
import { dueMakingsOf } from './due-makings.ts';
import { PlanEvent } from './plan-event.entity.ts';
import type { TaskMaking } from './plan-launch.ts';
import { PlanObligationSettings } from './plan-settings.service.ts';
import { PlansRepository } from './plans.repository.ts';

/** Gathers what the handlers of jobs make tasks with. */
@Injectable()
export class TaskMakings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly plans: PlansRepository,
    private readonly settings: PlanObligationSettings,
    private readonly clock: PlanClock,
  ) {}

  async now(): Promise<Date> {
    return this.clock.planNow();
  }

  async ofJob(job: BulkJob): Promise<TaskMaking> {
    if (job.planId === null) throw new Error(`bulk job ${job.id} belongs to no plan`);
    const plan = await this.plans.load(job.planId);
    const { policy, calendar } = await this.settings.forPlan(plan.id);
    const actor = job.actor && { accountId: job.actor.accountId, agencyId: job.actor.agencyId };
    return { plan, policy, calendar, at: job.createdAt, actor };
  }

  /** What the dates of turns and events are read with now: a job may wait while calendar and conventions change. */
  async dues({ plan, calendar }: TaskMaking): Promise<DueMakings> {
    const events = await this.dataSource.getRepository(PlanEvent).findBy({ planId: plan.id });
    return dueMakingsOf(plan, { calendar, conventions: plan.conventions }, events);
  }

  async assignment(id: string): Promise<Assignment> {
    return this.dataSource.getRepository(Assignment).findOneByOrFail({ id });
  }
}
