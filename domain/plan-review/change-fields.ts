import { normaliseName } from '../agency/names.ts';
import { DomainError } from '../errors.ts';
import { headFieldProblems, itemShapeProblems } from '../plan/plan-document-shape.ts';
import type { PlanProblem } from '../plan/plan-problem.ts';
import { textOfSpan } from '../plan/source-text.ts';
import { placeInSource, placeNames } from './item-place.ts';
import type { FieldChanges } from './review-operation.ts';
import type { ReviewedHead, ReviewedItem, ReviewedPlan } from './reviewed-plan.ts';

/**
 * An item with fields set. A new ref renames its place; a new place brings its own text, unless the text is given too.
 *
 * @throws DomainError 'review-value-invalid' {problems}, 'review-span-outside'
 */
export function changeItem(item: ReviewedItem, fields: FieldChanges, source: string): ReviewedItem {
  assertKnown(fields, item.value);
  const ref = typeof fields.ref === 'string' ? fields.ref : item.value.ref;
  const moved = fields.place === undefined ? null : placeInSource(source, ref, readSpan(fields.place));
  const value = {
    ...item.value,
    ...(moved ? { text: textOfSpan(source, moved) } : {}),
    ...fields,
    place: moved ?? { ...item.value.place, ...placeNames(ref) },
  } as ReviewedItem['value'];
  // What was blank before is a problem of the document, and no reason to refuse another field.
  const problems = itemShapeProblems(item.list, value);
  assertShape(problems.filter(({ path }) => Object.hasOwn(fields, path.split(/[.[]/)[0]!)));
  return { ...item, value, changed: union(item.changed, Object.keys(fields)) };
}

/** The head with fields set. @throws DomainError 'review-value-invalid' {problems} */
export function changeHead(head: ReviewedHead, fields: FieldChanges): ReviewedHead {
  assertShape(headFieldProblems(fields));
  return { ...head, value: { ...head.value, ...fields }, changed: union(head.changed, Object.keys(fields)) };
}

/** Every body of that name is called by the names given: one, several (its successors), or none (left out). */
export function renamed(plan: ReviewedPlan, name: string, names: readonly string[]): ReviewedPlan {
  const key = normaliseName(name);
  const replace = (given: string) => (normaliseName(given) === key ? names : [given]);
  const [first] = names;
  const one = <T extends string | null>(given: T): T =>
    given !== null && first !== undefined && normaliseName(given) === key ? (first as T) : given;
  const { value } = plan.head;
  const head = { ...value, issuer: one(value.issuer), standingAgency: one(value.standingAgency) };
  const route = value.difficultyRoute;
  const difficultyRoute = route && {
    ...route,
    first: one(route.first),
    beyondAuthority: one(route.beyondAuthority),
  };
  return {
    ...plan,
    head: { ...plan.head, value: { ...head, difficultyRoute } },
    items: plan.items.map((item) => renamedItem(item, replace, one)),
  };
}

function renamedItem(
  item: ReviewedItem,
  replace: (name: string) => readonly string[],
  one: <T extends string | null>(name: T) => T,
): ReviewedItem {
  const { value } = item;
  const named = <T extends { readonly name: string }>(list: readonly T[]): T[] =>
    list.flatMap((entry) => replace(entry.name).map((name) => ({ ...entry, name })));
  if ('assignees' in value) {
    const coordinators = value.coordinators.flatMap(replace);
    return { ...item, value: { ...value, assignees: named(value.assignees), coordinators } };
  }
  if ('from' in value)
    return {
      ...item,
      value: { ...value, from: named(value.from), receiver: one(value.receiver), to: one(value.to) },
    };
  if ('followedBy' in value)
    return { ...item, value: { ...value, followedBy: value.followedBy.flatMap(replace) } };
  return item;
}

function assertKnown(fields: FieldChanges, value: object): void {
  const problems = Object.keys(fields)
    .filter((name) => !Object.hasOwn(value, name))
    .map((path) => ({ path, code: 'field-unknown', details: {} }));
  assertShape(problems);
}

function assertShape(problems: readonly PlanProblem[]): void {
  if (problems.length > 0) throw new DomainError('review-value-invalid', { problems });
}

/** Only the two offsets of a place are a person's; the rest follows from the text and the ref. */
function readSpan(place: unknown): { start: number; end: number } {
  const { start, end } = (place ?? {}) as { start?: unknown; end?: unknown };
  if (typeof start === 'number' && typeof end === 'number') return { start, end };
  throw new DomainError('review-value-invalid', {
    problems: [{ path: 'place', code: 'field-invalid', details: { expected: 'start and end' } }],
  });
}

function union(before: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...before, ...more])];
}
