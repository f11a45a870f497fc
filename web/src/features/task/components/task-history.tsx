import { useState } from 'react';
import { PagedList } from '../../../components/paged-list.tsx';
import { QueryState } from '../../../components/query-state.tsx';
import { longInstant } from '../../../lib/format/dates.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { useContent, useTaskHistory, type HistoryEntry } from '../api/task.ts';
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
        {(entry) => <Entry entry={entry} taskId={taskId} />}
      </PagedList>
    </section>
  );
}

function Entry({ entry, taskId }: { entry: HistoryEntry; taskId: string }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { actor, at, sentence, text, tells, contentId, escalation } = entry;
  return (
    <div className={actor === null ? 'history-entry by-system' : 'history-entry'}>
      <p className="small">
        <strong>{speakerOf(entry, t)}</strong> <span className="quiet">{longInstant(at, locale)}</span>
      </p>
      <p>{sentence}</p>
      {text && <p className="typed-text said">{text}</p>}
      {tells.length > 0 && (
        <p className="quiet small">{t.tells(tells.map((teller) => t[teller]).join(', '))}</p>
      )}
      {escalation !== null && <p className="small">{t.escalationLevel(escalation)}</p>}
      {contentId && <SentResult taskId={taskId} contentId={contentId} />}
    </div>
  );
}

function speakerOf({ actor }: HistoryEntry, t: { system: string; somebody: string }): string {
  if (actor === null) return t.system;
  const { person, agency } = actor;
  return [...new Set([person.name ?? t.somebody, agency?.shortName])].filter(Boolean).join(', ');
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
