import { Injectable } from '@nestjs/common';
import type { Actor } from '../identity/actor.ts';
import { PlansRepository } from '../plans/plans.repository.ts';
import { isAdministrator } from '../subjects/subject-access.service.ts';
import { TaskScopes } from '../tasks/task-scope.service.ts';
import type { LiveScope } from './live-scope.ts';

/** Finds what a reader may see. */
@Injectable()
export class LiveScopes {
  constructor(
    private readonly scopes: TaskScopes,
    private readonly plans: PlansRepository,
  ) {}

  async of(actor: Actor): Promise<LiveScope> {
    const [tasks, planIds] = await Promise.all([this.scopes.of(actor), this.plans.visibleIds(actor)]);
    return { tasks, planIds: new Set(planIds), isAdministrator: isAdministrator(actor) };
  }
}
