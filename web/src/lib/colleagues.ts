import { useQuery } from '@tanstack/react-query';
import { api } from './api/client.ts';
import { dataOf } from './api/problem.ts';

/** The people of one's own agency to whom work can be allotted. */
export function useColleagues() {
  return useQuery({
    queryKey: ['colleagues'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/colleagues', { signal })),
  });
}
