import { useTexts } from '../../../lib/text/locale.ts';
import type { PlainCounts } from '../api/plans.ts';
import { texts } from '../texts.ts';

const COLUMNS = [
  ['total', 'countTotal'],
  ['notReceived', 'countNotReceived'],
  ['inProgress', 'countInProgress'],
  ['waiting', 'countWaiting'],
  ['completed', 'countCompleted'],
] as const;

/** Standing duties and requests: plain counts, for they are in none of the four classes. */
export function PlainCountsTable({ standing, requests }: { standing: PlainCounts; requests: PlainCounts }) {
  const t = useTexts(texts);
  const rows = [
    [t.standing, standing],
    [t.requests, requests],
  ] as const;
  const filled = rows.filter(([, counts]) => counts.total > 0);
  if (filled.length === 0) return null;
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={`${t.standing}, ${t.requests}`}>
      <table className="figures">
        <thead>
          <tr>
            <td />
            {COLUMNS.map(([, word]) => (
              <th key={word} scope="col">
                {t[word]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {filled.map(([name, counts]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {COLUMNS.map(([field]) => (
                <td key={field}>{counts[field]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
