import { PATIENCE_MS, reportAsTask, rowKey } from '../../../oracle/oracle-model.ts';
import type {
  OracleChange,
  OracleCommand,
  OracleOrder,
  OracleSettings,
  OracleStory,
  OracleTask,
  Outage,
} from '../../../oracle/oracle-model.ts';
import type { FoundRow } from './ledger-comparison.ts';
import type { SettingsStep, SettingsVersionsThen, SettledLife } from './settings-past.ts';

/** The usual time between an order and its record is far below. */
const LATE_MS = 60_000;

/** A recorded event as the database holds it. */
export interface FoundEvent {
  readonly seq: number;
  readonly at: number;
  /** When the order that brought it was first received; null where that is not known. */
  readonly receivedAt: number | null;
  /** Plan time at which it was recorded; null where that was not kept yet. */
  readonly knownAt: number | null;
  readonly data: FoundEventData;
}

/** As much of an event as tells which order was accepted. */
interface FoundEventData {
  readonly type: string;
  readonly definition?: FoundDefinition;
  readonly due?: {
    readonly lastAcceptedDay: string;
    readonly nominal: string;
    readonly origin?: { readonly by: 'person' | 'rework' };
  } | null;
  readonly receivedAt?: number | null;
  readonly until?: string;
  readonly approved?: boolean;
  readonly accepted?: boolean;
  readonly agencyId?: string;
  readonly treatment?: 'followed' | 'requested';
  /** Of `replanned`: null where the subject caught up with a change by itself. */
  readonly changeId?: string | null;
  readonly calendarVersion?: number;
  readonly policyVersion?: number;
}

interface FoundDefinition {
  readonly class?: OracleTask['class'];
  readonly occurrence?: number;
  readonly treatment: 'followed' | 'requested';
  readonly chain: { readonly agencyId: string; readonly standingAgencyId: string };
  readonly planEndsOn?: string | null;
}

/** Everything recorded of one task or report. */
export interface FoundSubject {
  readonly id: string;
  readonly planId: string;
  /** System time at which its first event was recorded. */
  readonly recordedAt: number | null;
  /** The ladder that its workflow decides with; null: that of its plan. */
  readonly policyVersion: number | null;
  /** The calendar that its workflow decides with; null: the one in force. */
  readonly calendarVersion: number | null;
  readonly events: readonly FoundEvent[];
  readonly rows: readonly FoundRow[];
}

/** The settings that a subject lived by, as numbers; `of` knows what each number stands for. */
export interface LivedSettings {
  readonly born: SettingsVersionsThen;
  readonly steps: readonly SettingsStep[];
  readonly of: (versions: SettingsVersionsThen) => OracleSettings;
}

/** What of a subject tells by which settings it lived. */
export function settledLife({ events, ...subject }: FoundSubject): SettledLife {
  const replanned = events.flatMap(({ data }) => {
    const { changeId = null, calendarVersion: calendar, policyVersion: policy } = data;
    const isOne = data.type === 'replanned' && calendar !== undefined && policy !== undefined;
    return isOne ? [{ changeId, calendar, policy }] : [];
  });
  return { ...subject, replanned };
}

/**
 * What the oracle is told of a subject: its first event, the orders that its other events were accepted from, the settings
 * that changed meanwhile, and how late each rung was decided where that was within what is allowed.
 *
 * Throws where the first event is not one.
 */
export function storyOf(
  subject: FoundSubject,
  settings: LivedSettings,
  { outages, planNow }: { outages: readonly Outage[]; planNow: number },
): OracleStory {
  const [first, ...others] = subject.events;
  if (first?.data.definition === undefined) throw new Error('its first event says not what it is');
  const until = Math.max(planNow, ...subject.events.map(({ at }) => at));
  const later = outages.filter(({ to }) => to > first.at);
  const times = timesOf(subject.events);
  return {
    task: taskOf(subject.id, first.data, first.data.definition),
    launchedAt: first.at,
    ...(first.knownAt === null ? {} : { knownAt: first.knownAt }),
    commands: inOrder(commandsOf(others, times), settings),
    outages: later,
    until,
    decidedAt: decisionsOf(subject, times, later, until),
  };
}

function taskOf(id: string, data: FoundEventData, definition: FoundDefinition): OracleTask {
  const { treatment, chain } = definition;
  const due = data.due?.lastAcceptedDay ?? null;
  const common = { id, treatment, agency: chain.agencyId, standing: chain.standingAgencyId, due };
  if (data.type === 'duty-opened') return reportAsTask(common);
  const received = (data.receivedAt ?? null) !== null;
  return {
    ...common,
    class: definition.class ?? 'dated',
    occurrence: definition.occurrence ?? 0,
    planEndsOn: definition.planEndsOn ?? null,
    received,
  };
}

/**
 * When each event happened, by its number. Workflow and recording read different clocks: what has the higher number is
 * taken to be no earlier, and an order after a firing to be later, if by a millisecond.
 */
function timesOf(events: readonly FoundEvent[]): Map<number, number> {
  const times = new Map<number, number>();
  let earliest = 0;
  for (const { seq, at, data } of events) {
    const time = Math.max(earliest, at);
    times.set(seq, time);
    earliest = data.type === 'rung-reached' ? time + 1 : time;
  }
  return times;
}

/** The subject was planned anew: a fact like an order. */
interface Replanning extends SettingsStep {
  readonly due: string | null;
}

function commandsOf(
  events: readonly FoundEvent[],
  times: ReadonlyMap<number, number>,
): (OracleCommand | Replanning)[] {
  return events.flatMap(({ seq, at: told, receivedAt, knownAt, data }): (OracleCommand | Replanning)[] => {
    const at = times.get(seq) ?? told;
    const { calendarVersion, policyVersion } = data;
    if (data.type === 'replanned' && calendarVersion !== undefined && policyVersion !== undefined) {
      const due = data.due?.lastAcceptedDay ?? null;
      return [{ at, calendar: calendarVersion, policy: policyVersion, due }];
    }
    const command = orderOf(data);
    if (command === null) return [];
    const sent = receivedAt === null ? {} : { sentAt: receivedAt };
    const known = knownAt === null ? {} : { knownAt };
    return [{ at, ...sent, ...known, command }];
  });
}

/** Orders and settings in order of time; a calendar in force is not left again for the one that an older event knew. */
function inOrder(
  told: readonly (OracleCommand | Replanning)[],
  { born, steps, of }: LivedSettings,
): (OracleCommand | OracleChange)[] {
  let versions = born;
  // Sorting keeps the order of the events' numbers where their times are the same.
  return [...steps, ...told]
    .sort((a, b) => a.at - b.at)
    .map((entry: OracleCommand | Replanning | SettingsStep) => {
      if ('command' in entry) return entry;
      const { at, calendar = 0, policy = versions.policy } = entry;
      versions = { calendar: Math.max(calendar, versions.calendar ?? 0), policy };
      const change = 'due' in entry ? { due: entry.due } : { due: null, standing: true };
      return { at, change: { ...of(versions), ...change } };
    });
}

/** Orders by the event that each of them brings; what is not listed moves no clock. */
const ORDERS: Readonly<Record<string, string>> = {
  received: 'receive',
  submitted: 'submit',
  'submission-withdrawn': 'withdraw',
  confirmed: 'confirm',
  accepted: 'accept',
  returned: 'return',
  reopened: 'redo',
  'extension-asked': 'request-extension',
  'extension-decided': 'decide-extension',
  'date-set': 'set-date',
  suspended: 'suspend',
  resumed: 'resume',
  reassigned: 'reassign',
  cancelled: 'cancel',
  'following-ended': 'end-following',
  'refusal-decided': 'decide-refusal',
};

function orderOf(data: FoundEventData): OracleOrder | null {
  const type = ORDERS[data.type];
  if (type === undefined) return null;
  const { due, until, approved, accepted, agencyId, treatment } = data;
  // The day of a return that nobody named is reckoned: it moves with the calendar.
  const day = due?.origin?.by === 'rework' ? undefined : due?.nominal;
  return {
    type,
    ...(day === undefined ? {} : { dueOn: day }),
    ...(until === undefined ? (day === undefined ? {} : { until: day }) : { until }),
    ...(approved === undefined ? {} : { approve: approved }),
    ...(accepted === undefined ? {} : { accept: accepted }),
    ...(agencyId === undefined ? {} : { agencyId }),
    ...(treatment === undefined ? {} : { treatment }),
  };
}

/** When each rung was decided; what is still planned and not too late yet was not decided until now. */
function decisionsOf(
  { rows, events }: FoundSubject,
  times: ReadonlyMap<number, number>,
  outages: readonly Outage[],
  until: number,
): Map<string, number> {
  const decided = new Map<string, number>();
  const lateAt = Math.max(0, ...events.map(({ at, knownAt }) => (wasLate(at, knownAt) ? knownAt : 0)));
  for (const row of rows) {
    const decidedAt = times.get(row.decidedSeq ?? 0) ?? row.decidedAt;
    if (decidedAt !== null) decided.set(rowKey(row), decidedAt);
    else if (isInTime(Math.max(row.at, lateAt), outages, until)) decided.set(rowKey(row), until + 1);
  }
  return decided;
}

/** Whether an event was recorded so late after it happened that what it planned may have been past by then. */
function wasLate(at: number, knownAt: number | null): knownAt is number {
  return knownAt !== null && knownAt - at > LATE_MS;
}

/** The oracle grants a delay of up to ten minutes; one of ten minutes and more is a finding. */
function isInTime(at: number, outages: readonly Outage[], until: number): boolean {
  const due = outages.find(({ from, to }) => from <= at && at < to)?.to ?? at;
  return at <= until && until < due + PATIENCE_MS;
}
