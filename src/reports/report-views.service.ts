import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { formatInstant } from '../../domain/calendar/local-date.ts';
import { allowedReportCommands } from '../../domain/report/report.transitions.ts';
import type { ReportContent } from '../../domain/report/report-content.ts';
import type { ReportState } from '../../domain/report/report.ts';
import { toPage } from '../common/paging.ts';
import { AccountDirectory } from '../identity/account-directory.service.ts';
import type { Actor } from '../identity/actor.ts';
import { Report } from '../recording/report.entity.ts';
import { readStoredEvents } from '../recording/stored-events.ts';
import { taskTimes } from '../tasks/task-filter.ts';
import { toPersonName } from '../tasks/task.mapper.ts';
import { toHistory } from './report-history.ts';
import { ReportReads } from './report-reads.service.ts';
import { toContent, toDraft, toEscalations, toReportRow } from './report.mapper.ts';
import { ReportWordsService } from './report-words.service.ts';
import type { ReportFilterQuery } from './reports.requests.ts';
import type { ReportPageResponse, ReportResponse } from './reports.responses.ts';
import { ReportsRepository, reportTuple } from './reports.repository.ts';
import { toExplainedDate } from './round.mapper.ts';

/** Shows duties to report. */
@Injectable()
export class ReportViews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reports: ReportsRepository,
    private readonly reads: ReportReads,
    private readonly words: ReportWordsService,
    private readonly accounts: AccountDirectory,
  ) {}

  /** One page of what the actor may see. @throws DomainError 'invalid-cursor' */
  async list(actor: Actor, filter: ReportFilterQuery): Promise<ReportPageResponse> {
    const words = await this.words.of(actor.locale);
    const rows = await this.reports.page(actor, filter, taskTimes(words.now, words.calendar));
    return toPage(rows, filter.limit, reportTuple, (report) => toReportRow(report, words));
  }

  /** @throws DomainError 'not-found', also for what the actor may not see */
  async get(actor: Actor, id: string): Promise<ReportResponse> {
    const { state, draft, submitted, lastRound } = await this.reads.of(actor, id);
    const { manager } = this.dataSource;
    const [words, row, events] = await Promise.all([
      this.words.of(actor.locale),
      manager.findOneByOrFail(Report, { id }),
      readStoredEvents(manager, { subjectId: id, afterSeq: 0 }),
    ]);
    const named = [
      state.officerId,
      draft?.savedBy ?? null,
      ...events.map((event) => event.actor?.accountId ?? null),
    ];
    const names = await this.accounts.names(named.filter((accountId) => accountId !== null));
    return {
      ...toReportRow(row, words),
      ...detailsOf(state, actor, contents(submitted, lastRound)),
      due: toExplainedDate(state.due, actor.locale),
      reworkDue: toExplainedDate(state.rework, actor.locale),
      officer: toPersonName(state.officerId, names),
      draft: draft === null ? null : toDraft(draft, names),
      history: toHistory(events, words, names),
    };
  }
}

function contents(submitted: ReportContent | null, lastRound: ReportContent | null) {
  return { submitted: toContent(submitted), lastRound: toContent(lastRound) };
}

function detailsOf<C extends object>(state: ReportState, actor: Actor, shown: C) {
  const { definition, extension } = state;
  const { start, cutOff } = definition.window;
  return {
    ...shown,
    window: { start, cutOff },
    extension: extension === null ? null : { ...extension, askedAt: formatInstant(extension.askedAt) },
    escalations: toEscalations(state),
    allowedCommands: allowedReportCommands(state, actor),
  };
}
