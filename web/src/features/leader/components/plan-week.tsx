import { Link } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import type { PlanWeek } from '../api/overviews.ts';
import { changeText, CLASSES } from '../classes.ts';
import { texts } from '../texts.ts';

const HAPPENED = [
  'submitted',
  'completed',
  'becameOverdue',
  'escalationsRaised',
  'escalationsClosed',
  'reportsSent',
  'dueNext',
] as const;

/** A plan's week: the four classes as it began and ended, and what happened in between. */
export function PlanWeekPart({ week }: { week: PlanWeek }) {
  const { plan } = week;
  const t = useTexts(texts);
  const id = `week-${plan.id}`;
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>
        <Link lang="vi" to={paths.plan(plan.id)}>
          {plan.title}
        </Link>
      </h2>
      <p className="quiet small">{plan.number}</p>
      <div className="leader-columns">
        <ClassTable week={week} label={id} />
        <table className="figures" aria-label={t.happened}>
          <thead>
            <tr>
              <th scope="col">{t.happened}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {HAPPENED.map((name) => (
              <tr key={name}>
                <th scope="row">{t[name]}</th>
                <td className="number">{week[name]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ClassTable({ week: { before, after }, label }: { week: PlanWeek; label: string }) {
  const t = useTexts(texts);
  return (
    <table className="figures" aria-labelledby={label}>
      <thead>
        <tr>
          {[t.figure, t.before, t.after, t.change].map((name, column) => (
            <th key={name} scope="col" className={column > 0 ? 'number' : undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {CLASSES.map(({ name }) => (
          <tr key={name}>
            <th scope="row">{t[name]}</th>
            <td className="number">{before[name]}</td>
            <td className="number">{after[name]}</td>
            <td className="number">{changeText(before[name], after[name])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
