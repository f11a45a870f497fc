import { dueInForce } from '../../domain/obligation/duty.ts';
import type { ReportState } from '../../domain/report/report.ts';
import { searchText } from '../common/search-text.ts';
import type { Report } from './report.entity.ts';
import { dateOf, openEscalationLevel } from './subject-kind.ts';
import type { Listing, ReadModelMeta } from './subject-kind.ts';

/** The row of the read model that the state of a duty to report amounts to. Pure. */
export function projectReport(state: ReportState, meta: ReadModelMeta, listing: Listing): Report {
  const { definition, chain } = state;
  const inForce = dueInForce(state);
  return {
    id: definition.reportId,
    roundId: definition.roundId,
    planId: definition.planId,
    agencyId: chain.agencyId,
    receiverAgencyId: chain.standingAgencyId,
    kind: definition.kind,
    treatment: state.treatment,
    periodKey: definition.periodKey,
    status: state.status,
    officerId: state.officerId,
    dueAt: dateOf(inForce?.dueAt),
    dueOn: inForce?.lastAcceptedDay ?? null,
    nominalOn: state.due?.nominal ?? null,
    reworkDueOn: state.rework?.lastAcceptedDay ?? null,
    timeliness: state.timeliness,
    zero: state.sent?.zero ?? null,
    submittedAt: dateOf(state.firstSubmittedAt),
    acceptedAt: dateOf(state.acceptedAt),
    extensionPending: state.extension !== null,
    escalationLevel: openEscalationLevel(state.escalations),
    reworks: state.reworks,
    version: meta.lastHumanSeq,
    title: listing.title,
    search: searchText(listing.title),
    updatedAt: new Date(meta.at),
  };
}
