import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { decodeCursor, toPage } from '../common/paging.ts';
import type { Page } from '../common/paging.ts';
import type { Actor } from '../identity/actor.ts';
import { SubjectEvent } from '../recording/subject-event.entity.ts';
import { SubjectAccess } from '../subjects/subject-access.service.ts';
import { accountsOf, toHistoryEntry } from './task-history.mapper.ts';
import type { HistoryPageResponse } from './task-history.responses.ts';
import { TaskWordsService } from './task-words.service.ts';
import type { HistoryQuery } from './task.requests.ts';

/** What happened to a task, from its recorded events. */
@Injectable()
export class TaskHistoryService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly subjects: SubjectAccess,
    private readonly words: TaskWordsService,
  ) {}

  /** One page of the history. @throws DomainError 'not-found', 'invalid-cursor' */
  async list(actor: Actor, taskId: string, query: HistoryQuery): Promise<HistoryPageResponse> {
    await this.subjects.get(actor, taskId, 'task');
    return this.pageOf(actor, taskId, query);
  }

  /** The same for a task of which is known that the actor may see it. */
  async pageOf(
    actor: Actor,
    taskId: string,
    { order, cursor, limit }: Pick<HistoryQuery, 'order' | 'cursor' | 'limit'>,
  ): Promise<HistoryPageResponse> {
    const query = this.dataSource
      .getRepository(SubjectEvent)
      .createQueryBuilder('event')
      .where('event.subjectId = :taskId', { taskId })
      .orderBy('event.seq', order === 'asc' ? 'ASC' : 'DESC')
      .limit(limit + 1);
    if (cursor !== undefined) {
      const [after] = decodeCursor(cursor, ['int']);
      query.andWhere(order === 'asc' ? 'event.seq > :after' : 'event.seq < :after', { after });
    }
    const page: Page<SubjectEvent> = toPage(
      await query.getMany(),
      limit,
      ({ seq }) => [seq],
      (event) => event,
    );
    const words = await this.words.for(actor.locale, {
      planIds: [],
      accountIds: page.items.flatMap(accountsOf),
    });
    return { items: page.items.map((event) => toHistoryEntry(event, words)), nextCursor: page.nextCursor };
  }
}
