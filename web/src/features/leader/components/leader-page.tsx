import { Button } from 'antd';
import { Link } from 'react-router';
import { QueryState } from '../../../components/query-state.tsx';
import { longInstant } from '../../../lib/format/dates.ts';
import { paths } from '../../../lib/paths.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { useLeaderOverview, type LeaderOverview } from '../api/overviews.ts';
import { texts } from '../texts.ts';
import { EscalationsPart } from './escalations-part.tsx';
import { LateAgencies } from './late-agencies.tsx';
import { PlanStandings } from './plan-standings.tsx';
import { TodayFigures } from './today-figures.tsx';
import { Trend } from './trend.tsx';
import './leader.css';

/** All that the leader decides and looks after, on one page that prints on one sheet. */
export function LeaderPage() {
  const t = useTexts(texts);
  return (
    <section className="page leader">
      <div className="section-head first">
        <h1>{t.title}</h1>
        <div className="head-actions">
          <Link to={paths.leaderWeek}>{t.week}</Link>
          <Button onClick={() => window.print()}>{t.print}</Button>
        </div>
      </div>
      <QueryState query={useLeaderOverview()} rows={14}>
        {(overview) => <Parts overview={overview} />}
      </QueryState>
    </section>
  );
}

function Parts({ overview }: { overview: LeaderOverview }) {
  const t = useTexts(texts);
  const locale = useLocale();
  return (
    <>
      <p className="quiet small">{t.at(longInstant(overview.at, locale))}</p>
      <TodayFigures overview={overview} />
      <PlanStandings plans={overview.plans} />
      <EscalationsPart escalations={overview.escalations} />
      <div className="leader-columns">
        <LateAgencies agencies={overview.lateAgencies} count={overview.lateAgencyCount} />
        <Trend points={overview.trend} />
      </div>
    </>
  );
}
