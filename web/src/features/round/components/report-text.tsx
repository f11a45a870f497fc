import { useId } from 'react';
import { formatNumber } from '../../../lib/format/numbers.ts';
import { languageOf } from '../../../lib/text/language-of.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import type { ReportContent } from '../api/rounds.ts';
import { texts } from '../texts.ts';

/** What a report says, to be read beside another. */
export function ReportText({ title, content }: { title: string; content: ReportContent | null }) {
  const t = useTexts(texts);
  const id = useId();
  return (
    <section className="card report-text" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {content === null ? (
        <p className="quiet">{t.noneBefore}</p>
      ) : content.zero ? (
        <p>{t.zero}</p>
      ) : (
        <Said content={content} />
      )}
    </section>
  );
}

function Said({ content }: { content: ReportContent }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { summary, results, figures, difficulties, proposals } = content;
  return (
    <>
      <Words title={t.summary} text={summary} />
      {results.length > 0 && <h4>{t.results}</h4>}
      {results.map(({ ref, title, text }, i) => (
        // An assignment of several occurrences has a line for each.
        <p key={`${ref} ${i}`} className="said">
          <strong lang="vi">{`${ref} ${title}`}</strong>
          <br />
          <span lang={languageOf(text)}>{text}</span>
        </p>
      ))}
      {figures.length > 0 && <h4>{t.figures}</h4>}
      <ul>
        {figures.map(({ key, label, value, unit }) => (
          <li key={`${key} ${unit}`}>
            <span lang={languageOf(label)}>{label}</span>: {formatNumber(value, locale)}{' '}
            <span lang={languageOf(unit)}>{unit}</span>
          </li>
        ))}
      </ul>
      <Words title={t.difficulties} text={difficulties} />
      <Words title={t.proposals} text={proposals} />
    </>
  );
}

function Words({ title, text }: { title: string; text: string }) {
  const t = useTexts(texts);
  return (
    <>
      <h4>{title}</h4>
      <p lang={languageOf(text)} className="said">
        {text === '' ? <span className="quiet">{t.nothingWritten}</span> : text}
      </p>
    </>
  );
}
