import { dueInForce } from '../../domain/obligation/duty.ts';
import type { TaskState } from '../../domain/task/task.ts';
import { isDormant } from '../../domain/task/task.ts';
import { assigneeToAct, decisionPending } from '../../domain/task/task.waiting.ts';
import { dateOf, openEscalationLevel } from './subject-kind.ts';
import type { Listing, ReadModelMeta } from './subject-kind.ts';
import { searchText } from '../common/search-text.ts';
import type { Task } from './task.entity.ts';

/** The row of the read model that a task's state amounts to. Pure. */
export function projectTask(state: TaskState, meta: ReadModelMeta, listing: Listing): Task {
  const { definition, chain } = state;
  const inForce = dueInForce(state);
  return {
    id: definition.taskId,
    planId: definition.planId,
    assignmentId: definition.assignmentId,
    agencyId: chain.agencyId,
    standingAgencyId: chain.standingAgencyId,
    occurrence: definition.occurrence,
    class: definition.class,
    role: definition.role,
    mandate: definition.mandate,
    treatment: state.treatment,
    status: state.status,
    officerId: state.officerId,
    dueAt: dateOf(inForce?.dueAt),
    dueOn: inForce?.lastAcceptedDay ?? null,
    nominalOn: state.due?.nominal ?? null,
    reworkDueOn: state.rework?.lastAcceptedDay ?? null,
    receiptDueOn: state.receivedAt === null ? (state.clocks.running.receipt?.firstOn ?? null) : null,
    receivedAt: dateOf(state.receivedAt),
    firstSubmittedAt: dateOf(state.firstSubmittedAt),
    timeliness: state.timeliness,
    refusalPending: state.refusal !== null,
    extensionPending: state.extension !== null,
    assigneeToAct: assigneeToAct(state),
    decisionPending: decisionPending(state),
    escalationLevel: openEscalationLevel(state.escalations),
    progress: state.progress,
    interimResults: state.interimResults,
    dormant: isDormant(definition),
    version: meta.lastHumanSeq,
    title: listing.title,
    search: searchText(listing.title),
    completedAt: dateOf(state.completedAt),
    updatedAt: new Date(meta.at),
  };
}
