import type { TaskScope } from './task-scope.service.ts';
import { filterConditions, type TaskTimes } from './task-filter.ts';
import { containing, SqlValues } from '../common/sql-values.ts';
import type { TaskOrder } from './task-sort.ts';
import type { TaskFilterQuery } from './task.requests.ts';

/** What a filter's words and references mean, looked up before the tasks are. */
export interface TaskLookups {
  /** The assignments that the filter names; null: it names none. */
  readonly named: readonly string[] | null;
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

export interface TaskListInput {
  readonly scope: TaskScope;
  readonly filter: TaskFilterQuery;
  readonly lookups: TaskLookups;
  readonly times: TaskTimes;
}

export interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

/** A set of tasks among which the actor's page is looked for. */
interface Branch {
  /** What the set is read along, element by element; empty: it is read at once. */
  readonly along: string;
  readonly conditions: readonly string[];
}

/**
 * The sort columns of the rows of a page, the last of them the id, as one statement; null where nothing can match.
 *
 * What an actor may see is a union of sets (his agency's tasks, whole plans, assignments). Each is read in the order of
 * the list, from an index, and no further than a page: a plan of many thousand tasks costs no more than a small one.
 * Plans and assignments are read one by one (LATERAL) and merged.
 */
export function pageStatement(input: TaskListInput, order: TaskOrder, limit: number): Statement | null {
  const values = new SqlValues();
  const filters = filterConditions(input.filter, input.times, values);
  const branches = new Branches(input, values).all();
  if (branches.length === 0) return null;
  const after = order.conditions(values);
  const rows = values.add(limit, 'int');
  const selects = branches.map(({ along, conditions }) => {
    const where = [...conditions, ...filters, ...after].join('\n AND ');
    return `(${selectOf(along, where, order, rows)})`;
  });
  const text = `SELECT * FROM (${selects.join('\nUNION\n')}) AS page ORDER BY ${order.orderByCarried} LIMIT ${rows}`;
  return { text, values: values.list };
}

function selectOf(along: string, where: string, order: TaskOrder, limit: string): string {
  const position = order.sort === 'assignment' ? ' JOIN assignment a ON a.id = t.assignment_id' : '';
  const rows = `SELECT ${order.selected} FROM task t${position}
 WHERE ${where}
 ORDER BY ${order.orderBy} LIMIT ${limit}`;
  if (along === '') return rows;
  return `SELECT found.* FROM ${along} CROSS JOIN LATERAL (${rows}) AS found ORDER BY ${order.orderByCarried} LIMIT ${limit}`;
}

/** The sets that an actor's list is the union of. */
class Branches {
  private readonly input: TaskListInput;
  private readonly values: SqlValues;
  private readonly planIds: readonly string[];

  constructor(input: TaskListInput, values: SqlValues) {
    this.input = input;
    this.values = values;
    const { scope, filter } = input;
    const { planId } = filter;
    this.planIds = planId === undefined ? scope.planIds : scope.planIds.filter((id) => id === planId);
  }

  all(): Branch[] {
    return this.input.filter.waitingForMe === true ? this.waiting() : this.seen();
  }

  /** Everything that the actor may see. */
  private seen(): Branch[] {
    return [...this.followed([]), ...this.own([]), ...this.coordinated()];
  }

  /** What needs the actor now: his agency's own next steps, and the decisions that are his. */
  private waiting(): Branch[] {
    const { agencyId, accountId, may, supervisedPlanIds } = this.input.scope;
    if (agencyId === null) return [];
    const branches: Branch[] = [];
    if (may.act) {
      const mine = () => `(t.officer_id IS NULL OR t.officer_id = ${this.values.add(accountId)})`;
      branches.push(...this.own(may.answer ? ['t.assignee_to_act'] : ['t.assignee_to_act', mine()]));
    }
    if (this.planIds.length === 0) return branches;
    const me = this.values.add(agencyId, 'text');
    const supervised = this.values.add(supervisedPlanIds, 'uuid[]');
    const decides = this.values.add(may.decide, 'boolean');
    const decided = `((${decides} AND t.standing_agency_id = ${me} AND t.agency_id <> ${me})
      OR (t.agency_id = t.standing_agency_id AND t.plan_id = ANY(${supervised})))`;
    return [...branches, ...this.followed(['t.decision_pending', decided])];
  }

  /** The plans that the actor follows as a whole. */
  private followed(conditions: readonly string[]): Branch[] {
    if (this.planIds.length === 0) return [];
    const { filter, lookups } = this.input;
    const plans = this.values.add(this.planIds, 'uuid[]');
    const ofPlans = `t.plan_id = ANY(${plans})`;
    if (lookups.named !== null)
      return [this.along(lookups.named, [ofPlans, ...conditions, ...this.common()])];
    if (filter.agencyId !== undefined) {
      return [{ along: '', conditions: [ofPlans, ...conditions, ...this.common()] }];
    }
    const { text } = lookups;
    if (text !== null && text.agencyIds.length === 0) {
      return [this.along(text.assignmentIds, [ofPlans, ...conditions])];
    }
    return [
      {
        along: `unnest(${plans}) AS followed(plan_id)`,
        conditions: ['t.plan_id = followed.plan_id', ...conditions, ...this.common()],
      },
    ];
  }

  private own(conditions: readonly string[]): Branch[] {
    const { agencyId } = this.input.scope;
    if (agencyId === null) return [];
    const own = `t.agency_id = ${this.values.add(agencyId)}`;
    return [{ along: '', conditions: [own, ...this.ofPlan(), ...conditions, ...this.common()] }];
  }

  private coordinated(): Branch[] {
    const { scope } = this.input;
    if (scope.assignmentIds.length === 0) return [];
    return [this.along(scope.assignmentIds, [...this.ofPlan(), ...this.common()])];
  }

  private along(assignmentIds: readonly string[], conditions: readonly string[]): Branch {
    return {
      along: `unnest(${this.values.add(assignmentIds, 'text[]')}) AS named(assignment_id)`,
      conditions: ['t.assignment_id = named.assignment_id', ...conditions],
    };
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
      conditions.push(`t.assignment_id = ANY(${this.values.add(lookups.named, 'text[]')})`);
    if (lookups.text !== null) conditions.push(this.hasText(lookups.text));
    return conditions;
  }

  private hasText({ search, assignmentIds, agencyIds }: TextLookup): string {
    return `(t.search LIKE ${this.values.add(containing(search))}
      OR t.assignment_id = ANY(${this.values.add(assignmentIds, 'text[]')})
      OR t.agency_id = ANY(${this.values.add(agencyIds, 'text[]')}))`;
  }
}
