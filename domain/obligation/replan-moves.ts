import type { LocalDate } from '../calendar/local-date.ts';
import type { Clock, ClockStarted, PlannedRung } from './clock.ts';
import type { DutyState } from './duty.ts';
import { dueInForce } from './duty.ts';
import type { Replanned } from './replan.ts';

/** A rung that was planned and is on another day, or is not planned any more, or is newly planned. */
export interface RungMove {
  clock: Clock;
  rung: string;
  repeat: number;
  from: LocalDate | null;
  to: LocalDate | null;
}

/** What a re-planning moves, in days: what people are shown of it before and after. */
export interface ReplanMoves {
  /** The date in force; null where it stands. */
  due: { from: LocalDate; to: LocalDate } | null;
  rungs: RungMove[];
  /** Whether things come later or earlier, by the date, else by the first rung that moves. */
  direction: 'earlier' | 'later';
  /** The first day, old or new, that is concerned. */
  firstOn: LocalDate;
}

/** The old and the new days of a subject, given its state before the event. */
export function replanMoves(state: DutyState, event: Replanned): ReplanMoves {
  const from = dueInForce(state)?.lastAcceptedDay;
  const to = dueInForce({
    due: event.due ?? state.due,
    rework: event.rework ?? state.rework,
  })?.lastAcceptedDay;
  const due = from !== undefined && to !== undefined && from !== to ? { from, to } : null;
  const rungs = event.clocks.flatMap((change) =>
    change.op === 'start' ? movesOf(state.clocks.running[change.clock]?.open ?? [], change) : [],
  );
  const both = due ?? rungs.find((move) => move.from !== null && move.to !== null);
  const days = [due?.from, due?.to, ...rungs.flatMap((move) => [move.from, move.to])];
  const firstOn = days.filter((day) => typeof day === 'string').sort()[0] ?? '';
  const isLater = both ? (both.to ?? '') > (both.from ?? '') : false;
  return { due, rungs, direction: isLater ? 'later' : 'earlier', firstOn };
}

function movesOf(open: readonly PlannedRung[], { clock, planned }: ClockStarted): RungMove[] {
  const find = (rungs: readonly PlannedRung[], rung: PlannedRung) =>
    rungs.find((other) => other.rung === rung.rung && other.repeat === rung.repeat);
  const all = [...open, ...planned.filter((rung) => !find(open, rung))];
  return all
    .map((rung) => ({
      clock,
      rung: rung.rung,
      repeat: rung.repeat,
      from: find(open, rung)?.date ?? null,
      to: find(planned, rung)?.date ?? null,
    }))
    .filter((move) => move.from !== move.to);
}
