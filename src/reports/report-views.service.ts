import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { reportTimeClass } from '../../domain/report/report.waiting.ts';
import { allowedReportCommands, REPORT_TRANSITIONS } from '../../domain/report/report.transitions.ts';
import { REPORT_SUBMIT_NEEDS } from '../common/action-needs.ts';
import { toPage } from '../common/paging.ts';
import type { Actor } from '../identity/actor.ts';
import { Report } from '../recording/report.entity.ts';
import { SubjectEvent } from '../recording/subject-event.entity.ts';
import { needsOf } from '../tasks/allowed-actions.ts';
import { toAskedExtension, toEscalations, toExplainedDate } from '../tasks/task-detail.mapper.ts';
import { taskTimes } from '../tasks/task-filter.ts';
import { toPersonName, type TaskWords } from '../tasks/task.mapper.ts';
import { TaskWordsService } from '../tasks/task-words.service.ts';
import { accountsOfHistory, toReportHistoryEntry } from './report-history.ts';
import { ReportReads, type SeenReport } from './report-reads.service.ts';
import { toContent, toDraft, toReportRow, type ListedState } from './report.mapper.ts';
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
    const states = await this.states(rows);
    return toPage(rows, filter.limit, reportTuple, (report) =>
      toReportRow(report, states.get(report.id) ?? null, actor, words),
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
      ...toReportRow(row, seen, actor, words),
      ...detailsOf(seen, actor, words),
      history: { items: events.map((event) => toReportHistoryEntry(event, words)), nextCursor: null },
    };
  }

  /** Why the dates in force are what they are, and what may be ordered: that stands in the states alone. */
  private async states(rows: readonly Report[]): Promise<Map<string, ListedState>> {
    const states: (ListedState & { id: string })[] = await this.dataSource.query(
      `SELECT subject.id, subject.state - 'clocks' AS state, plan.status IS NOT DISTINCT FROM 'closed' AS "planClosed"
         FROM subject LEFT JOIN plan ON plan.id = subject.plan_id WHERE subject.id = ANY($1::uuid[])`,
      [rows.map(({ id }) => id)],
    );
    return new Map(states.map(({ id, ...state }) => [id, state]));
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
      needs: needsOf(
        type,
        state,
        actor,
        words.now,
        type === 'submit' ? REPORT_SUBMIT_NEEDS[definition.kind] : undefined,
      ),
    })),
    draft: draft === null ? null : toDraft(draft, words.accounts),
    submitted: toContent(submitted),
    lastRound: toContent(lastRound),
  };
}
