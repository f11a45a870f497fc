import { Button, Input } from 'antd';
import { useState } from 'react';
import { BulkOrder } from '../../../components/bulk-order/bulk-order.tsx';
import { ExportLink } from '../../../components/export-link.tsx';
import { FilterSelect } from '../../../components/filter-select.tsx';
import { kindWord } from '../../../components/kind-words.ts';
import { QueryState } from '../../../components/query-state.tsx';
import { EmptyState } from '../../../components/states.tsx';
import { useMe } from '../../../lib/session/me.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { useCompleteness, type Completeness, type Round } from '../api/rounds.ts';
import { rowsOf, sectionsOf, type Section } from '../sections.ts';
import { texts } from '../texts.ts';
import { Tile } from './tile.tsx';

const COUNTS = ['missing', 'overdue', 'submitted', 'returned', 'accepted', 'onTime', 'late', 'zero'] as const;

/** "Tình hình gửi": a tile for each body, the missing first. */
export function CompletenessPart({ round }: { round: Round }) {
  return (
    <QueryState query={useCompleteness(round.id)} rows={10}>
      {(completeness) => (
        <>
          <CountLine completeness={completeness} />
          <Tiles roundId={round.id} completeness={completeness} />
        </>
      )}
    </QueryState>
  );
}

function CountLine({ completeness }: { completeness: Completeness }) {
  const t = useTexts(texts);
  const { counts, lastRound } = completeness;
  const requested = completeness.requested.counts;
  return (
    <section className="card" aria-label={t.counts}>
      <dl className="count-line">
        <div>
          <dt>{t.owed}</dt>
          <dd>{counts.owed}</dd>
        </div>
        {COUNTS.map((name) => (
          <div key={name} className={name === 'overdue' && counts[name] > 0 ? 'count-overdue' : ''}>
            <dt>{t[`count_${name}`]}</dt>
            <dd>{counts[name]}</dd>
          </div>
        ))}
      </dl>
      {requested.owed > 0 && (
        <p className="quiet small">{t.requestedApart(requested.owed, requested.owed - requested.missing)}</p>
      )}
      {lastRound && (
        <p className="quiet small">
          {t.lastRound(
            lastRound.periodName,
            lastRound.counted.followed.owed - lastRound.counted.followed.missing,
            lastRound.counted.followed.owed,
          )}
        </p>
      )}
    </section>
  );
}

function Tiles({ roundId, completeness }: { roundId: string; completeness: Completeness }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<string | null>(null);
  const rows = rowsOf(completeness);
  const sections = sectionsOf(rows, text, kind);
  const kinds = [...new Set(rows.map((row) => row.kind))];
  return (
    <>
      <div className="tile-fields">
        <Input
          type="search"
          aria-label={t.find}
          placeholder={t.find}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <FilterSelect
          label={t.kind}
          all={t.allKinds}
          value={kind}
          options={kinds.map((value) => ({ value, label: kindWord(value)[locale] }))}
          onChange={setKind}
        />
        <ExportLink href={`/api/v1/rounds/${roundId}/export`} what={t.counts} />
        <Button onClick={() => window.print()}>{t.print}</Button>
      </div>
      {sections.length === 0 && <EmptyState text={t.noneFound} />}
      {sections.map((section) => (
        <TileSection key={section.name} section={section} />
      ))}
    </>
  );
}

function TileSection({ section: { name, rows } }: { section: Section }) {
  const t = useTexts(texts);
  const { permissions } = useMe();
  // A leader may urge one body, but many at once are the receiver's to urge.
  const mayOrder = permissions.includes('bulk:run');
  const toUrge = rows.filter(({ allowedCommands }) => mayOrder && allowedCommands.includes('urge'));
  return (
    <section aria-labelledby={`tiles-${name}`}>
      <div className="section-head">
        <h2 id={`tiles-${name}`}>{t.withCount(t[`section_${name}`], rows.length)}</h2>
        {(name === 'missing' || name === 'returned') && toUrge.length > 0 && (
          <BulkOrder
            label={t.urgeMissing(toUrge.length)}
            type={name === 'missing' ? 'primary' : 'default'}
            selection={{ kind: 'urge-reports', reportIds: toUrge.map(({ reportId }) => reportId) }}
          />
        )}
      </div>
      <ul className="tiles" aria-labelledby={`tiles-${name}`}>
        {rows.map((row) => (
          <Tile key={row.reportId} row={row} />
        ))}
      </ul>
    </section>
  );
}
