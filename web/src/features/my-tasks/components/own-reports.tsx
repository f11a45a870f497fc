import { Link } from 'react-router';
import { DateWithReason } from '../../../components/date-with-reason.tsx';
import { PagedList } from '../../../components/paged-list.tsx';
import { ReportState } from '../../../components/state-tag.tsx';
import { TimeClass } from '../../../components/time-class.tsx';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import { useOwnReports, type ReportRow } from '../api/my-tasks.ts';
import { texts } from '../texts.ts';

/** The reports that the agency owes. */
export function OwnReports() {
  const t = useTexts(texts);
  return (
    <section id="reports" aria-labelledby="reports-title" className="task-section">
      <div className="section-head">
        <h2 id="reports-title">{t.reports}</h2>
      </div>
      <PagedList query={useOwnReports()} empty={t.noReports} label={t.reports}>
        {(report) => <ReportLine report={report} />}
      </PagedList>
    </section>
  );
}

function ReportLine({ report }: { report: ReportRow }) {
  const t = useTexts(texts);
  const { due, plan } = report;
  return (
    <article className="line">
      <div className="line-main">
        <h3>
          <Link lang="vi" to={paths.report(report.id)}>
            {report.title}
          </Link>
        </h3>
        <p lang="vi" className="quiet small">
          {plan.number ?? plan.title}
        </p>
        <p className="line-facts">
          <TimeClass value={report.timeClass} treatment={report.treatment} />
          <ReportState status={report.status} />
          {due === null ? (
            <span className="quiet">{t.noDate}</span>
          ) : (
            <DateWithReason date={due.date} sentence={due.sentence} reason={due.explanation} />
          )}
        </p>
      </div>
    </article>
  );
}
