import { formatNumber } from '../../../lib/format/numbers.ts';
import { languageOf } from '../../../lib/text/language-of.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import type { ReportContent } from '../report-form-values.ts';
import { texts } from '../texts.ts';

/** A report to be read. */
export function ContentView({ content }: { content: ReportContent }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { zero, summary, results, difficulties, proposals, figures } = content;
  return (
    <div className="report-content">
      {zero && <p>{t.zeroSent}</p>}
      <Part title={t.summary} text={summary} />
      {results.length > 0 && <h3>{t.results}</h3>}
      {results.map(({ ref, title, text }, n) => (
        // An assignment of several occurrences has a line for each.
        <div key={`${ref} ${n}`}>
          <p lang="vi" className="quiet small">
            {t.result(ref, title)}
          </p>
          <p lang={languageOf(text)} className="typed-text">
            {text || t.none}
          </p>
        </div>
      ))}
      {figures.length > 0 && (
        <>
          <h3>{t.figures}</h3>
          <dl className="facts">
            {figures.map(({ key, label, unit, value }) => (
              <div key={`${key}/${unit}`} className="fact-line">
                <dt lang={languageOf(label)}>{label}</dt>
                <dd>
                  {formatNumber(value, locale)} <span lang={languageOf(unit)}>{unit}</span>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <Part title={t.difficulties} text={difficulties} />
      <Part title={t.proposals} text={proposals} />
    </div>
  );
}

function Part({ title, text }: { title: string; text: string }) {
  if (text === '') return null;
  return (
    <>
      <h3>{title}</h3>
      <p lang={languageOf(text)} className="typed-text">
        {text}
      </p>
    </>
  );
}
