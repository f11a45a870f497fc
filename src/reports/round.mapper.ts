import type { AgencyRegistry } from '../../domain/agency/registry.ts';
import { formatInstant } from '../../domain/calendar/local-date.ts';
import type { Instant } from '../../domain/calendar/local-date.ts';
import type { CalendarSlice } from '../../domain/calendar/working-calendar.ts';
import { parsePeriodKey, periodName } from '../../domain/deadline/period.ts';
import type { DueDate } from '../../domain/obligation/clock.ts';
import type { CompletenessStatement as Statement } from '../../domain/report/completeness.ts';
import { reportTimeClass } from '../../domain/report/report.waiting.ts';
import type { RoundState } from '../../domain/report/round.ts';
import type { Locale } from '../common/locale.ts';
import { instantOf, toAgencyName, toPersonName } from '../tasks/task.mapper.ts';
import type { CompletenessStatement } from './completeness-statement.entity.ts';
import type { ReportRound } from './report-round.entity.ts';
import type { RoundEventRow } from './round-event.entity.ts';
import type { RoundReportRow } from './rounds.repository.ts';
import type {
  CompletenessCountedResponse,
  CompletenessResponse,
  CompletenessRowResponse,
  ExplainedDateResponse,
  RoundEventResponse,
  RoundRowResponse,
  StatementResponse,
} from './rounds.responses.ts';

/** What ids are shown as, and what time it is. */
export interface RoundWords {
  readonly locale: Locale;
  readonly now: Instant;
  readonly calendar: CalendarSlice;
  readonly registry: AgencyRegistry;
}

export function toRoundRowResponse(round: ReportRound, { locale, registry }: RoundWords): RoundRowResponse {
  const { definition, schedule } = round.state;
  return {
    id: round.id,
    planId: round.planId,
    dutyRef: round.dutyRef,
    periodKey: round.periodKey,
    periodName: periodName(parsePeriodKey(round.periodKey))[locale],
    status: round.status,
    receiver: toAgencyName(definition.chain.standingAgencyId, registry),
    window: { start: schedule.window.start, cutOff: schedule.window.cutOff },
    opensOn: schedule.opensOn,
    openedAt: instantOf(round.openedAt),
    closedAt: instantOf(round.closedAt),
    unitsDue: toExplainedDate(schedule.due.units, locale),
    consolidationDue: toExplainedDate(schedule.due.consolidation, locale),
    nextAt: instantOf(round.nextAt),
    version: round.version,
  };
}

export function toExplainedDate(due: DueDate | null, locale: Locale): ExplainedDateResponse | null {
  if (due === null) return null;
  const { words, nominal, lastAcceptedDay, dueAt, explanation } = due;
  return { words, nominal, lastAcceptedDay, dueAt: formatInstant(dueAt), explanation: explanation[locale] };
}

export function toCheckpoints({ schedule, watched }: RoundState) {
  return schedule.checkpoints.map(({ checkpoint, date, at }) => ({
    checkpoint,
    date,
    at: formatInstant(at),
    watched: watched.includes(checkpoint),
  }));
}

export function toStatement({ checkpoint, statement }: CompletenessStatement): StatementResponse {
  return { checkpoint, statement: toCounted(statement) };
}

/** The counts without the list of names: that stands in the completeness of its own. */
export function toCounted({ at, followed, byKind, requested }: Statement): CompletenessCountedResponse {
  return {
    at: formatInstant(at),
    followed: { ...followed },
    byKind: byKind.map(({ kind, counts }) => ({ kind, counts: { ...counts } })),
    requested: { ...requested },
  };
}

export function toCompleteness(
  rows: readonly RoundReportRow[],
  { at, followed, byKind, requested }: Statement,
  words: RoundWords,
): CompletenessResponse {
  const shown = (which: readonly RoundReportRow[]) => which.map((row) => toCompletenessRow(row, words));
  const ofFollowed = rows.filter(({ treatment }) => treatment === 'followed');
  return {
    at: formatInstant(at),
    counts: { ...followed },
    groups: byKind.map(({ kind, counts }) => ({
      kind,
      counts: { ...counts },
      rows: shown(ofFollowed.filter((row) => row.kind === kind)),
    })),
    requested: {
      counts: { ...requested },
      rows: shown(rows.filter(({ treatment }) => treatment === 'requested')),
    },
  };
}

export function toRoundEvent(
  { seq, type, at, accountId, data }: RoundEventRow,
  accounts: ReadonlyMap<string, string>,
): RoundEventResponse {
  return {
    seq,
    type,
    at: formatInstant(at.getTime()),
    by: toPersonName(accountId, accounts),
    reason: 'reason' in data ? data.reason : null,
    level: data.type === 'round-date-set' ? data.level : null,
    dueOn: data.type === 'round-date-set' ? data.due.lastAcceptedDay : null,
    checkpoint: data.type === 'checkpoint-reached' ? data.checkpoint : null,
  };
}

function toCompletenessRow(row: RoundReportRow, words: RoundWords): CompletenessRowResponse {
  const { reportId, kind, treatment, status, timeliness, zero, dueOn, reworks, escalationLevel, version } =
    row;
  return {
    reportId,
    agency: toAgencyName(row.agencyId, words.registry),
    kind,
    treatment,
    status,
    timeClass: reportTimeClass(row, words.now, words.calendar),
    timeliness,
    zero,
    dueOn,
    submittedAt: instantOf(row.submittedAt),
    acceptedAt: instantOf(row.acceptedAt),
    reworks,
    escalationLevel,
    version,
  };
}
