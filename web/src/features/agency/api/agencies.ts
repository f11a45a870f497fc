import { useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api/client.ts';
import { dataOf } from '../../../lib/api/problem.ts';
import { queryKeys } from '../../../lib/api/query-keys.ts';
import { usePages } from '../../../lib/api/use-pages.ts';
import type { Agency } from '../kinds.ts';

const PAGE = 50;

interface AgencyFilter {
  readonly text?: string;
  readonly kind?: Agency['kind'];
}

/** Agencies in the order of the registry. */
export function useAgencies(filter: AgencyFilter) {
  return usePages({
    queryKey: [...queryKeys.agencies, 'list', filter],
    read: (cursor, signal) => {
      const query = { ...filter, limit: PAGE, ...(cursor && { cursor }) };
      return dataOf(api.GET('/api/v1/agencies', { params: { query }, signal }));
    },
  });
}

/** One agency with its successors. */
export function useAgency(id: string) {
  return useQuery({
    queryKey: queryKeys.agency(id),
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/agencies/{id}', { params: { path: { id } }, signal })),
  });
}
