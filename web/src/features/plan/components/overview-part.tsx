import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { QueryState } from '../../../components/query-state.tsx';
import { EmptyState } from '../../../components/states.tsx';
import { longDate, longInstant } from '../../../lib/format/dates.ts';
import { useAgencyName } from '../../../lib/agency-name.ts';
import { paths } from '../../../lib/paths.ts';
import { useMe } from '../../../lib/session/me.ts';
import { languageOf } from '../../../lib/text/language-of.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import type { Locale } from '../../../lib/text/texts.ts';
import { useLaunch, useRounds, useSummary, type PlanDetail, type RoundRow } from '../api/plans.ts';
import { countedTasks } from '../counted-tasks.ts';
import { texts } from '../texts.ts';
import { FourClasses } from './four-classes.tsx';
import { PlainCountsTable } from './plain-counts.tsx';
import { Today } from './today.tsx';
import { Trend } from './trend.tsx';

/** What there is to do today, how the plan stands, its rounds and its facts. */
export function OverviewPart({ plan }: { plan: PlanDetail }) {
  const t = useTexts(texts);
  const { agencyId } = useMe();
  const follows = agencyId === plan.standingAgencyId || agencyId === plan.issuerAgencyId;
  if (plan.status === 'draft')
    return (
      <>
        <EmptyState text={t.draftHint} />
        <Facts plan={plan} />
      </>
    );
  return (
    <>
      <LaunchProgress plan={plan} />
      <div className="overview">
        <div>
          {follows && <Today planId={plan.id} />}
          <State plan={plan} />
        </div>
        <div>
          <Rounds planId={plan.id} />
          <Facts plan={plan} />
        </div>
      </div>
    </>
  );
}

function LaunchProgress({ plan }: { plan: PlanDetail }) {
  const t = useTexts(texts);
  const { data } = useLaunch(plan.id, plan.status === 'issued');
  if (data === undefined || data.total === 0) return null;
  return (
    <div className="card" role="status">
      <label>
        {t.launching(data.started, data.total)}
        <progress className="launch-progress" value={data.started} max={data.total} />
      </label>
      {data.failed > 0 && <p>{t.launchFailed(data.failed)}</p>}
    </div>
  );
}

function State({ plan }: { plan: PlanDetail }) {
  const t = useTexts(texts);
  const me = useMe();
  return (
    <section aria-labelledby="state-title" className="card">
      <h2 id="state-title">{t.state}</h2>
      <QueryState query={useSummary(plan.id)}>
        {(summary) => (
          <>
            <FourClasses national={summary.national} counted={countedTasks(plan, me)} />
            <PlainCountsTable standing={summary.standing} requests={summary.requests} />
          </>
        )}
      </QueryState>
      <Trend planId={plan.id} />
    </section>
  );
}

function Rounds({ planId }: { planId: string }) {
  const t = useTexts(texts);
  return (
    <section aria-labelledby="rounds-title" className="card">
      <h2 id="rounds-title">{t.rounds}</h2>
      <QueryState query={useRounds(planId)} rows={3}>
        {(rounds) =>
          rounds.length === 0 ? (
            <p className="quiet">{t.noRounds}</p>
          ) : (
            <ul className="round-list">
              {rounds.map((round) => (
                <RoundLine key={round.id} round={round} />
              ))}
            </ul>
          )
        }
      </QueryState>
    </section>
  );
}

function RoundLine({ round }: { round: RoundRow }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const due = round.unitsDue ?? round.consolidationDue;
  return (
    <li>
      <Link to={paths.round(round.id)}>{t.roundName(round.periodName)}</Link>{' '}
      <span className="state-tag">{t[`round_${round.status}`]}</span>
      <div className="quiet small">
        {[
          round.status === 'scheduled' && t.roundOpens(longDate(round.opensOn, locale)),
          due === null ? t.dateOpen : t.roundDue(longDate(due.date, locale)),
          round.receiver.shortName,
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
    </li>
  );
}

function periodOf(
  { periodStart, periodEnd }: PlanDetail,
  locale: Locale,
  until: (day: string) => string,
): string | null {
  if (periodEnd === null) return periodStart && longDate(periodStart, locale);
  if (periodStart === null) return until(longDate(periodEnd, locale));
  return `${longDate(periodStart, locale)} – ${longDate(periodEnd, locale)}`;
}

function Facts({ plan }: { plan: PlanDetail }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { supervisor } = plan;
  const issuer = useAgencyName(plan.issuerAgencyId);
  const standing = useAgencyName(plan.standingAgencyId);
  const facts: readonly (readonly [string, ReactElement | string | null | undefined])[] = [
    [t.issuer, issuer],
    [t.standingAgency, standing],
    [t.supervisor, <Supervisor key="supervisor" {...supervisor} />],
    [t.period, periodOf(plan, locale, t.untilDay)],
    [t.launchedAt, plan.launchedAt && longInstant(plan.launchedAt, locale)],
    [
      t.closedAt,
      plan.closedAt && <Closing key="closing" at={plan.closedAt} reason={plan.closeReason ?? ''} />,
    ],
  ];
  return (
    <section aria-labelledby="facts-title" className="card">
      <h2 id="facts-title">{t.facts}</h2>
      <dl className="facts">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name} className="fact">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <p className="small">
        <a href={`/api/v1/plans/${plan.id}/document`} download>
          {t.documentFile}
        </a>
      </p>
    </section>
  );
}

function Supervisor({ name, title, assumed }: PlanDetail['supervisor']) {
  const t = useTexts(texts);
  return (
    <>
      <span lang="vi">{`${name}, ${title}`}</span>
      {assumed && ` (${t.supervisorAssumed})`}
    </>
  );
}

function Closing({ at, reason }: { at: string; reason: string }) {
  const locale = useLocale();
  return (
    <>
      {longInstant(at, locale)} <span lang={languageOf(reason)}>({reason})</span>
    </>
  );
}
