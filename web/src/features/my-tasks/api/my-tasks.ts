import { useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api/client.ts';
import { dataOf } from '../../../lib/api/problem.ts';
import { queryKeys } from '../../../lib/api/query-keys.ts';
import type { components, operations } from '../../../lib/api/schema.ts';
import { usePages } from '../../../lib/api/use-pages.ts';
import { useMe } from '../../../lib/session/me.ts';

export type TaskRow = components['schemas']['TaskRowResponse'];
export type ReportRow = components['schemas']['ReportRowResponse'];
export type TaskSummary = components['schemas']['TaskSummaryResponse'];
export type TaskFilter = NonNullable<operations['TasksController_list']['parameters']['query']>;

/** As many as a phone shows on some screens. */
const PAGE = 20;

/** How much waits for the agency. */
export function useTaskSummary() {
  return useQuery({
    queryKey: queryKeys.taskSummary,
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/tasks/summary', { signal })),
  });
}

/** The tasks of one's own agency that fit the filter; they are read only when there are some. */
export function useOwnTasks(filter: TaskFilter, enabled: boolean) {
  const { agencyId } = useMe();
  const query = { ...filter, ...(agencyId === null ? {} : { agencyId }), limit: PAGE };
  return usePages({
    queryKey: [...queryKeys.tasks, 'own', query],
    read: (cursor, signal) =>
      dataOf(
        api.GET('/api/v1/tasks', { params: { query: { ...query, ...(cursor && { cursor }) } }, signal }),
      ),
    enabled,
  });
}

/** The reports that one's own agency owes. */
export function useOwnReports() {
  const { agencyId } = useMe();
  const query = { ...(agencyId === null ? {} : { agencyId }), status: OWED, limit: PAGE };
  return usePages({
    queryKey: [...queryKeys.reports, 'own', query],
    read: (cursor, signal) =>
      dataOf(
        api.GET('/api/v1/reports', { params: { query: { ...query, ...(cursor && { cursor }) } }, signal }),
      ),
  });
}

const OWED: ReportRow['status'][] = ['not-submitted', 'returned'];
