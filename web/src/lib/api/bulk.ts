import { useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { BulkSelection } from './bulk-selection.ts';
import { api } from './client.ts';
import { dataOf } from './problem.ts';
import { OVER_WORK, queryKeys } from './query-keys.ts';
import type { components } from './schema.ts';
import { useOrder } from './use-order.ts';

export type BulkJob = components['schemas']['BulkJobResponse'];

const JOB_POLL_MS = 700;
/** What an order to many may have changed. */
const OF_ORDERS = [queryKeys.tasks, queryKeys.reports, queryKeys.rounds, ...OVER_WORK];

/** Who would get what; it is read while the person decides. */
export function useBulkPreview(selection: BulkSelection, enabled: boolean) {
  return useQuery({
    queryKey: ['bulk-jobs', 'preview', selection],
    queryFn: ({ signal }) => dataOf(api.POST('/api/v1/bulk-jobs/preview', { body: selection, signal })),
    enabled,
    staleTime: 0,
    gcTime: 0,
  });
}

/** Gives an order to many as one job, and follows the job until it is done. */
export function useBulkOrder() {
  const client = useQueryClient();
  const [jobId, setJobId] = useState<string | null>(null);
  const order = useOrder({
    send: (body: BulkSelection & { note?: string }, key) =>
      dataOf(api.POST('/api/v1/bulk-jobs', { params: { header: { 'Idempotency-Key': key } }, body })),
    onDone: (job) => {
      // The answer is the job: no moment passes in which the order could be given a second time.
      client.setQueryData(queryKeys.bulkJob(job.id), job);
      setJobId(job.id);
    },
  });
  return { ...order, job: useJob(jobId, OF_ORDERS).data, forget: () => setJobId(null) };
}

/** A job, looked at until it is done; then what it may have changed is read anew. */
export function useJob(id: string | null, invalidates: readonly QueryKey[]) {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: queryKeys.bulkJob(id ?? ''),
    queryFn: () => dataOf(api.GET('/api/v1/bulk-jobs/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? JOB_POLL_MS : false),
  });
  const isDone = query.data !== undefined && query.data.status !== 'running';
  useEffect(() => {
    if (isDone) for (const queryKey of invalidates) void client.invalidateQueries({ queryKey });
    // The names never change while a job runs, though each use may write out a new list of them.
  }, [client, isDone]);
  return query;
}
