import type { ItemList } from './reviewed-plan.ts';

/** New values of fields, named as in the plan document. A `place` is `{start, end}`; its lines and its text follow. */
export type FieldChanges = Readonly<Record<string, unknown>>;

/** What a person does to a proposal. Items are named by their ids, the head is `plan`. Plain JSON. */
export type ReviewOperation =
  /** These are right as they stand. */
  | { readonly type: 'accept'; readonly items: readonly string[] }
  /** Everything still proposed about which nothing is asked is right. */
  | { readonly type: 'accept-unquestioned' }
  | { readonly type: 'change'; readonly item: string; readonly fields: FieldChanges }
  /** One item becomes several, cut at offsets of the source text. */
  | { readonly type: 'split'; readonly item: string; readonly at: readonly number[] }
  /** Several items of one list become one, with the fields of the first. */
  | { readonly type: 'join'; readonly items: readonly string[] }
  /** A stretch of the text that the reading missed. */
  | {
      readonly type: 'add';
      readonly list: ItemList;
      readonly start: number;
      readonly end: number;
      readonly fields: FieldChanges;
    }
  /** No item of the plan after all. */
  | { readonly type: 'drop'; readonly items: readonly string[]; readonly reason: string | null }
  /** The answer to a question about these; without fields: as proposed. */
  | {
      readonly type: 'answer';
      readonly question: string;
      readonly items: readonly string[];
      readonly fields: FieldChanges;
    }
  /** The same answer wherever the question is still open. */
  | { readonly type: 'answer-all'; readonly question: string; readonly fields: FieldChanges }
  /** What a name of the text stands for, everywhere: a body that has ended, its successors. */
  | { readonly type: 'rename'; readonly name: string; readonly names: readonly string[] };

/** Undo takes the last operation back that was not taken back yet; redo brings back what the last undo took. */
export type ReviewStep = ReviewOperation | { readonly type: 'undo' } | { readonly type: 'redo' };

/** One line of the log of a review. Numbers count from 1 without gaps. */
export interface NumberedStep {
  readonly number: number;
  readonly step: ReviewStep;
}

export interface NumberedOperation {
  readonly number: number;
  readonly operation: ReviewOperation;
}
