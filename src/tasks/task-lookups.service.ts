import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AgencyRegistry } from '../../domain/agency/registry.ts';
import { AgencyDirectory } from '../agencies/agency-directory.service.ts';
import { searchText } from '../common/search-text.ts';
import { PlanFactsService } from './plan-facts.service.ts';
import type { TaskLookups } from './task-branches.ts';
import type { TaskScope } from './task-scope.service.ts';
import type { TaskFilterQuery } from './task.requests.ts';

/** Looks up what a filter's words mean before the tasks are read: a few assignments and agencies stand for many tasks. */
@Injectable()
export class TaskLookupsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly agencies: AgencyDirectory,
    private readonly plans: PlanFactsService,
  ) {}

  async of(filter: TaskFilterQuery, scope: TaskScope): Promise<TaskLookups> {
    return { named: await this.named(filter), text: await this.text(filter, scope) };
  }

  private async named({ assignmentId, ref, planId }: TaskFilterQuery): Promise<TaskLookups['named']> {
    if (ref === undefined && assignmentId === undefined) return null;
    return this.dataSource.query<{ id: string; planId: string }[]>(
      `SELECT id, plan_id AS "planId" FROM assignment
        WHERE ($1::text IS NULL OR id = $1) AND ($2::text IS NULL OR ref = $2) AND ($3::uuid IS NULL OR plan_id = $3)`,
      [assignmentId ?? null, ref ?? null, planId ?? null],
    );
  }

  private async text({ text, planId }: TaskFilterQuery, scope: TaskScope): Promise<TaskLookups['text']> {
    if (text === undefined) return null;
    const search = searchText(text);
    const planIds = planId === undefined ? scope.planIds : scope.planIds.filter((id) => id === planId);
    const plans = await this.plans.of(planIds);
    const assignments = [...plans.values()].flatMap((plan) => [...plan.assignments.values()]);
    const names = namesIn(await this.agencies.registry());
    return {
      search,
      assignmentIds: assignments
        .filter((assignment) => assignment.search.includes(search))
        .map(({ id }) => id),
      agencyIds: names.filter((agency) => agency.search.includes(search)).map(({ id }) => id),
    };
  }
}

interface SearchedName {
  readonly id: string;
  readonly search: string;
}

/** The searched form of all names; made once for each registry, which is never changed. */
const namesOf = new WeakMap<AgencyRegistry, readonly SearchedName[]>();

function namesIn(registry: AgencyRegistry): readonly SearchedName[] {
  const known = namesOf.get(registry);
  if (known !== undefined) return known;
  const names = [...registry.byId.values()].map(({ id, name, shortName }) => ({
    id,
    search: searchText(`${name} ${shortName}`),
  }));
  namesOf.set(registry, names);
  return names;
}
