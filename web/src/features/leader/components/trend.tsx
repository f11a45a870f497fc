import { shortDate } from '../../../lib/format/dates.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import type { TrendPoint } from '../api/overviews.ts';
import { CLASSES, totalOf } from '../classes.ts';
import { texts } from '../texts.ts';

/** The four classes week by week: a column each, and the same as figures for who wants them or cannot see columns. */
export function Trend({ points }: { points: readonly TrendPoint[] }) {
  const t = useTexts(texts);
  const counted = points.filter(({ national }) => totalOf(national) > 0);
  if (counted.length === 0) return null;
  const most = Math.max(...counted.map(({ national }) => totalOf(national)));
  return (
    <section aria-labelledby="trend-title">
      <div className="section-head">
        <h2 id="trend-title">{t.trend}</h2>
      </div>
      <div className="card">
        <div className="trend" aria-hidden="true">
          {counted.map((point) => (
            <Column key={point.on} point={point} most={most} />
          ))}
        </div>
        <ul className="class-figures" aria-hidden="true">
          {CLASSES.map(({ name }) => (
            <li key={name}>
              <span className={`class-key class-${name}`} /> {t[name]}
            </li>
          ))}
        </ul>
        <details>
          <summary>{t.trendTable}</summary>
          <TrendTable points={counted} />
        </details>
        <p className="quiet small">{t.trendNote}</p>
      </div>
    </section>
  );
}

function Column({ point: { on, national }, most }: { point: TrendPoint; most: number }) {
  return (
    <div className="trend-column">
      <div className="trend-stack" style={{ height: `${(100 * totalOf(national)) / most}%` }}>
        {CLASSES.filter(({ name }) => national[name] > 0).map(({ name }) => (
          <span key={name} className={`class-${name}`} style={{ flexGrow: national[name] }} />
        ))}
      </div>
      <span className="trend-day">{shortDate(on).slice(0, 5)}</span>
    </div>
  );
}

function TrendTable({ points }: { points: readonly TrendPoint[] }) {
  const t = useTexts(texts);
  return (
    <div className="wide" tabIndex={0} role="group" aria-labelledby="trend-title">
      <table className="figures" aria-labelledby="trend-title">
        <thead>
          <tr>
            <th scope="col">{t.weekEnd}</th>
            {CLASSES.map(({ name }) => (
              <th key={name} scope="col" className="number">
                {t[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map(({ on, national }) => (
            <tr key={on}>
              <th scope="row">{shortDate(on)}</th>
              {CLASSES.map(({ name }) => (
                <td key={name} className="number">
                  {national[name]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
