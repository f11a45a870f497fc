import { addWorkingDays, nextWorkingDay } from '../calendar/working-calendar.ts';
import { compareLocalDates, endOfDay, localDateOf, parseLocalDate } from '../calendar/local-date.ts';
import type { Instant, LocalDate } from '../calendar/local-date.ts';
import { officialDate, weekdayNameEn, weekdayNameVi } from '../calendar/official-date.ts';
import { DomainError } from '../errors.ts';
import type { Actor } from './actor.ts';
import type { Clock, ClockChange, ClocksState, ClockStopped, DueDate, NotFiredReason } from './clock.ts';
import { closeRungs, evolveClocks, nextVersion, stopClocks } from './clocks.ts';
import type { Chain, FollowedTreatment, RungReached } from './firing.ts';
import type { Escalations } from './escalation.ts';
import { closeEscalationsOf, continueEscalation, raiseEscalation } from './escalation.ts';
import type { LadderContext } from './ladder.ts';
import { putOff, ruleOf, startClock } from './ladder.ts';

/** Nộp đúng hạn | nộp muộn: decided by the first submission and sticky. */
export type Timeliness = 'on-time' | 'late';

/** A result or report handed in and waiting for the decision. Texts, figures and files stand in PostgreSQL by id. */
export interface Submission {
  contentId: string;
  contentHash: string;
  by: string;
  /** When the API first received it; our own delays never make anybody late. */
  sentAt: Instant;
  /** The status to which a withdrawal leads back. */
  from: string;
}

/** An extension asked for and not decided. */
export interface PendingExtension {
  until: LocalDate;
  reason: string;
  askedAt: Instant;
}

/** What every obligation (task, duty to report) carries. */
export interface DutyState {
  chain: Chain;
  treatment: FollowedTreatment;
  clocks: ClocksState;
  escalations: Escalations;
  due: DueDate | null;
  /** The due date of a returned or reopened work; null where nothing is to be reworked. */
  rework: DueDate | null;
  extension: PendingExtension | null;
  submission: Submission | null;
  timeliness: Timeliness | null;
  firstSubmittedAt: Instant | null;
}

/** What a decision depends on, besides state and command. All plain JSON. */
export interface DecideContext extends LadderContext {
  actor: Actor;
  /** Plan time at which the API first received the command. */
  sentAt: Instant;
  /** The plan is closed: what is open may be ended, and nothing else is ordered. */
  planClosed?: boolean;
}

/** The due date that runs now: that of the rework while something is to be reworked. */
export function dueInForce(state: Pick<DutyState, 'due' | 'rework'>): DueDate | null {
  return state.rework ?? state.due;
}

/** Starts the clock of `due` anew (a running one is stopped with `reason` first). Empty where there is no due date. */
export function restartClock(
  state: DutyState,
  context: LadderContext,
  clock: Clock,
  anchor: LocalDate | null,
  reason: NotFiredReason,
): ClockChange[] {
  const stopped: ClockStopped[] = stopClocks(state.clocks, reason, [clock]);
  if (anchor === null) return stopped;
  return [...stopped, startClock(context, clock, nextVersion(state.clocks, clock), anchor, reason)];
}

/** The submission's clocks: the work's own stop, the confirmer's starts. */
export function submissionClocks(state: DutyState, context: LadderContext): ClockChange[] {
  return [
    ...stopClocks(state.clocks, 'done-early', ['receipt', 'due', 'rework']),
    ...restartClock(state, context, 'confirm', localDateOf(context.now), 'done-early'),
  ];
}

/** A withdrawn submission: the clock that ran before it runs again, under a new version. */
export function withdrawalClocks(state: DutyState, context: LadderContext): ClockChange[] {
  const clock: Clock = state.rework ? 'rework' : 'due';
  return [
    ...stopClocks(state.clocks, 'done-early', ['confirm']),
    ...restartClock(state, context, clock, dueInForce(state)?.lastAcceptedDay ?? null, 'done-early'),
  ];
}

/**
 * Due date of a rework: as the decider sets it, else the later of the original due date and the shortest time for a
 * rework. Throws `date-in-past` for a day before today.
 */
export function reworkDue(state: DutyState, context: LadderContext, dueOn: LocalDate | undefined): DueDate {
  const today = localDateOf(context.now);
  if (dueOn !== undefined) return dateSet(context, dueOn, 'dueOn');
  const shortest = addWorkingDays(today, context.policy.reworkWorkingDays, context.calendar);
  const original = state.due?.lastAcceptedDay;
  const day = original !== undefined && compareLocalDates(original, shortest) > 0 ? original : shortest;
  return reworkOn(day, today);
}

/** The due date of a rework that nobody set, counted from the day of the return. */
export function reworkOn(day: LocalDate, from: LocalDate): DueDate {
  return {
    ...dueOnDay(day, {
      vi: `trả lại, thực hiện lại: hết ngày ${spoken(day).vi}`,
      en: `returned for rework: until the end of ${spoken(day).en}`,
    }),
    origin: { by: 'rework', from },
  };
}

/**
 * A due date set by a person: that day, or the next working day (as "ngày X", clock.md section 2).
 * Throws `date-invalid`, `date-in-past` {field, date, today}, `calendar-year-missing`.
 */
export function dateSet(context: LadderContext, date: LocalDate, field: string): DueDate {
  const today = localDateOf(context.now);
  const nominal = parseLocalDate(date, field);
  if (compareLocalDates(nominal, today) < 0)
    throw new DomainError('date-in-past', { field, date: nominal, today });
  return dueAsSet(context, nominal);
}

/** What a day that a person sets means: that day, or the next working day. Throws `calendar-year-missing`. */
export function dueAsSet(context: Pick<LadderContext, 'calendar'>, nominal: LocalDate): DueDate {
  const day = nextWorkingDay(nominal, context.calendar);
  const moved = day !== nominal;
  return {
    ...dueOnDay(day, {
      vi: moved
        ? `thời hạn ấn định ${spoken(nominal).vi} không phải ngày làm việc: hết ngày ${spoken(day).vi}`
        : `thời hạn ấn định: hết ngày ${spoken(day).vi}`,
      en: moved
        ? `date set to ${spoken(nominal).en}, no working day: until the end of ${spoken(day).en}`
        : `date set: until the end of ${spoken(day).en}`,
    }),
    words: officialDate(nominal),
    nominal,
    origin: { by: 'person' },
  };
}

/**
 * The clocks of a date that was set or moved while the work is open: a new version with its own ladder.
 * `rework` moves the rework's clock.
 */
export function movedDateClocks(state: DutyState, context: LadderContext, due: DueDate): ClockChange[] {
  return restartClock(state, context, state.rework ? 'rework' : 'due', due.lastAcceptedDay, 'date-moved');
}

/**
 * Escalating rungs of the running due clock wait for the decision on an extension asked before the due instant, at most
 * some working days (clock.md section 4). Reminders go on.
 */
export function heldEscalations(state: DutyState, context: DecideContext): ClockChange[] {
  const due = dueInForce(state);
  if (!due || context.sentAt > due.dueAt) return [];
  const today = localDateOf(context.now);
  const until = addWorkingDays(today, context.policy.extensionHoldWorkingDays, context.calendar);
  const clock: Clock = state.rework ? 'rework' : 'due';
  const running = state.clocks.running[clock];
  if (!running) return [];
  return running.open
    .filter((rung) => ruleOf(context.policy, clock, rung.rung).escalation !== undefined)
    .filter((rung) => compareLocalDates(rung.date, until) < 0)
    .map((rung) => ({
      op: 'put-off',
      clock,
      version: running.version,
      from: rung,
      to: putOff(context, clock, rung, until),
      reason: 'date-moved',
    }));
}

/** On time when first sent on or before the due instant then in force; late is sticky, also for a rework. */
export function timelinessOf(state: DutyState, sentAt: Instant): Timeliness | null {
  const due = dueInForce(state);
  if (!due) return state.timeliness;
  if (state.timeliness === 'late') return 'late';
  return sentAt <= due.dueAt ? 'on-time' : 'late';
}

/** Checks an asked-for extension: a real day after the one in force. */
export function checkExtension(state: DutyState, context: LadderContext, until: LocalDate): void {
  const due = dueInForce(state);
  if (!due) throw new DomainError('extension-without-due', {});
  const asked = dateSet(context, until, 'until');
  if (compareLocalDates(asked.lastAcceptedDay, due.lastAcceptedDay) <= 0) {
    throw new DomainError('extension-not-later', { field: 'until', until, dueOn: due.lastAcceptedDay });
  }
}

/** Folds clock changes; escalations of a clock that stops because its date moved or its subject ended close with it. */
export function withClocks<S extends DutyState>(state: S, changes: readonly ClockChange[], at: Instant): S {
  return changes.reduce<S>((current, change) => {
    const escalations = withEscalationsOf(current, change, at);
    return { ...current, escalations, clocks: evolveClocks(current.clocks, change) };
  }, state);
}

function withEscalationsOf(
  { clocks, escalations }: DutyState,
  change: ClockChange,
  at: Instant,
): Escalations {
  const running = clocks.running[change.clock];
  if (change.op !== 'stop' || !running) return escalations;
  if (change.goesOn) return continueEscalation(escalations, running, at);
  const stays = change.reason === 'done-early' || change.reason === 'suspended';
  return stays ? escalations : closeEscalationsOf(escalations, running, at);
}

/** Folds a firing: its rungs are gone, the repetition is open, the escalation stands or rises. */
export function withRungReached<S extends DutyState>(state: S, event: RungReached, at: Instant): S {
  const gone = [...event.superseded, ...(event.fired ? [event.fired] : [])];
  const clocks = closeRungs(state.clocks, event.clock, gone, event.next);
  const raised = { ...state, clocks, escalations: raiseEscalation(state.escalations, event, at) };
  return withClocks(raised, event.clocks, at);
}

/** Closes every open escalation of a subject that was completed. */
export function closeAllEscalations(escalations: Escalations, at: Instant): Escalations {
  return Object.fromEntries(
    Object.entries(escalations).map(([id, escalation]) => [
      id,
      escalation.status === 'closed'
        ? escalation
        : { ...escalation, status: 'closed' as const, closedAt: at },
    ]),
  );
}

function dueOnDay(day: LocalDate, explanation: { vi: string; en: string }): DueDate {
  return { words: officialDate(day), nominal: day, lastAcceptedDay: day, dueAt: endOfDay(day), explanation };
}

function spoken(day: LocalDate): { vi: string; en: string } {
  return {
    vi: `${officialDate(day)} (${weekdayNameVi(day)})`,
    en: `${officialDate(day)} (${weekdayNameEn(day)})`,
  };
}
