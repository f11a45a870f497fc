import { formatBytes, formatNumber } from '../../../lib/format/numbers.ts';
import { languageOf } from '../../../lib/text/language-of.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import type { Content } from '../api/task.ts';
import { texts } from '../texts.ts';

/** A result in words, figures and files. */
export function ResultView({ content: { text, figures, files } }: { content: Content }) {
  const t = useTexts(texts);
  const locale = useLocale();
  return (
    <div className="result">
      <p lang={languageOf(text)} className="typed-text">
        {text}
      </p>
      {figures.length > 0 && (
        <dl className="facts" aria-label={t.figures}>
          {figures.map(({ indicator, value, unit }, n) => (
            <div key={n} className="fact-line">
              <dt lang={languageOf(indicator)}>{indicator}</dt>
              <dd>
                {formatNumber(value, locale)} <span lang={languageOf(unit)}>{unit}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {files.length > 0 && (
        <ul className="file-list" aria-label={t.files}>
          {files.map(({ id, name, size }) => (
            <li key={id}>
              <a href={`/api/v1/files/${id}`} download>
                {name}
              </a>{' '}
              <span className="quiet">{formatBytes(size, locale)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
