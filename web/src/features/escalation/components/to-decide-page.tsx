import { Link, useSearchParams } from 'react-router';
import { QueryState } from '../../../components/query-state.tsx';
import { EmptyState } from '../../../components/states.tsx';
import { useToday, type TodayItem } from '../../../lib/api/today.ts';
import { longDate } from '../../../lib/format/dates.ts';
import { paths } from '../../../lib/paths.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { useEscalations } from '../api/to-decide.ts';
import { filledParts, type Part, type Scope } from '../parts.ts';
import { texts } from '../texts.ts';
import { AllEscalations, EscalationList } from './escalation-list.tsx';
import { ReportsToAccept } from './reports-to-accept.tsx';
import { TasksToDecide } from './tasks-to-decide.tsx';

/**
 * What waits for the account's decision, part by part, of all plans or of the one that the address names; below it everything
 * that was escalated.
 */
export function ToDecidePage() {
  const t = useTexts(texts);
  const [search] = useSearchParams();
  const planId = search.get('planId') ?? undefined;
  const scope = planId === undefined ? {} : { planId };
  return (
    <section className="page">
      <h1>{t.title}</h1>
      {planId !== undefined && (
        <p>
          <Link to={paths.plan(planId)}>{t.onePlan}</Link> · <Link to={paths.toDecide}>{t.allPlans}</Link>
        </p>
      )}
      <QueryState query={useToday(planId)}>{({ items }) => <Parts items={items} scope={scope} />}</QueryState>
      <AllEscalations scope={scope} />
    </section>
  );
}

function Parts({ items, scope }: { items: readonly TodayItem[]; scope: Scope }) {
  const t = useTexts(texts);
  const filled = filledParts(items);
  // The head of a unit follows no plan: what asks it to explain is in none of the counts.
  const toExplain = useEscalations({ ...scope, waitingForMe: true, status: ['directed'] }, true);
  const asked = toExplain.data?.pages.some((page) => page.items.length > 0) ?? false;
  return (
    <>
      {filled.length === 0 && !asked && <EmptyState text={t.nothing} />}
      {asked && (
        <section tabIndex={-1} aria-labelledby="explain-title">
          <div className="section-head">
            <h2 id="explain-title">{t.explain}</h2>
          </div>
          <EscalationList query={toExplain} label={t.explain} />
        </section>
      )}
      {filled.map(({ part, item }) => (
        <PartOf key={part.kind} part={part} item={item} scope={scope} />
      ))}
    </>
  );
}

interface PartProps {
  readonly part: Part;
  readonly item: TodayItem;
  readonly scope: Scope;
}

function PartOf({ part, item: { count, since }, scope }: PartProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const name = t[part.kind];
  return (
    <section id={part.kind} tabIndex={-1} aria-labelledby={`${part.kind}-title`}>
      <div className="section-head">
        <h2 id={`${part.kind}-title`}>{t.part(name, count)}</h2>
        {since !== null && <span className="quiet small">{t.since(longDate(since, locale))}</span>}
      </div>
      <PartList part={part} label={name} scope={scope} />
    </section>
  );
}

function PartList({ part, label, scope }: Pick<PartProps, 'part' | 'scope'> & { label: string }) {
  const isEscalations = part.kind === 'decide-escalations';
  const waiting = useEscalations(
    { ...scope, waitingForMe: true, status: ['open', 'answered'] },
    isEscalations,
  );
  switch (part.kind) {
    case 'decide-escalations':
      return <EscalationList query={waiting} label={label} />;
    case 'accept-reports':
      return <ReportsToAccept label={label} scope={scope} />;
    default:
      return <TasksToDecide filter={{ ...part.filter, ...scope }} label={label} />;
  }
}
