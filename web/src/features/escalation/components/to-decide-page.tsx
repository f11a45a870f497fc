import { QueryState } from '../../../components/query-state.tsx';
import { EmptyState } from '../../../components/states.tsx';
import { longDate } from '../../../lib/format/dates.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { useEscalations, useToday } from '../api/to-decide.ts';
import { filledParts, type Part, type TodayItem } from '../parts.ts';
import { texts } from '../texts.ts';
import { AllEscalations, EscalationList } from './escalation-list.tsx';
import { ReportsToAccept } from './reports-to-accept.tsx';
import { TasksToDecide } from './tasks-to-decide.tsx';

/** What waits for the account's decision, part by part; below it everything that was escalated. */
export function ToDecidePage() {
  const t = useTexts(texts);
  return (
    <section className="page">
      <h1>{t.title}</h1>
      <QueryState query={useToday()}>{({ items }) => <Parts items={items} />}</QueryState>
      <AllEscalations />
    </section>
  );
}

function Parts({ items }: { items: readonly TodayItem[] }) {
  const t = useTexts(texts);
  const filled = filledParts(items);
  // The head of a unit follows no plan: what asks it to explain is in none of the counts.
  const toExplain = useEscalations({ waitingForMe: true, status: ['directed'] }, true);
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
        <PartOf key={part.kind} part={part} item={item} />
      ))}
    </>
  );
}

function PartOf({ part, item: { count, since } }: { part: Part; item: TodayItem }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const name = t[part.kind];
  return (
    <section id={part.kind} tabIndex={-1} aria-labelledby={`${part.kind}-title`}>
      <div className="section-head">
        <h2 id={`${part.kind}-title`}>{t.part(name, count)}</h2>
        {since !== null && <span className="quiet small">{t.since(longDate(since, locale))}</span>}
      </div>
      <PartList part={part} label={name} />
    </section>
  );
}

function PartList({ part, label }: { part: Part; label: string }) {
  const isEscalations = part.kind === 'decide-escalations';
  const waiting = useEscalations({ waitingForMe: true, status: ['open', 'answered'] }, isEscalations);
  switch (part.kind) {
    case 'decide-escalations':
      return <EscalationList query={waiting} label={label} />;
    case 'accept-reports':
      return <ReportsToAccept label={label} />;
    default:
      return <TasksToDecide filter={part.filter} label={label} />;
  }
}
