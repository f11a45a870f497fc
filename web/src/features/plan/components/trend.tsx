import { QueryState } from '../../../components/query-state.tsx';
import { shortDate } from '../../../lib/format/dates.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import { useTrend, type TrendPoint } from '../api/plans.ts';
import { CLASSES, totalOf } from '../national-classes.ts';
import { texts } from '../texts.ts';

/** How the four classes moved in the last weeks: a column a week, with the numbers on demand. */
export function Trend({ planId }: { planId: string }) {
  const t = useTexts(texts);
  return (
    <>
      <h3 className="trend-title">{t.trend}</h3>
      <QueryState query={useTrend(planId)} rows={3}>
        {({ points }) => (
          <>
            <div className="trend" aria-hidden="true">
              {points.map((point) => (
                <Week
                  key={point.on}
                  point={point}
                  most={Math.max(1, ...points.map(({ national }) => totalOf(national)))}
                />
              ))}
            </div>
            <p className="quiet small">{t.trendNote}</p>
            <details>
              <summary>{t.showNumbers}</summary>
              <Numbers points={points} />
            </details>
          </>
        )}
      </QueryState>
    </>
  );
}

function Week({ point, most }: { point: TrendPoint; most: number }) {
  return (
    <div className="trend-week">
      <div className="trend-column">
        {CLASSES.toReversed().map((name) => (
          <span
            key={name}
            className={`class-${name}`}
            style={{ height: `${(100 * point.national[name]) / most}%` }}
          />
        ))}
      </div>
      <span className="trend-day">{shortDate(point.on).slice(0, 5)}</span>
    </div>
  );
}

function Numbers({ points }: { points: readonly TrendPoint[] }) {
  const t = useTexts(texts);
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={t.trend}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t.week}</th>
            {CLASSES.map((name) => (
              <th key={name} scope="col">
                {t[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map(({ on, national }) => (
            <tr key={on}>
              <th scope="row">{shortDate(on)}</th>
              {CLASSES.map((name) => (
                <td key={name}>{national[name]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
