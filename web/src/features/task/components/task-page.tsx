import { useParams } from 'react-router';
import { ActionBar } from '../../../components/actions/action-bar.tsx';
import { PageQuery } from '../../../components/page-query.tsx';
import { TaskState } from '../../../components/state-tag.tsx';
import { TimeClass } from '../../../components/time-class.tsx';
import { usePageTitle } from '../../../lib/page-title.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import { sendTaskFile, useTask, useTaskOrder, type Task } from '../api/task.ts';
import { texts } from '../texts.ts';
import { PlanSentence } from './plan-sentence.tsx';
import { Submission } from './submission.tsx';
import { TaskDates } from './task-dates.tsx';
import { TaskHistory } from './task-history.tsx';
import { WhoDoesWhat } from './who-does-what.tsx';
import '../task.css';

/** One task: its sentence and who does what, what happened, its dates, and what can be done now. */
export function TaskPage() {
  const { id = '' } = useParams();
  const query = useTask(id);
  return <PageQuery query={query}>{(task) => <TaskView key={task.id} task={task} />}</PageQuery>;
}

function TaskView({ task }: { task: Task }) {
  const { assignment, submission } = task;
  usePageTitle(assignment.title);
  return (
    <article className="page task-page">
      <Head task={task} />
      <div className="task-columns">
        <div className="task-now">
          <Actions task={task} />
          <TaskDates task={task} />
        </div>
        <div className="task-source">
          <PlanSentence task={task} />
          <WhoDoesWhat task={task} />
        </div>
        <div className="task-course">
          {submission && <Submission submission={submission} />}
          <TaskHistory taskId={task.id} />
        </div>
      </div>
    </article>
  );
}

function Head({ task }: { task: Task }) {
  const t = useTexts(texts);
  const { assignment, plan, agency, occurrence } = task;
  return (
    <header>
      <h1 lang="vi">{assignment.title}</h1>
      <p className="quiet small">
        <span lang="vi">{[assignment.ref, plan.number ?? plan.title, agency.shortName].join(' · ')}</span>
        {occurrence > 0 && ` · ${t.occurrence(occurrence)}`}
      </p>
      <p className="line-facts">
        <TaskState status={task.status} />
        <TimeClass value={task.timeClass} treatment={task.treatment} />
      </p>
    </header>
  );
}

function Actions({ task }: { task: Task }) {
  const order = useTaskOrder(task);
  return (
    <ActionBar
      subject={`task/${task.id}`}
      version={task.version}
      actions={task.allowedActions}
      order={order}
      sendFile={(file) => sendTaskFile(task.id, file)}
    />
  );
}
