import type { components } from '../../lib/api/schema.ts';

type Schemas = components['schemas'];

export type ImportDetail = Schemas['PlanImportDetailResponse'];
export type ImportRow = Schemas['PlanImportResponse'];
export type OpenPoint = Schemas['OpenPointResponse'];
export type Checklist = Schemas['ChecklistResponse'];
export type Paragraph = Schemas['ParagraphResponse'];
export type ResolvedDeadline = Schemas['ResolvedDeadlineResponse'];
export type ReadDeadline = Schemas['ReadDeadlineResponse'];
/** What stands in the field of a deadline: words that were read, nothing any more, or (null) what stood there, or words not read yet. */
export type SaidDeadline = ReadDeadline | 'none' | null;
export type Preview = Schemas['PlanPreviewResponse'];
export type Comparison = Schemas['PlanComparisonResponse'];
export type Simulation = Schemas['SimulationResponse'];
export type PlanDetail = Schemas['PlanDetailResponse'];

/** The item that stands for the head of the plan. */
export const HEAD_ID = 'plan';

export const LISTS = ['targets', 'generalTasks', 'assignments', 'reporting'] as const;
export type List = (typeof LISTS)[number];

export interface Place {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** The rule that proposed a value, how sure it is (0 to 1), and where it was read when elsewhere than in the item. */
export interface Ground {
  readonly rule: string;
  readonly confidence: number;
  readonly source?: Place | null;
}

export const ROLES = ['lead', 'coordinate', 'perform'] as const;
export type Role = (typeof ROLES)[number];
export const MANDATES = ['by-kind', 'directive', 'request'] as const;
export type Mandate = (typeof MANDATES)[number];
export const CLASSES = ['dated', 'recurring', 'on-event', 'standing', 'to-be-set'] as const;
export type AssignmentClass = (typeof CLASSES)[number];
export const CYCLES = ['month', 'quarter', 'half-year', 'nine-months', 'year'] as const;
export type Cycle = (typeof CYCLES)[number];

export interface NamedBody {
  readonly name: string;
  readonly kind: 'agency' | 'group';
  readonly mandate: { readonly words: string | null; readonly decided: Mandate };
}

export interface Assignee extends NamedBody {
  readonly role: Role;
  readonly followed: boolean;
  readonly reason?: string;
}

export interface StatedDeadline {
  readonly words: string;
  readonly spec: { readonly kind: string };
}

interface ItemValue {
  readonly ref: string;
  readonly text: string;
  readonly place: Place;
}

export interface AssignmentValue extends ItemValue {
  readonly titleShort: string;
  readonly class: AssignmentClass;
  readonly deadline: StatedDeadline | null;
  readonly recurrence: { readonly cycle: Cycle } | null;
  readonly event: { readonly words: string } | null;
  readonly assignees: readonly Assignee[];
  readonly coordinators: readonly string[];
  readonly product: string | null;
}

export interface ReportingValue extends ItemValue {
  readonly kind: 'round' | 'consolidation' | 'line' | 'on-request';
  readonly from: readonly NamedBody[];
  readonly receiver: string;
  readonly to: string | null;
  readonly cycle: Cycle | null;
  readonly deadline: StatedDeadline | null;
}

export interface TargetValue extends ItemValue {
  readonly comparator: string;
  readonly value: number | null;
  readonly unit: string;
  readonly followedBy: readonly string[];
}

export interface HeadValue {
  readonly title: string;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly assumedIssuedOn: string | null;
  readonly issuer: string;
  readonly standingAgency: string;
  readonly supervisor: { readonly name: string; readonly title: string; readonly assumed: boolean };
  readonly signatory: { readonly name: string; readonly title: string };
  readonly period: {
    readonly start: string | null;
    readonly end: string | null;
    readonly words: string | null;
  };
}

interface Held<Value> {
  readonly value: Value;
  readonly decision: 'proposed' | 'accepted' | 'dropped';
  readonly questions: readonly string[];
  readonly changed: readonly string[];
  readonly grounds: Readonly<Record<string, Ground>>;
}

interface ItemOf<Name extends List, Value> extends Held<Value> {
  readonly id: string;
  readonly list: Name;
  readonly from: readonly string[];
}

export type AssignmentItem = ItemOf<'assignments', AssignmentValue>;
export type ReportingItem = ItemOf<'reporting', ReportingValue>;
export type TargetItem = ItemOf<'targets', TargetValue>;
export type GeneralItem = ItemOf<'generalTasks', ItemValue>;
export type Item = AssignmentItem | ReportingItem | TargetItem | GeneralItem;
export type Head = Held<HeadValue>;

/** A review as the server answers it, with what the description of the API leaves open. */
export interface Review {
  readonly version: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly head: Head;
  readonly items: readonly Item[];
  readonly slips: Schemas['ReviewResponse']['slips'];
}

/** The answer of the server: its values have the form of the plan document, which OpenAPI does not describe. */
export function toReview(answer: Schemas['ReviewResponse']): Review {
  return answer as unknown as Review;
}

/** What a person does to a proposal, as the server takes it. */
export type Operation =
  | { readonly type: 'accept'; readonly items: readonly string[] }
  | { readonly type: 'accept-unquestioned' }
  | { readonly type: 'change'; readonly item: string; readonly fields: Fields }
  | { readonly type: 'split'; readonly item: string; readonly at: readonly number[] }
  | { readonly type: 'join'; readonly items: readonly string[] }
  | {
      readonly type: 'add';
      readonly list: List;
      readonly start: number;
      readonly end: number;
      readonly fields: Fields;
    }
  | { readonly type: 'drop'; readonly items: readonly string[]; readonly reason: string | null }
  | {
      readonly type: 'answer';
      readonly question: string;
      readonly items: readonly string[];
      readonly fields: Fields;
    }
  | { readonly type: 'answer-all'; readonly question: string; readonly fields: Fields }
  | { readonly type: 'rename'; readonly name: string; readonly names: readonly string[] };

export type Fields = Readonly<Record<string, unknown>>;
