import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { EmptyState, LoadingState } from '../../../components/states.tsx';
import { texts as sharedTexts } from '../../../components/texts.ts';
import { toProblem } from '../../../lib/api/problem.ts';
import { longInstant } from '../../../lib/format/dates.ts';
import { paths } from '../../../lib/paths.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { useVerification, type VerificationDetails } from '../api/ledger.ts';
import { texts } from '../texts.ts';

/** One comparison: how far it is and what it found. */
export function VerificationPage() {
  const t = useTexts(texts);
  const shared = useTexts(sharedTexts);
  const { id = '' } = useParams();
  const query = useVerification(id);
  const run = query.data?.pages[0];
  return (
    <section className="page">
      <h1>{t.run}</h1>
      {run === undefined && query.error === null && <LoadingState />}
      {query.error && <ProblemAlert problem={toProblem(query.error)} onRetry={() => void query.refetch()} />}
      {run && <RunFacts run={run} />}
      {run && <Findings findings={query.data?.pages.flatMap(({ items }) => items) ?? []} />}
      {query.hasNextPage && (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {shared.more}
        </Button>
      )}
      <p>
        <Link to={paths.ledger}>{t.back}</Link>
      </p>
    </section>
  );
}

function RunFacts({ run }: { run: VerificationDetails }) {
  const t = useTexts(texts);
  const locale = useLocale();
  return (
    <section className="card">
      <p>{t.runOf(longInstant(run.orderedAt, locale))}</p>
      <dl className="facts">
        <dt>{t.state}</dt>
        <dd>{t[run.status]}</dd>
        <dt>{t.looked}</dt>
        <dd>{t.counts(run.subjects, run.rows)}</dd>
        {run.status === 'done' && (
          <>
            <dt>{t.result}</dt>
            <dd>{t.differences(run.differences)}</dd>
          </>
        )}
        {run.problem !== null && (
          <>
            <dt>{t.problem}</dt>
            <dd>{run.problem}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Findings({ findings }: { findings: VerificationDetails['items'] }) {
  const t = useTexts(texts);
  return (
    <section aria-labelledby="findings-title">
      <div className="section-head">
        <h2 id="findings-title">{t.findings}</h2>
      </div>
      {findings.length === 0 ? (
        <EmptyState text={t.noFindings} />
      ) : (
        <ul className="list" aria-label={t.findings}>
          {findings.map((finding) => (
            <li key={finding.n} className="line">
              <span className="line-main">{finding.explanation}</span>
              <Link to={addressOf(finding)}>{t.toSubject}</Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function addressOf({ subjectId, subjectKind }: VerificationDetails['items'][number]): string {
  return subjectKind === 'task' ? paths.task(subjectId) : paths.report(subjectId);
}
