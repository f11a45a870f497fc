import { createContext, use } from 'react';
import type { ReviewOrders } from '../api/review.ts';
import type { ResolvedDeadline, Review } from '../model.ts';

/** What is being changed: an item or the head, perhaps as the answer to a question. */
export interface Editing {
  readonly item: string;
  readonly question: string | null;
}

/** What everything in a review needs. */
export interface ReviewDesk {
  readonly id: string;
  readonly review: Review;
  readonly orders: ReviewOrders;
  readonly dates: ReadonlyMap<string, ResolvedDeadline | null>;
  readonly edit: (editing: Editing) => void;
}

export const ReviewDeskContext = createContext<ReviewDesk | null>(null);

/** The review that is on the desk. */
export function useReviewDesk(): ReviewDesk {
  const desk = use(ReviewDeskContext);
  if (desk === null) throw new Error('useReviewDesk stands outside of a review');
  return desk;
}
