import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { toProblem, type ApiProblem } from '../lib/api/problem.ts';
import { usePageTitle } from '../lib/page-title.ts';
import { paths } from '../lib/paths.ts';
import { useTexts } from '../lib/text/locale.ts';
import { NotThere } from './not-there.tsx';
import { ProblemAlert } from './problem-alert.tsx';
import { LoadingState } from './states.tsx';
import { texts } from './texts.ts';

interface PageQueryProps<Data> {
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** A whole page that hangs on one answer: the page, or that it is being read, or that there is none. */
export function PageQuery<Data>({ query, children }: PageQueryProps<Data>) {
  const t = useTexts(texts);
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error)
    return <PageProblem problem={toProblem(query.error)} onRetry={() => void query.refetch()} />;
  return (
    <section className="page">
      <h1>{t.loading}</h1>
      <LoadingState />
    </section>
  );
}

function PageProblem({ problem, onRetry }: { problem: ApiProblem; onRetry: () => void }) {
  const t = useTexts(texts);
  const title = problem.title || t.problemTitle;
  usePageTitle(title);
  return (
    <section className="page">
      <h1>{title}</h1>
      {problem.status === 404 ? (
        <NotThere problem={problem} />
      ) : (
        <>
          <ProblemAlert problem={problem} onRetry={onRetry} />
          <Link to={paths.home}>{t.toHome}</Link>
        </>
      )}
    </section>
  );
}
