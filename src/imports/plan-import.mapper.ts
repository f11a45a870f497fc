import type { PlanComparison } from '../../domain/plan-review/compare-plans.ts';
import type { OpenPoint } from '../../domain/plan-review/checklist.ts';
import { HEAD_ID, type ReviewedPlan } from '../../domain/plan-review/reviewed-plan.ts';
import { IMPORT_QUESTIONS_EN } from '../common/messages/import-review.en.ts';
import { fieldErrorText, problemText } from '../common/messages/texts.ts';
import { spanOf } from '../plans/plan-text.ts';
import type { SpanResponse } from '../plans/plan-text.responses.ts';
import type { Review } from './import-reviews.service.ts';
import type { PlanImportFile } from './plan-import-file.entity.ts';
import type { PlanImportStep } from './plan-import-step.entity.ts';
import type { PlanImport } from './plan-import.entity.ts';
import type {
  ChecklistResponse,
  ImportNoticeResponse,
  OpenPointResponse,
  PlanComparisonResponse,
  PlanImportDetailResponse,
  PlanImportFileResponse,
  PlanImportResponse,
  ReviewResponse,
  ReviewStepsResponse,
} from './plan-imports.responses.ts';
import type { ImportWithFiles } from './plan-imports.service.ts';

export function toImportResponse(record: PlanImport): PlanImportResponse {
  const { id, state, title, agencyId, createdBy, createdAt, problem, version, planId } = record;
  return {
    id,
    state,
    title,
    agencyId,
    createdBy,
    createdAt: createdAt.toISOString(),
    problem: problem && noticeOf(problem),
    version,
    planId,
  };
}

export function toImportDetailResponse({ record, files }: ImportWithFiles): PlanImportDetailResponse {
  return { ...toImportResponse(record), files: files.map(fileResponse) };
}

function fileResponse({ n, name, size, sha256, findings }: PlanImportFile): PlanImportFileResponse {
  return {
    n,
    name,
    size,
    sha256,
    kind: findings?.kind ?? null,
    pages: findings?.pages ?? null,
    firstLine: findings?.firstLine ?? null,
    lastLine: findings?.lastLine ?? null,
    warnings: findings?.warnings.map(noticeOf) ?? [],
  };
}

function noticeOf(notice: {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
}): ImportNoticeResponse {
  const { code, details } = notice;
  return { code, vi: problemText(code, 'vi', details).detail, en: problemText(code, 'en', details).detail };
}

/** Where the proposals stand in the text; what was dropped is no proposal any more. */
export function spansOfReview({ items }: ReviewedPlan): SpanResponse[] {
  return items
    .filter(({ decision }) => decision !== 'dropped')
    .map(({ id, list, value }) => spanOf(id, list, value));
}

export function toReviewResponse(review: Review): ReviewResponse {
  const { record, reviewed, grounds, slips, canUndo, canRedo } = review;
  const { head, items } = reviewed;
  return {
    version: record.version,
    canUndo,
    canRedo,
    head: {
      decision: head.decision,
      value: head.value,
      questions: [...head.questions],
      changed: [...head.changed],
      grounds: grounds[HEAD_ID] ?? {},
    },
    items: items.map(({ id, list, decision, value, questions, changed, from }) => ({
      id,
      list,
      decision,
      value,
      questions: [...questions],
      changed: [...changed],
      from: [...from],
      grounds: grounds[id] ?? {},
    })),
    slips: slips.map(({ code, places }) => ({ ...noticeOf({ code, details: {} }), places: [...places] })),
  };
}

export function toChecklistResponse(points: readonly OpenPoint[]): ChecklistResponse {
  return { ready: points.every(({ blocks }) => !blocks), open: points.map(pointResponse) };
}

function pointResponse({ kind, code, blocks, about, details }: OpenPoint): OpenPointResponse {
  const count = about.length;
  const values = { ...details, count, list: code };
  const key = kind === 'problem' ? code : 'review-undecided';
  const texts =
    kind === 'question'
      ? questionTexts(code, details)
      : { vi: fieldErrorText(key, 'vi', values), en: fieldErrorText(key, 'en', values) };
  const places = about.map((place) => ({ ...place }));
  return { kind, code, blocks, count, about: places, values: details, ...texts };
}

/** The reading words its questions in Vietnamese; in English they are told by their code. */
function questionTexts(code: string, { text }: OpenPoint['details']) {
  const vi = typeof text === 'string' ? text : code;
  return { vi, en: IMPORT_QUESTIONS_EN[code] ?? vi };
}

export function toStepsResponse(steps: readonly PlanImportStep[]): ReviewStepsResponse {
  return {
    items: steps.map(({ number, step, accountId, at }) => ({
      number,
      step,
      accountId,
      at: at.toISOString(),
    })),
  };
}

export function toComparisonResponse({ unchanged, changes }: PlanComparison): PlanComparisonResponse {
  return {
    unchanged,
    changes: changes.map((change) => ({
      ...change,
      fields: [...change.fields],
      tasks: { ...change.tasks, starting: [...change.tasks.starting], ending: [...change.tasks.ending] },
    })),
  };
}
