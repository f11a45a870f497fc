import type { Instant, LocalDate } from '../calendar/local-date.ts';
import type { ClockChange, DueDate } from '../obligation/clock.ts';
import type { DutyState, Submission, Timeliness } from '../obligation/duty.ts';
import type { EscalationCommand, EscalationEvent } from '../obligation/escalation.ts';
import type { Chain, FollowedTreatment, RungReached } from '../obligation/firing.ts';
import type { Replanned } from '../obligation/replan.ts';

/**
 * State of a report (trạng thái báo cáo), one list; how it stands to its date is derived and never stored here.
 * chưa nộp | đã nộp, chờ chấp nhận | trả lại | đã chấp nhận | không phải báo cáo
 */
export type ReportStatus = 'not-submitted' | 'submitted' | 'returned' | 'accepted' | 'cancelled';

/** A unit's report to the receiver of the round, or the receiver's own report that sums the round up. */
export type ReportKind = 'unit' | 'consolidation';

/** Days whose figures a report holds, both included (thời gian chốt số liệu). */
export interface ReportingWindow {
  start: LocalDate;
  cutOff: LocalDate;
}

/** What a duty to report is, from its opening on: round × reporting agency. */
export interface ReportDefinition {
  reportId: string;
  roundId: string;
  planId: string;
  kind: ReportKind;
  treatment: FollowedTreatment;
  /**
   * `agencyId` owes the report, `standingAgencyId` receives it and decides. In a consolidation both are the receiver
   * of the round, and the leader at the issuer decides.
   */
  chain: Chain;
  /** As `periodKey` writes it ("2025", "2025-H1"). */
  periodKey: string;
  window: ReportingWindow;
}

/** A content by id and hash; texts, figures and files stand in PostgreSQL. */
export interface ReportVersion {
  contentId: string;
  contentHash: string;
  /** Zero report (báo cáo "không phát sinh"). */
  zero: boolean;
}

export interface ReportState extends DutyState {
  definition: ReportDefinition;
  status: ReportStatus;
  /** Account in charge at the reporting agency; null: the agency's mailbox and all its officers. */
  officerId: string | null;
  /** No date was given when the duty opened ("theo quy định"): the decider sets it, and may set it anew. */
  dateToBeSet: boolean;
  /** What was last sent; kept when it is returned, null before the first submission and after a withdrawal. */
  sent: ReportVersion | null;
  /** What was last accepted; a correction that is asked for later replaces it only once it is accepted itself. */
  accepted: ReportVersion | null;
  acceptedAt: Instant | null;
  /** How often the report was returned or reopened. */
  reworks: number;
}

export type ReportCommand =
  | { type: 'allot'; officerId: string }
  | { type: 'comment'; text: string }
  /** Đôn đốc: those who must act are told at once, outside the ladder. No clock moves by it. */
  | { type: 'urge'; text: string }
  | { type: 'submit'; contentId: string; contentHash: string; zero: boolean }
  | { type: 'withdraw'; reason?: string }
  | { type: 'accept'; note?: string }
  | { type: 'return'; reason: string; dueOn?: LocalDate }
  /** A later correction of an accepted report. */
  | { type: 'reopen'; reason: string; dueOn?: LocalDate }
  | { type: 'request-extension'; until: LocalDate; reason: string }
  | { type: 'decide-extension'; approve: boolean; until?: LocalDate; reason?: string }
  | { type: 'set-date'; dueOn: LocalDate; reason: string }
  /** The agency need not report, or the duty ends with the plan; the reason says which. */
  | { type: 'cancel'; reason: string }
  | EscalationCommand;

export type ReportCommandType = ReportCommand['type'];

/** Every event carries the clock changes it brings, so that it can be folded without any calendar or policy. */
interface Clocked {
  clocks: ClockChange[];
}

export type ReportEvent =
  | ({ type: 'duty-opened'; definition: ReportDefinition; due: DueDate | null } & Clocked)
  | { type: 'allotted'; officerId: string }
  | { type: 'commented'; text: string }
  | { type: 'urged'; text: string }
  | ({ type: 'submitted'; submission: Submission; zero: boolean; timeliness: Timeliness | null } & Clocked)
  | ({ type: 'submission-withdrawn'; reason: string | null } & Clocked)
  | ({ type: 'accepted'; note: string | null } & Clocked)
  | ({ type: 'returned'; reason: string; due: DueDate } & Clocked)
  | ({ type: 'reopened'; reason: string; due: DueDate } & Clocked)
  | ({ type: 'extension-asked'; until: LocalDate; reason: string } & Clocked)
  | ({ type: 'extension-decided'; approved: boolean; due: DueDate | null; reason: string | null } & Clocked)
  | ({ type: 'date-set'; due: DueDate; reason: string } & Clocked)
  | ({ type: 'cancelled'; reason: string } & Clocked)
  | EscalationEvent
  | Replanned
  | RungReached;
