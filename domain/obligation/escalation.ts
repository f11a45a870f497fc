import type { Instant } from '../calendar/local-date.ts';
import { DomainError } from '../errors.ts';
import type { Clock, ClockState } from './clock.ts';
import type { RungReached } from './firing.ts';

/** open → acknowledged | directed | answered → closed; closed with its subject at the latest. */
export type EscalationStatus = 'open' | 'acknowledged' | 'directed' | 'answered' | 'closed';

/**
 * One escalation record per subject and clock version; its level rises with the ladder and never falls. If the leader
 * does not answer it climbs no further, but stands in his digest every working day until he does.
 */
export interface Escalation {
  id: string;
  clock: Clock;
  clockVersion: number;
  level: 1 | 2;
  status: EscalationStatus;
  raisedAt: Instant;
  raisedTo2At: Instant | null;
  direction: string | null;
  answer: string | null;
  closedAt: Instant | null;
}

export type EscalationCommand =
  | { type: 'acknowledge-escalation'; escalationId: string }
  | { type: 'direct-escalation'; escalationId: string; direction: string; dueOn?: string }
  | { type: 'answer-escalation'; escalationId: string; answer: string }
  | { type: 'close-escalation'; escalationId: string; note?: string };

export type EscalationEvent =
  | { type: 'escalation-acknowledged'; escalationId: string }
  | { type: 'escalation-directed'; escalationId: string; direction: string }
  | { type: 'escalation-answered'; escalationId: string; answer: string }
  | { type: 'escalation-closed'; escalationId: string; note: string | null };

export type Escalations = Readonly<Record<string, Escalation>>;

/** Id of the one record of a subject's clock version, unique within the subject. */
export function escalationId(clock: Clock, clockVersion: number): string {
  return `${clock}-${clockVersion}`;
}

/** Which commands on an escalation its status admits; the domain's one table for it. */
export const ESCALATION_TRANSITIONS: Readonly<
  Record<EscalationStatus, readonly EscalationCommand['type'][]>
> = {
  open: ['acknowledge-escalation', 'direct-escalation', 'answer-escalation', 'close-escalation'],
  acknowledged: ['direct-escalation', 'answer-escalation', 'close-escalation'],
  directed: ['direct-escalation', 'answer-escalation', 'close-escalation'],
  answered: ['direct-escalation', 'answer-escalation', 'close-escalation'],
  closed: [],
};

/**
 * The steps that an escalation admits of this person. What stands with the leader (level 2) is closed by him alone: whoever
 * stands below him cannot take it off his list.
 */
export function escalationSteps(
  { status, level }: Pick<Escalation, 'status' | 'level'>,
  isLeader: boolean,
): EscalationCommand['type'][] {
  return ESCALATION_TRANSITIONS[status].filter(
    (step) => step !== 'close-escalation' || level === 1 || isLeader,
  );
}

/**
 * @param isLeader whether the supervising leader gives the order
 * Throws `escalation-unknown`, `escalation-closed`, `escalation-step-not-possible`, and `not-allowed` where the leader
 * alone may close it.
 */
export function decideEscalation(
  escalations: Escalations,
  command: EscalationCommand,
  isLeader: boolean,
): EscalationEvent {
  const escalation = escalations[command.escalationId];
  if (!escalation) throw new DomainError('escalation-unknown', { escalationId: command.escalationId });
  if (escalation.status === 'closed')
    throw new DomainError('escalation-closed', { escalationId: escalation.id });
  if (!ESCALATION_TRANSITIONS[escalation.status].includes(command.type)) {
    throw new DomainError('escalation-step-not-possible', {
      escalationId: escalation.id,
      status: escalation.status,
    });
  }
  if (!escalationSteps(escalation, isLeader).includes(command.type)) {
    throw new DomainError('not-allowed', { command: command.type, by: ['leader'] });
  }
  switch (command.type) {
    case 'acknowledge-escalation':
      return { type: 'escalation-acknowledged', escalationId: escalation.id };
    case 'direct-escalation':
      return { type: 'escalation-directed', escalationId: escalation.id, direction: command.direction };
    case 'answer-escalation':
      return { type: 'escalation-answered', escalationId: escalation.id, answer: command.answer };
    case 'close-escalation':
      return { type: 'escalation-closed', escalationId: escalation.id, note: command.note ?? null };
  }
}

/** Folds an order of a person on an escalation. */
export function evolveEscalations(
  escalations: Escalations,
  event: EscalationEvent,
  at: Instant,
): Escalations {
  const escalation = escalations[event.escalationId];
  if (!escalation) return escalations;
  return { ...escalations, [escalation.id]: evolveOne(escalation, event, at) };
}

/**
 * Folds a firing: raises a new record, or the level of the one there is. One that somebody closed at level 1 opens again
 * when it rises: what is told to the leader stands in his list.
 */
export function raiseEscalation(escalations: Escalations, event: RungReached, at: Instant): Escalations {
  if (event.escalation === null) return escalations;
  const id = escalationId(event.clock, event.version);
  const known = escalations[id];
  if (known) {
    if (event.escalation <= known.level) return escalations;
    return { ...escalations, [id]: { ...known, level: 2, status: 'open', raisedTo2At: at, closedAt: null } };
  }
  return { ...escalations, [id]: newEscalation(event, event.escalation, at) };
}

/** Closes whatever is open on a clock (its subject was done, moved or ended). */
export function closeEscalationsOf(escalations: Escalations, clock: ClockState, at: Instant): Escalations {
  const open = escalations[escalationId(clock.clock, clock.version)];
  if (!open || open.status === 'closed') return escalations;
  return { ...escalations, [open.id]: { ...open, status: 'closed', closedAt: at } };
}

/**
 * Hands what is open on a clock to the clock's next version, whose days alone were reckoned anew: the record of the old
 * version is closed, the new one stands where it stood.
 */
export function continueEscalation(escalations: Escalations, clock: ClockState, at: Instant): Escalations {
  const open = escalations[escalationId(clock.clock, clock.version)];
  if (!open || open.status === 'closed') return escalations;
  const clockVersion = clock.version + 1;
  const id = escalationId(clock.clock, clockVersion);
  return { ...closeEscalationsOf(escalations, clock, at), [id]: { ...open, id, clockVersion } };
}

function newEscalation(event: RungReached, level: 1 | 2, at: Instant): Escalation {
  return {
    id: escalationId(event.clock, event.version),
    clock: event.clock,
    clockVersion: event.version,
    level,
    status: 'open',
    raisedAt: at,
    raisedTo2At: level === 2 ? at : null,
    direction: null,
    answer: null,
    closedAt: null,
  };
}

function evolveOne(escalation: Escalation, event: EscalationEvent, at: Instant): Escalation {
  switch (event.type) {
    case 'escalation-acknowledged':
      return { ...escalation, status: 'acknowledged' };
    case 'escalation-directed':
      return { ...escalation, status: 'directed', direction: event.direction };
    case 'escalation-answered':
      return { ...escalation, status: 'answered', answer: event.answer };
    case 'escalation-closed':
      return { ...escalation, status: 'closed', closedAt: at };
  }
}
