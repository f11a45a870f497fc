import { useTexts } from '../../../lib/text/locale.ts';
import type { TaskSummary } from '../api/my-tasks.ts';
import { SECTIONS } from '../sections.ts';
import { texts } from '../texts.ts';

/** The counts in one line; each leads to its part of the page. */
export function SummaryLine({ counts }: { counts: TaskSummary }) {
  const t = useTexts(texts);
  const filled = SECTIONS.filter(({ count }) => counts[count] > 0);
  if (filled.length === 0) return null;
  return (
    <nav aria-label={t.summary} className="summary-line">
      <ul>
        {filled.map(({ count }) => (
          <li key={count}>
            <a href={`#${count}`}>{t.section(t[count], counts[count])}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
