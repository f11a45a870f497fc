import type { CalendarSlice } from '../calendar/working-calendar.ts';
import type { DueDate } from '../obligation/clock.ts';
import { dueAsSet } from '../obligation/duty.ts';
import { roundTimes } from './report-round.ts';
import type { DuePerLevel, RoundSchedule, RoundSettings } from './report-round.ts';
import type { RoundEvent, RoundState } from './round.ts';

/**
 * What a change of calendar or conventions moves in a round; nothing where it moves nothing, or where it is closed.
 *
 * 1. Dates are those of the plan's words under the settings of now; one that a person set is read again as that day.
 * 2. A round that is open stays so, and the day on which it opened stands; so does what was drawn up.
 *
 * @param schedule the round's dates as the plan's words give them now
 * @throws DomainError 'calendar-year-missing'
 */
export function decideRoundReplan(
  state: RoundState,
  changeId: string,
  schedule: RoundSchedule,
  context: { readonly calendar: CalendarSlice; readonly settings: RoundSettings },
): RoundEvent[] {
  if (state.status === 'closed') return [];
  const { calendar, settings } = context;
  const due: DuePerLevel = {
    units: again(state.schedule.due.units, schedule.due.units, calendar),
    consolidation: again(state.schedule.due.consolidation, schedule.due.consolidation, calendar),
  };
  const { opensOn, opensAt } = state.status === 'scheduled' ? schedule : state.schedule;
  const next = { ...state.schedule, opensOn, opensAt, due, ...roundTimes(due, settings, calendar) };
  return daysOf(next) === daysOf(state.schedule)
    ? []
    : [{ type: 'round-replanned', changeId, schedule: next }];
}

function again(known: DueDate | null, stated: DueDate | null, calendar: CalendarSlice): DueDate | null {
  if (stated !== null) return stated;
  return known && dueAsSet({ calendar }, known.nominal);
}

function daysOf({ opensAt, due, checkpoints, consolidationOpensAt, closesAt }: RoundSchedule): string {
  const { units, consolidation } = due;
  const days = [units?.lastAcceptedDay, consolidation?.lastAcceptedDay, ...checkpoints.map(({ at }) => at)];
  return JSON.stringify([opensAt, consolidationOpensAt, closesAt, ...days]);
}
