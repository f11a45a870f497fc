import { Button } from 'antd';
import { Link } from 'react-router';
import { PagedList } from '../../../components/paged-list.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { longInstant } from '../../../lib/format/dates.ts';
import { paths } from '../../../lib/paths.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { useOrderVerification, useOverdueRows, useVerifications, type Verification } from '../api/ledger.ts';
import { texts } from '../texts.ts';

/** What the ledger missed, and what the comparisons with the rules found: both should be nothing. */
export function LedgerPage() {
  const t = useTexts(texts);
  const { give, isPending, problem } = useOrderVerification();
  return (
    <section className="page">
      <h1>{t.title}</h1>
      <p>{t.what}</p>
      <OverdueRows />
      <section aria-labelledby="runs-title">
        <div className="section-head">
          <h2 id="runs-title">{t.runs}</h2>
          <Button loading={isPending} onClick={() => give('all')}>
            {t.order}
          </Button>
        </div>
        {problem && <ProblemAlert problem={problem} />}
        <PagedList query={useVerifications()} empty={t.noRuns} label={t.runs}>
          {(run) => <RunLine run={run} />}
        </PagedList>
      </section>
    </section>
  );
}

function RunLine({ run }: { run: Verification }) {
  const t = useTexts(texts);
  const locale = useLocale();
  return (
    <div className="line">
      <div className="line-main">
        <p>
          <Link to={paths.verification(run.id)}>{t.runOf(longInstant(run.orderedAt, locale))}</Link>
        </p>
        <p className="line-facts">
          <span>{t[run.status]}</span>
          {run.daily && <span className="quiet">{t.daily}</span>}
          <span className="quiet">{t.counts(run.subjects, run.rows)}</span>
          {run.status === 'done' && <strong>{t.differences(run.differences)}</strong>}
        </p>
      </div>
    </div>
  );
}

function OverdueRows() {
  const t = useTexts(texts);
  const locale = useLocale();
  return (
    <section aria-labelledby="overdue-title">
      <div className="section-head">
        <h2 id="overdue-title">{t.overdue}</h2>
      </div>
      <PagedList query={useOverdueRows()} empty={t.noOverdue} label={t.overdue}>
        {({ row: { subject, agency, rung, plannedAt } }) => (
          <div className="line">
            <div className="line-main">
              <p>
                <Link
                  lang="vi"
                  to={subject.kind === 'task' ? paths.task(subject.id) : paths.report(subject.id)}
                >
                  {subject.title}
                </Link>
              </p>
              <p className="line-facts quiet small">
                <span>{agency.shortName}</span>
                <span>{rung}</span>
                <span>{t.planned(longInstant(plannedAt, locale))}</span>
              </p>
            </div>
          </div>
        )}
      </PagedList>
    </section>
  );
}
