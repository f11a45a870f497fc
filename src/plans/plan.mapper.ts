import type { Actor } from '../../domain/obligation/actor.ts';
import type { PlanProblem } from '../../domain/plan/plan-problem.ts';
import { fieldErrorText } from '../common/messages/texts.ts';
import { toDeadlineResponse } from './deadline.responses.ts';
import { mayCommand } from './plan-access.ts';
import type { PlanBoard } from './plan-figures.service.ts';
import { fieldErrorOf } from './plan-problems.ts';
import type { PlanParts } from './plan-rows.ts';
import type { Plan } from './plan.entity.ts';
import type {
  AssignmentResponse,
  PlanAction,
  PlanBoardResponse,
  PlanDetailResponse,
  PlanProblemResponse,
  PlanResponse,
  SupervisorResponse,
  ValidationResponse,
} from './plans.responses.ts';
import type { PlanWithParts } from './plans.service.ts';

export function toPlanResponse(plan: Plan, actor: Actor): PlanResponse {
  return {
    id: plan.id,
    authority: plan.authority,
    issuerAgencyId: plan.issuerAgencyId,
    standingAgencyId: plan.standingAgencyId,
    title: plan.title,
    number: plan.number,
    issuedOn: plan.issuedOn,
    issuedOnAssumed: plan.issuedOnAssumed,
    periodStart: plan.periodStart,
    periodEnd: plan.periodEnd,
    status: plan.status,
    enteredAt: plan.enteredAt.toISOString(),
    issuedAt: textOf(plan.issuedAt),
    launchedAt: textOf(plan.launchedAt),
    closedAt: textOf(plan.closedAt),
    closeReason: plan.closeReason,
    nextAt: textOf(plan.nextAt),
    launchJobId: plan.launchJobId,
    version: plan.version,
    allowedActions: actionsOf(plan, actor),
  };
}

export function toPlanDetailResponse({ plan, parts }: PlanWithParts, actor: Actor): PlanDetailResponse {
  return {
    ...toPlanResponse(plan, actor),
    supervisor: supervisorOf(plan),
    assignments: assignmentResponses(parts),
    targets: parts.targets.map(({ ref, text, comparator, value, unit, per, ownerAgencyId }) => ({
      ref,
      text,
      comparator,
      value: value === null ? null : Number(value),
      unit,
      per,
      ownerAgencyId,
    })),
    reporting: parts.duties.map(({ ref, kind, receiverAgencyId, duty }) => ({
      ref,
      kind,
      receiverAgencyId,
      duty,
    })),
    addressed: parts.addressed.map(({ assignmentRef, name, agencyId, reason }) => ({
      assignmentRef,
      name,
      agencyId,
      reason,
    })),
  };
}

export function toValidationResponse(problems: readonly PlanProblem[]): ValidationResponse {
  return { valid: problems.length === 0, problems: problems.map(toProblemResponse) };
}

export function toBoardResponse({ columns, groups }: PlanBoard): PlanBoardResponse {
  return {
    columns: columns.map((column) => ({ ...column })),
    groups: groups.map(({ kind, rows, subtotals, total }) => ({
      kind,
      rows: rows.map(({ agencyId, name, shortName, cells }) => ({
        agencyId,
        name,
        shortName,
        cells: cells.map((cell) => cell && { ...cell, dueAt: textOf(cell.dueAt) }),
      })),
      subtotals: [...subtotals],
      total,
    })),
  };
}

function supervisorOf({ document }: Plan): SupervisorResponse {
  const { name, title, assumed } = document.supervisor;
  return { name, title, assumed };
}

/** What this person may do with the plan as it stands; the server alone knows the rules. */
function actionsOf(plan: Plan, actor: Actor): PlanAction[] {
  if (!mayCommand(actor, plan)) return [];
  switch (plan.status) {
    case 'draft':
      return ['replace-document', 'issue'];
    case 'issued':
      return ['record-event'];
    case 'running':
      return ['record-event', 'close'];
    case 'closed':
      return [];
  }
}

function assignmentResponses({ assignments, assignees }: PlanParts): AssignmentResponse[] {
  return assignments.map((assignment) => ({
    id: assignment.id,
    ref: assignment.ref,
    class: assignment.class,
    text: assignment.text,
    titleShort: assignment.titleShort,
    deadline: toDeadlineResponse(assignment.deadline),
    recurrence: assignment.recurrence,
    eventWords: assignment.eventWords,
    place: assignment.place,
    product: assignment.product,
    deliverable: assignment.deliverable,
    receiver: assignment.receiver,
    coordinators: assignment.coordinators,
    dependsOn: assignment.dependsOn,
    assignees: assignees
      .filter(({ assignmentId }) => assignmentId === assignment.id)
      .map(({ name, kind, role, mandateWords, mandate, followed }) => ({
        name,
        kind,
        role,
        mandateWords,
        mandate,
        followed,
      })),
  }));
}

function toProblemResponse(problem: PlanProblem): PlanProblemResponse {
  const { field = '', code, values = {} } = fieldErrorOf(problem);
  return {
    pointer: `/${field.replaceAll('.', '/')}`,
    code,
    vi: fieldErrorText(code, 'vi', values),
    en: fieldErrorText(code, 'en', values),
    values,
  };
}

function textOf(instant: Date | null): string | null {
  return instant?.toISOString() ?? null;
}
