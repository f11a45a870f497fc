import type { Instant, LocalDate } from '../calendar/local-date.ts';
import type { DueDate } from '../obligation/clock.ts';
import type { Chain } from '../obligation/firing.ts';
import type { ReportLevel, RoundSchedule, RoundTimes } from './report-round.ts';

/** State of a round (kỳ báo cáo): chưa mở | đang mở | đã đóng. */
export type RoundStatus = 'scheduled' | 'open' | 'closed';

/** What a round is: plan × duty to report × period. */
export interface RoundDefinition {
  roundId: string;
  planId: string;
  dutyRef: string;
  /** Ref of the duty to sum the round up; null where the plan wants no consolidation. */
  consolidationRef: string | null;
  /** `agencyId` and `standingAgencyId` are both the receiver, `issuerId` is who gets the consolidation. */
  chain: Chain;
}

export interface RoundState {
  definition: RoundDefinition;
  status: RoundStatus;
  schedule: RoundSchedule;
  /** Levels whose date was open when the round was scheduled: a person sets it, and may set it anew. */
  datesToBeSet: ReportLevel[];
  openedAt: Instant | null;
  consolidationOpenedAt: Instant | null;
  closedAt: Instant | null;
  /** Checkpoints already drawn up or passed over. */
  watched: string[];
}

export type RoundCommand =
  /** Before its day. */
  | { type: 'open-round'; reason: string }
  | { type: 'set-round-date'; level: ReportLevel; dueOn: LocalDate; reason: string }
  /** Before the units' due day, when enough has come in. */
  | { type: 'open-consolidation'; reason: string }
  /** Completeness is watched no longer; reports still owed stay open, overdue if they are. */
  | { type: 'close-round'; reason: string };

export type RoundCommandType = RoundCommand['type'];

/** `reason` is null where a clock acted and not a person. */
export type RoundEvent =
  | { type: 'round-scheduled'; definition: RoundDefinition; schedule: RoundSchedule }
  | { type: 'round-opened'; reason: string | null }
  | { type: 'round-date-set'; level: ReportLevel; due: DueDate; reason: string; times: RoundTimes }
  /** The statement of completeness is drawn up where this is recorded. */
  | { type: 'checkpoint-reached'; checkpoint: string; passedOver: string[] }
  | { type: 'consolidation-opened'; reason: string | null }
  /** Calendar or conventions changed; what was opened, drawn up or set by a person stays so. */
  | { type: 'round-replanned'; changeId: string; schedule: RoundSchedule }
  | { type: 'round-closed'; reason: string | null };
