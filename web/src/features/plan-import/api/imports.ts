import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../lib/api/client.ts';
import { dataOf } from '../../../lib/api/problem.ts';
import { useOrder } from '../../../lib/api/use-order.ts';
import { usePages } from '../../../lib/api/use-pages.ts';
import type { ImportDetail } from '../model.ts';
import { importKeys } from './keys.ts';
import { sendPlan, type PlanToSend } from './send-plan.ts';

/** How often the end of a reading is asked for: most plans are read in two seconds. */
const READING_POLL_MS = 700;
const PAGE = 10;

/** The imports of one's own agency, the latest first. */
export function useImports() {
  return usePages({
    queryKey: [...importKeys.all, 'list'],
    read: (cursor, signal) =>
      dataOf(
        api.GET('/api/v1/plan-imports', {
          params: { query: { limit: PAGE, ...(cursor && { cursor }) } },
          signal,
        }),
      ),
  });
}

/** One import; looked at again while it is being read. */
export function useImport(id: string) {
  return useQuery({
    queryKey: importKeys.state(id),
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/plan-imports/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data?.state === 'reading' ? READING_POLL_MS : false),
  });
}

/** How a plan is being sent: which attempt, and how much of it. */
export interface Sending {
  readonly attempt: number;
  readonly share: number;
}

/** Sends a plan in; a broken line is tried again by itself, under the same key. */
export function useSendPlan(onDone: (begun: ImportDetail) => void) {
  const [sending, setSending] = useState<Sending>({ attempt: 0, share: 0 });
  const order = useOrder({
    send: (plan: PlanToSend, key) => {
      setSending(({ attempt }) => ({ attempt: attempt + 1, share: 0 }));
      return sendPlan(plan, key, (share) => setSending(({ attempt }) => ({ attempt, share })));
    },
    invalidates: [importKeys.all],
    onDone,
  });
  const give = (plan: PlanToSend) => {
    setSending({ attempt: 0, share: 0 });
    return order.give(plan);
  };
  return { ...order, give, sending };
}

/** Reads the files of a failed import once more. */
export function useReadAgain() {
  return useOrder({
    send: (id: string) => dataOf(api.POST('/api/v1/plan-imports/{id}/reading', { params: { path: { id } } })),
    invalidates: [importKeys.all],
  });
}

/** Puts an import aside. */
export function useDiscard() {
  return useOrder({
    send: (id: string) => dataOf(api.POST('/api/v1/plan-imports/{id}/discard', { params: { path: { id } } })),
    invalidates: [importKeys.all],
  });
}
