import { normaliseName } from '../agency/names.ts';
import type { AgencyRegistry } from '../agency/registry.ts';
import { bodyMatcher } from '../plan-text/match-body.ts';
import { resolutionOf, treatmentIn } from '../plan/expand-assignments.ts';
import type { ExpansionContext } from '../plan/expand-assignments.ts';
import { issueDayOf } from '../plan/plan-document.ts';
import type {
  PlanAssignee,
  PlanAssignment,
  PlanDocument,
  PlanSource,
  ReportingDuty,
} from '../plan/plan-document.ts';
import { itemLists } from './reviewed-plan.ts';
import type { ItemList, ItemValues, ReviewedPlan } from './reviewed-plan.ts';

/** A plan document, and which item of the review stands behind each of its items. */
export interface DocumentOfReview {
  readonly document: PlanDocument;
  readonly ids: Readonly<Record<ItemList, readonly string[]>>;
}

/**
 * The plan document that a review has come to: all that was not dropped. What follows from the registry is decided here,
 * on the day of issue: the authority by its people's committee, whether a name is a body or a group, and for a single
 * body whether it is directed or requested, by its kind. What a name or a blank leaves wrong is a problem of the document.
 */
export function planDocumentOf(
  reviewed: ReviewedPlan,
  source: PlanSource,
  context: ExpansionContext,
): DocumentOfReview {
  const { value: head } = reviewed.head;
  const authority =
    head.authority === '' ? (authorityOf(context.registry, head.issuer) ?? '') : head.authority;
  const on = issueDayOf(head) ?? context.on;
  const bodies = bodiesIn({ authority, settings: head.settings }, { ...context, on });
  const { issuedOn, assumedIssuedOn } = head;
  const values = <List extends ItemList>(list: List) =>
    presentItems(reviewed, list).map(({ value }) => value as ItemValues[List]);
  const document: PlanDocument = {
    schemaVersion: 1,
    source,
    ...head,
    authority,
    issuer: nameOf(head.issuer, bodies),
    standingAgency: nameOf(head.standingAgency, bodies),
    issuedOnAssumed: issuedOn === null && assumedIssuedOn !== null,
    targets: values('targets'),
    generalTasks: values('generalTasks'),
    assignments: values('assignments').map((assignment) => assigned(assignment, bodies)),
    reporting: values('reporting').map((duty) => reported(duty, bodies)),
  };
  const ids = itemLists.map((list) => [list, presentItems(reviewed, list).map(({ id }) => id)]);
  return { document, ids: Object.fromEntries(ids) as DocumentOfReview['ids'] };
}

/** The authority whose people's committee bears that name; null where none does. */
export function authorityOf(registry: AgencyRegistry, issuer: string): string | null {
  const wanted = normaliseName(issuer);
  for (const { authority, committee } of registry.scopes.values()) {
    if (committee && committee.authority === authority && normaliseName(committee.name) === wanted)
      return authority;
  }
  return null;
}

function presentItems({ items }: ReviewedPlan, list: ItemList) {
  return items.filter((item) => item.list === list && item.decision !== 'dropped');
}

/** What the registry says of a name; null where it says nothing, or where a person has to choose. */
type BodiesByName = (name: string) => {
  /** As the registry can read it: a short form or a name without its marks is written out. */
  readonly name: string;
  readonly kind: 'agency' | 'group';
  readonly mandate: 'directive' | 'request' | 'by-kind';
} | null;

function bodiesIn(
  document: Pick<PlanDocument, 'authority' | 'settings'>,
  context: ExpansionContext,
): BodiesByName {
  const match = bodyMatcher(context.registry, resolutionOf(document, context));
  return (given) => {
    const { question, kind, agencies, way } = match(given);
    if (question !== null) return null;
    const [only] = agencies;
    if (kind === 'group' || only === undefined) return { name: given, kind, mandate: 'by-kind' };
    const mandate = treatmentIn(context.registry, document.authority, only).defaultMandate;
    return { name: way === 'exact' ? given : only.name, kind, mandate };
  };
}

type Named = Pick<PlanAssignee, 'name' | 'kind' | 'mandate'>;

function decided<T extends Named>(entry: T, bodies: BodiesByName): T {
  const body = bodies(entry.name);
  if (body === null) return entry;
  const open = entry.mandate.decided === 'by-kind';
  const mandate = open ? { ...entry.mandate, decided: body.mandate } : entry.mandate;
  return { ...entry, name: body.name, kind: body.kind, mandate };
}

function nameOf(name: string, bodies: BodiesByName): string {
  return bodies(name)?.name ?? name;
}

function assigned(assignment: PlanAssignment, bodies: BodiesByName): PlanAssignment {
  const assignees = assignment.assignees.map((entry) => (entry.followed ? decided(entry, bodies) : entry));
  return { ...assignment, assignees };
}

function reported(duty: ReportingDuty, bodies: BodiesByName): ReportingDuty {
  const from = duty.from.map((entry) => decided(entry, bodies));
  const to = duty.to === null ? null : nameOf(duty.to, bodies);
  return { ...duty, from, receiver: nameOf(duty.receiver, bodies), to };
}
