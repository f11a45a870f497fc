import { Link } from 'react-router';
import type { components } from '../lib/api/schema.ts';
import { paths } from '../lib/paths.ts';
import { useTexts } from '../lib/text/locale.ts';
import { DateWithReason } from './date-with-reason.tsx';
import { TaskState } from './state-tag.tsx';
import { texts } from './texts.ts';
import { TimeClass } from './time-class.tsx';

/** A task of any agency in a list: what, whose, from which plan, until when. */
export function OthersTaskLine({ task }: { task: components['schemas']['TaskRowResponse'] }) {
  const { assignment, agency, plan, due } = task;
  const t = useTexts(texts);
  return (
    <article className="line">
      <div className="line-main">
        <h3>
          <Link to={paths.task(task.id)}>{assignment.title}</Link>
        </h3>
        <p>
          <strong>{agency.shortName}</strong>{' '}
          <span className="quiet small">{[assignment.ref, plan.number ?? plan.title].join(' · ')}</span>
        </p>
        <p className="line-facts">
          <TimeClass value={task.timeClass} treatment={task.treatment} />
          <TaskState status={task.status} />
          {due === null ? (
            <span className="quiet">{t.noDate}</span>
          ) : (
            <DateWithReason date={due.date} sentence={due.sentence} reason={due.explanation} />
          )}
        </p>
      </div>
    </article>
  );
}
