import { SqlValues } from '../common/sql-values.ts';
import { branchesOf, type Branch, type BranchInput } from './task-branches.ts';
import { myWorkConditions } from './my-work.ts';
import { filterConditions, timeClassConditions, type TaskTimes } from './task-filter.ts';
import type { TaskOrder } from './task-sort.ts';

export interface TaskListInput extends BranchInput {
  readonly times: TaskTimes;
}

export interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

/** What all parts of one statement share. */
interface Shared {
  readonly order: TaskOrder;
  readonly conditions: readonly string[];
  readonly limit: string;
  readonly values: SqlValues;
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
  const branches = branchesOf(input, values);
  if (branches.length === 0) return null;
  const conditions = [...filterConditions(input.filter, input.times, values), ...order.conditions(values)];
  const shared: Shared = { order, conditions, limit: values.add(limit, 'int'), values };
  const sets = byTimeClass(branches, input, values)
    .map((branch) => `(${setOf(branch, shared)})`)
    .join('\nUNION\n');
  const text = `SELECT * FROM (${sets}) AS page ORDER BY ${order.orderByCarried} LIMIT ${shared.limit}`;
  return { text, values: values.list };
}

/** Each set once for each way of belonging to the time class and to the part that are asked for. */
function byTimeClass(branches: readonly Branch[], input: TaskListInput, values: SqlValues): Branch[] {
  const { timeClass, part } = input.filter;
  const ofTime = timeClass === undefined ? [] : timeClassConditions(timeClass, input.times, values);
  const ofPart = part === undefined ? [] : myWorkConditions(part, input.times, values);
  return inEachWay(inEachWay(branches, ofTime), ofPart);
}

function inEachWay(branches: readonly Branch[], ways: readonly string[]): Branch[] {
  if (ways.length === 0) return [...branches];
  return branches.flatMap((branch) =>
    ways.map((way) => ({ ...branch, conditions: [...branch.conditions, way] })),
  );
}

function setOf(branch: Branch, shared: Shared): string {
  const conditions = [...branch.conditions, ...shared.conditions];
  switch (branch.along) {
    case 'none':
      return rowsOf(conditions, shared);
    case 'plans':
      if (shared.order.sort === 'assignment') return inTextOrder(branch.ids, conditions, shared);
      return oneByOne(`${branch.ids}) AS one(plan_id`, ['t.plan_id = one.plan_id', ...conditions], shared);
    case 'agencies':
      return oneByOne(`${branch.ids}) AS one(id`, ['t.agency_id = one.id', ...conditions], shared);
    case 'assignments':
      return oneByOne(`${branch.ids}) AS one(id`, ['t.assignment_id = one.id', ...conditions], shared);
  }
}

function rowsOf(conditions: readonly string[], { order, limit }: Shared): string {
  const place = order.sort === 'assignment' ? ' JOIN assignment a ON a.id = t.assignment_id' : '';
  return `SELECT ${order.selected} FROM task t${place}
    WHERE ${conditions.join('\n AND ')}
    ORDER BY ${order.orderBy} LIMIT ${limit}`;
}

function oneByOne(unnested: string, conditions: readonly string[], shared: Shared): string {
  return `SELECT found.* FROM unnest(${unnested}) CROSS JOIN LATERAL (${rowsOf(conditions, shared)}) AS found
    ORDER BY ${shared.order.orderByCarried} LIMIT ${shared.limit}`;
}

/** Whole plans in the order of their texts, assignment by assignment, until the page is full. */
function inTextOrder(planIds: string, conditions: readonly string[], shared: Shared): string {
  const { order, limit, values } = shared;
  const { direction } = order;
  return `SELECT a.plan_id AS k0, a.ordinal AS k1, found.k2, found.k3
    FROM (SELECT id, plan_id, ordinal FROM assignment
           WHERE plan_id = ANY(${planIds})${order.textFrom(values)}
           ORDER BY plan_id ${direction}, ordinal ${direction}) AS a
   CROSS JOIN LATERAL (SELECT t.agency_id AS k2, t.id AS k3 FROM task t
                        WHERE ${['t.assignment_id = a.id', ...conditions].join('\n AND ')}
                        ORDER BY t.agency_id ${direction}, t.id ${direction} LIMIT ${limit}) AS found
   ORDER BY ${order.orderByCarried} LIMIT ${limit}`;
}
