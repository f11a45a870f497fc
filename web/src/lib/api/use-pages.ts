import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query';

/** A part of a list, and where the next one begins. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

interface PagesOptions<Item> {
  readonly queryKey: QueryKey;
  /** Reads one page; `cursor` is undefined for the first. */
  readonly read: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Item>>;
  readonly enabled?: boolean;
  /** How long until it is read again by itself, by what it holds; false: not. */
  readonly again?: (items: readonly Item[]) => number | false;
}

/** A list of the server, page by page; shown by `PagedList`. */
export function usePages<Item>({ queryKey, read, enabled = true, again }: PagesOptions<Item>) {
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    enabled,
    refetchInterval: ({ state: { data } }) =>
      again?.(data?.pages.flatMap(({ items }) => items) ?? []) ?? false,
  });
}
