import { useState } from 'react';
import { PagedList } from '../../../components/paged-list.tsx';
import { useTexts } from '../../../lib/text/locale.ts';
import { useOwnTasks } from '../api/my-tasks.ts';
import type { Section } from '../sections.ts';
import { texts } from '../texts.ts';
import { ReceiveMany } from './receive-many.tsx';
import { TaskLine } from './task-line.tsx';

/** One part of the page with its tasks. */
export function TaskSection({ section, count }: { section: Section; count: number }) {
  const t = useTexts(texts);
  const query = useOwnTasks(section.filter, count > 0);
  const title = t[section.count];
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const isReceiving = section.count === 'toReceive' && count > 1;
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <section
      id={section.count}
      tabIndex={-1}
      aria-labelledby={`${section.count}-title`}
      className="task-section"
    >
      <div className="section-head">
        <h2 id={`${section.count}-title`}>{t.section(title, count)}</h2>
        {isReceiving && <ReceiveMany count={count} chosen={chosen} onDone={() => setChosen([])} />}
      </div>
      <PagedList query={query} empty={t.emptySection} label={title}>
        {(task) => (
          <TaskLine
            task={task}
            {...(isReceiving && { isChosen: chosen.includes(task.id), onToggle: toggle })}
          />
        )}
      </PagedList>
    </section>
  );
}
