import { useState } from 'react';
import { useParams } from 'react-router';
import { ActionBar } from '../../../components/actions/action-bar.tsx';
import { DateWithReason } from '../../../components/date-with-reason.tsx';
import { History } from '../../../components/history.tsx';
import { PageQuery } from '../../../components/page-query.tsx';
import { QueryState } from '../../../components/query-state.tsx';
import { ReportState } from '../../../components/state-tag.tsx';
import { TimeClass } from '../../../components/time-class.tsx';
import { longDate, shortDate } from '../../../lib/format/dates.ts';
import { usePageTitle } from '../../../lib/page-title.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { usePrefill, useReport, useReportOrder, type Report } from '../api/report.ts';
import { texts } from '../texts.ts';
import { ContentView } from './content-view.tsx';
import { ReportEditor } from './report-editor.tsx';
import '../report.css';

/** One report: what it is about, until when, the form or the text, and what happened. */
export function ReportPage() {
  const { id = '' } = useParams();
  return (
    <PageQuery query={useReport(id)}>{(report) => <ReportView key={report.id} report={report} />}</PageQuery>
  );
}

function ReportView({ report }: { report: Report }) {
  const t = useTexts(texts);
  const { lastRound, submitted } = report;
  const order = useReportOrder(report);
  const mayWrite = report.allowedActions.some(({ type }) => type === 'submit');
  usePageTitle(report.title);
  return (
    <article className="page report-page">
      <Head report={report} />
      {mayWrite && <Editor report={report} />}
      <ActionBar
        subject={`report/${report.id}`}
        version={report.version}
        actions={report.allowedActions}
        order={order}
        without={['submit']}
      />
      {submitted && (
        <section className="card" aria-labelledby="submitted-title">
          <h2 id="submitted-title">{t.submitted}</h2>
          <ContentView content={submitted} />
        </section>
      )}
      {lastRound && (
        <details className="card">
          <summary>{t.lastRound}</summary>
          <ContentView content={lastRound} />
        </details>
      )}
      <section aria-labelledby="history-title">
        <h2 id="history-title">{t.history}</h2>
        <History entries={report.history.items} label={t.history} empty={t.noHistory} />
      </section>
    </article>
  );
}

/** The form begins with the draft, else with what the tasks tell; what is read anew later does not disturb who writes. */
function Editor({ report }: { report: Report }) {
  const [draft] = useState(report.draft);
  const prefill = usePrefill(report.id, draft === null);
  if (draft) return <ReportEditor report={report} draft={draft} start={draft.content} />;
  return (
    <QueryState query={prefill}>
      {({ content }) => <ReportEditor report={report} draft={null} start={content} />}
    </QueryState>
  );
}

function Head({ report }: { report: Report }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { due, extension, plan, agency, receiver, window } = report;
  return (
    <header className="report-head">
      <h1 lang="vi">{report.title}</h1>
      <p className="quiet small">
        <span lang="vi">{[plan.number ?? plan.title, agency.shortName].join(' · ')}</span>
        {` · ${t.to(receiver.shortName)}`}
      </p>
      <p className="line-facts">
        <ReportState status={report.status} />
        <TimeClass value={report.timeClass} treatment={report.treatment} />
        {due === null ? (
          <span>{t.noDate}</span>
        ) : (
          <DateWithReason date={due.date} sentence={due.sentence} reason={due.explanation} />
        )}
      </p>
      <p className="quiet small">{t.window(shortDate(window.start), shortDate(window.cutOff))}</p>
      {extension && <p>{t.asked(longDate(extension.until, locale))}</p>}
    </header>
  );
}
