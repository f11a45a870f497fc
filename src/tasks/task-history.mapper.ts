import { formatInstant } from '../../domain/calendar/local-date.ts';
import type { Clock, ClockChange, NotFiredReason, PlannedRung } from '../../domain/obligation/clock.ts';
import type { RungReached } from '../../domain/obligation/firing.ts';
import type { TaskEvent } from '../../domain/task/task.ts';
import type { SubjectEvent } from '../recording/subject-event.entity.ts';
import { rungSentence, sentenceOf } from './task-history.sentences.ts';
import type {
  HistoryActorResponse,
  HistoryEntryResponse,
  HistoryRungResponse,
  PassedRungResponse,
} from './task-history.responses.ts';
import { toAgencyName, toPersonName, type TaskWords } from './task.mapper.ts';

type PersonsEvent = Exclude<TaskEvent, { type: 'rung-reached' }>;

/** One recorded event as a line of the conversation. */
export function toHistoryEntry(stored: SubjectEvent, words: TaskWords): HistoryEntryResponse {
  const event = stored.data as TaskEvent;
  const base = {
    seq: stored.seq,
    at: formatInstant(stored.at.getTime()),
    type: stored.type,
    actor: actorOf(stored, words),
  };
  return event.type === 'rung-reached'
    ? { ...base, ...rungEntry(event, words) }
    : { ...base, ...personEntry(event, words) };
}

/** The accounts that an event mentions. */
export function accountsOf(stored: SubjectEvent): (string | null)[] {
  const event = stored.data as TaskEvent;
  return [stored.accountId, event.type === 'allotted' ? event.officerId : null];
}

type Told = Omit<HistoryEntryResponse, 'seq' | 'at' | 'type' | 'actor'>;

function personEntry(event: PersonsEvent, words: TaskWords): Told {
  const day = dayOf(event);
  const percent = event.type === 'progress-reported' ? event.percent : null;
  const agency = event.type === 'reassigned' ? toAgencyName(event.agencyId, words.registry).name : null;
  const officer = event.type === 'allotted' ? (words.accounts.get(event.officerId) ?? null) : null;
  return {
    sentence: sentenceOf(event, { day, percent, agency, officer }, words.locale),
    text: textOf(event),
    day,
    percent,
    contentId: event.type === 'submitted' ? event.submission.contentId : null,
    escalationId: 'escalationId' in event ? event.escalationId : null,
    rung: null,
    tells: [],
    escalation: null,
    passedOver: 'clocks' in event ? event.clocks.flatMap(passedOverBy) : [],
  };
}

function rungEntry(event: RungReached, words: TaskWords): Told {
  const { clock, version, fired, escalation } = event;
  return {
    sentence: rungSentence(fired?.rung ?? null, escalation, words.locale),
    text: null,
    day: null,
    percent: null,
    contentId: null,
    escalationId: escalation === null ? null : `${clock}-${version}`,
    rung: fired === null ? null : toRung(clock, version, fired),
    tells: event.tells,
    escalation,
    passedOver: [
      ...event.superseded.map((rung) => passed(clock, version, rung, event.supersededFor ?? 'outage')),
      ...event.clocks.flatMap(passedOverBy),
    ],
  };
}

/** The words of the person. */
function textOf(event: PersonsEvent): string | null {
  if ('text' in event) return event.text;
  if ('reason' in event) return event.reason;
  if ('note' in event) return event.note;
  if (event.type === 'escalation-directed') return event.direction;
  return event.type === 'escalation-answered' ? event.answer : null;
}

function dayOf(event: PersonsEvent): string | null {
  if ('until' in event) return event.until;
  return 'due' in event ? (event.due?.lastAcceptedDay ?? null) : null;
}

function passedOverBy(change: ClockChange): PassedRungResponse[] {
  if (change.op === 'put-off') return [passed(change.clock, change.version, change.from, change.reason)];
  if (change.op !== 'start') return [];
  return change.superseded.map((rung) =>
    passed(change.clock, change.version, rung, change.supersededFor ?? 'late-entry'),
  );
}

function passed(
  clock: Clock,
  version: number,
  rung: PlannedRung,
  reason: NotFiredReason,
): PassedRungResponse {
  return { ...toRung(clock, version, rung), reason };
}

function toRung(
  clock: Clock,
  clockVersion: number,
  { rung, repeat, date }: PlannedRung,
): HistoryRungResponse {
  return { clock, clockVersion, rung, repeat, date };
}

function actorOf({ accountId, agencyId }: SubjectEvent, words: TaskWords): HistoryActorResponse | null {
  const person = toPersonName(accountId, words.accounts);
  if (person === null) return null;
  return { person, agency: agencyId === null ? null : toAgencyName(agencyId, words.registry) };
}
