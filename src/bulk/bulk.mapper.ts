import type { Locale } from '../common/locale.ts';
import { problemText } from '../common/messages/texts.ts';
import type { BulkItem } from './bulk-item.entity.ts';
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
    failedItems: failedItems.map((item) => toFailedItem(item, locale)),
  };
}

function toFailedItem({ n, payload, problem }: BulkItem, locale: Locale): FailedItemResponse {
  const { subjectId } = payload as { subjectId?: unknown };
  const code = problem?.code ?? 'internal-error';
  return {
    n,
    subjectId: typeof subjectId === 'string' ? subjectId : null,
    code,
    detail: problemText(code, locale, problem?.details ?? {}).detail,
  };
}
