import { useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api/client.ts';
import { dataOf } from '../../../lib/api/problem.ts';
import { queryKeys } from '../../../lib/api/query-keys.ts';
import { usePages } from '../../../lib/api/use-pages.ts';
import type { TaskFilter } from '../filter.ts';

const PAGE = 30;

/** The tasks that fit a filter, of all that the account may see. */
export function useTasks(filter: TaskFilter) {
  return usePages({
    queryKey: [...queryKeys.tasks, 'list', filter],
    read: (cursor, signal) => {
      const query = { ...filter, limit: PAGE, ...(cursor && { cursor }) };
      return dataOf(api.GET('/api/v1/tasks', { params: { query }, signal }));
    },
  });
}

/** The plan whose tasks are listed. */
export function usePlan(id: string | undefined) {
  return useQuery({
    queryKey: queryKeys.plan(id ?? ''),
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/plans/{id}', { params: { path: { id: id ?? '' } }, signal })),
    enabled: id !== undefined,
  });
}

/** The agency whose tasks are listed. */
export function useAgency(id: string | undefined) {
  return useQuery({
    queryKey: queryKeys.agency(id ?? ''),
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/agencies/{id}', { params: { path: { id: id ?? '' } }, signal })),
    enabled: id !== undefined,
  });
}
