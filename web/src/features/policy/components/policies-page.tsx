import { useId } from 'react';
import { useSearchParams } from 'react-router';
import '../../../components/lists.css';
import { QueryState } from '../../../components/query-state.tsx';
import { useTexts } from '../../../lib/text/locale.ts';
import { useRunningPlans } from '../api/policies.ts';
import { texts } from '../texts.ts';
import { DefaultRules } from './default-rules.tsx';
import { PlanRulesPart } from './plan-rules-part.tsx';
import './policy.css';

const PLAN = 'ke-hoach';

/** The rules of reminding and escalating: the default, or those of the plan that stands in the address. */
export function PoliciesPage() {
  const t = useTexts(texts);
  const [search, setSearch] = useSearchParams();
  const planId = search.get(PLAN);
  return (
    <section className="page">
      <h1>{t.title}</h1>
      <p>{t.what}</p>
      <Whose planId={planId} onChoose={(id) => setSearch(id === '' ? {} : { [PLAN]: id })} />
      {planId === null ? <DefaultRules /> : <PlanRulesPart key={planId} planId={planId} />}
    </section>
  );
}

function Whose({ planId, onChoose }: { planId: string | null; onChoose: (planId: string) => void }) {
  const t = useTexts(texts);
  const id = useId();
  return (
    <QueryState query={useRunningPlans()} rows={1}>
      {({ items }) => (
        <div className="field">
          <label htmlFor={id}>{t.whose}</label>
          <select
            id={id}
            className="choice"
            value={planId ?? ''}
            onChange={(event) => onChoose(event.target.value)}
          >
            <option value="">{t.default}</option>
            {items.map((plan) => (
              <option key={plan.id} lang="vi" value={plan.id}>
                {[plan.number, plan.title].filter(Boolean).join(', ')}
              </option>
            ))}
          </select>
        </div>
      )}
    </QueryState>
  );
}
