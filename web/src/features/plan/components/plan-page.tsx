import '../../../components/parts.css';
import { Link, NavLink, Navigate, useParams } from 'react-router';
import { PageQuery } from '../../../components/page-query.tsx';
import { shortDate } from '../../../lib/format/dates.ts';
import { usePageTitle } from '../../../lib/page-title.ts';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import { usePlan, type PlanDetail } from '../api/plans.ts';
import { PLAN_PARTS } from '../plan-parts.ts';
import '../plan.css';
import { texts } from '../texts.ts';
import { PlanPart } from './plan-part.tsx';

/** One plan: its head, and one of its parts. */
export function PlanPage() {
  const { id = '', part = '' } = useParams();
  const known = PLAN_PARTS.find(({ address }) => address === part);
  const query = usePlan(id);
  usePageTitle(query.data?.number ?? query.data?.title);
  if (known === undefined) return <Navigate to={paths.plan(id)} replace />;
  return (
    <PageQuery query={query}>
      {(plan) => (
        <section className="page wide">
          <PlanHead plan={plan} />
          <PlanPart plan={plan} name={known.name} />
        </section>
      )}
    </PageQuery>
  );
}

function PlanHead({ plan }: { plan: PlanDetail }) {
  const t = useTexts(texts);
  const facts = [
    plan.number,
    plan.issuedOn && t.issuedOn(shortDate(plan.issuedOn)),
    t[`status_${plan.status}`],
  ].filter(Boolean);
  return (
    <header>
      <p className="small above-title">
        <Link to={paths.plans}>{t.title}</Link>
      </p>
      <h1 lang="vi" className="plan-title">
        {plan.title}
      </h1>
      <p className="quiet">{facts.join(' · ')}</p>
      <nav aria-label={t.parts} className="part-tabs">
        <ul>
          {PLAN_PARTS.map(({ name, address }) => (
            <li key={name}>
              <NavLink
                end
                preventScrollReset
                to={address === '' ? paths.plan(plan.id) : paths.planPart(plan.id, address)}
              >
                {t[`part_${name}`]}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
