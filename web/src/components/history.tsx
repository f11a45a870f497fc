import type { ReactNode } from 'react';
import type { components } from '../lib/api/schema.ts';
import { longInstant } from '../lib/format/dates.ts';
import { languageOf } from '../lib/text/language-of.ts';
import { useLocale, useTexts } from '../lib/text/locale.ts';
import { EmptyState } from './states.tsx';
import { historyTexts } from './history-texts.ts';
import './history.css';

export type HistoryEntryData = components['schemas']['HistoryEntryResponse'];

interface HistoryProps {
  readonly entries: readonly HistoryEntryData[];
  readonly label: string;
  readonly empty: string;
}

/** What happened, as a conversation: people with their words, reminders with whom they told. */
export function History({ entries, label, empty }: HistoryProps) {
  if (entries.length === 0) return <EmptyState text={empty} />;
  return (
    <ul className="list" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.seq}>
          <HistoryEntry entry={entry} />
        </li>
      ))}
    </ul>
  );
}

/** One line of it; `children` stand below its words. */
export function HistoryEntry({ entry, children }: { entry: HistoryEntryData; children?: ReactNode }) {
  const t = useTexts(historyTexts);
  const locale = useLocale();
  const { actor, at, sentence, text, tells, escalation } = entry;
  return (
    <div className={actor === null ? 'history-entry by-system' : 'history-entry'}>
      <p className="small">
        <strong>{speakerOf(entry, t)}</strong> <span className="quiet">{longInstant(at, locale)}</span>
      </p>
      <p>{sentence}</p>
      {text && (
        <p lang={languageOf(text)} className="typed-text said">
          {text}
        </p>
      )}
      {tells.length > 0 && (
        <p className="quiet small">{t.tells(tells.map((teller) => t[teller]).join(', '))}</p>
      )}
      {escalation !== null && <p className="small">{t.escalationLevel(escalation)}</p>}
      {children}
    </div>
  );
}

function speakerOf({ actor }: HistoryEntryData, t: { system: string; somebody: string }): string {
  if (actor === null) return t.system;
  const { person, agency } = actor;
  return [...new Set([person.name ?? t.somebody, agency?.shortName])].filter(Boolean).join(', ');
}
