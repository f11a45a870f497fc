import { DateWithReason } from '../../../components/date-with-reason.tsx';
import { longDate } from '../../../lib/format/dates.ts';
import { formatNumber } from '../../../lib/format/numbers.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { issueTexts } from '../issue-texts.ts';
import type { Preview } from '../model.ts';
import { CLASS_WORDS } from '../words.ts';

/** How many tasks, dates and reports a plan would bring. */
export function PreviewFacts({ preview }: { preview: Preview }) {
  const t = useTexts(issueTexts);
  const locale = useLocale();
  const { assignments, tasks, reports, byTreatment } = preview;
  const figures = [
    [assignments.length, t.assignments],
    [tasks, t.tasks],
    [assignments.filter(({ due }) => due !== null).length, t.dated],
    [reports, t.reports],
    [byTreatment['requested'] ?? 0, t.requested],
  ] as const;
  return (
    <section className="card" aria-label={t.whatFollows}>
      <h2>{t.whatFollows}</h2>
      <ul className="figures">
        {figures.map(([count, words]) => (
          <li key={words}>
            <strong>{formatNumber(count, locale)}</strong> {words}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Each assignment with its bodies and its date, then the first rounds. */
export function PreviewDates({ preview }: { preview: Preview }) {
  const t = useTexts(issueTexts);
  const locale = useLocale();
  return (
    <details className="card">
      <summary>{t.dates}</summary>
      <ul className="list preview-list">
        {preview.assignments.map((assignment) => (
          <li key={assignment.ref} className="line">
            <div className="line-main">
              <strong>{assignment.ref}</strong> <span lang="vi">{assignment.title}</span>
              <p className="quiet small">
                {[t.forAgencies(assignment.agencies), CLASS_WORDS[assignment.class][locale]].join(' · ')}
              </p>
            </div>
            <AssignmentDate assignment={assignment} />
          </li>
        ))}
      </ul>
      <Rounds preview={preview} />
    </details>
  );
}

function AssignmentDate({ assignment }: { assignment: Preview['assignments'][number] }) {
  const t = useTexts(issueTexts);
  const locale = useLocale();
  const { due, firstTurn, dormant } = assignment;
  if (due) return <DateWithReason date={due.lastAcceptedDay} reason={due.explanation[locale]} />;
  if (firstTurn) return <span>{t.firstTurn(longDate(firstTurn.opensOn, locale))}</span>;
  return <span className="quiet">{dormant ? t.waits : t.noDate}</span>;
}

function Rounds({ preview: { rounds } }: { preview: Preview }) {
  const t = useTexts(issueTexts);
  const locale = useLocale();
  if (rounds.length === 0) return null;
  return (
    <>
      <h3>{t.rounds}</h3>
      <ul>
        {rounds.map(({ dutyRef, reports, first }) => (
          <li key={dutyRef}>
            <strong>{dutyRef}</strong> {first && t.roundLine(reports, longDate(first.opensOn, locale))}
            {', '}
            {first?.unitsDueOn ? t.roundDue(longDate(first.unitsDueOn, locale)) : t.roundNoDate}
          </li>
        ))}
      </ul>
    </>
  );
}
