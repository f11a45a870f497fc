import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api/client.ts';
import { dataOf } from '../../../lib/api/problem.ts';
import type { components } from '../../../lib/api/schema.ts';

export type Found = components['schemas']['SearchResponse'];

/** Shorter texts are in everything; the server refuses them. */
export const SHORTEST = 2;

/** What has the text in its title, number or name, without regard to case and diacritics. */
export function useSearch(text: string, limit: number) {
  return useQuery({
    queryKey: ['search', text, limit],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/search', { params: { query: { text, limit } }, signal })),
    enabled: text.length >= SHORTEST,
    placeholderData: keepPreviousData,
  });
}
