import { assertNever } from '../assert-never.ts';
import { DomainError } from '../errors.ts';
import { changeHead, changeItem, renamed } from './change-fields.ts';
import { addItem, joinItems, splitItem } from './reshape-items.ts';
import { presentItem } from './present-item.ts';
import { operationsInForce } from './review-log.ts';
import type { FieldChanges, NumberedOperation, NumberedStep } from './review-operation.ts';
import { HEAD_ID } from './reviewed-plan.ts';
import type { ProposedPlan, ReviewedItem, ReviewedPlan } from './reviewed-plan.ts';

/**
 * A plan as a log of operations leaves it: a pure fold of the proposal, which itself never changes. `source` is the text
 * in which places count.
 *
 * @throws DomainError for an operation that is not possible: 'review-item-unknown' {item}, 'review-item-dropped' {item},
 *   'review-question-unknown' {question}, 'review-value-invalid' {problems}, 'review-span-outside' {start, end, length},
 *   'review-split-outside' {at}, 'review-join-not-possible' {items}, 'review-nothing-to-undo', 'review-nothing-to-redo'
 */
export function reviewPlan(
  proposed: ProposedPlan,
  log: readonly NumberedStep[],
  source: string,
): ReviewedPlan {
  return operationsInForce(log).done.reduce(
    (plan, operation) => applyOperation(plan, operation, source),
    proposed.start,
  );
}

/** One operation on a plan as it stands. @throws as `reviewPlan` */
export function applyOperation(
  plan: ReviewedPlan,
  { number, operation }: NumberedOperation,
  source: string,
): ReviewedPlan {
  switch (operation.type) {
    case 'accept':
      return accept(plan, operation.items);
    case 'accept-unquestioned':
      return accept(plan, unquestioned(plan));
    case 'change':
      return changed(plan, [operation.item], operation.fields, source);
    case 'split':
      return splitItem(plan, number, operation, source);
    case 'join':
      return joinItems(plan, number, operation.items);
    case 'add':
      return addItem(plan, number, operation, source);
    case 'drop':
      return drop(plan, operation.items);
    case 'answer':
      return answer(plan, operation.question, operation.items, operation.fields, source);
    case 'answer-all':
      return answer(plan, operation.question, askedAbout(plan, operation.question), operation.fields, source);
    case 'rename':
      return renamed(plan, operation.name, operation.names);
    default:
      return assertNever(operation);
  }
}

function replaceItems(
  plan: ReviewedPlan,
  ids: readonly string[],
  change: (item: ReviewedItem) => ReviewedItem,
): ReviewedPlan {
  const wanted = new Set(ids.filter((id) => id !== HEAD_ID));
  for (const id of wanted) presentItem(plan, id);
  return { ...plan, items: plan.items.map((item) => (wanted.has(item.id) ? change(item) : item)) };
}

function accept(plan: ReviewedPlan, ids: readonly string[]): ReviewedPlan {
  const next = replaceItems(plan, ids, (item) => ({ ...item, decision: 'accepted' }));
  return ids.includes(HEAD_ID) ? { ...next, head: { ...next.head, decision: 'accepted' } } : next;
}

function unquestioned({ head, items }: ReviewedPlan): string[] {
  const open = [{ ...head, id: HEAD_ID }, ...items];
  return open
    .filter(({ decision, questions }) => decision === 'proposed' && questions.length === 0)
    .map(({ id }) => id);
}

function drop(plan: ReviewedPlan, ids: readonly string[]): ReviewedPlan {
  if (ids.includes(HEAD_ID)) throw new DomainError('review-item-unknown', { item: HEAD_ID });
  return replaceItems(plan, ids, (item) => ({ ...item, decision: 'dropped', questions: [] }));
}

function changed(
  plan: ReviewedPlan,
  ids: readonly string[],
  fields: FieldChanges,
  source: string,
): ReviewedPlan {
  const next = replaceItems(plan, ids, (item) => changeItem(item, fields, source));
  return ids.includes(HEAD_ID) ? { ...next, head: changeHead(next.head, fields) } : next;
}

/** An answer sets fields and closes the question at the items named; those are not accepted by it. */
function answer(
  plan: ReviewedPlan,
  question: string,
  ids: readonly string[],
  fields: FieldChanges,
  source: string,
): ReviewedPlan {
  const open = new Set(askedAbout(plan, question));
  if (ids.length === 0 || ids.some((id) => !open.has(id)))
    throw new DomainError('review-question-unknown', { question, items: ids.filter((id) => !open.has(id)) });
  const loose = new Set(plan.loose.map(({ id }) => id).filter((id) => ids.includes(id)));
  const held = ids.filter((id) => !loose.has(id));
  const without = (codes: readonly string[]) => codes.filter((code) => code !== question);
  const set = Object.keys(fields).length === 0 ? plan : changed(plan, held, fields, source);
  const next = replaceItems(set, held, (item) => ({ ...item, questions: without(item.questions) }));
  return {
    ...next,
    head: held.includes(HEAD_ID) ? { ...next.head, questions: without(next.head.questions) } : next.head,
    loose: next.loose.map((entry) => (loose.has(entry.id) ? { ...entry, answered: true } : entry)),
  };
}

/** Where a question is still open. */
function askedAbout({ head, items, loose }: ReviewedPlan, question: string): string[] {
  const held = [{ ...head, id: HEAD_ID }, ...items].filter(({ questions }) => questions.includes(question));
  const free = loose.filter((entry) => entry.question === question && !entry.answered);
  return [...held, ...free].map(({ id }) => id);
}
