import { useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api/client.ts';
import { dataOf } from '../../../lib/api/problem.ts';
import { queryKeys } from '../../../lib/api/query-keys.ts';
import { useOrder } from '../../../lib/api/use-order.ts';
import { importKeys } from './keys.ts';

const PROGRESS_POLL_MS = 800;
const MOST_PLANS = 50;
/** The same run each time: what somebody saw he can show to others. */
const SEED = 1;

/** What would follow from the plan as reviewed. */
export function usePreview(id: string) {
  return useQuery({
    queryKey: importKeys.preview(id),
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/plan-imports/{id}/preview', { params: { path: { id } }, signal })),
  });
}

/** The plans that an amended one may be compared with. */
export function useRunningPlans() {
  return useQuery({
    queryKey: [...queryKeys.plans, 'to-compare'],
    queryFn: async ({ signal }) => {
      const query = { limit: MOST_PLANS };
      const { items } = await dataOf(api.GET('/api/v1/plans', { params: { query }, signal }));
      return items.filter(({ status }) => status !== 'draft');
    },
  });
}

/** The plan against a running one; null: none was chosen. */
export function useComparison(id: string, planId: string | null) {
  return useQuery({
    queryKey: importKeys.comparison(id, planId ?? ''),
    queryFn: ({ signal }) =>
      dataOf(
        api.POST('/api/v1/plan-imports/{id}/comparison', {
          params: { path: { id } },
          body: { planId: planId ?? '' },
          signal,
        }),
      ),
    enabled: planId !== null,
  });
}

/** Makes the draft of the plan. */
export function useMakeDraft(id: string) {
  return useOrder({
    send: (_order: 'draft') =>
      dataOf(api.POST('/api/v1/plan-imports/{id}/plan', { params: { path: { id } } })),
    invalidates: [importKeys.all, queryKeys.plans],
  });
}

export function usePlan(id: string) {
  return useQuery({
    queryKey: queryKeys.plan(id),
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/plans/{id}', { params: { path: { id } }, signal })),
  });
}

/** What a draft would bring: how many tasks and reports, and their dates. */
export function usePlanPreview(id: string) {
  return useQuery({
    queryKey: [...queryKeys.plan(id), 'preview'],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/plans/{id}/preview', { params: { path: { id } }, signal })),
  });
}

/** Runs the plan dry: nothing of it is kept. */
export function useSimulation(id: string) {
  return useOrder({
    send: (mix: string) =>
      dataOf(
        api.POST('/api/v1/plans/{id}/simulations', { params: { path: { id } }, body: { mix, seed: SEED } }),
      ),
  });
}

/** What is still given at the issue. */
export interface IssueOrder {
  readonly expectedVersion: number;
  readonly number?: string;
  readonly issuedOn?: string;
}

/** Issues the draft: its tasks are launched. */
export function useIssue(id: string) {
  return useOrder({
    send: (body: IssueOrder, key) =>
      dataOf(
        api.POST('/api/v1/plans/{id}/issue', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    invalidates: [queryKeys.plans],
  });
}

/** How far the launch is, until it is done. */
export function useLaunch(id: string, isIssued: boolean) {
  return useQuery({
    queryKey: [...queryKeys.plan(id), 'progress'],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/plans/{id}/progress', { params: { path: { id } }, signal })),
    enabled: isIssued,
    refetchInterval: ({ state }) =>
      state.data === undefined || state.data.jobStatus === 'running' ? PROGRESS_POLL_MS : false,
  });
}

/** Bodies of the register whose name holds the text. */
export function useAgencies(text: string) {
  const wanted = text.trim();
  return useQuery({
    queryKey: [...queryKeys.agencies, 'search', wanted],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/agencies', { params: { query: { text: wanted, limit: 20 } }, signal })),
    enabled: wanted.length > 1,
    placeholderData: (before) => before,
  });
}
