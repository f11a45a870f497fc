import { Link } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import { useAgency, usePlan } from '../api/tasks.ts';
import type { TaskFilter } from '../filter.ts';
import { texts } from '../texts.ts';

/** Of which plan and which agency the list is. */
export function ListScope({ filter: { planId, agencyId } }: { filter: TaskFilter }) {
  const t = useTexts(texts);
  const { data: plan } = usePlan(planId);
  const { data: agency } = useAgency(agencyId);
  return (
    <>
      {plan && (
        <p>
          {t.plan}{' '}
          <Link lang="vi" to={paths.plan(plan.id)}>
            {plan.number ?? plan.title}
          </Link>
        </p>
      )}
      {agency && (
        <p>
          {t.agency} <Link to={paths.agency(agency.id)}>{agency.name}</Link>
        </p>
      )}
    </>
  );
}
