import { api } from '../../../lib/api/client.ts';
import { dataOf } from '../../../lib/api/problem.ts';
import { queryKeys } from '../../../lib/api/query-keys.ts';
import type { operations } from '../../../lib/api/schema.ts';
import { usePages } from '../../../lib/api/use-pages.ts';
import type { Scope, TaskFilter } from '../parts.ts';

type EscalationFilter = NonNullable<operations['EscalationsController_list']['parameters']['query']>;
const PAGE = 20;

/** Escalations; lists tell each by its subject and its own id. */
export function useEscalations(filter: EscalationFilter, enabled: boolean) {
  return usePages({
    queryKey: [...queryKeys.escalations, filter],
    read: async (cursor, signal) => {
      const query = { ...filter, limit: PAGE, ...(cursor && { cursor }) };
      const page = await dataOf(api.GET('/api/v1/escalations', { params: { query }, signal }));
      const items = page.items.map((one) => ({ id: `${one.subject.id}/${one.id}`, escalation: one }));
      return { items, nextCursor: page.nextCursor };
    },
    enabled,
  });
}

/** Tasks that wait for a decision of the account. */
export function useTasksToDecide(filter: TaskFilter) {
  return usePages({
    queryKey: [...queryKeys.tasks, 'to-decide', filter],
    read: (cursor, signal) => {
      const query = { ...filter, limit: PAGE, ...(cursor && { cursor }) };
      return dataOf(api.GET('/api/v1/tasks', { params: { query }, signal }));
    },
  });
}

/** Reports that were sent and that the account accepts or returns. */
export function useReportsToAccept(scope: Scope) {
  return usePages({
    queryKey: [...queryKeys.reports, 'to-accept', scope],
    read: (cursor, signal) => {
      const query = { ...scope, waitingForMe: true, limit: PAGE, ...(cursor && { cursor }) };
      return dataOf(api.GET('/api/v1/reports', { params: { query }, signal }));
    },
  });
}
