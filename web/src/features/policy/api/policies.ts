import { useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api/client.ts';
import { dataOf } from '../../../lib/api/problem.ts';
import { queryKeys } from '../../../lib/api/query-keys.ts';
import type { components } from '../../../lib/api/schema.ts';
import { useOrder } from '../../../lib/api/use-order.ts';

export type Ladder = components['schemas']['LadderResponse'];
export type LadderChange = components['schemas']['LadderRequest'];
export type Conventions = components['schemas']['ConventionsResponse'];
export type PlanRules = components['schemas']['PlanRulesResponse'];
type PolicyOrder = components['schemas']['ChangePolicyRequest'];

/** What of a plan's rules is to be otherwise. */
export type RulesChange = Pick<PolicyOrder, 'ladder' | 'conventions'>;

/** As many running plans as an installation has. */
const MOST_PLANS = 100;
const SHOWN_MOVERS = 50;

/** The ladder with which plans are issued. */
export function useDefaultLadder() {
  return useQuery({
    queryKey: queryKeys.policies,
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/policies', { signal })),
  });
}

/** The plans whose rules can be looked at. */
export function useRunningPlans() {
  return useQuery({
    queryKey: [...queryKeys.plans, 'running'],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/plans', { params: { query: { status: 'running', limit: MOST_PLANS } }, signal }),
      ),
  });
}

/** The rules of one plan. */
export function usePlanRules(id: string) {
  return useQuery({
    queryKey: [...queryKeys.plan(id), 'rules'],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/plans/{id}/rules', { params: { path: { id } }, signal })),
  });
}

/** A new default for plans issued from now on. */
export function useEnterDefault() {
  return useOrder({
    send: (body: { ladder: LadderChange; reason: string }, key) =>
      dataOf(api.POST('/api/v1/policies', { params: { header: { 'Idempotency-Key': key } }, body })),
    invalidates: [queryKeys.policies],
  });
}

/** What a change of a plan's rules would move; nothing is stored. */
export function usePreview(id: string) {
  return useOrder({
    send: (change: RulesChange) =>
      dataOf(
        api.POST('/api/v1/plans/{id}/policy-changes/preview', {
          params: { path: { id } },
          body: { ...change, limit: SHOWN_MOVERS },
        }),
      ),
  });
}

/** Changes a plan's rules; running work is planned anew by a job. */
export function useChangeRules(id: string) {
  return useOrder({
    send: (body: PolicyOrder, key) =>
      dataOf(
        api.POST('/api/v1/plans/{id}/policy-changes', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    invalidates: [queryKeys.plan(id)],
  });
}
