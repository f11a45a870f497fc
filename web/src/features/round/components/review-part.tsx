import { useState } from 'react';
import { ActionBar } from '../../../components/actions/action-bar.tsx';
import { BulkOrder } from '../../../components/bulk-order/bulk-order.tsx';
import { QueryState } from '../../../components/query-state.tsx';
import { EmptyState } from '../../../components/states.tsx';
import { TimeClass } from '../../../components/time-class.tsx';
import { shortDate } from '../../../lib/format/dates.ts';
import { paths } from '../../../lib/paths.ts';
import { Link } from 'react-router';
import { useTexts } from '../../../lib/text/locale.ts';
import {
  useCompleteness,
  useReport,
  useReportOrder,
  type CompletenessRow,
  type Report,
  type Round,
} from '../api/rounds.ts';
import { heldIn, rowsOf } from '../sections.ts';
import { texts } from '../texts.ts';
import { ReportText } from './report-text.tsx';

/** "Chờ chấp nhận": one report after the other beside that of the round before, accepted or returned singly or together. */
export function ReviewPart({ round }: { round: Round }) {
  return (
    <QueryState query={useCompleteness(round.id)} rows={10}>
      {(completeness) => {
        const rows = rowsOf(completeness).filter(({ allowedCommands }) => allowedCommands.includes('accept'));
        return <Queue rows={rows} />;
      }}
    </QueryState>
  );
}

function Queue({ rows }: { rows: readonly CompletenessRow[] }) {
  const t = useTexts(texts);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set());
  const [open, setOpen] = useState<string | null>(null);
  const held = heldIn(rows, open);
  // Held as soon as it is shown: what another body hands in must not slip under the reader's hand.
  if (held !== open) setOpen(held);
  const shown = rows.find(({ reportId }) => reportId === held);
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <div
      role="group"
      tabIndex={-1}
      aria-labelledby="queue-title"
      className={rows.length === 0 ? '' : 'review'}
    >
      <section>
        <QueueHead rows={rows} chosen={chosen} onChange={setChosen} />
        {rows.length === 0 && <EmptyState text={t.noQueue} />}
        <ul className="list queue" hidden={rows.length === 0} aria-labelledby="queue-title">
          {rows.map((row) => (
            <QueueLine
              key={row.reportId}
              row={row}
              isShown={row === shown}
              isChosen={chosen.has(row.reportId)}
              onShow={() => setOpen(row.reportId)}
              onChoose={() => toggle(row.reportId)}
            />
          ))}
        </ul>
      </section>
      {shown && <ReviewedReport key={shown.reportId} id={shown.reportId} />}
    </div>
  );
}

interface QueueHeadProps {
  readonly rows: readonly CompletenessRow[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

function QueueHead({ rows, chosen, onChange }: QueueHeadProps) {
  const t = useTexts(texts);
  const all = rows.map(({ reportId }) => reportId);
  const ids = all.filter((id) => chosen.has(id));
  const hasAll = ids.length === all.length;
  return (
    <>
      <div className="section-head">
        <h2 id="queue-title">{t.withCount(t.queue, rows.length)}</h2>
        {all.length > 0 && (
          <label>
            <input type="checkbox" checked={hasAll} onChange={() => onChange(new Set(hasAll ? [] : all))} />{' '}
            {t.chooseAll}
          </label>
        )}
      </div>
      <BulkOrder
        label={t.acceptChosen(ids.length)}
        isHidden={all.length === 0}
        disabled={ids.length === 0}
        selection={{ kind: 'accept-reports', reportIds: ids }}
        onDone={() => onChange(new Set())}
      />
    </>
  );
}

interface QueueLineProps {
  readonly row: CompletenessRow;
  readonly isShown: boolean;
  readonly isChosen: boolean;
  readonly onShow: () => void;
  readonly onChoose: () => void;
}

function QueueLine({ row, isShown, isChosen, onShow, onChoose }: QueueLineProps) {
  const t = useTexts(texts);
  const { agency, submittedAt, timeliness, zero } = row;
  const facts = [
    submittedAt && shortDate(submittedAt),
    timeliness && t[timeliness === 'late' ? 'late' : 'onTime'],
    zero && t.zero,
  ].filter(Boolean);
  return (
    <li className={isShown ? 'queue-line shown' : 'queue-line'}>
      <input type="checkbox" aria-label={t.choose(agency.shortName)} checked={isChosen} onChange={onChoose} />
      <button type="button" aria-current={isShown ? 'true' : undefined} onClick={onShow}>
        <span>{agency.shortName}</span>
        <span className="quiet small">{facts.join(' · ')}</span>
      </button>
    </li>
  );
}

function ReviewedReport({ id }: { id: string }) {
  return (
    <section className="reviewed">
      <QueryState query={useReport(id)} rows={10}>
        {(report) => <Reviewed report={report} />}
      </QueryState>
    </section>
  );
}

function Reviewed({ report }: { report: Report }) {
  const t = useTexts(texts);
  const order = useReportOrder(report);
  const deciding = report.allowedActions.filter(({ type }) => type === 'accept' || type === 'return');
  return (
    <>
      <h2>{report.agency.name}</h2>
      <p className="line-facts">
        <TimeClass value={report.timeClass} treatment={report.treatment} />
        <Link to={paths.report(report.id)}>{t.openReport}</Link>
      </p>
      <ActionBar
        subject={`report/${report.id}`}
        about={report.agency.name}
        version={report.version}
        actions={deciding}
        order={order}
      />
      <div className="beside">
        <ReportText title={t.thisRound} content={report.submitted} />
        <ReportText title={t.roundBefore} content={report.lastRound} />
      </div>
    </>
  );
}
