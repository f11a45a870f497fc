import { assertNever } from '../assert-never.ts';
import type { Instant } from '../calendar/local-date.ts';
import type {
  Clock,
  ClockChange,
  ClocksState,
  ClockState,
  ClockStopped,
  NotFiredReason,
  PlannedRung,
} from './clock.ts';
import { CLOCKS } from './clock.ts';

/** The version a clock gets when it starts the next time. The first is 1. */
export function nextVersion(state: ClocksState, clock: Clock): number {
  return (state.versions[clock] ?? 0) + 1;
}

/** Stops the named clocks that are running (all of them by default). */
export function stopClocks(
  state: ClocksState,
  reason: NotFiredReason,
  clocks: readonly Clock[] = CLOCKS,
): ClockStopped[] {
  return clocks.flatMap((clock) => {
    const running = state.running[clock];
    return running ? [{ op: 'stop', clock, version: running.version, reason }] : [];
  });
}

/** Folds one change of a clock into the state. Total: an unknown clock or rung changes nothing. */
export function evolveClocks(state: ClocksState, change: ClockChange): ClocksState {
  switch (change.op) {
    case 'start':
      return {
        running: {
          ...state.running,
          [change.clock]: {
            clock: change.clock,
            version: change.version,
            anchor: change.anchor,
            firstOn: (change.superseded[0] ?? change.planned[0])?.date ?? null,
            open: change.planned,
          },
        },
        versions: { ...state.versions, [change.clock]: change.version },
      };
    case 'stop':
      return { ...state, running: without(state.running, change.clock) };
    case 'put-off':
      return withOpen(state, change.clock, (open) => [
        ...open.filter((rung) => !sameRung(rung, change.from)),
        change.to,
      ]);
    default:
      return assertNever(change);
  }
}

/** Takes rungs off a running clock (they fired or were superseded) and adds the repetition planned by the firing. */
export function closeRungs(
  state: ClocksState,
  clock: Clock,
  gone: readonly PlannedRung[],
  next: PlannedRung | null,
): ClocksState {
  return withOpen(state, clock, (open) => [
    ...open.filter((rung) => !gone.some((closed) => sameRung(rung, closed))),
    ...(next ? [next] : []),
  ]);
}

/** The earliest instant at which a rung is open, or null where nothing is planned. */
export function nextInstant(state: ClocksState): Instant | null {
  const instants = runningClocks(state).flatMap((clock) => clock.open.map((rung) => rung.at));
  return instants.length > 0 ? Math.min(...instants) : null;
}

/** The running clocks in the fixed order of {@link CLOCKS}. */
export function runningClocks(state: ClocksState): ClockState[] {
  return CLOCKS.flatMap((clock) => {
    const running = state.running[clock];
    return running ? [running] : [];
  });
}

/** The same rung of the same clock version: name, repetition and attempt agree. */
export function sameRung(a: PlannedRung, b: PlannedRung): boolean {
  return a.rung === b.rung && a.repeat === b.repeat && a.attempt === b.attempt;
}

function withOpen(
  state: ClocksState,
  clock: Clock,
  change: (open: PlannedRung[]) => PlannedRung[],
): ClocksState {
  const running = state.running[clock];
  if (!running) return state;
  const open = change(running.open).sort((a, b) => a.at - b.at);
  return { ...state, running: { ...state.running, [clock]: { ...running, open } } };
}

function without(running: ClocksState['running'], clock: Clock): ClocksState['running'] {
  return Object.fromEntries(Object.entries(running).filter(([name]) => name !== clock));
}
