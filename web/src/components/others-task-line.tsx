import { Link } from 'react-router';
import type { components } from '../lib/api/schema.ts';
import { paths } from '../lib/paths.ts';
import { useTexts } from '../lib/text/locale.ts';
import { DateWithReason } from './date-with-reason.tsx';
import { TaskState } from './state-tag.tsx';
import { texts } from './texts.ts';
import { TimeClass } from './time-class.tsx';

interface OthersTaskLineProps {
  readonly task: components['schemas']['TaskRowResponse'];
  /** Of its heading: one below what the list stands under. */
  readonly level?: 2 | 3;
}

/** A task of any agency in a list: what, whose, from which plan, until when. */
export function OthersTaskLine({ task, level = 3 }: OthersTaskLineProps) {
  const { assignment, agency, plan, due } = task;
  const t = useTexts(texts);
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <article className="line">
      <div className="line-main">
        <Heading className="line-title">
          <Link lang="vi" to={paths.task(task.id)}>
            {assignment.title}
          </Link>
        </Heading>
        <p>
          <strong>{agency.shortName}</strong>{' '}
          <span lang="vi" className="quiet small">
            {[assignment.ref, plan.number ?? plan.title].join(' · ')}
          </span>
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
