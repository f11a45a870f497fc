import { endedBodies, isThereOn } from '../agency/ended-bodies.ts';
import type { EndedBody } from '../agency/ended-bodies.ts';
import type { AgencyRegistry } from '../agency/registry.ts';
import type { Instant, LocalDate } from '../calendar/local-date.ts';
import type { CalendarSlice } from '../calendar/working-calendar.ts';
import type { FollowedTreatment } from '../obligation/firing.ts';
import type { ObligationPolicy } from '../obligation/policy.ts';
import type { ExpandedReport } from '../plan/expand-assignments.ts';
import type { ReportingDuty } from '../plan/plan-document.ts';
import { openReport } from './report.decide.ts';
import type { ReportDefinition, ReportEvent, ReportKind } from './report.ts';
import type { RoundDefinition, RoundState } from './round.ts';

/** A body that owes a report, and how it is followed. */
export interface Reporter {
  readonly agencyId: string;
  readonly treatment: FollowedTreatment;
}

/** A duty that has rounds, with the one that sums them up and those who owe a report. */
export interface RoundDutyOfPlan {
  readonly ref: string;
  readonly duty: ReportingDuty;
  readonly receiverAgencyId: string;
  readonly consolidation: ReportingDuty | null;
  /** The bodies of the plan's day. */
  readonly reporters: readonly ExpandedReport[];
}

/** The duties of a plan that have rounds, in its order; `receivers` are the bodies that `receiver` names. */
export function roundDutiesOf(
  duties: readonly ReportingDuty[],
  receivers: ReadonlyMap<string, string | null>,
  reports: readonly ExpandedReport[],
): RoundDutyOfPlan[] {
  return duties.flatMap((duty) => {
    const receiverAgencyId = receivers.get(duty.ref) ?? null;
    if (duty.kind !== 'round' || receiverAgencyId === null) return [];
    const consolidation =
      duties.find((other) => other.kind === 'consolidation' && other.round === duty.ref) ?? null;
    const reporters = reports.filter((report) => report.dutyRef === duty.ref);
    return [{ ref: duty.ref, duty, receiverAgencyId, consolidation, reporters }];
  });
}

/** The receiver of the units' reports owes the consolidation; the issuer's leader decides on that. */
export function roundDefinitionOf(
  plan: { readonly planId: string; readonly issuerId: string },
  { ref, receiverAgencyId, consolidation }: RoundDutyOfPlan,
  roundId: string,
): RoundDefinition {
  return {
    roundId,
    planId: plan.planId,
    dutyRef: ref,
    consolidationRef: consolidation?.ref ?? null,
    chain: { agencyId: receiverAgencyId, standingAgencyId: receiverAgencyId, issuerId: plan.issuerId },
  };
}

/**
 * Who of a round's reporters is there on the day on which it opens. A body that has ended owes nothing any more, and nobody
 * is put in its place: that is for a person to decide, and `endedInRound` asks him.
 */
export function reportersOn<R extends Reporter>(
  reporters: readonly R[],
  registry: AgencyRegistry,
  on: LocalDate,
): R[] {
  return reporters.filter(({ agencyId }) => isThereOn(registry, agencyId, on));
}

/** The bodies of a round that are no more on a day: those who report in it, and its receiver. */
export function endedInRound(
  reporters: readonly Reporter[],
  { definition }: RoundState,
  registry: AgencyRegistry,
  on: LocalDate,
): EndedBody[] {
  return endedBodies(registry, [definition.chain.agencyId, ...reporters.map(({ agencyId }) => agencyId)], on);
}

/** Who owes the consolidation of a round: its receiver. */
export function consolidatorOf({ definition }: RoundState): Reporter {
  return { agencyId: definition.chain.agencyId, treatment: 'followed' };
}

/** The first event of a duty to report in a round; the same for the round's job and for the dry run. */
export function makeReport(
  { definition: round, schedule }: RoundState,
  kind: ReportKind,
  { agencyId, treatment }: Reporter,
  reportId: string,
  makings: { readonly policy: ObligationPolicy; readonly calendar: CalendarSlice; readonly now: Instant },
): ReportEvent {
  const definition: ReportDefinition = {
    reportId,
    roundId: round.roundId,
    planId: round.planId,
    kind,
    treatment,
    chain: { ...round.chain, agencyId },
    periodKey: schedule.periodKey,
    window: schedule.window,
  };
  const due = kind === 'unit' ? schedule.due.units : schedule.due.consolidation;
  return openReport(definition, due, { subjectId: reportId, ...makings });
}
