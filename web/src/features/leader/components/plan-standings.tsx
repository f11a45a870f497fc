import { WarningOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { EmptyState } from '../../../components/states.tsx';
import { formatNumber } from '../../../lib/format/numbers.ts';
import { paths } from '../../../lib/paths.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import type { PlanStanding } from '../api/overviews.ts';
import { texts } from '../texts.ts';
import { ClassBar } from './class-bar.tsx';

/** The running plans, those at risk first, each as one bar. */
export function PlanStandings({ plans }: { plans: readonly PlanStanding[] }) {
  const t = useTexts(texts);
  return (
    <section id="plans" aria-labelledby="plans-title">
      <div className="section-head">
        <h2 id="plans-title">{t.plans}</h2>
      </div>
      {plans.length === 0 ? (
        <EmptyState text={t.noPlans} />
      ) : (
        <>
          {plans.map((standing) => (
            <Standing key={standing.plan.id} standing={standing} />
          ))}
          <p className="quiet small">{t.notCounted}</p>
        </>
      )}
    </section>
  );
}

function Standing({ standing }: { standing: PlanStanding }) {
  const { plan, national, tasks } = standing;
  const t = useTexts(texts);
  const locale = useLocale();
  return (
    <article className="card plan-standing">
      <h3>
        <Link lang="vi" to={paths.plan(plan.id)}>
          {plan.title}
        </Link>
      </h3>
      <p className="line-facts">
        {plan.number !== null && <span>{plan.number}</span>}
        <Link to={paths.taskList({ planId: plan.id })}>{t.taskCount(formatNumber(tasks, locale))}</Link>
        <Risks standing={standing} />
      </p>
      <ClassBar national={national} planId={plan.id} label={t.classes(plan.number ?? plan.title)} />
    </article>
  );
}

function Risks({ standing: { risks, withLeader } }: { standing: PlanStanding }) {
  const t = useTexts(texts);
  if (risks.length === 0) return null;
  return (
    <span>
      <WarningOutlined aria-hidden="true" /> {t.atRisk} {risks.map((risk) => t[risk](withLeader)).join(', ')}
    </span>
  );
}
