import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { searchText } from '../common/search-text.ts';

// An issued plan hardly changes (its number may be filled in): a minute until lists show it is soon enough.
const CACHE_MS = 60_000;

/** As much of an assignment as lists show. */
export interface AssignmentFacts {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  /** Ref and title in lower case and without diacritics. */
  readonly search: string;
}

/** As much of an issued plan as lists of its tasks show. */
export interface PlanFacts {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly standingAgencyId: string;
  readonly issuerAgencyId: string;
  readonly assignments: ReadonlyMap<string, AssignmentFacts>;
}

interface Loaded {
  readonly facts: PlanFacts;
  readonly at: number;
}

/** Names of plans and assignments for lists of tasks, kept in memory: the same few for thousands of rows. */
@Injectable()
export class PlanFactsService {
  private readonly loaded = new Map<string, Loaded>();

  constructor(private readonly dataSource: DataSource) {}

  /** The facts of the plans that there are among the ids. */
  async of(planIds: readonly string[]): Promise<ReadonlyMap<string, PlanFacts>> {
    const wanted = [...new Set(planIds)];
    const oldest = performance.now() - CACHE_MS;
    const missing = wanted.filter((id) => (this.loaded.get(id)?.at ?? -Infinity) < oldest);
    if (missing.length > 0) await this.load(missing);
    return new Map(wanted.flatMap((id) => this.entry(id)));
  }

  private entry(id: string): [string, PlanFacts][] {
    const loaded = this.loaded.get(id);
    return loaded === undefined ? [] : [[id, loaded.facts]];
  }

  private async load(ids: readonly string[]): Promise<void> {
    const plans: Omit<PlanFacts, 'assignments'>[] = await this.dataSource.query(
      `SELECT id, number, title, standing_agency_id AS "standingAgencyId", issuer_agency_id AS "issuerAgencyId"
         FROM plan WHERE id = ANY($1::uuid[])`,
      [ids],
    );
    const assignments: (Omit<AssignmentFacts, 'search'> & { planId: string })[] = await this.dataSource.query(
      `SELECT id, plan_id AS "planId", ref, title_short AS title
         FROM assignment WHERE plan_id = ANY($1::uuid[]) ORDER BY plan_id, ordinal`,
      [ids],
    );
    const byPlan = new Map<string, Map<string, AssignmentFacts>>(plans.map(({ id }) => [id, new Map()]));
    for (const { id, planId, ref, title } of assignments) {
      byPlan.get(planId)?.set(id, { id, ref, title, search: searchText(`${ref} ${title}`) });
    }
    const at = performance.now();
    for (const plan of plans) {
      this.loaded.set(plan.id, { at, facts: { ...plan, assignments: byPlan.get(plan.id) ?? new Map() } });
    }
  }
}
