import { DomainError } from '../errors.ts';
import type { ReviewedItem, ReviewedPlan } from './reviewed-plan.ts';

/** The item of that id, still part of the plan. @throws DomainError 'review-item-unknown', 'review-item-dropped' {item} */
export function presentItem(plan: ReviewedPlan, id: string): ReviewedItem {
  const item = plan.items.find((candidate) => candidate.id === id);
  if (item === undefined) throw new DomainError('review-item-unknown', { item: id });
  if (item.decision === 'dropped') throw new DomainError('review-item-dropped', { item: id });
  return item;
}
