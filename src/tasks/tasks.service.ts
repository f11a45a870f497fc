import { Injectable } from '@nestjs/common';
import type { Actor } from '../identity/actor.ts';
import type { TaskListInput } from './task-list.query.ts';
import { TaskListInputs } from './task-list-inputs.service.ts';
import { TaskRows } from './task-rows.service.ts';
import { TaskFilterQuery } from './task.requests.ts';
import type { TaskPageResponse, TaskRowResponse, TaskSummaryResponse } from './task.responses.ts';
import { TasksRepository, type TaskIdPage } from './tasks.repository.ts';

// A page of an export: large enough to be quick, small enough to hold.
const EXPORT_PAGE = 1_000;
// What a spreadsheet still opens in reasonable time.
const EXPORT_MAX = 100_000;

/** Lists of tasks. */
@Injectable()
export class TasksService {
  constructor(
    private readonly inputs: TaskListInputs,
    private readonly tasks: TasksRepository,
    private readonly rows: TaskRows,
  ) {}

  /** One page. @throws DomainError 'invalid-cursor' */
  async list(actor: Actor, filter: TaskFilterQuery): Promise<TaskPageResponse> {
    const input = await this.inputs.of(actor, filter);
    const { ids, nextCursor } = await this.tasks.page(input, filter.limit);
    const { rows } = await this.rows.of(ids, actor);
    return { items: rows, nextCursor };
  }

  /** The counts of what concerns the actor. */
  async summary(actor: Actor): Promise<TaskSummaryResponse> {
    const { scope, times } = await this.inputs.of(actor, new TaskFilterQuery());
    return this.tasks.summary(scope, times);
  }

  /**
   * All rows that the filter lets through, a page at a time, at most 100,000. The first page is read before it returns:
   * what is wrong can then still be told.
   *
   * @throws DomainError 'invalid-cursor'
   */
  async export(actor: Actor, filter: TaskFilterQuery): Promise<AsyncIterable<TaskRowResponse[]>> {
    const input = await this.inputs.of(actor, filter);
    return this.pages(input, actor, await this.tasks.page(input, EXPORT_PAGE));
  }

  private async *pages(
    input: TaskListInput,
    actor: Actor,
    first: TaskIdPage,
  ): AsyncGenerator<TaskRowResponse[]> {
    let { ids, nextCursor } = first;
    for (let count = EXPORT_PAGE; ; count += EXPORT_PAGE) {
      yield (await this.rows.of(ids, actor)).rows;
      if (nextCursor === null || count >= EXPORT_MAX) return;
      const filter = Object.assign(new TaskFilterQuery(), input.filter, { cursor: nextCursor });
      ({ ids, nextCursor } = await this.tasks.page({ ...input, filter }, EXPORT_PAGE));
    }
  }
}
