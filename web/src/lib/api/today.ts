import { useQuery } from '@tanstack/react-query';
import { api } from './client.ts';
import { dataOf } from './problem.ts';
import { queryKeys } from './query-keys.ts';
import type { components } from './schema.ts';

export type TodayItem = components['schemas']['TodayItemResponse'];

/** What needs the reader today, in one plan or in all, in figures. */
export function useToday(planId?: string) {
  return useQuery({
    queryKey: queryKeys.today(planId),
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/overviews/today', {
          params: { query: planId === undefined ? {} : { planId } },
          signal,
        }),
      ),
  });
}
