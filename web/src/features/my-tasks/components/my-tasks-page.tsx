import { QueryState } from '../../../components/query-state.tsx';
import { EmptyState } from '../../../components/states.tsx';
import { useTexts } from '../../../lib/text/locale.ts';
import { useTaskSummary, type TaskSummary } from '../api/my-tasks.ts';
import { useReceiveMany } from '../api/receive.ts';
import { SECTIONS } from '../sections.ts';
import { texts } from '../texts.ts';
import { OwnReports } from './own-reports.tsx';
import { ReceiveProgress } from './receive-many.tsx';
import { SummaryLine } from './summary-line.tsx';
import { TaskSection } from './task-section.tsx';

/** What the unit must do, the most urgent first. */
export function MyTasksPage() {
  const t = useTexts(texts);
  const summary = useTaskSummary();
  return (
    <section className="page">
      <h1>{t.title}</h1>
      <QueryState query={summary}>{(counts) => <Sections counts={counts} />}</QueryState>
      <OwnReports />
    </section>
  );
}

function Sections({ counts }: { counts: TaskSummary }) {
  const t = useTexts(texts);
  const receiving = useReceiveMany();
  const filled = SECTIONS.filter(({ count }) => counts[count] > 0);
  return (
    <>
      <SummaryLine counts={counts} />
      <ReceiveProgress job={receiving.job} />
      {filled.length === 0 && <EmptyState text={t.nothing} />}
      {filled.map((section) => (
        <TaskSection
          key={section.count}
          section={section}
          count={counts[section.count]}
          receiving={receiving}
        />
      ))}
    </>
  );
}
