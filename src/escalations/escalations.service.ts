import { Injectable } from '@nestjs/common';
import { toPage } from '../common/paging.ts';
import type { Actor } from '../identity/actor.ts';
import { TaskScopes } from '../tasks/task-scope.service.ts';
import { TaskWordsService } from '../tasks/task-words.service.ts';
import { toEscalationResponse } from './escalation.mapper.ts';
import { EscalationsRepository, escalationTuple } from './escalations.repository.ts';
import type { ListEscalationsQuery } from './escalations.requests.ts';
import type { EscalationPageResponse, EscalationResponse } from './escalations.responses.ts';

/** Escalations, to be looked at; orders on them go to their task or report. */
@Injectable()
export class EscalationsService {
  constructor(
    private readonly scopes: TaskScopes,
    private readonly escalations: EscalationsRepository,
    private readonly words: TaskWordsService,
  ) {}

  async list(actor: Actor, query: ListEscalationsQuery): Promise<EscalationPageResponse> {
    const rows = await this.escalations.list(await this.scopes.of(actor), query);
    const words = await this.words.for(actor.locale, {
      planIds: rows.map((row) => row.planId),
      accountIds: [],
    });
    return toPage(rows, query.limit, escalationTuple, (row) => toEscalationResponse(row, actor, words));
  }

  /** @throws DomainError 'not-found' */
  async get(actor: Actor, subjectId: string, id: string): Promise<EscalationResponse> {
    const row = await this.escalations.get(await this.scopes.of(actor), subjectId, id);
    const words = await this.words.for(actor.locale, { planIds: [row.planId], accountIds: [] });
    return toEscalationResponse(row, actor, words);
  }
}
