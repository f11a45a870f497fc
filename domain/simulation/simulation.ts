import type { GroupSettings } from '../agency/groups.ts';
import type { AgencyRegistry } from '../agency/registry.ts';
import type { Instant } from '../calendar/local-date.ts';
import type { CalendarSlice } from '../calendar/working-calendar.ts';
import type { DeadlineConventions } from '../deadline/deadline-spec.ts';
import type { Actor } from '../obligation/actor.ts';
import type { ObligationPolicy } from '../obligation/policy.ts';
import type { PlanDocument } from '../plan/plan-document.ts';
import type { PlanSummary } from '../plan/plan-summary.ts';
import type { CompletenessStatement } from '../report/completeness.ts';
import type { RoundDutyOfPlan } from '../report/make-round.ts';
import type { ReportCommand, ReportKind } from '../report/report.ts';
import type { RoundEvent, RoundState } from '../report/round.ts';
import type { TaskCommand } from '../task/task.ts';
import type { Seed } from './draw.ts';
import type { SimulatedReport, SimulatedTask } from './lives.ts';
import type { Behaviour, BehaviourMix } from './mix.ts';

/** How the ids of an installation follow from what things are. A rung's minute is drawn from them. */
export interface SubjectIds {
  assignmentId(planId: string, ref: string): string;
  taskId(assignmentId: string, agencyId: string, occurrence: number): string;
  roundId(planId: string, dutyRef: string, periodKey: string): string;
  reportId(roundId: string, kind: ReportKind, agencyId: string): string;
}

/** Everything that a dry run follows from: the same input, the same years. */
export interface SimulationInput {
  readonly document: PlanDocument;
  readonly planId: string;
  readonly registry: AgencyRegistry;
  readonly calendar: CalendarSlice;
  /** How groups are read by the installation. */
  readonly settings: GroupSettings;
  readonly conventions: DeadlineConventions;
  readonly policy: ObligationPolicy;
  readonly ids: SubjectIds;
  /** The plan's day of issue, for which its names are meant. */
  readonly issuedOn: string;
  /** Plan time of the launch. */
  readonly startsAt: Instant;
  /** How long to go on at most; a plan that ends before is closed then. */
  readonly until: Instant;
  readonly seed: Seed;
  readonly mix: BehaviourMix;
  /** Agencies whose behaviour is given and not drawn. */
  readonly behaviours: ReadonlyMap<string, Behaviour>;
}

/** An order as it was given and accepted: what an account would have sent. */
export interface SimulatedOrder {
  readonly at: Instant;
  readonly subjectId: string;
  readonly actor: Actor;
  readonly command: TaskCommand | ReportCommand;
  /** The number of the last event of a person before it. */
  readonly expectedVersion: number;
}

/** A round of reports with everything that happened to it. */
export interface SimulatedRound {
  readonly duty: RoundDutyOfPlan;
  state: RoundState;
  readonly events: { readonly at: Instant; readonly event: RoundEvent }[];
  readonly reports: SimulatedReport[];
  consolidation: SimulatedReport | null;
  readonly statements: { readonly checkpoint: string; readonly statement: CompletenessStatement }[];
}

/** The counts of the plan's tasks at the end of a month (yyyy-mm). */
export interface MonthCount {
  readonly month: string;
  readonly summary: PlanSummary;
}

/** Something that could not be planned because the calendar of its year is not entered. */
export interface BeyondCalendar {
  readonly ref: string;
  readonly subjects: number;
}

/** A plan as it was lived through. */
export interface SimulationRun {
  readonly input: SimulationInput;
  readonly standingAgencyId: string;
  readonly issuerId: string;
  readonly tasks: readonly SimulatedTask[];
  readonly reports: readonly SimulatedReport[];
  readonly rounds: readonly SimulatedRound[];
  /** In the order of time. */
  readonly orders: readonly SimulatedOrder[];
  /** Orders that somebody meant to give and that the rules refused. */
  readonly refused: number;
  readonly months: readonly MonthCount[];
  readonly beyondCalendar: readonly BeyondCalendar[];
  readonly behaviours: ReadonlyMap<string, Behaviour>;
  /** The figures right before the closing ended what was open; null where the plan was not closed. */
  readonly beforeClosing: PlanSummary | null;
  readonly endedAt: Instant;
  readonly closedAt: Instant | null;
}
