import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../../../lib/api/client.ts';
import { dataOf } from '../../../lib/api/problem.ts';
import { queryKeys } from '../../../lib/api/query-keys.ts';
import { useOrder } from '../../../lib/api/use-order.ts';
import { useMe } from '../../../lib/session/me.ts';

/** As many as the server lists at once. */
const MOST_AT_ONCE = 200;
const JOB_POLL_MS = 700;

/** Receives one task. */
export function useReceive() {
  return useOrder({
    send: (id: string, key) =>
      dataOf(
        api.POST('/api/v1/tasks/{id}/commands', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: { type: 'receive' },
        }),
      ),
    invalidates: [queryKeys.tasks],
  });
}

/** Receives the tasks chosen, or all that wait for one's own agency, as one job whose progress is shown. */
export function useReceiveMany() {
  const { agencyId } = useMe();
  const [jobId, setJobId] = useState<string | null>(null);
  const order = useOrder({
    send: async (chosen: readonly string[] | 'all', key) => {
      const taskIds = chosen === 'all' ? await idsToReceive(agencyId ?? '') : [...chosen];
      return dataOf(
        api.POST('/api/v1/bulk-jobs', {
          params: { header: { 'Idempotency-Key': key } },
          body: { kind: 'receive', taskIds },
        }),
      );
    },
    onDone: ({ id }) => setJobId(id),
  });
  return { ...order, job: useJob(jobId).data };
}

async function idsToReceive(agencyId: string): Promise<string[]> {
  const query = { agencyId, status: ['not-received' as const], limit: MOST_AT_ONCE };
  const { items } = await dataOf(api.GET('/api/v1/tasks', { params: { query } }));
  return items.map(({ id }) => id);
}

/** A job, looked at until it is done; then the lists are read anew. */
function useJob(id: string | null) {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: queryKeys.bulkJob(id ?? ''),
    queryFn: () => dataOf(api.GET('/api/v1/bulk-jobs/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? JOB_POLL_MS : false),
  });
  const isDone = query.data !== undefined && query.data.status !== 'running';
  useEffect(() => {
    if (isDone) void client.invalidateQueries({ queryKey: queryKeys.tasks });
  }, [client, isDone]);
  return query;
}
