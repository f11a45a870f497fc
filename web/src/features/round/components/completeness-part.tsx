import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { BulkOrder } from '../../../components/bulk-order/bulk-order.tsx';
import { kindWord } from '../../../components/kind-words.ts';
import { QueryState } from '../../../components/query-state.tsx';
import { EmptyState } from '../../../components/states.tsx';
import { reportStateWord } from '../../../components/words.ts';
import { csvOf, saveFile } from '../../../lib/csv.ts';
import { shortDate } from '../../../lib/format/dates.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { useCompleteness, type Completeness, type CompletenessRow, type Round } from '../api/rounds.ts';
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
          <Tiles completeness={completeness} />
        </>
      )}
    </QueryState>
  );
}

function CountLine({ completeness: { counts, lastRound } }: { completeness: Completeness }) {
  const t = useTexts(texts);
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

function Tiles({ completeness }: { completeness: Completeness }) {
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
        <Select
          allowClear
          aria-label={t.kind}
          placeholder={t.allKinds}
          value={kind}
          options={kinds.map((value) => ({ value, label: kindWord(value)[locale] }))}
          onChange={(value: string | undefined) => setKind(value ?? null)}
        />
        <SaveTable rows={rows} />
      </div>
      {sections.length === 0 && <EmptyState text={t.noneFound} />}
      {sections.map((section) => (
        <TileSection key={section.name} section={section} />
      ))}
    </>
  );
}

function SaveTable({ rows }: { rows: readonly CompletenessRow[] }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const save = () => {
    const lines = rows.map((row) => [
      row.agency.name,
      kindWord(row.kind)[locale],
      reportStateWord(row.status)[locale],
      row.submittedAt === null ? '' : shortDate(row.submittedAt),
      row.timeliness === null ? '' : t[row.timeliness === 'late' ? 'late' : 'onTime'],
    ]);
    saveFile(
      `${t.part_completeness}.csv`,
      csvOf([[t.agency, t.kind, t.state, t.sentAt, t.timeliness], ...lines]),
    );
  };
  return <Button onClick={save}>{t.exportTable}</Button>;
}

function TileSection({ section: { name, rows } }: { section: Section }) {
  const t = useTexts(texts);
  const toUrge = rows.filter(({ allowedCommands }) => allowedCommands.includes('urge'));
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
