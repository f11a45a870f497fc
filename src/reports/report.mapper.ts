import { formatInstant } from '../../domain/calendar/local-date.ts';
import type { Actor } from '../../domain/obligation/actor.ts';
import { dueInForce } from '../../domain/obligation/duty.ts';
import { allowedReportCommands } from '../../domain/report/report.transitions.ts';
import type { ConsolidatedDraft } from '../../domain/report/consolidate.ts';
import { reportTimeClass } from '../../domain/report/report.waiting.ts';
import type { ReportContent } from '../../domain/report/report-content.ts';
import type { ReportState, ReportStatus } from '../../domain/report/report.ts';
import type { CommandAnswer } from '../../workflows/contracts/subject.contract.ts';
import type { Report } from '../recording/report.entity.ts';
import {
  instantOf,
  toAgencyName,
  toDueResponse,
  toPersonName,
  toPlanName,
  type TaskWords,
} from '../tasks/task.mapper.ts';
import type { ReportDraft } from './report-draft.entity.ts';
import type {
  ConsolidationSourcesResponse,
  DraftResponse,
  ReportAnswerResponse,
  ReportContentResponse,
  ReportRowResponse,
} from './reports.responses.ts';
import { toCounted } from './round.mapper.ts';

/** What of a duty's state a list shows. */
export interface ListedState {
  readonly state: ReportState;
  readonly planClosed: boolean;
}

export function toReportRow(
  report: Report,
  seen: ListedState | null,
  actor: Actor,
  words: TaskWords,
): ReportRowResponse {
  const explanation = (seen && dueInForce(seen.state)?.explanation[words.locale]) ?? null;
  const { status, timeliness, dueAt } = report;
  const timing = { status, timeliness, dueAt: dueAt?.getTime() ?? null };
  const timeClass = reportTimeClass(timing, words.now, words.calendar);
  return {
    id: report.id,
    plan: toPlanName(report.planId, words),
    roundId: report.roundId,
    title: report.title,
    kind: report.kind,
    periodKey: report.periodKey,
    agency: toAgencyName(report.agencyId, words.registry),
    receiver: toAgencyName(receiverOf(report, words), words.registry),
    treatment: report.treatment,
    status,
    timeClass,
    due: timing.dueAt === null ? null : toDueResponse(timing.dueAt, timeClass, explanation, words),
    timeliness,
    zero: report.zero,
    submittedAt: instantOf(report.submittedAt),
    acceptedAt: instantOf(report.acceptedAt),
    reworks: report.reworks,
    extensionPending: report.extensionPending,
    escalationLevel: report.escalationLevel,
    version: report.version,
    allowedCommands: seen === null ? [] : allowedReportCommands(seen.state, actor, seen.planClosed),
    updatedAt: formatInstant(report.updatedAt.getTime()),
  };
}

/** Who sums up receives the units' reports; the consolidation goes on to the body whose plan it is. */
function receiverOf({ kind, planId, receiverAgencyId }: Report, { plans }: TaskWords): string {
  if (kind !== 'consolidation') return receiverAgencyId;
  return plans.get(planId)?.issuerAgencyId ?? receiverAgencyId;
}

export function toContent(content: ReportContent | null): ReportContentResponse | null {
  if (content === null) return null;
  const { schemaVersion, periodKey, window, zero, summary, results, difficulties, proposals, figures } =
    content;
  return {
    schemaVersion,
    periodKey,
    window: { start: window.start, cutOff: window.cutOff },
    zero,
    summary,
    results: results.map(({ ref, title, text }) => ({ ref, title, text })),
    difficulties,
    proposals,
    figures: figures.map(({ key, label, unit, value, refs }) => ({ key, label, unit, value, refs })),
  };
}

export function toDraft(draft: ReportDraft, accounts: ReadonlyMap<string, string>): DraftResponse {
  return {
    content: toContent(draft.content)!,
    savedBy: toPersonName(draft.savedBy, accounts),
    savedAt: formatInstant(draft.savedAt.getTime()),
    version: draft.version,
  };
}

export function toConsolidationSources(
  { figures, completeness, missing }: ConsolidatedDraft,
  { registry }: TaskWords,
  reportIds: ReadonlyMap<string, string>,
): ConsolidationSourcesResponse {
  return {
    figures: figures.map(({ key, label, unit, value, parts }) => ({
      key,
      label,
      unit,
      value,
      parts: parts.map(({ agencyId, value: share }) => ({
        agency: toAgencyName(agencyId, registry),
        reportId: reportIds.get(agencyId) ?? null,
        value: share,
      })),
    })),
    completeness: toCounted(completeness),
    missing: missing.followed,
    missingRequested: missing.requested,
  };
}

export function toAnswer({ subjectId, version, status, at }: CommandAnswer): ReportAnswerResponse {
  return { reportId: subjectId, version, status: status as ReportStatus, at: formatInstant(at) };
}
