import { formatInstant } from '../../domain/calendar/local-date.ts';
import type { ConsolidatedDraft } from '../../domain/report/consolidate.ts';
import { reportTimeClass } from '../../domain/report/report.waiting.ts';
import type { ReportContent } from '../../domain/report/report-content.ts';
import type { ReportState, ReportStatus } from '../../domain/report/report.ts';
import type { CommandAnswer } from '../../workflows/contracts/subject.contract.ts';
import type { Report } from '../recording/report.entity.ts';
import { instantOf, toAgencyName, toPersonName } from '../tasks/task.mapper.ts';
import type { ReportDraft } from './report-draft.entity.ts';
import type {
  ConsolidationSourcesResponse,
  DraftResponse,
  ReportAnswerResponse,
  ReportContentResponse,
  ReportEscalationResponse,
  ReportRowResponse,
} from './reports.responses.ts';
import { toCounted, type RoundWords } from './round.mapper.ts';

export function toReportRow(report: Report, words: RoundWords): ReportRowResponse {
  const { status, timeliness, dueAt } = report;
  const timing = { status, timeliness, dueAt: dueAt?.getTime() ?? null };
  return {
    id: report.id,
    planId: report.planId,
    roundId: report.roundId,
    title: report.title,
    kind: report.kind,
    periodKey: report.periodKey,
    agency: toAgencyName(report.agencyId, words.registry),
    receiver: toAgencyName(report.receiverAgencyId, words.registry),
    treatment: report.treatment,
    status,
    timeClass: reportTimeClass(timing, words.now, words.calendar),
    dueOn: report.dueOn,
    timeliness,
    zero: report.zero,
    submittedAt: instantOf(report.submittedAt),
    acceptedAt: instantOf(report.acceptedAt),
    reworks: report.reworks,
    extensionPending: report.extensionPending,
    escalationLevel: report.escalationLevel,
    version: report.version,
    updatedAt: formatInstant(report.updatedAt.getTime()),
  };
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

export function toEscalations({ escalations }: ReportState): ReportEscalationResponse[] {
  return Object.values(escalations).map(({ id, level, status, raisedAt, direction, answer }) => ({
    id,
    level,
    status,
    raisedAt: formatInstant(raisedAt),
    direction,
    answer,
  }));
}

export function toConsolidationSources(
  { figures, completeness, missing }: ConsolidatedDraft,
  { registry }: RoundWords,
): ConsolidationSourcesResponse {
  return {
    figures: figures.map(({ key, label, unit, value, parts }) => ({
      key,
      label,
      unit,
      value,
      parts: parts.map((part) => ({ agency: toAgencyName(part.agencyId, registry), value: part.value })),
    })),
    completeness: toCounted(completeness),
    missing: missing.followed,
    missingRequested: missing.requested,
  };
}

export function toAnswer({ subjectId, version, status, at }: CommandAnswer): ReportAnswerResponse {
  return { reportId: subjectId, version, status: status as ReportStatus, at: formatInstant(at) };
}
