import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { dueInForce } from '../../domain/obligation/duty.ts';
import { reportTimeClass } from '../../domain/report/report.waiting.ts';
import { allowedReportCommands, REPORT_TRANSITIONS } from '../../domain/report/report.transitions.ts';
import type { ReportState } from '../../domain/report/report.ts';
import { toPage } from '../common/paging.ts';
import type { Locale } from '../common/locale.ts';
import type { Actor } from '../identity/actor.ts';
import { Report } from '../recording/report.entity.ts';
import { SubjectEvent } from '../recording/subject-event.entity.ts';
import { Subject } from '../recording/subject.entity.ts';
import { toAskedExtension, toEscalations, toExplainedDate } from '../tasks/task-detail.mapper.ts';
import { taskTimes } from '../tasks/task-filter.ts';
import { toPersonName, type TaskWords } from '../tasks/task.mapper.ts';
import { TaskWordsService } from '../tasks/task-words.service.ts';
import { accountsOfHistory, toReportHistoryEntry } from './report-history.ts';
import { ReportReads, type SeenReport } from './report-reads.service.ts';
import { toContent, toDraft, toReportRow } from './report.mapper.ts';
import type { ReportFilterQuery } from './reports.requests.ts';
import type { ReportPageResponse, ReportResponse } from './reports.responses.ts';
import { ReportsRepository, reportTuple } from './reports.repository.ts';

/** Shows duties to report. */
@Injectable()
export class ReportViews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reports: ReportsRepository,
    private readonly reads: ReportReads,
    private readonly words: TaskWordsService,
  ) {}

  /** One page of what the actor may see. @throws DomainError 'invalid-cursor' */
  async list(actor: Actor, filter: ReportFilterQuery): Promise<ReportPageResponse> {
    const { now, calendar } = await this.words.for(actor.locale, { planIds: [], accountIds: [] });
    const rows = await this.reports.page(actor, filter, taskTimes(now, calendar));
    const planIds = rows.map(({ planId }) => planId);
    const words = await this.words.for(actor.locale, { planIds, accountIds: [] });
    const reasons = await this.explanations(rows, actor.locale);
    return toPage(rows, filter.limit, reportTuple, (report) =>
      toReportRow(report, reasons.get(report.id) ?? null, words),
    );
  }

  /** @throws DomainError 'not-found', also for what the actor may not see */
  async get(actor: Actor, id: string): Promise<ReportResponse> {
    const seen = await this.reads.of(actor, id);
    const { manager } = this.dataSource;
    const [row, events] = await Promise.all([
      manager.findOneByOrFail(Report, { id }),
      manager.find(SubjectEvent, { where: { subjectId: id }, order: { seq: 'DESC' } }),
    ]);
    const accountIds = [seen.state.officerId, seen.draft?.savedBy ?? null, ...accountsOfHistory(events)];
    const words = await this.words.for(actor.locale, { planIds: [row.planId], accountIds });
    return {
      ...toReportRow(row, dueInForce(seen.state)?.explanation[actor.locale] ?? null, words),
      ...detailsOf(seen, actor, words),
      history: { items: events.map((event) => toReportHistoryEntry(event, words)), nextCursor: null },
    };
  }

  /** Why the dates in force are what they are: that stands in the states alone. */
  private async explanations(rows: readonly Report[], locale: Locale): Promise<Map<string, string>> {
    const subjects = await this.dataSource
      .getRepository(Subject)
      .find({ select: { id: true, state: true as never }, where: { id: In(rows.map(({ id }) => id)) } });
    return new Map(
      subjects.flatMap(({ id, state }) => {
        const due = dueInForce(state as ReportState);
        return due === null ? [] : [[id, due.explanation[locale]] as const];
      }),
    );
  }
}

function detailsOf(seen: SeenReport, actor: Actor, words: TaskWords) {
  const { state, draft, submitted, lastRound } = seen;
  const { definition, status, timeliness, due, rework } = state;
  const { start, cutOff } = definition.window;
  const standing = (dueAt: number | null) =>
    reportTimeClass({ status, timeliness, dueAt }, words.now, words.calendar);
  return {
    window: { start, cutOff },
    originalDue: toExplainedDate(due, standing(due?.dueAt ?? null), words),
    reworkDue: toExplainedDate(rework, standing(rework?.dueAt ?? null), words),
    officer: toPersonName(state.officerId, words.accounts),
    extension: toAskedExtension(state),
    escalations: toEscalations(state),
    allowedActions: allowedReportCommands(state, actor, seen.planClosed).map((type) => ({
      type,
      expectedVersionRequired: REPORT_TRANSITIONS[type].needsVersion === true,
    })),
    draft: draft === null ? null : toDraft(draft, words.accounts),
    submitted: toContent(submitted),
    lastRound: toContent(lastRound),
  };
}
