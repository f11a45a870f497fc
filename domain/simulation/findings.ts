import { localDateOf } from '../calendar/local-date.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { LedgerStatus } from '../obligation/ledger-changes.ts';
import type { PlanSummary } from '../plan/plan-summary.ts';
import type { AgencyFinding, EndedAgency } from './agency-findings.ts';
import { agencyFindings, endedAgencies } from './agency-findings.ts';
import { planSummaryAt } from './counts.ts';
import type { DayLoad } from './day-load.ts';
import { dayLoads } from './day-load.ts';
import { BEHAVIOURS } from './mix.ts';
import type { Behaviour, BehaviourMix } from './mix.ts';
import type { RoundFinding } from './round-findings.ts';
import { roundFindings } from './round-findings.ts';
import type { EscalationFinding } from './escalation-findings.ts';
import { escalationFindings } from './escalation-findings.ts';
import type { BeyondCalendar, MonthCount, SimulationRun } from './simulation.ts';

/** What a planner reads of a dry run. Plain JSON; days are those of Vietnam. */
export interface SimulationFindings {
  readonly title: string;
  readonly number: string | null;
  readonly seed: number;
  readonly mix: BehaviourMix;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  /** Null where the run ended before the plan was closed. */
  readonly closedOn: LocalDate | null;
  /** How many agencies behaved how. */
  readonly behaviours: Readonly<Record<Behaviour, number>>;
  /** Tasks of the launch, and those that periods and events opened later. */
  readonly tasks: { readonly launched: number; readonly opened: number };
  readonly reports: number;
  readonly consolidations: number;
  /** Orders that people gave, and those that the rules refused them. */
  readonly orders: number;
  readonly refused: number;
  readonly ledger: Readonly<Record<LedgerStatus, number>>;
  /** The figures at the end, or right before the closing ended what was open. */
  readonly summary: PlanSummary;
  readonly months: readonly MonthCount[];
  readonly days: readonly DayLoad[];
  readonly escalations: readonly EscalationFinding[];
  readonly rounds: readonly RoundFinding[];
  readonly agencies: readonly AgencyFinding[];
  /** Bodies that cease to exist in the course of the plan with work still open. */
  readonly ended: readonly EndedAgency[];
  readonly beyondCalendar: readonly BeyondCalendar[];
}

/** Sums a run up. */
export function findingsOf(run: SimulationRun): SimulationFindings {
  const { document, seed, mix, startsAt, calendar } = run.input;
  const launched = run.tasks.filter(({ place }) => place.turn === '0').length;
  return {
    title: document.title,
    number: document.number,
    seed,
    mix,
    startsOn: localDateOf(startsAt),
    endsOn: localDateOf(run.endedAt),
    closedOn: run.closedAt === null ? null : localDateOf(run.closedAt),
    behaviours: countBehaviours(run),
    tasks: { launched, opened: run.tasks.length - launched },
    reports: run.rounds.reduce((sum, { reports }) => sum + reports.length, 0),
    consolidations: run.rounds.filter(({ consolidation }) => consolidation !== null).length,
    orders: run.orders.length,
    refused: run.refused,
    ledger: countLedger(run),
    summary: run.beforeClosing ?? planSummaryAt(run.tasks, run.endedAt, calendar),
    months: run.months,
    days: dayLoads(run),
    escalations: escalationFindings(run),
    rounds: roundFindings(run),
    agencies: agencyFindings(run),
    ended: endedAgencies(run),
    beyondCalendar: run.beyondCalendar,
  };
}

function countBehaviours({ behaviours }: SimulationRun): Record<Behaviour, number> {
  const all = [...behaviours.values()];
  const counts = BEHAVIOURS.map((name) => [name, all.filter((behaviour) => behaviour === name).length]);
  return Object.fromEntries(counts) as Record<Behaviour, number>;
}

function countLedger({ tasks, reports }: SimulationRun): Record<LedgerStatus, number> {
  const counts: Record<LedgerStatus, number> = { planned: 0, fired: 0, superseded: 0, closed: 0 };
  for (const { ledger } of [...tasks, ...reports])
    for (const { status } of ledger.values()) counts[status] += 1;
  return counts;
}
