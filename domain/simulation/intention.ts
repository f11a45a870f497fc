import { asFarAsKnown } from '../calendar/as-far-as-known.ts';
import { instantAt, localDateOf } from '../calendar/local-date.ts';
import type { Instant, LocalDate } from '../calendar/local-date.ts';
import { addWorkingDays, previousWorkingDay } from '../calendar/working-calendar.ts';
import type { CalendarSlice } from '../calendar/working-calendar.ts';
import type { Actor } from '../obligation/actor.ts';
import type { Chain } from '../obligation/firing.ts';
import { drawBetween } from './draw.ts';
import type { Seed } from './draw.ts';
import type { Behaviour } from './mix.ts';

/** Who acts on a subject in a dry run; for the standing agency's own work the decider is the leader. */
export type Party = 'assignee' | 'decider' | 'leader';

export const PARTIES: readonly Party[] = ['assignee', 'decider', 'leader'];

/** An order that somebody means to give at an instant. */
export interface Intent<C> {
  readonly at: Instant;
  readonly command: C;
}

/**
 * What a party means to do next on a subject, after something happened to it. It has one intention at a time: a new one
 * takes the place of the last, null drops it, undefined leaves it.
 */
export type Intention<C> = Intent<C> | null | undefined;

/** What each party means to do after an event of one subject. */
export type Conduct<C, E> = Readonly<Record<Party, (event: E, at: Instant) => Intention<C>>>;

/**
 * What a party means to do after the events named, given the state after them. After all others it goes on with what it
 * meant to do.
 */
export type Answers<S, C, E extends { type: string }> = {
  readonly [T in E['type']]?: (
    state: S,
    event: Extract<E, { type: T }>,
    at: Instant,
    manner: Manner,
  ) => Intention<C>;
};

/** The answer to one event. */
export function answerTo<S, C, E extends { type: string }>(
  answers: Answers<S, C, E>,
  state: S,
  event: E,
  at: Instant,
  manner: Manner,
): Intention<C> {
  const answer = answers[event.type as E['type']] as
    ((state: S, event: E, at: Instant, manner: Manner) => Intention<C>) | undefined;
  return answer?.(state, event, at, manner);
}

/** What the intentions of one subject are drawn from. */
export interface Manner {
  readonly seed: Seed;
  readonly calendar: CalendarSlice;
  /** Of the agency that must act. */
  readonly behaviour: Behaviour;
  readonly subjectId: string;
}

// People order something in office hours, well after the morning's firings.
const FROM_MINUTE = 9 * 60;
const TO_MINUTE = 16 * 60 + 29;

/** An order so many working days from now; null beyond the calendar. */
export function inWorkingDays<C>(manner: Manner, now: Instant, days: number, command: C): Intent<C> | null {
  const day = asFarAsKnown(() => addWorkingDays(localDateOf(now), days, manner.calendar));
  return day === null ? null : onDay(manner, day, now, command);
}

/**
 * An order so many working days after a date (before it where negative), on the next working day where that is past; null
 * beyond the calendar.
 */
export function aroundDate<C>(
  manner: Manner,
  now: Instant,
  date: LocalDate,
  days: number,
  command: C,
): Intent<C> | null {
  const { calendar } = manner;
  const day = asFarAsKnown(() =>
    days === 0 ? previousWorkingDay(date, calendar) : addWorkingDays(date, days, calendar),
  );
  if (day === null) return null;
  return day > localDateOf(now) ? onDay(manner, day, now, command) : inWorkingDays(manner, now, 1, command);
}

/** The day so many working days from now; null beyond the calendar. */
export function dayIn(manner: Manner, now: Instant, days: number): LocalDate | null {
  return asFarAsKnown(() => addWorkingDays(localDateOf(now), days, manner.calendar));
}

/** The account through which a party acts. */
export function actorOf(party: Party, { agencyId, standingAgencyId, issuerId }: Chain): Actor {
  const leader: Actor = { accountId: `${issuerId}/supervisor`, agencyId: issuerId, roles: ['supervisor'] };
  if (party === 'assignee') return { accountId: `${agencyId}/officer`, agencyId, roles: ['officer', 'head'] };
  if (party === 'leader' || agencyId === standingAgencyId) return leader;
  return { accountId: `${standingAgencyId}/plan-owner`, agencyId: standingAgencyId, roles: ['plan-owner'] };
}

function onDay<C>({ seed, subjectId }: Manner, day: LocalDate, now: Instant, command: C): Intent<C> {
  const minute = drawBetween(seed, `minute/${subjectId}/${now}`, FROM_MINUTE, TO_MINUTE);
  return { at: instantAt(day, minute), command };
}
