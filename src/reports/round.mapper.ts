import type { EndedBody } from '../../domain/agency/ended-bodies.ts';
import type { AgencyRegistry } from '../../domain/agency/registry.ts';
import { formatInstant } from '../../domain/calendar/local-date.ts';
import { parsePeriodKey, periodName } from '../../domain/deadline/period.ts';
import { timeClass } from '../../domain/deadline/time-class.ts';
import type { DueDate } from '../../domain/obligation/clock.ts';
import type { CompletenessStatement as Statement } from '../../domain/report/completeness.ts';
import { reportTimeClass } from '../../domain/report/report.waiting.ts';
import type { ReportCommandType } from '../../domain/report/report.ts';
import type { RoundState } from '../../domain/report/round.ts';
import { toExplainedDate } from '../tasks/task-detail.mapper.ts';
import { instantOf, toAgencyName, toPersonName, type TaskWords } from '../tasks/task.mapper.ts';
import type { CompletenessStatement } from './completeness-statement.entity.ts';
import type { ReportRound } from './report-round.entity.ts';
import type { RoundEventRow } from './round-event.entity.ts';
import type { RoundReportRow } from './rounds.repository.ts';
import type { ExplainedDateResponse } from '../tasks/task-detail.responses.ts';
import type {
  CompletenessCountedResponse,
  CompletenessResponse,
  CompletenessRowResponse,
  EndedInRoundResponse,
  RoundEventResponse,
  RoundRowResponse,
  StatementResponse,
} from './rounds.responses.ts';

export function toRoundRowResponse(round: ReportRound, words: TaskWords): RoundRowResponse {
  const { locale, registry } = words;
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
    unitsDue: toRoundDate(schedule.due.units, words),
    consolidationDue: toRoundDate(schedule.due.consolidation, words),
    nextAt: instantOf(round.nextAt),
    version: round.version,
  };
}

/** A date of a round by itself: how it stands to now is told of each report. */
function toRoundDate(due: DueDate | null, words: TaskWords): ExplainedDateResponse | null {
  const standing = due === null ? null : timeClass(due.dueAt, words.now, words.calendar);
  return toExplainedDate(due, standing, words);
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

/** The round of the same duty before one, with its reports. */
export interface RoundBefore {
  readonly id: string;
  readonly periodName: string;
  readonly rows: readonly RoundReportRow[];
  readonly counted: Statement;
}

/** What stands beside the reports of a round. */
export interface BesideReports {
  readonly words: TaskWords;
  /** What the reader may order on each report. */
  readonly commands: ReadonlyMap<string, readonly ReportCommandType[]>;
  readonly before: RoundBefore | null;
}

export function toCompleteness(
  rows: readonly RoundReportRow[],
  { at, followed, byKind, requested }: Statement,
  beside: BesideReports,
): CompletenessResponse {
  const { before } = beside;
  const shown = (which: readonly RoundReportRow[]) => which.map((row) => toCompletenessRow(row, beside));
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
    lastRound: before && {
      roundId: before.id,
      periodName: before.periodName,
      counted: toCounted(before.counted),
    },
  };
}

export function toEndedInRound(
  { agencyId, endedOn, successors }: EndedBody,
  registry: AgencyRegistry,
): EndedInRoundResponse {
  return {
    agency: toAgencyName(agencyId, registry),
    endedOn,
    successors: successors.map((id) => toAgencyName(id, registry)),
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

function toCompletenessRow(
  row: RoundReportRow,
  { words, commands, before }: BesideReports,
): CompletenessRowResponse {
  const last = before?.rows.find(({ agencyId }) => agencyId === row.agencyId);
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
    allowedCommands: [...(commands.get(reportId) ?? [])],
    lastRound:
      last === undefined
        ? null
        : { reportId: last.reportId, status: last.status, timeliness: last.timeliness, zero: last.zero },
  };
}
