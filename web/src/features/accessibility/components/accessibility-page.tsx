import { Link } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import { texts } from '../texts.ts';

/** The accessibility statement: aim, tests, limits, and whom to tell. */
export function AccessibilityPage() {
  const t = useTexts(texts);
  return (
    <main id="content" tabIndex={-1} className="page">
      <h1>{t.title}</h1>
      <p>{t.intro}</p>
      <p>{t.standard}</p>
      <Points id="tested" title={t.tested} points={[t.axe, t.zoom, t.keyboard, t.words, t.languages]} />
      <p>{t.when}</p>
      <Points id="limits" title={t.limits} points={[t.readers, t.board, t.files]} />
      <section aria-labelledby="report-title">
        <div className="section-head">
          <h2 id="report-title">{t.report}</h2>
        </div>
        <p>{t.reportHow}</p>
      </section>
      <p className="quiet small">{t.updated}</p>
      <p>
        <Link to={paths.home}>{t.back}</Link>
      </p>
    </main>
  );
}

interface PointsProps {
  readonly id: string;
  readonly title: string;
  readonly points: readonly string[];
}

function Points({ id, title, points }: PointsProps) {
  return (
    <section aria-labelledby={`${id}-title`}>
      <div className="section-head">
        <h2 id={`${id}-title`}>{title}</h2>
      </div>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}
