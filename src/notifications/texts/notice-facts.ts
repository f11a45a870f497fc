import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import type { AlarmFacts, AlarmKind } from '../../alarms/alarm-kinds.ts';
import type { Teller } from '../../../domain/obligation/clock.ts';

/** Everything a notification can be about; the key of its texts. */
export const NOTICE_KINDS = [
  'rung:before-10',
  'rung:before-5',
  'rung:before-2',
  'rung:due',
  'rung:overdue-1',
  'rung:overdue-2',
  'rung:overdue-3',
  'rung:receipt-1',
  'rung:receipt-2',
  'rung:receipt-3',
  'rung:confirm-1',
  'rung:confirm-2',
  'rung:confirm-3',
  'rung:plan-end',
  'request-line',
  'escalation-open',
  'event:assigned',
  'event:duty-opened',
  'event:allotted',
  'event:urged',
  'event:returned',
  'event:reopened',
  'event:confirmed',
  'event:accepted',
  'event:extension-decided',
  'event:refusal-decided',
  'event:date-set',
  'event:suspended',
  'event:resumed',
  'event:cancelled',
  'event:following-ended',
  'event:reassigned',
  'event:escalation-directed',
  'event:submitted',
  'event:submission-withdrawn',
  'event:refusal-asked',
  'event:extension-asked',
  'event:escalation-answered',
  'round:completeness',
  'alarm',
  'settings:replanned',
] as const;

export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What fills the text of a notification. Days are those of Việt Nam; counts are working days. */
export interface NoticeFacts {
  /** As which the reader is told. */
  readonly role: Teller | 'administrator';
  /** To be worded as a request (đề nghị). */
  readonly polite: boolean;
  readonly subjectKind: 'task' | 'report' | 'alarm';
  /** A report in which a round is summed up. */
  readonly isConsolidation: boolean;
  /** Short name of the agency whose work it is; of several works together their number ("126 cơ quan"). */
  readonly agency: string;
  /** The reader's agency is the one that must act now. */
  readonly isAssignee: boolean;
  readonly dueOn: LocalDate | null;
  /** Working days until the due day, not counting today; negative once it has passed, null without one. */
  readonly daysLeft: number | null;
  readonly isLate: boolean;
  /** Until when it is to be taken note of; null once it was, or where that is unknown. */
  readonly receiptOn: LocalDate | null;
  /** Working days by which that is late; 0 while it is not. */
  readonly receiptDaysLate: number;
  /** Which repetition of the rung, from 0. */
  readonly repeat: number;
  /** Since when a leader's answer is waited for. */
  readonly waitsSince: LocalDate | null;
  readonly params: NoticeParams;
}

/** Words and decisions of the people an event tells of. */
export interface NoticeParams {
  readonly reason?: string | null;
  readonly until?: LocalDate | null;
  readonly note?: string | null;
  readonly direction?: string | null;
  readonly answer?: string | null;
  /** What was said with an urging. */
  readonly text?: string | null;
  readonly approved?: boolean;
  readonly accepted?: boolean;
  readonly interim?: boolean;
  readonly zero?: boolean;
  readonly timeliness?: 'on-time' | 'late' | null;
  /** How the reports of a round have come in; requested bodies are counted apart. */
  readonly counts?: {
    readonly owed: number;
    readonly missing: number;
    readonly onTime: number;
    readonly late: number;
  };
  readonly requested?: { readonly owed: number; readonly missing: number };
  /** Which alarm, and what is known of it. */
  readonly alarm?: AlarmKind;
  readonly facts?: AlarmFacts;
  /** How many bodies of the round have ended and are asked no more. */
  readonly ended?: number;
  /** Which settings changed, and how much work of the agency has other dates, or other days of reminders only. */
  readonly why?: 'calendar' | 'policy' | 'conventions';
  readonly moved?: { readonly tasks: number; readonly reports: number; readonly reminders: number };
}

/** What a reader sees of one notification, below the title of the work. */
export interface NoticeText {
  /** A few words, without a full stop. */
  readonly headline: string;
  /** What is asked and until when, in whole sentences. */
  readonly text: string;
}

export type NoticeTemplate = (facts: NoticeFacts) => NoticeText;

/** The groups of a digest, in the order in which they stand. */
export const DIGEST_GROUPS = [
  'escalated',
  'overdue',
  'receive',
  'due-soon',
  'decide',
  'direction',
  'requests',
  'late-requests',
  'information',
] as const;
export type DigestGroup = (typeof DIGEST_GROUPS)[number];

/** The words around the notifications of a letter. */
export interface LetterTexts {
  readonly groups: Readonly<Record<DigestGroup, string>>;
  /** "2 việc quá hạn", for the subject line. */
  countOf(group: DigestGroup, count: number): string;
  /** What the subject line has no room for. */
  andMore(count: number): string;
  digestSubject(counts: string, day: LocalDate): string;
  politeDigestSubject(count: number, day: LocalDate): string;
  escalationSubject(count: number, headline: string): string;
  readonly salutation: string;
  digestOpening(day: LocalDate): string;
  politeOpening(day: LocalDate): string;
  readonly escalationOpening: string;
  readonly incomplete: string;
  readonly closing: string;
  readonly politeClosing: string;
  /** The sender's name in letters that only request. */
  readonly politeSender: string;
  readonly open: string;
  readonly openPlan: string;
  agencies(count: number): string;
  andOthers(count: number): string;
  readonly settled: string;
}

export interface Texts {
  /** The name of an agency that is no more, until a person has decided who goes on with its work. */
  ended(agency: string, on: LocalDate): string;
  readonly notices: Readonly<Record<NoticeKind, NoticeTemplate>>;
  readonly letter: LetterTexts;
}
