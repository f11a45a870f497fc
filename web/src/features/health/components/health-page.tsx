import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { QueryState } from '../../../components/query-state.tsx';
import { useTexts } from '../../../lib/text/locale.ts';
import { useAlarms, useNotReady } from '../api/health.ts';
import { PARTS, partsAway, type Part } from '../parts.ts';
import { texts } from '../texts.ts';
import { Alarms } from './alarms.tsx';
import { FailedLetters } from './failed-letters.tsx';
import { Undeliverable } from './undeliverable.tsx';

/** How the installation is: its parts, what it reports of itself, and what could not be delivered. */
export function HealthPage() {
  const t = useTexts(texts);
  const alarms = useAlarms(true).data?.pages.flatMap(({ items }) => items.map(({ kind }) => kind)) ?? [];
  return (
    <section className="page">
      <h1>{t.title}</h1>
      <section aria-labelledby="parts-title" className="card">
        <h2 id="parts-title">{t.parts}</h2>
        <QueryState query={useNotReady()} rows={4}>
          {(notReady) => <Parts away={partsAway(notReady, alarms)} />}
        </QueryState>
      </section>
      <Alarms />
      <FailedLetters />
      <Undeliverable />
    </section>
  );
}

function Parts({ away }: { away: ReadonlySet<Part> }) {
  const t = useTexts(texts);
  return (
    <dl className="facts">
      {PARTS.map((part) => (
        <div key={part} className="part">
          <dt>{t[part]}</dt>
          <dd>
            {away.has(part) ? (
              <strong>
                <WarningOutlined aria-hidden="true" /> {t.away}
              </strong>
            ) : (
              <>
                <CheckCircleOutlined aria-hidden="true" /> {t.well}
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
