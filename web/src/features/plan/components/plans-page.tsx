import '../../../components/parts.css';
import { Link } from 'react-router';
import { PagedList } from '../../../components/paged-list.tsx';
import { shortDate } from '../../../lib/format/dates.ts';
import { paths } from '../../../lib/paths.ts';
import { useMe } from '../../../lib/session/me.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import { usePlans, useSummary, type PlanRow } from '../api/plans.ts';
import '../plan.css';
import { texts } from '../texts.ts';
import { FourClasses } from './four-classes.tsx';
import { Today } from './today.tsx';

/** The plans that concern the account; for who follows plans, what they need today stands above. */
export function PlansPage() {
  const t = useTexts(texts);
  const { permissions } = useMe();
  const mayImport = permissions.includes('plans:write');
  return (
    <section className="page">
      <div className="page-head">
        <h1>{mayImport ? t.followed : t.title}</h1>
        {mayImport && (
          <Link className="button-link" to={paths.planImport}>
            {t.importPlan}
          </Link>
        )}
      </div>
      {mayImport && <Today />}
      <h2 className="section-title">{t.title}</h2>
      <PagedList query={usePlans()} empty={mayImport ? t.noneFollowed : t.none} label={t.title}>
        {(plan) => <PlanLine plan={plan} />}
      </PagedList>
    </section>
  );
}

function PlanLine({ plan }: { plan: PlanRow }) {
  const t = useTexts(texts);
  const isStarted = plan.status !== 'draft';
  const facts = [
    plan.number,
    plan.issuedOn && t.issuedOn(shortDate(plan.issuedOn)),
    plan.periodEnd && t.untilDay(shortDate(plan.periodEnd)),
  ].filter(Boolean);
  return (
    <article className="line">
      <div className="line-main">
        <h3>
          <Link lang="vi" to={paths.plan(plan.id)}>
            {plan.title}
          </Link>
        </h3>
        <p className="quiet small">{facts.join(' · ')}</p>
        <p>
          <span className="state-tag">{t[`status_${plan.status}`]}</span>
        </p>
      </div>
      {isStarted && (
        <div className="plan-line-classes">
          <PlanClasses id={plan.id} />
        </div>
      )}
    </article>
  );
}

function PlanClasses({ id }: { id: string }) {
  const { data } = useSummary(id);
  return data === undefined ? (
    <div className="class-bar" />
  ) : (
    <FourClasses national={data.national} isShort />
  );
}
