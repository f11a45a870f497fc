import { useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api/client.ts';
import { dataOf } from '../../../lib/api/problem.ts';
import { queryKeys } from '../../../lib/api/query-keys.ts';
import type { components } from '../../../lib/api/schema.ts';

export type LeaderOverview = components['schemas']['LeaderOverviewResponse'];
export type PlanStanding = components['schemas']['PlanStandingResponse'];
export type LateAgency = components['schemas']['LateAgencyResponse'];
export type TrendPoint = components['schemas']['TrendPointResponse'];
export type PlanWeek = components['schemas']['PlanWeekResponse'];
export type NationalClasses = components['schemas']['NationalClassesResponse'];

/** The leader's page in one answer. */
export function useLeaderOverview() {
  return useQuery({
    queryKey: [...queryKeys.overviews, 'leader'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/overviews/leader', { signal })),
  });
}

/** A week from Monday to Sunday. @param on a day of it; without one the last full week */
export function useWeek(on: string | null) {
  return useQuery({
    queryKey: [...queryKeys.overviews, 'week', on],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/overviews/week', { params: { query: on === null ? {} : { on } }, signal })),
  });
}
