import type { DeadlineSpec } from '../deadline/deadline-spec.ts';
import type { DeliverableKind, TargetComparator } from '../plan/plan-document.ts';
import type { CitationProblem } from './document-checks.ts';

/**
 * A stretch of the document's text: its lines joined by `\n`, Unicode NFC. `start` and `end` are UTF-16 offsets, end
 * exclusive, of the text without its list marker; lines count from 1.
 */
export interface TextPlace {
  readonly line: number;
  readonly lastLine: number;
  readonly start: number;
  readonly end: number;
}

/** Why a value is proposed: the rule that gave it, and how sure it is (0..1). */
export interface Ground {
  readonly rule: string;
  readonly confidence: number;
}

/** Everything understood from the text of one plan. Nothing here is decided: a person reviews it. */
export interface PlanReading {
  readonly plan: ReadHeader;
  readonly targets: readonly ReadTarget[];
  readonly assignments: readonly ReadAssignment[];
  readonly reporting: readonly ReadReporting[];
  readonly generalTasks: readonly ReadGeneralTask[];
  readonly questions: readonly ReadQuestion[];
  /** Slips in the citations: shown, never asked about and never put right. */
  readonly slips: readonly ReadSlip[];
}

/** Something that cannot be right in documents that the text cites, with all places concerned. */
export interface ReadSlip {
  readonly code: CitationProblem['code'];
  readonly places: readonly { readonly words: string; readonly source: TextPlace }[];
}

export const documentKinds = ['plan', 'programme', 'directive', 'decision', 'decision-with-plan'] as const;

/** `decision-with-plan`: a decision that issues the plan attached to it; number and date are the decision's. */
export type DocumentKind = (typeof documentKinds)[number];

export interface ReadHeader {
  readonly kind: DocumentKind;
  /** Abstract without the document-type word; null when the text has none. */
  readonly title: string | null;
  readonly issuer: string | null;
  readonly number: string | null;
  /** `YYYY-MM-DD`; `YYYY` or `YYYY-MM` where the dateline leaves the rest blank. */
  readonly issuedOn: string | null;
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  readonly periodWords: string | null;
  readonly standingAgency: string | null;
  readonly signatory: { readonly name: string | null; readonly title: string | null } | null;
  readonly legalBases: readonly ReadLegalBasis[];
  readonly recipients: readonly string[];
  /** Where the fields stand and which rule read them, by the field's name. */
  readonly grounds: Readonly<Record<string, Ground & { readonly source: TextPlace | null }>>;
}

export interface ReadLegalBasis {
  readonly number: string;
  readonly date: string | null;
  readonly source: TextPlace;
}

export interface ReadTarget {
  readonly ref: string;
  readonly text: string;
  readonly comparator: TargetComparator;
  readonly value: number | null;
  readonly unit: string;
  readonly per: 'year' | null;
  readonly followedBy: readonly string[];
  readonly source: TextPlace;
  readonly ground: Ground;
}

export type ReadRecurrence =
  'continuous' | 'yearly' | 'half-yearly' | 'quarterly' | 'monthly' | 'weekly' | 'daily' | 'on-event';

export interface ReadAssignment {
  readonly ref: string;
  readonly text: string;
  readonly assignees: readonly string[];
  readonly assigneeKind: 'agency' | 'group';
  readonly mandate: 'directive' | 'request';
  readonly role: 'lead' | 'coordinate' | 'perform';
  readonly coordinators: readonly string[];
  /** The words that limit the task in time, as written; null: none. */
  readonly dueWords: string | null;
  /** Nominal last day (ISO); null when the words name none or it can only be reckoned later. */
  readonly due: string | null;
  readonly dueSpec: DeadlineSpec | null;
  readonly dueRule: string | null;
  readonly recurrence: ReadRecurrence | null;
  /** The words that name the event, for `on-event`. */
  readonly event: string | null;
  /** Describes a function rather than one piece of work: proposed as a standing duty. */
  readonly standing: boolean;
  readonly deliverable: DeliverableKind;
  /** The product's words where the text has a column or a line for them. */
  readonly product: string | null;
  /** What a person must decide about the words of time. */
  readonly timeQuestions: readonly { readonly code: string; readonly words: string }[];
  readonly source: TextPlace;
  /** Where the assignees are named, when elsewhere than in the text. */
  readonly heading: TextPlace | null;
  readonly grounds: Readonly<Record<'text' | 'assignees' | 'role' | 'due' | 'recurrence', Ground>>;
}

export interface ReadReporting {
  readonly ref: string;
  readonly text: string;
  readonly from: readonly string[];
  readonly via: string | null;
  /** Final addressees, joined with `; `. */
  readonly to: string | null;
  readonly cycle:
    'yearly' | 'half-yearly' | 'quarterly' | 'monthly' | 'weekly' | 'daily' | 'once' | 'on-request';
  readonly dueWords: string | null;
  /** `--12-15` each year, `----18` each month, or a day (ISO). */
  readonly due: string | null;
  readonly dueSpec: DeadlineSpec | null;
  /** 1: the day belongs to the year (or month) after the one that is reported on. */
  readonly yearOffset: number;
  readonly year: number | null;
  readonly source: TextPlace;
  readonly ground: Ground;
}

export interface ReadGeneralTask {
  readonly ref: string;
  readonly text: string;
  readonly source: TextPlace;
}

/** One question for all places that are alike. */
export interface ReadQuestion {
  readonly code: string;
  /** Vietnamese, for the person who reviews. */
  readonly text: string;
  /** Refs of the items that it is about, and the words that raised it. */
  readonly about: readonly { readonly ref: string; readonly words: string | null }[];
}
