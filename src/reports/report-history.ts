import { formatInstant } from '../../domain/calendar/local-date.ts';
import type { ReportEvent } from '../../domain/report/report.ts';
import type { StoredEvent } from '../recording/stored-events.ts';
import { toAgencyName, toPersonName } from '../tasks/task.mapper.ts';
import type { ReportEventResponse } from './reports.responses.ts';
import type { RoundWords } from './round.mapper.ts';

/** What of an event its readers see: words and decisions, not how clocks are kept. */
const SHOWN = [
  'reason',
  'text',
  'note',
  'until',
  'approved',
  'zero',
  'timeliness',
  'officerId',
  'escalationId',
  'direction',
  'answer',
  'escalation',
] as const;

/** The course of a report, the latest last. Rungs that only stood for others in the ledger are left out. */
export function toHistory(
  events: readonly StoredEvent[],
  words: RoundWords,
  accounts: ReadonlyMap<string, string>,
): ReportEventResponse[] {
  return events.flatMap(({ seq, at, actor, event }) => {
    const told = event as ReportEvent;
    if (told.type === 'rung-reached' && told.fired === null) return [];
    return [
      {
        seq,
        type: told.type,
        at: formatInstant(at),
        by: actor === null ? null : toPersonName(actor.accountId, accounts),
        agency:
          actor === null || actor.agencyId === null ? null : toAgencyName(actor.agencyId, words.registry),
        rung: told.type === 'rung-reached' ? (told.fired?.rung ?? null) : null,
        dueOn: 'due' in told ? (told.due?.lastAcceptedDay ?? null) : null,
        contentId: told.type === 'submitted' ? told.submission.contentId : null,
        details: Object.fromEntries(Object.entries(told).filter(([name]) => isShown(name))),
      },
    ];
  });
}

function isShown(name: string): boolean {
  return (SHOWN as readonly string[]).includes(name);
}
