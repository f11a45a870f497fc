import { Injectable } from '@nestjs/common';
import { In, Not, type EntityManager } from 'typeorm';
import type { Actor } from '../../domain/obligation/actor.ts';
import { BulkJobs } from '../bulk/bulk-jobs.service.ts';
import { unlessYearMissing } from '../calendar/year-missing.ts';
import { Plan } from '../plans/plan.entity.ts';
import { PlanDuesReader } from './plan-dues.service.ts';
import { OVER_STATUSES } from './replan-diff.service.ts';
import type { PlanUnderChange, ReplanItem, ReplanParams, SettingsChange } from './settings-change.ts';

// One group of a job: some of them are asked for at once, each takes a few dozen milliseconds.
const SUBJECTS_PER_ITEM = 20;

/** Stores the work that a change of settings brings about, in the transaction of the change. */
@Injectable()
export class ReplanJobs {
  constructor(
    private readonly jobs: BulkJobs,
    private readonly dues: PlanDuesReader,
  ) {}

  /**
   * The plans that run, locked until the transaction ends: no task is made by the old settings afterwards, and those made
   * before are seen.
   */
  async lockRunning(manager: EntityManager): Promise<Plan[]> {
    return manager
      .createQueryBuilder(Plan, 'plan')
      .where({ status: Not(In(['draft', 'closed'])) })
      .orderBy('plan.id')
      .setLock('pessimistic_write')
      .getMany();
  }

  /** The plans that run. */
  async running(manager: EntityManager): Promise<Plan[]> {
    return manager.find(Plan, { where: { status: Not(In(['draft', 'closed'])) }, order: { id: 'ASC' } });
  }

  /**
   * Reads the dates of the assignments anew and makes the job; `start` it after the commit. Returns its id.
   *
   * @param order `actor` null: the system repairs; `runningWork` false: the change is for new work only, and what runs keeps what it was planned by
   */
  async create(
    manager: EntityManager,
    order: { readonly actor: Actor | null; readonly at: Date; readonly runningWork: boolean },
    change: Omit<SettingsChange, 'id'>,
    params: Pick<ReplanParams, 'reason' | 'policyVersion'>,
  ): Promise<string> {
    for (const plan of change.plans) await this.storeDates(manager, change.calendar, plan);
    const planIds = change.plans.map(({ plan }) => plan.id);
    const items = order.runningWork ? await itemsOf(manager, planIds) : [];
    const all: ReplanParams = { why: change.why, planIds, ...params };
    const planId = planIds.length === 1 ? (planIds[0] ?? null) : null;
    const { actor, at } = order;
    const job = { kind: 'replan' as const, planId, actor, at, params: { ...all }, items };
    return (await this.jobs.create(manager, job)).id;
  }

  async start(jobId: string): Promise<void> {
    await this.jobs.start(jobId);
  }

  /** What a launch still under way, and whoever looks at the plan, takes as the date of an assignment. */
  private async storeDates(
    manager: EntityManager,
    calendar: SettingsChange['calendar'],
    plan: PlanUnderChange,
  ): Promise<void> {
    const dues = await this.dues.of(plan, calendar, manager);
    for (const { id, deadline } of dues.works) {
      if (!deadline?.resolved) continue;
      const resolved = unlessYearMissing(
        () => dues.ofAssignment(id, 0),
        () => null,
      );
      if (resolved === null || resolved.lastAcceptedDay === deadline.resolved.lastAcceptedDay) continue;
      await manager.query(
        `UPDATE assignment SET deadline = jsonb_set(deadline, '{resolved}', $2::jsonb) WHERE id = $1`,
        [id, JSON.stringify(resolved)],
      );
    }
  }
}

async function itemsOf(
  manager: EntityManager,
  planIds: readonly string[],
): Promise<{ size: number; payload: ReplanItem }[]> {
  const rows: { id: string }[] = await manager.query(
    `SELECT id FROM subject WHERE plan_id = ANY ($1::uuid[]) AND state ->> 'status' NOT IN ${OVER_STATUSES} ORDER BY id`,
    [planIds],
  );
  return replanItems(rows.map(({ id }) => id));
}

/** The items of a job for these tasks and reports. */
export function replanItems(ids: readonly string[]): { size: number; payload: ReplanItem }[] {
  const count = Math.ceil(ids.length / SUBJECTS_PER_ITEM);
  return Array.from({ length: count }, (_, i) => {
    const subjectIds = ids.slice(i * SUBJECTS_PER_ITEM, (i + 1) * SUBJECTS_PER_ITEM);
    return { size: subjectIds.length, payload: { subjectIds } };
  });
}
