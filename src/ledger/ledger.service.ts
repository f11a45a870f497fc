import { Injectable } from '@nestjs/common';
import { formatInstant } from '../../domain/calendar/local-date.ts';
import { toPage } from '../common/paging.ts';
import type { Actor } from '../identity/actor.ts';
import { TaskScopes } from '../tasks/task-scope.service.ts';
import { TaskWordsService } from '../tasks/task-words.service.ts';
import { instantOf, toAgencyName, toPlanName, type TaskWords } from '../tasks/task.mapper.ts';
import { LedgerRepository, ledgerTuple, type ListedEntry } from './ledger.repository.ts';
import type { ListLedgerQuery } from './ledger.requests.ts';
import { LedgerOverdue } from './verification/ledger-overdue.service.ts';
import type { LedgerEntryResponse, LedgerPageResponse } from './ledger.responses.ts';

/** The ledger, to prove from that nothing due was missed and nothing fired twice. */
@Injectable()
export class LedgerService {
  constructor(
    private readonly scopes: TaskScopes,
    private readonly ledger: LedgerRepository,
    private readonly words: TaskWordsService,
    private readonly overdueRows: LedgerOverdue,
  ) {}

  async list(actor: Actor, query: ListLedgerQuery): Promise<LedgerPageResponse> {
    return this.page(actor, query, null);
  }

  /** Rows that should have been decided: still planned ten minutes of plan time (by default) after their instant. */
  async overdue(actor: Actor, query: ListLedgerQuery): Promise<LedgerPageResponse> {
    return this.page(actor, query, await this.overdueRows.before());
  }

  private async page(
    actor: Actor,
    query: ListLedgerQuery,
    overdueSince: Date | null,
  ): Promise<LedgerPageResponse> {
    const rows = await this.ledger.list(await this.scopes.of(actor), query, overdueSince);
    const planIds = rows.map((row) => row.planId);
    const words = await this.words.for(actor.locale, { planIds, accountIds: [] });
    return toPage(rows, query.limit, ledgerTuple, (row) => toEntryResponse(row, words));
  }
}

function toEntryResponse(row: ListedEntry, words: TaskWords): LedgerEntryResponse {
  return {
    subject: { kind: row.subjectKind, id: row.subjectId, title: row.title },
    plan: toPlanName(row.planId, words),
    agency: toAgencyName(row.agencyId, words.registry),
    clock: row.clock,
    clockVersion: row.clockVersion,
    rung: row.rung,
    repeat: row.repeat,
    attempt: row.attempt,
    date: row.date,
    plannedAt: formatInstant(row.plannedAt.getTime()),
    status: row.status,
    reason: row.reason,
    decidedAt: instantOf(row.decidedAt),
    decidedSeq: row.decidedSeq,
    tells: row.tells,
  };
}
