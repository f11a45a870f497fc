import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { dueInForce } from '../../domain/obligation/duty.ts';
import type { TaskState } from '../../domain/task/task.ts';
import { encodeCursor } from '../common/paging.ts';
import type { Locale } from '../common/locale.ts';
import { Task } from '../recording/task.entity.ts';
import { SqlValues } from '../common/sql-values.ts';
import { myWorkConditions, type MyWorkPart } from './my-work.ts';
import type { TaskTimes } from './task-filter.ts';
import { pageStatement, type TaskListInput } from './task-list.query.ts';
import type { TaskScope } from './task-scope.service.ts';
import type { TaskSummaryResponse } from './task.responses.ts';
import { idOf, TaskOrder, tupleOf, type PageRow } from './task-sort.ts';

/** A row of a list: the task, the words of its date, and what its next steps follow from; both stand in its state alone. */
export interface ListedTask {
  readonly task: Task;
  /** Without its clocks, which are long and which no order depends on; null while nothing is recorded. */
  readonly state: TaskState | null;
  readonly planClosed: boolean;
  /** Why the date in force is what it is; null where there is none. */
  readonly dueExplanation: string | null;
}

/** The ids of a page in their order, and the cursor of the next; null on the last. */
export interface TaskIdPage {
  readonly ids: string[];
  readonly nextCursor: string | null;
}

/** Tasks in the database, always cut to what the actor may see. */
@Injectable()
export class TasksRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * One page of what the actor may see and the filter lets through.
   *
   * @throws DomainError 'invalid-cursor'
   */
  async page(input: TaskListInput, limit: number): Promise<TaskIdPage> {
    const { sort, order, cursor } = input.filter;
    const found: { id: string; cursor: string }[] = [];
    for (const stretch of TaskOrder.stretches(sort, order, cursor)) {
      const missing = limit + 1 - found.length;
      if (missing <= 0) break;
      const statement = pageStatement(input, stretch, missing);
      if (statement === null) continue;
      const rows: PageRow[] = await this.dataSource.query(statement.text, statement.values);
      found.push(
        ...rows.map((row) => ({ id: idOf(stretch, row), cursor: encodeCursor(tupleOf(stretch, row)) })),
      );
    }
    const shown = found.slice(0, limit);
    const hasNext = found.length > limit;
    return { ids: shown.map((row) => row.id), nextCursor: hasNext ? (shown.at(-1)?.cursor ?? null) : null };
  }

  /** The rows of the ids, in their order. The ids come from `page`: nobody else's are asked for. */
  async rows(ids: readonly string[], locale: Locale): Promise<ListedTask[]> {
    if (ids.length === 0) return [];
    const [tasks, states] = await Promise.all([
      this.dataSource.getRepository(Task).findBy({ id: In([...ids]) }),
      this.states(ids),
    ]);
    const byId = new Map(tasks.map((task) => [task.id, task]));
    return ids.flatMap((id) => {
      const task = byId.get(id);
      if (task === undefined) return [];
      const { state = null, planClosed = false } = states.get(id) ?? {};
      const due = state === null ? null : dueInForce(state);
      return [{ task, state, planClosed, dueExplanation: due?.explanation[locale] ?? null }];
    });
  }

  /** Counts over the actor's own agency's tasks, and over the decisions that are his. */
  async summary(scope: TaskScope, times: TaskTimes): Promise<TaskSummaryResponse> {
    const values = new SqlValues();
    const count = (part: MyWorkPart) => {
      const ways = myWorkConditions(part, times, values).map((way) => `(${way})`);
      return `(count(*) FILTER (WHERE ${ways.join(' OR ')}))::int`;
    };
    const [row] = await this.dataSource.query<[TaskSummaryResponse]>(
      `SELECT ${count('to-receive')} AS "toReceive",
              ${count('due-soon')} AS "dueSoon",
              ${count('overdue')} AS overdue,
              ${count('returned')} AS returned,
              ${count('in-hand')} AS "inHand",
              ${count('waiting-for-others')} AS "waitingForOthers",
              ${count('standing')} AS standing,
              ${count('requests')} AS requests,
              ((${decisionsOf(scope, values)}))::int AS "toDecide"
         FROM task t WHERE t.agency_id = ${values.add(scope.agencyId, 'text')}`,
      values.list,
    );
    return row;
  }

  private async states(
    ids: readonly string[],
  ): Promise<Map<string, { state: TaskState; planClosed: boolean }>> {
    const rows: { id: string; state: TaskState; planClosed: boolean }[] = await this.dataSource.query(
      `SELECT subject.id, subject.state - 'clocks' AS state, plan.status IS NOT DISTINCT FROM 'closed' AS "planClosed"
         FROM subject LEFT JOIN plan ON plan.id = subject.plan_id WHERE subject.id = ANY($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, ...row }) => [id, row]));
  }
}

/** How many decisions are the actor's: of the plans his agency follows, and of the standing agencies' own work. */
function decisionsOf(scope: TaskScope, values: SqlValues): string {
  const { agencyId, decidedPlanIds, supervisedPlanIds, supervisedAgencyIds } = scope;
  const me = values.add(agencyId, 'text');
  const decided = `SELECT count(*) FROM task d WHERE d.decision_pending AND d.agency_id <> ${me}
    AND d.plan_id = ANY(${values.add(decidedPlanIds, 'uuid[]')})`;
  const supervised = `SELECT count(*) FROM task d WHERE d.decision_pending AND d.agency_id = d.standing_agency_id
    AND d.agency_id = ANY(${values.add(supervisedAgencyIds, 'text[]')})
    AND d.plan_id = ANY(${values.add(supervisedPlanIds, 'uuid[]')})`;
  return `(${decided}) + (${supervised})`;
}
