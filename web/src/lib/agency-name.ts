import { useQuery } from '@tanstack/react-query';
import { api } from './api/client.ts';
import { dataOf } from './api/problem.ts';

/** The short name of an agency by its id; undefined until it was read, and for an account of none. */
export function useAgencyName(id: string | null): string | undefined {
  const { data } = useQuery({
    queryKey: ['agency', id],
    queryFn: () => dataOf(api.GET('/api/v1/agencies/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== null,
    staleTime: Infinity,
  });
  return data?.shortName;
}
