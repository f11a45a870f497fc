import { Button } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { QueryState } from '../../../components/query-state.tsx';
import { EmptyState } from '../../../components/states.tsx';
import type { components } from '../../../lib/api/schema.ts';
import { longDate } from '../../../lib/format/dates.ts';
import { paths } from '../../../lib/paths.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { useWeek } from '../api/overviews.ts';
import { shiftDay } from '../classes.ts';
import { texts } from '../texts.ts';
import { LateTable } from './late-agencies.tsx';
import { PlanWeekPart } from './plan-week.tsx';
import './leader.css';

type Week = components['schemas']['WeekOverviewResponse'];

/** What happened in a week, to be printed and laid on the table of a meeting. */
export function WeekPage() {
  const t = useTexts(texts);
  const [search] = useSearchParams();
  return (
    <section className="page leader">
      <div className="section-head first">
        <h1>{t.week}</h1>
        <div className="head-actions">
          <Link to={paths.leader}>{t.toLeader}</Link>
          <Button onClick={() => window.print()}>{t.print}</Button>
        </div>
      </div>
      <QueryState query={useWeek(search.get('on'))} rows={12}>
        {(week) => <WeekParts week={week} />}
      </QueryState>
    </section>
  );
}

function WeekParts({ week: { from, to, plans, lateAgencies } }: { week: Week }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const at = (day: string) => `${paths.leaderWeek}?on=${day}`;
  return (
    <>
      <p>{t.weekOf(longDate(from, locale), longDate(to, locale))}</p>
      <nav aria-label={t.week} className="head-actions week-turn screen-only">
        <Link to={at(shiftDay(from, -7))}>{t.weekBefore}</Link>
        <Link to={at(shiftDay(from, 7))}>{t.weekAfter}</Link>
      </nav>
      {plans.length === 0 && <EmptyState text={t.noPlans} />}
      {plans.map((plan) => (
        <PlanWeekPart key={plan.plan.id} week={plan} />
      ))}
      <section aria-labelledby="late-title">
        <div className="section-head">
          <h2 id="late-title">{t.late}</h2>
        </div>
        {lateAgencies.length === 0 ? <EmptyState text={t.noLate} /> : <LateTable agencies={lateAgencies} />}
        <p className="quiet small">{t.noRequests}</p>
      </section>
    </>
  );
}
