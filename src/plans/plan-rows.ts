import { resolveAgencies } from '../../domain/agency/groups.ts';
import { localDateOf } from '../../domain/calendar/local-date.ts';
import { DomainError } from '../../domain/errors.ts';
import type { LaunchMakings } from '../../domain/plan/due-at-launch.ts';
import { dueAtLaunch } from '../../domain/plan/due-at-launch.ts';
import { expandAssignments, resolutionOf } from '../../domain/plan/expand-assignments.ts';
import type { AddressedEntry as Addressed } from '../../domain/plan/expand-assignments.ts';
import type { PlanAssignment, PlanDocument } from '../../domain/plan/plan-document.ts';
import type { AddressedEntry } from './addressed-entry.entity.ts';
import type { AssignmentAssignee } from './assignment-assignee.entity.ts';
import type { Assignment, AssignmentDeadline } from './assignment.entity.ts';
import type { PlanContext } from './plan-contexts.service.ts';
import { assignmentIdOf } from './plan-ids.ts';
import type { ReportingDuty } from './reporting-duty.entity.ts';
import type { Target } from './target.entity.ts';

/** What a plan's document says, as rows: stored at the issue, and shown alike while it is a draft. */
export interface PlanParts {
  readonly assignments: Assignment[];
  readonly assignees: AssignmentAssignee[];
  readonly addressed: AddressedEntry[];
  readonly targets: Target[];
  readonly duties: ReportingDuty[];
}

/**
 * The rows of a document. What a draft names and nobody can resolve yet stays empty; a document without problems
 * (`problemsOfPlan`) has no such gaps.
 */
export function partsOfPlan(planId: string, document: PlanDocument, context: PlanContext): PlanParts {
  const resolver = resolverOf(document, context);
  return {
    assignments: document.assignments.map((assignment, i) =>
      assignmentRow(planId, assignment, i + 1, document, context),
    ),
    assignees: document.assignments.flatMap((assignment) => assigneeRows(planId, assignment)),
    addressed: addressedOf(document, context).map((entry, i) => ({ planId, n: i + 1, ...entry })),
    targets: document.targets.map((target, i) => ({
      planId,
      ref: target.ref,
      ordinal: i + 1,
      text: target.text,
      comparator: target.comparator,
      value: target.value === null ? null : String(target.value),
      unit: target.unit,
      per: target.per,
      ownerAgencyId: target.followedBy.length === 1 ? resolver(target.followedBy[0]!) : null,
      place: target.place,
    })),
    duties: document.reporting.map((duty, i) => ({
      planId,
      ref: duty.ref,
      ordinal: i + 1,
      kind: duty.kind,
      duty,
      receiverAgencyId: resolver(duty.receiver),
      roundRef: duty.round,
      lastPeriodKey: null,
    })),
  };
}

function assignmentRow(
  planId: string,
  assignment: PlanAssignment,
  ordinal: number,
  document: PlanDocument,
  context: PlanContext,
): Assignment {
  return {
    id: assignmentIdOf(planId, assignment.ref),
    planId,
    ref: assignment.ref,
    ordinal,
    class: assignment.class,
    text: assignment.text,
    titleShort: assignment.titleShort,
    deadline: deadlineOf(assignment, document, context),
    recurrence: assignment.recurrence,
    eventWords: assignment.event?.words ?? null,
    place: assignment.place,
    product: assignment.product,
    deliverable: assignment.deliverable,
    receiver: assignment.receiver,
    coordinators: [...assignment.coordinators],
    dependsOn: [...assignment.dependsOn],
    lastOccurrence: 0,
    lastPeriodKey: null,
  };
}

function deadlineOf(
  assignment: PlanAssignment,
  document: PlanDocument,
  context: PlanContext,
): AssignmentDeadline | null {
  if (assignment.deadline === null) return null;
  const resolved = orNull(() => dueAtLaunch(assignment, document, launchMakings(context)));
  return { ...assignment.deadline, resolved };
}

/** The tasks of a plan that is issued now reach the agencies today. */
export function launchMakings({ calendar, conventions, now }: PlanContext): LaunchMakings {
  return { calendar, conventions, launchedOn: localDateOf(now.getTime()) };
}

function assigneeRows(planId: string, { ref, assignees }: PlanAssignment): AssignmentAssignee[] {
  return assignees.map((assignee, i) => ({
    assignmentId: assignmentIdOf(planId, ref),
    ordinal: i + 1,
    name: assignee.name,
    kind: assignee.kind,
    role: assignee.role,
    mandateWords: assignee.mandate.words,
    mandate: assignee.mandate.decided,
    followed: assignee.followed,
  }));
}

function addressedOf(document: PlanDocument, context: PlanContext): readonly Addressed[] {
  return orNull(() => expandAssignments(document, context).addressed) ?? [];
}

function resolverOf(document: PlanDocument, context: PlanContext): (name: string) => string | null {
  const at = resolutionOf(document, context);
  return (name) => orNull(() => resolveAgencies(context.registry, name, at).agencies[0]?.id ?? null);
}

function orNull<T>(run: () => T): T | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
