import { PagedList } from '../../../components/paged-list.tsx';
import { useTexts } from '../../../lib/text/locale.ts';
import { useOwnTasks } from '../api/my-tasks.ts';
import type { Section } from '../sections.ts';
import { texts } from '../texts.ts';
import { ReceiveAll } from './receive-all.tsx';
import { TaskLine } from './task-line.tsx';

/** One part of the page with its tasks. */
export function TaskSection({ section, count }: { section: Section; count: number }) {
  const t = useTexts(texts);
  const query = useOwnTasks(section.filter, count > 0);
  const title = t[section.count];
  return (
    <section id={section.count} aria-labelledby={`${section.count}-title`} className="task-section">
      <div className="section-head">
        <h2 id={`${section.count}-title`}>{t.section(title, count)}</h2>
        {section.count === 'toReceive' && count > 1 && <ReceiveAll count={count} />}
      </div>
      <PagedList query={query} empty={t.emptySection} label={title}>
        {(task) => <TaskLine task={task} />}
      </PagedList>
    </section>
  );
}
