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
  /** Those of them in which the actor decides on the work of others, for the standing agency. */
  readonly decidedPlanIds: readonly string[];
  /** Those that the actor supervises at their issuer: he decides on the standing agencies' own work. */
  readonly supervisedPlanIds: readonly string[];
  /** The standing agencies of the supervised plans. */
  readonly supervisedAgencyIds: readonly string[];
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
    const decides = has('plan-owner', 'head');
    const supervised = plans.filter((plan) => plan.supervised);
    return {
      accountId,
      agencyId,
      planIds: plans.map((plan) => plan.id),
      decidedPlanIds: plans
        .filter((plan) => decides && plan.standingAgencyId === agencyId)
        .map((plan) => plan.id),
      supervisedPlanIds: supervised.map((plan) => plan.id),
      supervisedAgencyIds: [...new Set(supervised.map((plan) => plan.standingAgencyId))],
      assignmentIds: agencyId === null ? [] : await this.coordinators.assignmentsOf(agencyId),
      may: {
        act: has('officer', 'head', 'plan-owner'),
        answer: has('head'),
        decide: decides,
      },
    };
  }

  private async plansOf(actor: Actor): Promise<FollowedPlan[]> {
    return this.dataSource.query(
      `SELECT id, standing_agency_id AS "standingAgencyId",
              $3::boolean AND issuer_agency_id IS NOT DISTINCT FROM $2 AS supervised
         FROM plan
        WHERE status <> 'draft'
          AND ($1::boolean OR standing_agency_id = $2 OR ($3::boolean AND issuer_agency_id = $2))`,
      [isAdministrator(actor), actor.agencyId, isSupervisor(actor)],
    );
  }
}

interface FollowedPlan {
  id: string;
  standingAgencyId: string;
  supervised: boolean;
}
