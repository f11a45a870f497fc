import { addWorkingDays } from '../calendar/working-calendar.ts';
import type { CalendarSlice } from '../calendar/working-calendar.ts';
import type { Instant } from '../calendar/local-date.ts';
import { officialDate } from '../calendar/official-date.ts';
import type { Clock, ClockChange, ClockState, DueDate } from './clock.ts';
import { runningClocks } from './clocks.ts';
import { continueClock } from './continue-clock.ts';
import type { DutyState } from './duty.ts';
import { dueAsSet, reworkOn } from './duty.ts';
import type { ObligationPolicy } from './policy.ts';

/** Which of the settings changed. */
export type ChangedSetting = 'calendar' | 'policy' | 'conventions';

/**
 * An order of the system, not of a person: settings changed, dates and rungs are to be reckoned anew. It carries the
 * settings, so that whoever takes it decides by them from then on. Plain JSON.
 */
export interface ReplanOrder {
  type: 'replan';
  /** The change that ordered it, of which the digest tells; null: the subject caught up with a change by itself. */
  changeId: string | null;
  why: ChangedSetting;
  calendar: CalendarSlice;
  policy: ObligationPolicy;
  /** The date that the plan's words give now; null: they give none. Absent: the words were not read again. */
  planDue?: DueDate | null;
}

/** Dates or rungs moved because calendar, ladder or conventions changed; what fired stays fired. */
export interface Replanned {
  type: 'replanned';
  changeId: string | null;
  why: ChangedSetting;
  calendarVersion: number;
  policyVersion: number;
  /** Where the date moved; null: it stands. */
  due: DueDate | null;
  rework: DueDate | null;
  clocks: ClockChange[];
}

/** Whether an order is this one, which no person gives. */
export function isReplan(command: { type: string }): command is ReplanOrder {
  return command.type === 'replan';
}

/** What is over has no date that could still be kept or missed. */
const OVER: ReadonlySet<string> = new Set(['completed', 'accepted', 'cancelled', 'refused', 'ended']);

/** What re-planning depends on, besides state and order. */
export interface ReplanContext {
  subjectId: string;
  now: Instant;
  /** The ladder by which the running clocks were planned. */
  policy: ObligationPolicy;
}

/**
 * What a change of settings moves in one subject; nothing where it moves nothing. Preview and job ask this one function.
 *
 * 1. Due dates are read again from what they came from: the plan's words, the day that a person named, the day of a return.
 * 2. Each running clock goes on as a new version where one of its open rungs moves ({@link continueClock}). The plan's
 *    end is a day of the plan and moves with no calendar.
 * 3. Suspended work has no clock; its dates move, and it resumes by them.
 *
 * Throws `calendar-year-missing` where the new calendar does not reach a date.
 */
export function decideReplan(
  state: DutyState & { status: string },
  order: ReplanOrder,
  context: ReplanContext,
): Replanned[] {
  if (OVER.has(state.status)) return [];
  const due = movedDate(state.due, state.due && readAgain(state.due, order, null));
  const rework = movedDate(state.rework, state.rework && readAgain(state.rework, order, due ?? state.due));
  const ladder = { subjectId: context.subjectId, ...order, now: context.now };
  const anchors: Partial<Record<Clock, string>> = {
    ...(due && { due: due.lastAcceptedDay }),
    ...(rework && { rework: rework.lastAcceptedDay }),
  };
  const clocks = runningClocks(state.clocks)
    .filter(({ clock }) => clock !== 'plan-end')
    .flatMap((clock: ClockState) =>
      continueClock(ladder, clock, anchors[clock.clock] ?? clock.anchor, context.policy),
    );
  if (!due && !rework && clocks.length === 0) return [];
  const { changeId, why, calendar, policy } = order;
  const versions = { calendarVersion: calendar.v, policyVersion: policy.version };
  return [{ type: 'replanned', changeId, why, ...versions, due, rework, clocks }];
}

/** Folds the dates of a re-planning; its clocks are folded as those of every event. */
export function withMovedDates<S extends DutyState>(state: S, event: Replanned): S {
  return { ...state, due: event.due ?? state.due, rework: event.rework ?? state.rework };
}

/**
 * A due date under the new settings. Dates recorded before their origin was kept are told apart by their words: those of
 * the plan, or the day itself as a person's date is written.
 */
function readAgain(due: DueDate, order: ReplanOrder, original: DueDate | null): DueDate {
  const { planDue } = order;
  if (due.origin?.by === 'rework') return reworkAgain(due.origin.from, order, original);
  if (due.origin?.by === 'person') return dueAsSet(order, due.nominal);
  if (planDue && planDue.words === due.words) return planDue;
  const byPerson = planDue !== undefined && due.words === officialDate(due.nominal);
  return byPerson ? dueAsSet(order, due.nominal) : due;
}

function reworkAgain(from: string, order: ReplanOrder, original: DueDate | null): DueDate {
  const shortest = addWorkingDays(from, order.policy.reworkWorkingDays, order.calendar);
  const first = original?.lastAcceptedDay;
  return reworkOn(first !== undefined && first > shortest ? first : shortest, from);
}

function movedDate(before: DueDate | null, after: DueDate | null): DueDate | null {
  return after !== null && after.lastAcceptedDay !== before?.lastAcceptedDay ? after : null;
}
