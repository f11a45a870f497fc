import { Link } from 'react-router';
import { DateWithReason } from '../../../components/date-with-reason.tsx';
import { PagedList } from '../../../components/paged-list.tsx';
import { ReportState } from '../../../components/state-tag.tsx';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import { useReportsToAccept } from '../api/to-decide.ts';
import type { Scope } from '../parts.ts';
import { texts } from '../texts.ts';

/** Reports that were sent; each is accepted or returned on its own page. */
export function ReportsToAccept({ label, scope }: { label: string; scope: Scope }) {
  const t = useTexts(texts);
  return (
    <PagedList query={useReportsToAccept(scope)} empty={t.empty} label={label}>
      {({ id, title, agency, plan, status, due }) => (
        <article className="line">
          <div className="line-main">
            <h3>
              <Link lang="vi" to={paths.report(id)}>
                {title}
              </Link>
            </h3>
            <p>
              <strong>{agency.shortName}</strong>{' '}
              <span lang="vi" className="quiet small">
                {plan.number ?? plan.title}
              </span>
            </p>
            <p className="line-facts">
              <ReportState status={status} />
              {due !== null && (
                <DateWithReason date={due.date} sentence={due.sentence} reason={due.explanation} />
              )}
            </p>
          </div>
        </article>
      )}
    </PagedList>
  );
}
