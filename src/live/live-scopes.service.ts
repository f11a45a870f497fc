import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../identity/actor.ts';
import { PlansRepository } from '../plans/plans.repository.ts';
import { isAdministrator, isSupervisor } from '../subjects/subject-access.service.ts';
import { TaskScopes } from '../tasks/task-scope.service.ts';
import type { LiveScope } from './live-scope.ts';

/** Finds what a reader may see. */
@Injectable()
export class LiveScopes {
  constructor(
    private readonly dataSource: DataSource,
    private readonly scopes: TaskScopes,
    private readonly plans: PlansRepository,
  ) {}

  async of(actor: Actor): Promise<LiveScope> {
    const [tasks, planIds, followed] = await Promise.all([
      this.scopes.of(actor),
      this.plans.visibleIds(actor),
      this.followed(actor),
    ]);
    return {
      tasks,
      planIds: new Set(planIds),
      followedPlanIds: new Set(followed.map(({ id }) => id)),
      supervisedPlanIds: new Set(followed.flatMap(({ id, supervised }) => (supervised ? [id] : []))),
      isAdministrator: isAdministrator(actor),
    };
  }

  /** As the lists of tasks and reports reckon it, with drafts: a stream lives on while a plan is issued. */
  private async followed(actor: Actor): Promise<{ id: string; supervised: boolean }[]> {
    return this.dataSource.query(
      `SELECT id, $1::boolean OR ($3::boolean AND issuer_agency_id = $2) AS supervised FROM plan
        WHERE $1::boolean OR standing_agency_id = $2 OR ($3::boolean AND issuer_agency_id = $2)`,
      [isAdministrator(actor), actor.agencyId, isSupervisor(actor)],
    );
  }
}
