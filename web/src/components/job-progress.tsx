import { useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../lib/api/client.ts';
import { dataOf } from '../lib/api/problem.ts';
import { queryKeys } from '../lib/api/query-keys.ts';
import { useTexts } from '../lib/text/locale.ts';
import { texts } from './texts.ts';

const JOB_POLL_MS = 1_000;

interface JobProgressProps {
  readonly jobId: string;
  /** What is read anew once it is done. */
  readonly invalidates: readonly QueryKey[];
}

/** How far a job is, until it is done; then what could not be done. */
export function JobProgress({ jobId, invalidates }: JobProgressProps) {
  const t = useTexts(texts);
  const { data: job } = useQuery({
    queryKey: queryKeys.bulkJob(jobId),
    queryFn: () => dataOf(api.GET('/api/v1/bulk-jobs/{id}', { params: { path: { id: jobId } } })),
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? JOB_POLL_MS : false),
  });
  useReadAnew(job !== undefined && job.status !== 'running', invalidates);
  if (job === undefined) return null;
  return (
    <div role="status" className="card">
      <progress max={Math.max(job.total, 1)} value={job.done + job.failed} aria-label={t.jobProgress} />{' '}
      {job.status === 'running' ? t.jobRunning(job.done, job.total) : t.jobDone(job.done)}
      {job.failed > 0 && (
        <>
          <p>{t.jobFailed(job.failed)}</p>
          <ul>
            {job.failedItems.map((item) => (
              <li key={item.n}>{item.detail}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function useReadAnew(isDone: boolean, invalidates: readonly QueryKey[]): void {
  const client = useQueryClient();
  useEffect(() => {
    if (isDone) for (const queryKey of invalidates) void client.invalidateQueries({ queryKey });
    // The names never change while a job runs, though each use writes out a new list of them.
  }, [client, isDone]);
}
