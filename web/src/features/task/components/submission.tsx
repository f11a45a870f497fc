import { longInstant } from '../../../lib/format/dates.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import type { Task } from '../api/task.ts';
import { texts } from '../texts.ts';
import { ResultView } from './result-view.tsx';

/** The result that waits for its decision. */
export function Submission({ submission }: { submission: NonNullable<Task['submission']> }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { by, sentAt, content } = submission;
  return (
    <section className="card" aria-labelledby="submission-title">
      <h2 id="submission-title">{t.submission}</h2>
      <p className="quiet small">{t.sentBy(by.name ?? t.somebody, longInstant(sentAt, locale))}</p>
      {content && <ResultView content={content} />}
    </section>
  );
}
