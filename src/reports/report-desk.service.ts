import { Injectable } from '@nestjs/common';
import { AccountDirectory } from '../identity/account-directory.service.ts';
import type { Actor } from '../identity/actor.ts';
import { contentOf } from './report-contents.service.ts';
import { ReportDrafts } from './report-drafts.service.ts';
import { ReportOrders, type ReportOrder } from './report-orders.service.ts';
import { ReportReads } from './report-reads.service.ts';
import { toAnswer, toDraft } from './report.mapper.ts';
import type { SaveDraftRequest } from './report-content.requests.ts';
import type { DraftResponse, ReportAnswerResponse } from './reports.responses.ts';

/** What people write for reports and order of them. */
@Injectable()
export class ReportDesk {
  constructor(
    private readonly reads: ReportReads,
    private readonly drafts: ReportDrafts,
    private readonly orders: ReportOrders,
    private readonly accounts: AccountDirectory,
  ) {}

  /** @throws DomainError 'not-found' and those of `ReportDrafts.save` */
  async saveDraft(actor: Actor, reportId: string, body: SaveDraftRequest): Promise<DraftResponse> {
    const state = await this.reads.state(actor, reportId);
    const content = contentOf(body.content, state.definition);
    const draft = await this.drafts.save({ actor, reportId, state, content, version: body.version });
    return toDraft(draft, await this.accounts.names([draft.savedBy]));
  }

  /** @throws DomainError those of `ReportOrders.give` */
  async command(order: ReportOrder): Promise<ReportAnswerResponse> {
    return toAnswer(await this.orders.give(order));
  }
}
