import { Button } from 'antd';
import { Link } from 'react-router';
import { DateWithReason } from '../../../components/date-with-reason.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { TaskState } from '../../../components/state-tag.tsx';
import { TimeClass } from '../../../components/time-class.tsx';
import { longDate } from '../../../lib/format/dates.ts';
import { paths } from '../../../lib/paths.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import type { TaskRow } from '../api/my-tasks.ts';
import { useReceive } from '../api/receive.ts';
import { texts } from '../texts.ts';

interface TaskLineProps {
  readonly task: TaskRow;
  readonly isChosen?: boolean;
  /** The task can be ticked, to be received with others. */
  readonly onToggle?: (id: string) => void;
}

/** One task in a list: what, from which plan, until when, and the one likely step. */
export function TaskLine({ task, isChosen = false, onToggle }: TaskLineProps) {
  const { assignment, plan, occurrence } = task;
  const t = useTexts(texts);
  return (
    <article className="line">
      {onToggle && (
        <input
          type="checkbox"
          className="tick"
          aria-label={t.choose(assignment.title)}
          checked={isChosen}
          onChange={() => onToggle(task.id)}
        />
      )}
      <div className="line-main">
        <h3>
          <Link lang="vi" to={paths.task(task.id)}>
            {assignment.title}
          </Link>
        </h3>
        <p className="quiet small">
          <span lang="vi">{[assignment.ref, plan.number ?? plan.title].join(' · ')}</span>
          {occurrence > 0 && ` · ${t.occurrence(occurrence)}`}
        </p>
        <p className="line-facts">
          <TimeClass value={task.timeClass} treatment={task.treatment} />
          <TaskState status={task.status} />
          <Until task={task} />
        </p>
      </div>
      {task.allowedCommands.includes('receive') && <ReceiveButton task={task} />}
    </article>
  );
}

/** The date that counts now: of the receipt until it was received, then that of the work. */
function Until({ task }: { task: TaskRow }) {
  const t = useTexts(texts);
  const locale = useLocale();
  if (task.receiptDueOn !== null) return <span>{t.receiveBefore(longDate(task.receiptDueOn, locale))}</span>;
  if (task.due === null) return <span className="quiet">{task.dormant ? t.dormant : t.noDate}</span>;
  return <DateWithReason date={task.due.date} sentence={task.due.sentence} reason={task.due.explanation} />;
}

function ReceiveButton({ task }: { task: TaskRow }) {
  const t = useTexts(texts);
  const { give, isPending, problem } = useReceive();
  return (
    <div className="line-action">
      <Button
        type="primary"
        loading={isPending}
        aria-label={t.receiveOne(task.assignment.title)}
        onClick={() => void give(task.id)}
      >
        {t.receive}
      </Button>
      {problem && <ProblemAlert problem={problem} />}
    </div>
  );
}
