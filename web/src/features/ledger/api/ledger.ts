import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api/client.ts';
import { dataOf } from '../../../lib/api/problem.ts';
import { queryKeys } from '../../../lib/api/query-keys.ts';
import type { components } from '../../../lib/api/schema.ts';
import { useOrder } from '../../../lib/api/use-order.ts';
import { usePages } from '../../../lib/api/use-pages.ts';

export type Verification = components['schemas']['VerificationResponse'];
export type VerificationDetails = components['schemas']['VerificationDetailsResponse'];
const PAGE = 20;
/** A run that is under way is looked at again so often. */
const POLL_MS = 2_000;

/** Rows still planned after their instant; there should be none. */
export function useOverdueRows() {
  return usePages({
    queryKey: [...queryKeys.ledger, 'overdue'],
    read: async (cursor, signal) => {
      const query = { limit: PAGE, ...(cursor && { cursor }) };
      const { items, nextCursor } = await dataOf(
        api.GET('/api/v1/ledger/overdue', { params: { query }, signal }),
      );
      const rows = items.map((row) => ({
        id: [row.subject.id, row.clock, row.clockVersion, row.rung, row.repeat, row.attempt].join('/'),
        row,
      }));
      return { items: rows, nextCursor };
    },
  });
}

/** The comparisons made, the newest first; read again until none is under way. */
export function useVerifications() {
  return usePages({
    queryKey: [...queryKeys.ledger, 'verifications'],
    again: (runs: readonly Verification[]) =>
      runs.some(({ status }) => status === 'waiting' || status === 'running') ? POLL_MS : false,
    read: (cursor, signal) => {
      const query = { limit: PAGE, ...(cursor && { cursor }) };
      return dataOf(api.GET('/api/v1/ledger/verifications', { params: { query }, signal }));
    },
  });
}

/** Orders a comparison of all plans. */
export function useOrderVerification() {
  return useOrder({
    send: (_order: 'all', key) =>
      dataOf(
        api.POST('/api/v1/ledger/verifications', {
          params: { header: { 'Idempotency-Key': key } },
          body: {},
        }),
      ),
    invalidates: [queryKeys.ledger],
  });
}

/** One comparison with its findings, page by page; read again until it is done. */
export function useVerification(id: string) {
  return useInfiniteQuery({
    queryKey: [...queryKeys.ledger, 'verifications', id],
    queryFn: ({ pageParam, signal }): Promise<VerificationDetails> => {
      const query = { limit: PAGE, ...(pageParam && { cursor: pageParam }) };
      return dataOf(
        api.GET('/api/v1/ledger/verifications/{id}', { params: { path: { id }, query }, signal }),
      );
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    refetchInterval: ({ state }) =>
      ['waiting', 'running'].includes(state.data?.pages[0]?.status ?? '') ? POLL_MS : false,
  });
}
