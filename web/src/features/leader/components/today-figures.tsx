import { Link } from 'react-router';
import { formatNumber } from '../../../lib/format/numbers.ts';
import { paths } from '../../../lib/paths.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import type { LeaderOverview } from '../api/overviews.ts';
import { texts } from '../texts.ts';

/** The three numbers that matter today; each opens to what it counts. */
export function TodayFigures({ overview }: { overview: LeaderOverview }) {
  const { waiting, lateAgencyCount, plans } = overview;
  const t = useTexts(texts);
  const atRisk = plans.filter(({ risks }) => risks.length > 0).length;
  return (
    <ul className="today-figures" aria-label={t.today}>
      <Figure
        to={paths.toDecide}
        value={waiting.reduce((sum, { count }) => sum + count, 0)}
        text={t.waiting}
      />
      <Figure to="#late" value={lateAgencyCount} text={t.lateAgencies} />
      <Figure to="#plans" value={atRisk} text={t.plansAtRisk} />
    </ul>
  );
}

function Figure({ to, value, text }: { to: string; value: number; text: string }) {
  const locale = useLocale();
  return (
    <li>
      <Link to={to} className="card today-figure">
        <strong>{formatNumber(value, locale)}</strong> <span>{text}</span>
      </Link>
    </li>
  );
}
