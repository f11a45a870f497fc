import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { consolidate } from '../../domain/report/consolidate.ts';
import { prefillReport } from '../../domain/report/prefill.ts';
import type { PrefillRow } from '../../domain/report/prefill.ts';
import type { ReportFigure } from '../../domain/report/report-content.ts';
import type { ReportState } from '../../domain/report/report.ts';
import type { Actor } from '../identity/actor.ts';
import { TaskWordsService } from '../tasks/task-words.service.ts';
import { toConsolidationSources, toContent } from './report.mapper.ts';
import { ReportReads } from './report-reads.service.ts';
import type { PrefillResponse } from './reports.responses.ts';
import { UnitReports } from './unit-reports.service.ts';

/** A task of the reporting agency as the database has it. */
type TaskRow = Omit<PrefillRow, 'due' | 'lastResult'> & {
  readonly dueOn: string | null;
  readonly dueAt: Date | null;
  /** Text and figures of the last result, else the text of the last word on progress. */
  readonly result: { readonly text?: string; readonly figures?: readonly TaskFigure[] } | null;
};

/** A figure as it stands in the result of a task. */
interface TaskFigure {
  readonly indicator: string;
  readonly unit: string;
  readonly value: number;
}

/** Writes reports as far as tasks and other reports already tell them. */
@Injectable()
export class ReportPrefill {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reads: ReportReads,
    private readonly unitReports: UnitReports,
    private readonly words: TaskWordsService,
  ) {}

  /** @throws DomainError 'not-found' */
  async of(actor: Actor, id: string): Promise<PrefillResponse> {
    const { definition, chain } = await this.reads.state(actor, id);
    const words = await this.words.for(actor.locale, { planIds: [], accountIds: [] });
    const { periodKey, window } = definition;
    const context = { periodKey, window, now: words.now };
    if (definition.kind === 'consolidation') {
      const reports = await this.unitReports.of(definition.roundId);
      const draft = consolidate(reports, context);
      const reportIds = new Map(reports.map(({ agencyId, reportId }) => [agencyId, reportId]));
      const consolidation = toConsolidationSources(draft, words, reportIds);
      return { content: toContent(draft.content)!, consolidation };
    }
    const rows = await this.tasksOf(definition, chain.agencyId);
    return { content: toContent(prefillReport(rows, context))!, consolidation: null };
  }

  private async tasksOf({ planId }: ReportState['definition'], agencyId: string): Promise<PrefillRow[]> {
    const rows: TaskRow[] = await this.dataSource.query(TASKS_OF_AGENCY, [planId, agencyId]);
    return rows.map(({ dueOn, dueAt, result, ...row }) => ({
      ...row,
      due: dueOn === null || dueAt === null ? null : { lastAcceptedDay: dueOn, dueAt: dueAt.getTime() },
      lastResult:
        result === null ? null : { text: result.text ?? '', figures: (result.figures ?? []).map(figureOf) },
    }));
  }
}

function figureOf({ indicator, unit, value }: TaskFigure): Omit<ReportFigure, 'refs'> {
  return { key: indicator, label: indicator, unit, value };
}

/** Occurrences of one assignment stand together, in the order of the plan. */
const TASKS_OF_AGENCY = `
  SELECT assignment.ref, task.title, task.class, task.dormant, task.status, task.timeliness,
         task.interim_results AS "interimResults", task.due_on::text AS "dueOn", task.due_at AS "dueAt",
         coalesce(handed_in.body, said.body) AS result
    FROM task
    JOIN assignment ON assignment.id = task.assignment_id
    LEFT JOIN LATERAL (
      SELECT content.body FROM subject_event AS event
        JOIN content ON content.id = (event.data -> 'submission' ->> 'contentId')::uuid
                    AND content.subject_id = event.subject_id
       WHERE event.subject_id = task.id AND event.type = 'submitted'
       ORDER BY event.seq DESC LIMIT 1) AS handed_in ON true
    LEFT JOIN LATERAL (
      SELECT jsonb_build_object('text', event.data -> 'text') AS body FROM subject_event AS event
       WHERE event.subject_id = task.id AND event.type = 'progress-reported'
       ORDER BY event.seq DESC LIMIT 1) AS said ON true
   WHERE task.plan_id = $1 AND task.agency_id = $2
   ORDER BY assignment.ordinal, task.occurrence, task.id`;
