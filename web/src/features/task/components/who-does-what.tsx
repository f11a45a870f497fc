import type { ReactNode } from 'react';
import { useTexts } from '../../../lib/text/locale.ts';
import type { Task } from '../api/task.ts';
import { texts } from '../texts.ts';

/** Who must do it, who leads, who coordinates, who follows. */
export function WhoDoesWhat({ task }: { task: Task }) {
  const t = useTexts(texts);
  const { assignment, officer } = task;
  const { leads, coordinators, assignees, product, receiver } = assignment;
  return (
    <section className="card" aria-labelledby="who-title">
      <h2 id="who-title">{t.who}</h2>
      <dl className="facts">
        <Fact name={t.agency}>{task.agency.name}</Fact>
        <Fact name={t.officer}>{officer?.name ?? t.wholeAgency}</Fact>
        <Fact name={t.leads}>{leads.map(({ shortName }) => shortName).join(', ')}</Fact>
        <Fact name={t.assignees}>{assignees.map(({ name }) => name).join(', ')}</Fact>
        <Fact name={t.coordinators}>{coordinators.map(({ name }) => name).join(', ')}</Fact>
        <Fact name={t.product}>{product && <span lang="vi">{product}</span>}</Fact>
        <Fact name={t.receiver}>{receiver && <span lang="vi">{receiver}</span>}</Fact>
        <Fact name={t.standingAgency}>{task.standingAgency.name}</Fact>
        <Fact name={t.issuer}>{task.issuer.name}</Fact>
      </dl>
    </section>
  );
}

/** Nothing is said where there is nothing to say. */
function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
