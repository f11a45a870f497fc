import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../identity/actor.ts';
import { CoordinatorDirectory } from '../subjects/coordinator-directory.service.ts';
import { isAdministrator, isSupervisor } from '../subjects/subject-access.service.ts';

/** What one actor may see of all tasks; every list is cut to it in the database. */
export interface TaskScope {
  readonly accountId: string;
  /** All tasks of this agency. */
  readonly agencyId: string | null;
  /** All tasks of these plans. */
  readonly planIds: readonly string[];
  /** Those of them that the actor supervises at their issuer. */
  readonly supervisedPlanIds: readonly string[];
  /** All tasks of these assignments, to read. */
  readonly assignmentIds: readonly string[];
  /** What the actor is where something has to be done. */
  readonly may: {
    /** Works on the tasks of his agency. */
    readonly act: boolean;
    /** Answers for all of his agency's work, also for what an officer was given. */
    readonly answer: boolean;
    /** Decides on the work of others, as the standing agency. */
    readonly decide: boolean;
  };
}

/**
 * Finds what an actor may see: his agency's own tasks, the plans that his agency follows or (for supervisors) issued,
 * the assignments that name it as coordinator; administrators everything.
 */
@Injectable()
export class TaskScopes {
  constructor(
    private readonly dataSource: DataSource,
    private readonly coordinators: CoordinatorDirectory,
  ) {}

  async of(actor: Actor): Promise<TaskScope> {
    const { accountId, agencyId, roles } = actor;
    const has = (...wanted: Actor['roles'][number][]) => wanted.some((role) => roles.includes(role));
    const plans = await this.plansOf(actor);
    return {
      accountId,
      agencyId,
      planIds: plans.map((plan) => plan.id),
      supervisedPlanIds: plans.filter((plan) => plan.supervised).map((plan) => plan.id),
      assignmentIds: agencyId === null ? [] : await this.coordinators.assignmentsOf(agencyId),
      may: {
        act: has('officer', 'head', 'plan-owner'),
        answer: has('head'),
        decide: has('plan-owner', 'head'),
      },
    };
  }

  private async plansOf(actor: Actor): Promise<{ id: string; supervised: boolean }[]> {
    return this.dataSource.query(
      `SELECT id, $3::boolean AND issuer_agency_id IS NOT DISTINCT FROM $2 AS supervised FROM plan
        WHERE status <> 'draft'
          AND ($1::boolean OR standing_agency_id = $2 OR ($3::boolean AND issuer_agency_id = $2))`,
      [isAdministrator(actor), actor.agencyId, isSupervisor(actor)],
    );
  }
}
