import { useState } from 'react';
import { HistoryEntry } from '../../../components/history.tsx';
import { PagedList } from '../../../components/paged-list.tsx';
import { QueryState } from '../../../components/query-state.tsx';
import { useTexts } from '../../../lib/text/locale.ts';
import { useContent, useTaskHistory } from '../api/task.ts';
import { texts } from '../texts.ts';
import { ResultView } from './result-view.tsx';

/** What happened, as a conversation: people with their words, reminders with whom they told. */
export function TaskHistory({ taskId }: { taskId: string }) {
  const t = useTexts(texts);
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title" className="history-title">
        {t.history}
      </h2>
      <PagedList query={useTaskHistory(taskId)} empty={t.noHistory} label={t.history}>
        {(entry) => (
          <HistoryEntry entry={entry}>
            {entry.contentId && <SentResult taskId={taskId} contentId={entry.contentId} />}
          </HistoryEntry>
        )}
      </PagedList>
    </section>
  );
}

function SentResult({ taskId, contentId }: { taskId: string; contentId: string }) {
  const t = useTexts(texts);
  const [isOpen, setOpen] = useState(false);
  const query = useContent(taskId, contentId, isOpen);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.showResult}</summary>
      {isOpen && (
        <QueryState query={query} rows={2}>
          {(content) => <ResultView content={content} />}
        </QueryState>
      )}
    </details>
  );
}
