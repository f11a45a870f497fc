import { useMutation, useQueryClient } from '@tanstack/react-query';
import { allOf } from '../../../lib/api/all-pages.ts';
import { useBulkOrder, type BulkJob } from '../../../lib/api/bulk.ts';
import { api } from '../../../lib/api/client.ts';
import { dataOf, toProblem, type ApiProblem } from '../../../lib/api/problem.ts';
import { OVER_WORK, queryKeys } from '../../../lib/api/query-keys.ts';
import { useOrder } from '../../../lib/api/use-order.ts';
import { useMe } from '../../../lib/session/me.ts';
import { RECEIVABLE } from '../sections.ts';

/** As many as the server lists at once. */
const PAGE = 200;

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
    invalidates: [queryKeys.tasks, ...OVER_WORK],
  });
}

/** The receiving of many, and how far it is. */
export interface Receiving {
  /** Receives the tasks chosen, or all that wait for one's own agency. @returns whether that was taken on */
  readonly receive: (chosen: readonly string[] | 'all') => Promise<boolean>;
  readonly isPending: boolean;
  readonly problem: ApiProblem | null;
  /** The last job, also when nothing is left to be received. */
  readonly job: BulkJob | undefined;
}

/**
 * Receives many as one job. Which ones is read once, before the order is given: repeated after a lost answer it is the same
 * order under the same key, whatever was received meanwhile.
 */
export function useReceiveMany(): Receiving {
  const client = useQueryClient();
  const agencyId = useMe().agencyId ?? '';
  const reading = useMutation({ mutationFn: () => idsToReceive(agencyId) });
  const order = useBulkOrder();
  const receive: Receiving['receive'] = async (chosen) => {
    if (chosen !== 'all') reading.reset();
    const taskIds = chosen === 'all' ? await reading.mutateAsync().catch(() => undefined) : [...chosen];
    if (taskIds === undefined) return false;
    if (taskIds.length > 0) return (await order.give({ kind: 'receive', taskIds })) !== undefined;
    // Somebody else received them while the question was read.
    await client.invalidateQueries({ queryKey: queryKeys.tasks });
    return true;
  };
  return {
    receive,
    isPending: reading.isPending || order.isPending,
    problem: reading.error === null ? order.problem : toProblem(reading.error),
    job: order.job,
  };
}

/** Those that the count of the page counts. */
async function idsToReceive(agencyId: string): Promise<string[]> {
  const tasks = await allOf((cursor) => {
    const query = { ...RECEIVABLE, agencyId, limit: PAGE, ...(cursor !== undefined && { cursor }) };
    return dataOf(api.GET('/api/v1/tasks', { params: { query } }));
  });
  return tasks.map(({ id }) => id);
}
