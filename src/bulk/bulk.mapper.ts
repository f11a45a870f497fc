import type { Locale } from '../common/locale.ts';
import { problemText } from '../common/messages/texts.ts';
import type { BulkItem, ItemProblem } from './bulk-item.entity.ts';
import type { BulkJob } from './bulk-job.entity.ts';
import type { BulkProgress } from './bulk-jobs.repository.ts';
import type { BulkJobResponse, FailedItemResponse } from './bulk.responses.ts';

/** A job as it stands now. */
export interface BulkJobView {
  readonly job: BulkJob;
  readonly progress: BulkProgress;
  readonly failedItems: readonly BulkItem[];
}

export function toBulkJobResponse(
  { job, progress, failedItems }: BulkJobView,
  locale: Locale,
): BulkJobResponse {
  return {
    id: job.id,
    kind: job.kind,
    planId: job.planId,
    status: job.status,
    total: job.total,
    done: progress.done,
    failed: progress.failed,
    createdAt: job.createdAt.toISOString(),
    finishedAt: job.finishedAt?.toISOString() ?? null,
    failedItems: failedItems.flatMap((item) => toFailedItems(item, locale)),
  };
}

/** One for each task or report that is named; an item that names none is about its own, or about none. */
function toFailedItems({ n, payload, problem }: BulkItem, locale: Locale): FailedItemResponse[] {
  const { subjectId } = payload as { subjectId?: unknown };
  const whole = { subjectId, code: problem?.code ?? 'internal-error', details: problem?.details ?? {} };
  return failedSubjects(problem, whole).map(({ subjectId: id, code, details }) => ({
    n,
    subjectId: typeof id === 'string' ? id : null,
    code,
    detail: problemText(code, locale, details).detail,
  }));
}

interface FailedSubject {
  readonly subjectId?: unknown;
  readonly code: string;
  readonly details: ItemProblem['details'];
}

function failedSubjects(problem: ItemProblem | null, whole: FailedSubject): readonly FailedSubject[] {
  const subjects = problem?.details['subjects'];
  return Array.isArray(subjects) ? (subjects as readonly FailedSubject[]) : [whole];
}
