import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ReportContent } from '../../domain/report/report-content.ts';
import type { ReportState } from '../../domain/report/report.ts';
import type { Actor } from '../identity/actor.ts';
import { SubjectAccess } from '../subjects/subject-access.service.ts';
import { ReportContents } from './report-contents.service.ts';
import type { ReportDraft } from './report-draft.entity.ts';
import { ReportDrafts } from './report-drafts.service.ts';

/** A report somebody may see, with what was written for it. */
export interface SeenReport {
  readonly state: ReportState;
  readonly planClosed: boolean;
  /** For the reporting agency alone: what is not sent is nobody else's. */
  readonly draft: ReportDraft | null;
  readonly submitted: ReportContent | null;
  readonly lastRound: ReportContent | null;
}

/** Reads reports with their contents. */
@Injectable()
export class ReportReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly subjects: SubjectAccess,
    private readonly contents: ReportContents,
    private readonly drafts: ReportDrafts,
  ) {}

  /** @throws DomainError 'not-found' */
  async state(actor: Actor, id: string): Promise<ReportState> {
    return (await this.subjects.get(actor, id, 'report')).state as ReportState;
  }

  /** @throws DomainError 'not-found' */
  async of(actor: Actor, id: string): Promise<SeenReport> {
    const subject = await this.subjects.get(actor, id, 'report');
    const state = subject.state as ReportState;
    const isReporter = actor.agencyId === state.chain.agencyId;
    const [draft, submitted, lastRound] = await Promise.all([
      isReporter ? this.drafts.find(id) : null,
      this.contents.read(id, state.sent?.contentId),
      this.lastRound(state),
    ]);
    return { state, planClosed: subject.planClosed, draft, submitted, lastRound };
  }

  /** What the agency reported in the round of the same duty before this one; null where it did not. */
  private async lastRound({ definition, chain }: ReportState): Promise<ReportContent | null> {
    const rows: { id: string; state: ReportState }[] = await this.dataSource.query(
      `SELECT subject.id, subject.state
         FROM report_round AS this
         JOIN report_round AS before
           ON before.plan_id = this.plan_id AND before.duty_ref = this.duty_ref AND before.period_key < this.period_key
         JOIN report ON report.round_id = before.id AND report.agency_id = $2 AND report.kind = $3
         JOIN subject ON subject.id = report.id
        WHERE this.id = $1
        ORDER BY before.period_key DESC LIMIT 1`,
      [definition.roundId, chain.agencyId, definition.kind],
    );
    const [last] = rows;
    if (last === undefined) return null;
    const { accepted, sent } = last.state;
    return this.contents.read(last.id, (accepted ?? sent)?.contentId);
  }
}
