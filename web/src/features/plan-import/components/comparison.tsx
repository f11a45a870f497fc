import { Select, Tag } from 'antd';
import { useId, useState } from 'react';
import { QueryState } from '../../../components/query-state.tsx';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { useComparison, useRunningPlans } from '../api/issue.ts';
import { issueTexts } from '../issue-texts.ts';
import type { Comparison as PlanComparison } from '../model.ts';
import { FIELD_WORDS } from '../words.ts';

/** An amended or new version against a running plan: what is added, changed, dropped, and what becomes of the tasks. */
export function Comparison({ id }: { id: string }) {
  const t = useTexts(issueTexts);
  const field = useId();
  const plans = useRunningPlans();
  const [planId, setPlanId] = useState<string | null>(null);
  const comparison = useComparison(id, planId);
  return (
    <details className="card">
      <summary>{t.compare}</summary>
      <p className="quiet">{t.compareHint}</p>
      <QueryState query={plans} rows={1}>
        {(items) =>
          items.length === 0 ? (
            <p>{t.noPlans}</p>
          ) : (
            <div className="field">
              <label htmlFor={field}>{t.comparePlan}</label>
              <PlanChoice id={field} plans={items} value={planId} onChange={setPlanId} />
            </div>
          )
        }
      </QueryState>
      {planId !== null && (
        <QueryState query={comparison} rows={3}>
          {(found) => <Changes comparison={found} />}
        </QueryState>
      )}
    </details>
  );
}

interface PlanChoiceProps {
  readonly id: string;
  readonly plans: readonly { readonly id: string; readonly number: string | null; readonly title: string }[];
  readonly value: string | null;
  readonly onChange: (planId: string) => void;
}

/** The labels are texts, which the list says to screen readers; only what is drawn of them is marked. */
function PlanChoice({ id, plans, value, onChange }: PlanChoiceProps) {
  return (
    <Select
      id={id}
      className="agency-field"
      value={value}
      options={plans.map((plan) => ({
        value: plan.id,
        label: [plan.number, plan.title].filter(Boolean).join(' · '),
      }))}
      optionRender={({ label }) => <span lang="vi">{label}</span>}
      labelRender={({ label }) => <span lang="vi">{label}</span>}
      onChange={onChange}
    />
  );
}

function Changes({ comparison: { unchanged, changes } }: { comparison: PlanComparison }) {
  const t = useTexts(issueTexts);
  const locale = useLocale();
  return (
    <>
      <p>{t.unchanged(unchanged)}</p>
      <ul className="list">
        {changes.map((change) => (
          <li key={`${change.ref} ${change.newRef}`} className="line">
            <div className="line-main">
              <Tag>{t[change.kind]}</Tag> <strong>{change.newRef ?? change.ref}</strong>{' '}
              <span lang="vi">{change.title}</span>
              <p className="quiet small">
                {change.fields.map((name) => FIELD_WORDS[name]?.[locale] ?? name).join(', ')}
              </p>
              <p className="small">
                {t.consequences(change.tasks.starting.length, change.tasks.kept, change.tasks.ending.length)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
