import { Link } from 'react-router';
import { TaskState } from '../../../../components/state-tag.tsx';
import { TimeClass } from '../../../../components/time-class.tsx';
import { paths } from '../../../../lib/paths.ts';
import { useTexts } from '../../../../lib/text/locale.ts';
import { boardTexts } from '../../board-texts.ts';
import type { SingleTask } from '../../board-view.ts';
import type { Choice } from '../../use-choice.ts';

/** Assignments of one body alone: a column of its own would stand empty for all others. */
export function SingleTasks({ singles, choice }: { singles: readonly SingleTask[]; choice: Choice }) {
  const t = useTexts(boardTexts);
  return (
    <section aria-labelledby="board-single">
      <h2 id="board-single" className="section-title">
        {t.withCount(t.single, singles.length)}
      </h2>
      <ul className="list" aria-labelledby="board-single">
        {singles.map(({ column, agencyName, cell }) => (
          <li key={cell.taskId} className="single-task">
            {choice.isChoosing && (
              <input
                type="checkbox"
                aria-label={t.chooseCell(`${column.ref} ${column.title}`)}
                checked={choice.ids.has(cell.taskId)}
                onChange={() => choice.toggle([cell.taskId])}
              />
            )}
            <span className="single-what">
              <Link lang="vi" to={paths.task(cell.taskId)} title={column.text}>
                {`${column.ref} ${column.title}`}
              </Link>
              <span className="quiet small">{agencyName}</span>
            </span>
            <span className="line-facts">
              {cell.dormant ? <span className="quiet">{t.dormant}</span> : <TaskState status={cell.status} />}
              <TimeClass
                value={cell.dormant ? null : cell.timeClass}
                treatment={cell.requested ? 'requested' : 'followed'}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
