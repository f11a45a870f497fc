import { assertNever } from '../assert-never.ts';
import type { Instant } from '../calendar/local-date.ts';
import type { ReportLevel, RoundSchedule } from './report-round.ts';
import type { RoundEvent, RoundState } from './round.ts';

/** Folds one recorded event into the state; `state` is null only before `round-scheduled`. Total and pure. */
export function evolveRound(state: RoundState | null, event: RoundEvent, at: Instant): RoundState {
  if (event.type === 'round-scheduled') return initialState(event);
  if (state === null) throw new Error(`the first event of a round is "round-scheduled", not "${event.type}"`);
  switch (event.type) {
    case 'round-opened':
      return { ...state, status: 'open', openedAt: at };
    case 'round-date-set':
      return {
        ...state,
        schedule: dated(state.schedule, event),
        // Around a new date of the units completeness is watched anew.
        watched: event.level === 'units' ? [] : state.watched,
      };
    case 'checkpoint-reached':
      return { ...state, watched: [...state.watched, ...event.passedOver, event.checkpoint] };
    case 'consolidation-opened':
      return { ...state, consolidationOpenedAt: at };
    case 'round-replanned':
      return { ...state, schedule: event.schedule };
    case 'round-closed':
      return { ...state, status: 'closed', closedAt: at };
    default:
      return assertNever(event);
  }
}

function initialState(event: Extract<RoundEvent, { type: 'round-scheduled' }>): RoundState {
  const { definition, schedule } = event;
  const levels: ReportLevel[] = ['units', 'consolidation'];
  return {
    definition,
    status: 'scheduled',
    schedule,
    datesToBeSet: levels.filter((level) => schedule.due[level] === null),
    openedAt: null,
    consolidationOpenedAt: null,
    closedAt: null,
    watched: [],
  };
}

/** The day of opening stays: a date set later does not shut what is open, and people have been told the day. */
function dated(
  schedule: RoundSchedule,
  event: Extract<RoundEvent, { type: 'round-date-set' }>,
): RoundSchedule {
  return { ...schedule, due: { ...schedule.due, [event.level]: event.due }, ...event.times };
}
