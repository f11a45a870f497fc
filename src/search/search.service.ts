import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../domain/calendar/local-date.ts';
import { AgenciesRepository } from '../agencies/agencies.repository.ts';
import { toAgencyResponse } from '../agencies/agency.mapper.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import type { Actor } from '../identity/actor.ts';
import { toPlanResponse } from '../plans/plan.mapper.ts';
import { PlansRepository } from '../plans/plans.repository.ts';
import { TaskFilterQuery } from '../tasks/task.requests.ts';
import { TasksService } from '../tasks/tasks.service.ts';
import type { SearchQuery } from './search.requests.ts';
import type { SearchResponse } from './search.responses.ts';

/** Searches in everything at once, each kind as its list would: what somebody may not see is not found. Agencies of today. */
@Injectable()
export class SearchService {
  constructor(
    private readonly tasks: TasksService,
    private readonly plans: PlansRepository,
    private readonly agencies: AgenciesRepository,
    private readonly clock: PlanClock,
  ) {}

  async find(actor: Actor, { text, limit }: SearchQuery): Promise<SearchResponse> {
    const today = localDateOf((await this.clock.planNow()).getTime());
    const filter = Object.assign(new TaskFilterQuery(), { text, limit });
    const [tasks, plans, agencies] = await Promise.all([
      this.tasks.list(actor, filter),
      this.plans.search(actor, text, limit),
      this.agencies.list({ text, limit, validOn: today }),
    ]);
    return {
      tasks: { items: tasks.items, more: tasks.nextCursor !== null },
      plans: firstOf(plans, limit, (plan) => toPlanResponse(plan, actor)),
      agencies: firstOf(agencies, limit, toAgencyResponse),
    };
  }
}

function firstOf<Row, Shown>(rows: readonly Row[], limit: number, show: (row: Row) => Shown) {
  return { items: rows.slice(0, limit).map(show), more: rows.length > limit };
}
