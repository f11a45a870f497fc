import { OthersTaskLine } from '../../../components/others-task-line.tsx';
import { PagedList } from '../../../components/paged-list.tsx';
import { useTexts } from '../../../lib/text/locale.ts';
import { useTasksToDecide } from '../api/to-decide.ts';
import type { TaskFilter } from '../parts.ts';
import { texts } from '../texts.ts';

/** Tasks that wait for one kind of decision; it is taken on the task's own page, where all that speaks for it stands. */
export function TasksToDecide({ filter, label }: { filter: TaskFilter; label: string }) {
  const t = useTexts(texts);
  return (
    <PagedList query={useTasksToDecide(filter)} empty={t.empty} label={label}>
      {(task) => <OthersTaskLine task={task} />}
    </PagedList>
  );
}
