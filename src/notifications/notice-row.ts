import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { Clock, Teller } from '../../domain/obligation/clock.ts';
import type { SubjectKind } from '../../domain/obligation/recorded-event.ts';
import type { ReportKind } from '../../domain/report/report.ts';

/**
 * A notification together with what its text depends on: the state of its subject as it is now. An alarm has neither
 * subject nor plan and is for administrators.
 */
export interface ReadableRow {
  /** Null for what no firing tells today: an escalation that still waits for its answer. */
  readonly id: string | null;
  readonly kind: string;
  readonly clock: Clock | null;
  readonly clockVersion: number | null;
  readonly repeat: number | null;
  readonly subjectKind: SubjectKind | 'alarm';
  readonly subjectId: string;
  /** Null where it is no report. */
  readonly reportKind: ReportKind | null;
  readonly planId: string | null;
  readonly recipientAgencyId: string;
  readonly role: Teller | 'administrator';
  readonly params: Readonly<Record<string, unknown>>;
  readonly polite: boolean;
  readonly urgent: boolean;
  readonly at: Date;
  readonly localDate: LocalDate;
  /** The agency that must act now, and its short name. */
  readonly subjectAgencyId: string;
  readonly agency: string;
  /** Its last day, if the register knows one. */
  readonly agencyEndsOn: LocalDate | null;
  readonly title: string;
  /** The assignment or round that the work is a part of: the same for all agencies it was given to. */
  readonly workId: string;
  readonly officerId: string | null;
  readonly status: string;
  readonly dueOn: LocalDate | null;
  readonly receiptOn: LocalDate | null;
  readonly received: boolean;
  readonly extensionPending: boolean;
  readonly refusalPending: boolean;
  readonly waitsSince: Date | null;
}

/** One that letters carry: about a piece of work, for a role of an agency. */
export interface NoticeRow extends ReadableRow {
  readonly subjectKind: SubjectKind;
  readonly planId: string;
  readonly role: Teller;
}

/** The page on which a notification is dealt with, below the installation's address (ui.md's map). */
export function pathOf({
  kind,
  subjectKind,
  subjectId,
}: Pick<ReadableRow, 'kind' | 'subjectKind' | 'subjectId'>): string {
  if (subjectKind === 'alarm') return '/canh-bao';
  if (kind === 'settings:replanned') return '/viec';
  if (kind === 'round:completeness') return `/ky-bao-cao/${subjectId}`;
  return subjectKind === 'task' ? `/viec/${subjectId}` : `/bao-cao/${subjectId}`;
}
