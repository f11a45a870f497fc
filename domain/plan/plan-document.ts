import type { GroupSettings } from '../agency/groups.ts';
import type { Mandate } from '../agency/treatment.ts';
import type { DeadlineConventions, DeadlineSpec } from '../deadline/deadline-spec.ts';
import type { PeriodKind } from '../deadline/period.ts';

/**
 * An official plan (kế hoạch) as data: the input of `POST /api/v1/plans`, and the file `sample-plans/<plan>/plan.json`.
 *
 * Plain JSON throughout. Days are `YYYY-MM-DD`. A `ref` is section + item + ordinal of the bullet (`III.6.5`), or
 * `closing.n` for the closing paragraphs; refs are unique within each list of the document. Names of agencies
 * stand as the text writes them: they are resolved against the registry on the plan's day, never stored as ids, so
 * that the document can be checked against its text by anybody. What the text leaves open is null and becomes a
 * question to a person; nothing is invented.
 */
export interface PlanDocument {
  readonly schemaVersion: 1;
  readonly source: PlanSource;
  /** Abstract (trích yếu), without the document-type word "KẾ HOẠCH". */
  readonly title: string;
  /** Number and symbol (số, ký hiệu); null while blank. */
  readonly number: string | null;
  /** Date of issue as the document states it; null when blank or cut off. */
  readonly issuedOn: string | null;
  /** True when the day of issue in force is `assumedIssuedOn`, entered by a person because the text has none. */
  readonly issuedOnAssumed: boolean;
  readonly assumedIssuedOn: string | null;
  /** Authority whose plan it is (`ha-noi`): names are resolved in its scope. */
  readonly authority: string;
  /** Issuing agency (cơ quan ban hành). */
  readonly issuer: string;
  /** Standing agency (cơ quan thường trực): follows the whole plan. */
  readonly standingAgency: string;
  /** The issuer's leader in charge (lãnh đạo phụ trách), to whom escalations of level 2 go. */
  readonly supervisor: Supervisor;
  readonly period: PlanPeriod;
  readonly signatory: Person;
  readonly legalBases: readonly LegalBasis[];
  /** Lines of "Nơi nhận", as written, without closing `;` and `.`. A recipient is no assignee. */
  readonly recipients: readonly string[];
  readonly targets: readonly PlanTarget[];
  readonly generalTasks: readonly GeneralTask[];
  readonly assignments: readonly PlanAssignment[];
  readonly reporting: readonly ReportingDuty[];
  /** Who hears of difficulties first and who decides beyond that; null when the plan is silent. */
  readonly difficultyRoute: DifficultyRoute | null;
  /** What the plan sets otherwise than the installation; absent keys follow the installation. */
  readonly settings: PlanSettings;
}

export interface PlanSource {
  /** File name of the text, beside the document. */
  readonly file: string;
  /** SHA-256 of the file's bytes, hexadecimal: places count in exactly this text. */
  readonly sha256: string;
}

export interface Person {
  readonly name: string;
  /** The office held ("Phó Chủ tịch"), not the formula ("KT. CHỦ TỊCH"). */
  readonly title: string;
}

export interface Supervisor extends Person {
  /** True when the text does not name the leader in charge and the signatory was taken. */
  readonly assumed: boolean;
}

export interface PlanPeriod {
  readonly start: string | null;
  /** Last day; null: open-ended. */
  readonly end: string | null;
  /** The words that say so. */
  readonly words: string | null;
}

export interface LegalBasis {
  readonly number: string;
  readonly date: string | null;
}

/**
 * A stretch of the source text. `start` and `end` are offsets as `String.prototype.slice` takes them (UTF-16 code
 * units, end exclusive) and cover the text without its list marker; `line` and `lastLine` count from 1.
 */
export interface SourceSpan {
  readonly line: number;
  readonly lastLine: number;
  readonly start: number;
  readonly end: number;
}

/** Mục, khoản, gạch đầu dòng: section `III`, item `6`, bullet `5`. Closing paragraphs have the section `closing`. */
export interface SourcePlace extends SourceSpan {
  readonly section: string;
  readonly item: string | null;
  readonly bullet: string | null;
}

export type TargetComparator = '=' | '>=' | '>' | '<=' | '<' | 'decrease>=' | 'increase>=';

/** Chỉ tiêu. A target in words only has `value` null and the comparator `=`. */
export interface PlanTarget {
  readonly ref: string;
  readonly text: string;
  readonly comparator: TargetComparator;
  readonly value: number | null;
  readonly unit: string;
  readonly per: 'year' | null;
  /** Agencies told to follow it; empty: an owner is still to be chosen. */
  readonly followedBy: readonly string[];
  readonly place: SourcePlace;
}

/** A bullet of the main tasks (nhiệm vụ chung): addressed to nobody in particular, so no task follows from it. */
export interface GeneralTask {
  readonly ref: string;
  readonly text: string;
  readonly place: SourcePlace;
}

/**
 * Which clock the work has: a date; one occurrence per period; one per recorded event; none (a standing duty of
 * function); or a date that somebody still has to set.
 */
export const assignmentClasses = ['dated', 'recurring', 'on-event', 'standing', 'to-be-set'] as const;

export type AssignmentClass = (typeof assignmentClasses)[number];

export const deliverableKinds = [
  'communication',
  'training',
  'guidance',
  'inspection',
  'policy',
  'database',
  'budget',
  'report',
  'plan',
  'other',
] as const;

export type DeliverableKind = (typeof deliverableKinds)[number];

/** Việc giao: one bullet of the text with the bodies that must do it. */
export interface PlanAssignment {
  readonly ref: string;
  /** Whole text of the bullet: lines joined, marker and page numbers dropped, slips of the pen kept. */
  readonly text: string;
  /** A title of at most 60 characters for boards; ours, not the plan's. */
  readonly titleShort: string;
  readonly place: SourcePlace;
  readonly class: AssignmentClass;
  /** Required for `dated`, allowed for `recurring` and `on-event`; `to-be-set` keeps words without a date here. */
  readonly deadline: StatedDeadline | null;
  /** Required for `recurring`. */
  readonly recurrence: { readonly cycle: PeriodKind } | null;
  /** Required for `on-event`: the words that name the event. */
  readonly event: { readonly words: string } | null;
  readonly assignees: readonly PlanAssignee[];
  /** Partners named in the text, as the headings name them; linked, not given a task of their own. */
  readonly coordinators: readonly string[];
  /** Sản phẩm, when the text names one. */
  readonly product: string | null;
  readonly deliverable: DeliverableKind;
  readonly expectedQuantity: ExpectedQuantity | null;
  /** Documents that this bullet itself cites. */
  readonly legalBasis: readonly LegalBasis[];
  /** Refs of assignments that must have begun before this one can. */
  readonly dependsOn: readonly string[];
  /** Who gets the product. */
  readonly receiver: string | null;
}

/** Words of a time as the text has them, and what they say. "theo quy định" has the kind `to-be-set`. */
export interface StatedDeadline {
  readonly words: string;
  readonly spec: DeadlineSpec;
}

export type AssigneeRole = 'lead' | 'coordinate' | 'perform';

export interface PlanAssignee {
  /** As in the heading, without "Đề nghị" and closing punctuation. */
  readonly name: string;
  readonly kind: 'agency' | 'group';
  readonly role: AssigneeRole;
  readonly mandate: {
    /** The word of the text ("Đề nghị", "giao", "yêu cầu"); null: a bare heading. */
    readonly words: string | null;
    /** `by-kind`: each member of a group by the kind of body it is. */
    readonly decided: Mandate | 'by-kind';
  };
  /** False: addressed, not followed; no task follows and the name need not be in the registry. */
  readonly followed: boolean;
  /** Why it is not followed. */
  readonly reason?: string;
}

export interface ExpectedQuantity {
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string;
}

/**
 * A duty to report. `round`: everybody named reports once a period. `consolidation`: the receiver of a round sums it
 * up for the body above. `line`: what an assignment already asks for; shown in the round, no round of its own.
 * `on-request`: whenever there is something to say.
 */
export interface ReportingDuty {
  readonly ref: string;
  readonly kind: 'round' | 'consolidation' | 'line' | 'on-request';
  readonly text: string;
  readonly place: SourcePlace;
  readonly from: readonly ReportingAgency[];
  /** Who receives first (cơ quan tiếp nhận, tổng hợp). */
  readonly receiver: string;
  /** Who gets it in the end; null: the receiver itself. */
  readonly to: string | null;
  readonly cycle: PeriodKind | null;
  readonly deadline: StatedDeadline | null;
  /** First year reported on; null: as the text leaves it open. */
  readonly year: number | null;
  /** How long before the due day the round opens. */
  readonly opensWorkingDaysBefore: number | null;
  readonly window: ReportWindow | null;
  /** Ref of the round that a consolidation sums up, or in which a line is shown. */
  readonly round: string | null;
  /** Ref of the assignment that says the same (a line). */
  readonly assignment: string | null;
}

export interface ReportingAgency {
  readonly name: string;
  readonly kind: 'agency' | 'group';
  readonly mandate: PlanAssignee['mandate'];
}

/**
 * Period of the figures: by Nghị định 09/2019/NĐ-CP (for a year 15/12 of the year before to 14/12), or as the plan
 * states it.
 */
export type ReportWindow =
  | { readonly basis: 'nd-09-2019' }
  | { readonly basis: 'stated'; readonly start: string; readonly end: string };

/** Khó khăn, vướng mắc: first the one who guides, then, beyond its authority, the one who decides. */
export interface DifficultyRoute {
  readonly first: string;
  readonly beyondAuthority: string;
  readonly words: string;
  /** Ref of the reporting duty that says so. */
  readonly ref: string;
}

export interface PlanSettings {
  readonly groups?: Partial<GroupSettings>;
  readonly deadlines?: Partial<DeadlineConventions>;
}

/** The day of issue in force: the stated one, else the assumed one; null: still open. */
export function issueDayOf(document: Pick<PlanDocument, 'issuedOn' | 'assumedIssuedOn'>): string | null {
  return document.issuedOn ?? document.assumedIssuedOn;
}
