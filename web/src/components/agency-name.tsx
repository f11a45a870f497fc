import { useQuery } from '@tanstack/react-query';
import { api } from '../lib/api/client.ts';
import { dataOf } from '../lib/api/problem.ts';

/** The short name of an agency by its id; nothing for an account of none. */
export function AgencyName({ id }: { id: string | null }) {
  const { data } = useQuery({
    queryKey: ['agency', id],
    queryFn: () => dataOf(api.GET('/api/v1/agencies/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== null,
    staleTime: Infinity,
  });
  return data === undefined ? null : <span className="agency-name">{data.shortName}</span>;
}
