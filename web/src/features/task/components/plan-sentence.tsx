import { Link } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import type { Task } from '../api/task.ts';
import { excerpt } from '../excerpt.ts';
import { texts } from '../texts.ts';

/** Enough to know where one is; the whole stands in the plan. */
const AROUND = 180;

/** The sentence that gives the task, in its paragraph of the plan. */
export function PlanSentence({ task: { assignment, plan } }: { task: Task }) {
  const t = useTexts(texts);
  const { place, text, ref } = assignment;
  return (
    <section className="card" aria-labelledby="sentence-title">
      <h2 id="sentence-title">{t.sentence}</h2>
      <blockquote className="plan-sentence" lang="vi">
        {place.before && <span className="quiet">{excerpt(place.before, AROUND, 'end')} </span>}
        <mark>{text}</mark>
        {place.after && <span className="quiet"> {excerpt(place.after, AROUND, 'beginning')}</span>}
      </blockquote>
      <p className="quiet small">
        {t.place(ref, place.line)} · <Link to={paths.plan(plan.id)}>{t.wholePlan}</Link>
      </p>
    </section>
  );
}
