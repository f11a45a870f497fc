import { agencyLevels } from '../agency/agency.ts';
import type { Agency } from '../agency/agency.ts';
import { resolveAgencies } from '../agency/groups.ts';
import type { GroupSettings, ResolutionContext } from '../agency/groups.ts';
import type { AgencyRegistry } from '../agency/registry.ts';
import { treatmentOf, treatmentUnder } from '../agency/treatment.ts';
import type { KindTreatment, Mandate, Treatment } from '../agency/treatment.ts';
import type {
  AssigneeRole,
  AssignmentClass,
  PlanAssignee,
  PlanAssignment,
  PlanDocument,
  ReportingAgency,
} from './plan-document.ts';

/** A task to be: assignment × agency × occurrence 0. */
export interface ExpandedTask {
  readonly assignmentRef: string;
  readonly agencyId: string;
  readonly occurrence: 0;
  readonly class: AssignmentClass;
  readonly role: AssigneeRole;
  readonly mandate: Mandate;
  readonly treatment: Exclude<Treatment, 'addressed-only'>;
  /** On-event and recurring work sleeps until an event is recorded or a period begins; only its receipt clock runs. */
  readonly dormant: boolean;
}

/** Addressed, not followed: no task, no reminder. */
export interface AddressedEntry {
  readonly assignmentRef: string;
  /** As the plan names it. */
  readonly name: string;
  /** The registered body, if it is one. */
  readonly agencyId: string | null;
  readonly reason: string;
}

export interface ExpandedPlan {
  /** In the order of the plan, within an assignment in the order of the registry. */
  readonly tasks: readonly ExpandedTask[];
  readonly addressed: readonly AddressedEntry[];
}

/** A duty to report in a round (`round`), or to consolidate one (`consolidation`). */
export interface ExpandedReport {
  readonly dutyRef: string;
  readonly kind: 'round' | 'consolidation';
  readonly agencyId: string;
  readonly mandate: Mandate;
  readonly treatment: Exclude<Treatment, 'addressed-only'>;
}

export interface ExpansionContext {
  readonly registry: AgencyRegistry;
  /** The day whose bodies are meant: the plan's day of issue. */
  readonly on: string;
  /** Settings of the installation; the plan's own override them. */
  readonly settings: GroupSettings;
}

/**
 * Exactly the tasks that follow from a plan, and who is addressed without being followed. A body that an assignment
 * names twice (by name and within a group) has one task; its own name decides role and mandate.
 *
 * @throws DomainError those of `resolveAgencies`; validate the document first to get all of them at once
 */
export function expandAssignments(document: PlanDocument, context: ExpansionContext): ExpandedPlan {
  const tasks: ExpandedTask[] = [];
  const addressed: AddressedEntry[] = [];
  for (const assignment of document.assignments) {
    const taken = new Set<string>();
    for (const assignee of namedBodiesFirst(assignment.assignees)) {
      if (!assignee.followed) {
        addressed.push(notFollowed(assignment, assignee));
        continue;
      }
      for (const member of membersOf(assignee, document, context)) {
        if (taken.has(member.agency.id)) continue;
        taken.add(member.agency.id);
        if (member.treatment === 'addressed-only') addressed.push(outOfReach(assignment, member.agency));
        else tasks.push(taskOf(assignment, assignee, { ...member, treatment: member.treatment }));
      }
    }
  }
  return { tasks, addressed };
}

/**
 * Who owes a report to a round or its consolidation: the members of all that the duty names, each once, without the
 * body that receives (it owes no report to itself). Lines and reports on request open no duty beforehand.
 */
export function expandReporting(document: PlanDocument, context: ExpansionContext): ExpandedReport[] {
  const reports: ExpandedReport[] = [];
  for (const duty of document.reporting) {
    if (duty.kind !== 'round' && duty.kind !== 'consolidation') continue;
    const at = resolutionOf(document, context);
    const taken = new Set(
      resolveAgencies(context.registry, duty.receiver, at).agencies.map((agency) => agency.id),
    );
    for (const from of namedBodiesFirst(duty.from)) {
      for (const { agency, mandate, treatment } of membersOf(from, document, context)) {
        if (taken.has(agency.id) || treatment === 'addressed-only') continue;
        taken.add(agency.id);
        reports.push({ dutyRef: duty.ref, kind: duty.kind, agencyId: agency.id, mandate, treatment });
      }
    }
  }
  return reports;
}

/** How names of a document are resolved: its authority, the day, and its own settings over the installation's. */
export function resolutionOf(
  document: Pick<PlanDocument, 'authority' | 'settings'>,
  context: ExpansionContext,
): ResolutionContext {
  return {
    authority: document.authority,
    on: context.on,
    settings: { ...context.settings, ...document.settings.groups },
  };
}

/** The treatment of a body in an authority's plan, before anybody decided on the mandate. */
export function treatmentIn(registry: AgencyRegistry, authority: string, agency: Agency): KindTreatment {
  const scope = registry.scopes.get(authority);
  const own = scope?.committee?.level;
  return treatmentOf(agency.kind, {
    sameAuthority: scope?.ids.has(agency.id) ?? false,
    higherLevel: own !== undefined && agencyLevels.indexOf(agency.level) < agencyLevels.indexOf(own),
  });
}

interface Member {
  readonly agency: Agency;
  readonly mandate: Mandate;
  readonly treatment: Treatment;
}

function namedBodiesFirst<T extends { readonly kind: 'agency' | 'group' }>(list: readonly T[]): T[] {
  return [...list.filter((item) => item.kind === 'agency'), ...list.filter((item) => item.kind === 'group')];
}

function membersOf(
  named: PlanAssignee | ReportingAgency,
  document: PlanDocument,
  context: ExpansionContext,
): Member[] {
  const { agencies } = resolveAgencies(context.registry, named.name, resolutionOf(document, context));
  return agencies.map((agency) => ({
    agency,
    ...treatmentUnder(treatmentIn(context.registry, document.authority, agency), named.mandate.decided),
  }));
}

function taskOf(
  assignment: PlanAssignment,
  assignee: PlanAssignee,
  member: Member & { treatment: ExpandedTask['treatment'] },
): ExpandedTask {
  return {
    assignmentRef: assignment.ref,
    agencyId: member.agency.id,
    occurrence: 0,
    class: assignment.class,
    role: assignee.role,
    mandate: member.mandate,
    treatment: member.treatment,
    dormant: assignment.class === 'on-event' || assignment.class === 'recurring',
  };
}

function notFollowed(assignment: PlanAssignment, assignee: PlanAssignee): AddressedEntry {
  return {
    assignmentRef: assignment.ref,
    name: assignee.name,
    agencyId: null,
    reason: assignee.reason ?? 'not-followed',
  };
}

function outOfReach(assignment: PlanAssignment, agency: Agency): AddressedEntry {
  return { assignmentRef: assignment.ref, name: agency.name, agencyId: agency.id, reason: agency.kind };
}
