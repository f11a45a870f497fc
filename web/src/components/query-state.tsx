import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { toProblem } from '../lib/api/problem.ts';
import { NotThere } from './not-there.tsx';
import { ProblemAlert } from './problem-alert.tsx';
import { LoadingState } from './states.tsx';

interface QueryStateProps<Data> {
  readonly query: UseQueryResult<Data>;
  readonly rows?: number;
  readonly children: (data: Data) => ReactNode;
}

/** What was read, or that it is being read, or why it could not be: `<QueryState query={q}>{(data) => …}</QueryState>`. */
export function QueryState<Data>({ query, rows = 6, children }: QueryStateProps<Data>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error === null) return <LoadingState rows={rows} />;
  const problem = toProblem(query.error);
  if (problem.status === 404) return <NotThere problem={problem} />;
  return <ProblemAlert problem={problem} onRetry={() => void query.refetch()} />;
}
