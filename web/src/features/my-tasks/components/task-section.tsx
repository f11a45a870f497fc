import { useState } from 'react';
import { PagedList } from '../../../components/paged-list.tsx';
import { useTexts } from '../../../lib/text/locale.ts';
import { useOwnTasks } from '../api/my-tasks.ts';
import type { Receiving } from '../api/receive.ts';
import type { Section } from '../sections.ts';
import { texts } from '../texts.ts';
import { ReceiveMany } from './receive-many.tsx';
import { TaskLine } from './task-line.tsx';

interface TaskSectionProps {
  readonly section: Section;
  readonly count: number;
  readonly receiving: Receiving;
}

/** One part of the page with its tasks. */
export function TaskSection({ section, count, receiving }: TaskSectionProps) {
  const t = useTexts(texts);
  const query = useOwnTasks(section.filter, count > 0);
  const title = t[section.count];
  const [chosen, setChosen] = useState<readonly string[]>([]);
  // Where there were several, one that is left over is received in the same way: nothing goes away under a question.
  const [wereSeveral, setSeveral] = useState(count > 1);
  if (!wereSeveral && count > 1) setSeveral(true);
  const isReceiving = section.count === 'toReceive' && wereSeveral;
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
        {isReceiving && (
          <ReceiveMany receiving={receiving} count={count} chosen={chosen} onDone={() => setChosen([])} />
        )}
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
