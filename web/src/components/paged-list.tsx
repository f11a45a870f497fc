import type { UseInfiniteQueryResult, InfiniteData } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { toProblem } from '../lib/api/problem.ts';
import { useTexts } from '../lib/text/locale.ts';
import { ProblemAlert } from './problem-alert.tsx';
import { EmptyState, LoadingState } from './states.tsx';
import { texts } from './texts.ts';

/** A page as the server's lists give it. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

interface PagedListProps<Item extends { readonly id: string }> {
  readonly query: UseInfiniteQueryResult<InfiniteData<ListPage<Item>>>;
  /** Said when there is nothing. */
  readonly empty: string;
  readonly label: string;
  readonly children: (item: Item) => ReactNode;
}

/** A list that the server pages by its cursor; the next page comes by a press. */
export function PagedList<Item extends { readonly id: string }>(props: PagedListProps<Item>) {
  const { query, empty, label, children } = props;
  const t = useTexts(texts);
  if (query.data === undefined) {
    return query.error ? (
      <ProblemAlert problem={toProblem(query.error)} onRetry={() => void query.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const items = query.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <EmptyState text={empty} />;
  return (
    <>
      <ul className="list" aria-label={label}>
        {items.map((item) => (
          <li key={item.id}>{children(item)}</li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t.more}
        </Button>
      )}
    </>
  );
}
