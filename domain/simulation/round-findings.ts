import { localDateOf } from '../calendar/local-date.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { dueInForce } from '../obligation/duty.ts';
import type { CompletenessCounts, CompletenessStatement } from '../report/completeness.ts';
import type { RoundEvent } from '../report/round.ts';
import type { SimulatedRound, SimulationRun } from './simulation.ts';

/** One round of a run, with its dates and how complete it was. */
export interface RoundFinding {
  readonly dutyRef: string;
  readonly periodKey: string;
  readonly opensOn: LocalDate;
  /** Null where the run ended before. */
  readonly openedOn: LocalDate | null;
  readonly closedOn: LocalDate | null;
  /** Last accepted day of the units; null: never set. */
  readonly dueOn: LocalDate | null;
  readonly reports: number;
  readonly checkpoints: readonly {
    readonly checkpoint: string;
    readonly on: LocalDate;
    readonly followed: CompletenessCounts;
    readonly requested: CompletenessCounts;
  }[];
  readonly consolidation: {
    readonly openedOn: LocalDate;
    readonly dueOn: LocalDate | null;
    readonly sentOn: LocalDate | null;
    readonly acceptedOn: LocalDate | null;
  } | null;
}

/** The rounds of a run, in the order in which they were scheduled. */
export function roundFindings({ rounds }: SimulationRun): RoundFinding[] {
  return rounds.map((round) => ({
    dutyRef: round.duty.ref,
    periodKey: round.state.schedule.periodKey,
    opensOn: round.state.schedule.opensOn,
    openedOn: dayOfEvent(round, 'round-opened'),
    closedOn: dayOfEvent(round, 'round-closed'),
    dueOn: round.state.schedule.due.units?.lastAcceptedDay ?? null,
    reports: round.reports.length,
    checkpoints: round.statements.map(checkpointOf),
    consolidation: consolidationOf(round),
  }));
}

function checkpointOf({ checkpoint, statement }: { checkpoint: string; statement: CompletenessStatement }) {
  const { at, followed, requested } = statement;
  return { checkpoint, on: localDateOf(at), followed, requested };
}

function consolidationOf({ consolidation }: SimulatedRound): RoundFinding['consolidation'] {
  const opened = consolidation?.events[0];
  if (!consolidation || !opened) return null;
  const { state } = consolidation;
  return {
    openedOn: localDateOf(opened.at),
    dueOn: dueInForce(state)?.lastAcceptedDay ?? null,
    sentOn: state.firstSubmittedAt === null ? null : localDateOf(state.firstSubmittedAt),
    acceptedOn: state.acceptedAt === null ? null : localDateOf(state.acceptedAt),
  };
}

function dayOfEvent({ events }: SimulatedRound, type: RoundEvent['type']): LocalDate | null {
  const found = events.find(({ event }) => event.type === type);
  return found ? localDateOf(found.at) : null;
}
