import type { Ground, ReadSlip, TextPlace } from '../plan-text/plan-reading.ts';
import type {
  GeneralTask,
  PlanAssignment,
  PlanDocument,
  PlanTarget,
  ReportingDuty,
} from '../plan/plan-document.ts';

/** The lists of a plan document, by the kind of item that each holds. */
export interface ItemValues {
  readonly targets: PlanTarget;
  readonly generalTasks: GeneralTask;
  readonly assignments: PlanAssignment;
  readonly reporting: ReportingDuty;
}

export type ItemList = keyof ItemValues;

/** In the order of the document. */
export const itemLists = ['targets', 'generalTasks', 'assignments', 'reporting'] as const;

/**
 * What the plan says of itself; the rest of a document is lists. A blank text is empty and becomes a problem of the
 * document. `issuedOnAssumed` follows from the two days and is not kept.
 */
export type PlanHeadValue = Omit<PlanDocument, 'schemaVersion' | 'source' | 'issuedOnAssumed' | ItemList>;

/** `proposed`: nobody has looked at it yet; that blocks the plan. */
export type Decision = 'proposed' | 'accepted' | 'dropped';

/** Id of the head among the items. */
export const HEAD_ID = 'plan';

interface ReviewedValue<Value> {
  readonly value: Value;
  readonly decision: Decision;
  /** Codes of the questions that nobody has answered yet. */
  readonly questions: readonly string[];
  /** Fields that a person set. */
  readonly changed: readonly string[];
}

export type ReviewedHead = ReviewedValue<PlanHeadValue>;

/** One item of a list; its id is unique in the review and never used again. */
export interface ReviewedItem<List extends ItemList = ItemList> extends ReviewedValue<ItemValues[List]> {
  readonly id: string;
  readonly list: List;
  /** Ids of what it was split from or joined of; empty for a proposal of the reading. */
  readonly from: readonly string[];
}

/** Words of the text that a question is about and no item holds: a duty without a body, say. */
export interface LooseQuestion {
  readonly id: string;
  readonly question: string;
  readonly ref: string;
  readonly words: string | null;
  readonly answered: boolean;
}

/** A plan as it stands in its review. Plain JSON. */
export interface ReviewedPlan {
  readonly head: ReviewedHead;
  readonly items: readonly ReviewedItem[];
  readonly loose: readonly LooseQuestion[];
}

/** A question of the reading, once for all that it is about. */
export interface AskedQuestion {
  readonly code: string;
  /** Vietnamese, as the reading worded it. */
  readonly text: string;
  /** Ids of items, of the head or of loose questions, with the words that raised it. */
  readonly about: readonly { readonly id: string; readonly words: string | null }[];
}

/** Where a proposed value stands and which rule gave it. */
export interface ProposalGround extends Ground {
  readonly source?: TextPlace | null;
}

/** What the reading proposes: the state before the first operation, with its questions and reasons. Plain JSON. */
export interface ProposedPlan {
  readonly start: ReviewedPlan;
  readonly questions: readonly AskedQuestion[];
  /** Slips in citations: shown, never put right. */
  readonly slips: readonly ReadSlip[];
  /** By the id of an item (or the head), then by field. */
  readonly grounds: Readonly<Record<string, Readonly<Record<string, ProposalGround>>>>;
}
