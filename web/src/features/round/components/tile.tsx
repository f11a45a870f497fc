import { Link } from 'react-router';
import { ReportState } from '../../../components/state-tag.tsx';
import { TimeClass } from '../../../components/time-class.tsx';
import { shortDate } from '../../../lib/format/dates.ts';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import type { CompletenessRow } from '../api/rounds.ts';
import { texts } from '../texts.ts';

/** One body: how its report stands, and how it was the last time. */
export function Tile({ row }: { row: CompletenessRow }) {
  const t = useTexts(texts);
  const { lastRound, timeliness } = row;
  const facts = [
    row.submittedAt && shortDate(row.submittedAt),
    timeliness && t[timeliness === 'late' ? 'late' : 'onTime'],
    row.zero && t.zero,
    row.treatment === 'requested' && t.request,
    lastRound && t.lastTime(lastWord(lastRound, t)),
  ].filter(Boolean);
  return (
    <li className={row.timeClass === 'overdue' ? 'tile overdue' : 'tile'}>
      <Link to={paths.report(row.reportId)}>{row.agency.shortName}</Link>
      <span className="line-facts small">
        <ReportState status={row.status} />
        <TimeClass value={row.timeClass} treatment={row.treatment} />
      </span>
      {facts.length > 0 && <span className="quiet small">{facts.join(' · ')}</span>}
    </li>
  );
}

function lastWord(
  { timeliness, status, zero }: NonNullable<CompletenessRow['lastRound']>,
  t: { readonly lastMissing: string; readonly late: string; readonly onTime: string; readonly zero: string },
): string {
  if (status === 'not-submitted') return t.lastMissing;
  if (zero) return t.zero;
  return timeliness === 'late' ? t.late : t.onTime;
}
