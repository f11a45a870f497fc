import { containing, type SqlValues } from '../common/sql-values.ts';
import type { TaskFilterQuery } from './task.requests.ts';
import type { TaskScope } from './task-scope.service.ts';

/**
 * Assignments or agencies that are read one by one, a page of each; a word that more of them have ("ủy ban") is in so much
 * work that the plans, read in the order of the list, give the page sooner.
 */
const LOOKED_UP_ONE_BY_ONE = 300;

/** What a filter's words and references mean, looked up before the tasks are. */
export interface TaskLookups {
  /** The assignments that the filter names; null: it names none. */
  readonly named: readonly { readonly id: string; readonly planId: string }[] | null;
  /** The text that is searched for; null: none is. */
  readonly text: TextLookup | null;
}

interface TextLookup {
  /** In lower case and without diacritics. */
  readonly search: string;
  /** The assignments of the followed plans whose ref or title has it. */
  readonly assignmentIds: readonly string[];
  /** The agencies whose name has it. */
  readonly agencyIds: readonly string[];
}

/**
 * A set of tasks among which a page is looked for: plans, assignments or agencies, read one by one, or whatever fulfils the
 * conditions. `ids` is the placeholder of an array.
 */
export type Branch =
  | {
      readonly along: 'plans' | 'assignments' | 'agencies';
      readonly ids: string;
      readonly conditions: readonly string[];
    }
  | { readonly along: 'none'; readonly conditions: readonly string[] };

/** What the sets are made from. */
export interface BranchInput {
  readonly scope: TaskScope;
  readonly filter: TaskFilterQuery;
  readonly lookups: TaskLookups;
}

/** The sets that the list of an actor is the union of. They may overlap. */
export function branchesOf(input: BranchInput, values: SqlValues): Branch[] {
  return new Branches(input, values).all();
}

class Branches {
  private readonly input: BranchInput;
  private readonly values: SqlValues;

  constructor(input: BranchInput, values: SqlValues) {
    this.input = input;
    this.values = values;
  }

  all(): Branch[] {
    const { waitingForMe, inFollowedPlans } = this.input.filter;
    if (waitingForMe === true) return this.waiting();
    return inFollowedPlans === true ? this.followed() : this.seen();
  }

  /** Everything that the actor may see. */
  private seen(): Branch[] {
    return [...this.followed(), ...this.own([]), ...this.coordinated()];
  }

  /** What needs the actor now: his agency's own next steps, and the decisions that are his; of a decision asked for those alone. */
  private waiting(): Branch[] {
    const { scope, filter } = this.input;
    const { agencyId, accountId, may } = scope;
    if (agencyId === null) return [];
    const branches: Branch[] = [];
    if (may.act && filter.pending === undefined) {
      const mine = () => `(t.officer_id IS NULL OR t.officer_id = ${this.values.add(accountId)})`;
      branches.push(...this.own(may.answer ? ['t.assignee_to_act'] : ['t.assignee_to_act', mine()]));
    }
    return [...branches, ...this.decided(agencyId), ...this.supervised()];
  }

  /** Decisions on the work of others, in the plans that the actor's agency follows. */
  private decided(agencyId: string): Branch[] {
    const planIds = this.inFilter(this.input.scope.decidedPlanIds);
    if (planIds.length === 0) return [];
    const others = `t.agency_id <> ${this.values.add(agencyId)}`;
    const plans = this.values.add(planIds, 'uuid[]');
    return [{ along: 'plans', ids: plans, conditions: ['t.decision_pending', others, ...this.common()] }];
  }

  /** Decisions on the standing agencies' own work, in the plans that the actor supervises. */
  private supervised(): Branch[] {
    const { supervisedPlanIds, supervisedAgencyIds } = this.input.scope;
    const planIds = this.inFilter(supervisedPlanIds);
    if (planIds.length === 0) return [];
    const conditions = ['t.decision_pending', 't.agency_id = t.standing_agency_id', this.ofPlans(planIds)];
    return [this.agencies(supervisedAgencyIds, [...conditions, ...this.common()])];
  }

  /** The plans that the actor follows as a whole. */
  private followed(): Branch[] {
    const { filter, lookups, scope } = this.input;
    const planIds = this.inFilter(scope.planIds);
    if (planIds.length === 0) return [];
    const { named, text } = lookups;
    if (named !== null) {
      const followed = named.filter((assignment) => planIds.includes(assignment.planId));
      return [this.assignments(idsOf(followed), this.common())];
    }
    if (filter.agencyId !== undefined)
      return [{ along: 'none', conditions: [this.ofPlans(planIds), ...this.common()] }];
    if (text !== null) return this.found(text, planIds);
    return [this.plans(planIds, [])];
  }

  /** Followed work of which the text is found: looked up one by one, or picked out of the plans where that is shorter. */
  private found({ assignmentIds, agencyIds }: TextLookup, planIds: readonly string[]): Branch[] {
    const among = (column: string, ids: readonly string[]) =>
      this.plans(planIds, [`${column} = ANY(${this.values.add(ids, 'text[]')})`]);
    return [
      assignmentIds.length > LOOKED_UP_ONE_BY_ONE
        ? among('t.assignment_id', assignmentIds)
        : this.assignments(assignmentIds, []),
      agencyIds.length > LOOKED_UP_ONE_BY_ONE
        ? among('t.agency_id', agencyIds)
        : this.agencies(agencyIds, [this.ofPlans(planIds)]),
    ];
  }

  private plans(ids: readonly string[], conditions: readonly string[]): Branch {
    return { along: 'plans', ids: this.values.add(ids, 'uuid[]'), conditions };
  }

  private own(conditions: readonly string[]): Branch[] {
    const { agencyId } = this.input.scope;
    if (agencyId === null) return [];
    const own = `t.agency_id = ${this.values.add(agencyId)}`;
    return [{ along: 'none', conditions: [own, ...this.ofPlan(), ...conditions, ...this.common()] }];
  }

  private coordinated(): Branch[] {
    const { assignmentIds } = this.input.scope;
    return assignmentIds.length === 0
      ? []
      : [this.assignments(assignmentIds, [...this.ofPlan(), ...this.common()])];
  }

  private assignments(ids: readonly string[], conditions: readonly string[]): Branch {
    return { along: 'assignments', ids: this.values.add(ids, 'text[]'), conditions };
  }

  private agencies(ids: readonly string[], conditions: readonly string[]): Branch {
    return { along: 'agencies', ids: this.values.add(ids, 'text[]'), conditions };
  }

  private ofPlans(planIds: readonly string[]): string {
    return `t.plan_id = ANY(${this.values.add(planIds, 'uuid[]')})`;
  }

  private inFilter(planIds: readonly string[]): readonly string[] {
    const { planId } = this.input.filter;
    return planId === undefined ? planIds : planIds.filter((id) => id === planId);
  }

  private ofPlan(): string[] {
    const { planId } = this.input.filter;
    return planId === undefined ? [] : [`t.plan_id = ${this.values.add(planId, 'uuid')}`];
  }

  /** What the filter looks up, whatever the set. */
  private common(): string[] {
    const { filter, lookups } = this.input;
    const conditions: string[] = [];
    if (filter.agencyId !== undefined) conditions.push(`t.agency_id = ${this.values.add(filter.agencyId)}`);
    if (lookups.named !== null)
      conditions.push(`t.assignment_id = ANY(${this.values.add(idsOf(lookups.named), 'text[]')})`);
    if (lookups.text !== null) conditions.push(this.hasText(lookups.text));
    return conditions;
  }

  private hasText({ search, assignmentIds, agencyIds }: TextLookup): string {
    return `(t.search LIKE ${this.values.add(containing(search))}
      OR t.assignment_id = ANY(${this.values.add(assignmentIds, 'text[]')})
      OR t.agency_id = ANY(${this.values.add(agencyIds, 'text[]')}))`;
  }
}

function idsOf(assignments: readonly { readonly id: string }[]): string[] {
  return assignments.map(({ id }) => id);
}
