import { useSearchParams } from 'react-router';
import { OthersTaskLine } from '../../../components/others-task-line.tsx';
import { PagedList } from '../../../components/paged-list.tsx';
import { usePageTitle } from '../../../lib/page-title.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import { useTasks } from '../api/tasks.ts';
import { readFilter, wordsOf } from '../filter.ts';
import { texts } from '../texts.ts';
import { ListControls } from './list-controls.tsx';
import { ListScope } from './list-scope.tsx';

/** The tasks behind a figure. The address holds the filter: it can be kept and sent on. */
export function TaskListPage() {
  const t = useTexts(texts);
  const [search] = useSearchParams();
  const filter = readFilter(search);
  const words = t as unknown as Readonly<Record<string, string>>;
  const title = wordsOf(filter)
    .map((word) => words[word])
    .join(' · ');
  usePageTitle(title || t.title);
  return (
    <section className="page">
      <h1>{title || t.all}</h1>
      <ListScope filter={filter} />
      <ListControls filter={filter} />
      <PagedList query={useTasks(filter)} empty={t.empty} label={title || t.all}>
        {(task) => <OthersTaskLine task={task} level={2} />}
      </PagedList>
    </section>
  );
}
