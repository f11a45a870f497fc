import type { ClockChange, DueDate } from '../obligation/clock.ts';
import type { Chain, FollowedTreatment, RungReached } from '../obligation/firing.ts';
import type { DutyState, Submission, Timeliness } from '../obligation/duty.ts';
import type { EscalationCommand, EscalationEvent } from '../obligation/escalation.ts';
import type { Replanned } from '../obligation/replan.ts';
import type { AssigneeRole, AssignmentClass } from '../plan/plan-document.ts';
import type { Instant, LocalDate } from '../calendar/local-date.ts';
import type { Mandate } from '../agency/treatment.ts';

/**
 * State of a task (trạng thái), one list; how it stands to its date is derived and never stored here.
 * chưa tiếp nhận | đang thực hiện | chờ xác nhận | hoàn thành | trả lại | tạm dừng | hủy | từ chối | kết thúc theo dõi
 */
export type TaskStatus =
  | 'not-received'
  | 'in-progress'
  | 'awaiting-confirmation'
  | 'completed'
  | 'returned'
  | 'suspended'
  | 'cancelled'
  | 'refused'
  | 'ended';

/** What a task is, from its launch on: assignment × agency × occurrence. */
export interface TaskDefinition {
  taskId: string;
  planId: string;
  assignmentId: string;
  /** 0 from the launch; each period or recorded event adds one. */
  occurrence: number;
  class: AssignmentClass;
  role: AssigneeRole;
  mandate: Mandate;
  treatment: FollowedTreatment;
  chain: Chain;
  /** Last day of the plan, null where it is open-ended. */
  planEndsOn: LocalDate | null;
}

/** A refusal (không thuộc thẩm quyền) that waits for the decision. */
export interface PendingRefusal {
  reason: string;
  askedAt: Instant;
}

export interface TaskState extends DutyState {
  definition: TaskDefinition;
  status: TaskStatus;
  /** Account in charge at the assignee; null: the agency's mailbox and all its officers. */
  officerId: string | null;
  receivedAt: Instant | null;
  refusal: PendingRefusal | null;
  /** What a suspension interrupted. */
  suspended: { from: TaskStatus } | null;
  /** Percent as last reported, null where none was. */
  progress: number | null;
  /** How many results of standing work were confirmed. */
  interimResults: number;
  completedAt: Instant | null;
}

export type TaskCommand =
  | { type: 'receive' }
  | { type: 'refuse'; reason: string }
  | { type: 'decide-refusal'; accept: boolean; reason?: string }
  | { type: 'allot'; officerId: string }
  | { type: 'report-progress'; percent?: number; text: string }
  | { type: 'comment'; text: string }
  /** Đôn đốc: those who must act are told at once, outside the ladder. No clock moves by it. */
  | { type: 'urge'; text: string }
  | { type: 'submit'; contentId: string; contentHash: string }
  | { type: 'withdraw'; reason?: string }
  | { type: 'confirm'; note?: string }
  | { type: 'return'; reason: string; dueOn?: LocalDate }
  | { type: 'redo'; reason: string; dueOn?: LocalDate }
  | { type: 'request-extension'; until: LocalDate; reason: string }
  | { type: 'decide-extension'; approve: boolean; until?: LocalDate; reason?: string }
  | { type: 'set-date'; dueOn: LocalDate; reason: string }
  | { type: 'suspend'; reason: string }
  | { type: 'resume'; dueOn?: LocalDate; reason?: string }
  | { type: 'cancel'; reason: string }
  | { type: 'reassign'; agencyId: string; treatment: FollowedTreatment; reason: string }
  | { type: 'end-following'; reason: string }
  | EscalationCommand;

export type TaskCommandType = TaskCommand['type'];

/** Every event carries the clock changes it brings, so that it can be folded without any calendar or policy. */
interface Clocked {
  clocks: ClockChange[];
}

export type TaskEvent =
  | ({
      type: 'assigned';
      definition: TaskDefinition;
      due: DueDate | null;
      /** An occurrence inherits the receipt of occurrence 0. */
      receivedAt: Instant | null;
      officerId: string | null;
    } & Clocked)
  | ({ type: 'received' } & Clocked)
  | { type: 'refusal-asked'; reason: string }
  | ({ type: 'refusal-decided'; accepted: boolean; reason: string | null } & Clocked)
  | { type: 'allotted'; officerId: string }
  | { type: 'progress-reported'; percent: number | null; text: string }
  | { type: 'commented'; text: string }
  | { type: 'urged'; text: string }
  | ({ type: 'submitted'; submission: Submission; timeliness: Timeliness | null } & Clocked)
  | ({ type: 'submission-withdrawn'; reason: string | null } & Clocked)
  | ({ type: 'confirmed'; interim: boolean; note: string | null } & Clocked)
  | ({ type: 'returned'; reason: string; due: DueDate } & Clocked)
  | ({ type: 'reopened'; reason: string; due: DueDate } & Clocked)
  | ({ type: 'extension-asked'; until: LocalDate; reason: string } & Clocked)
  | ({ type: 'extension-decided'; approved: boolean; due: DueDate | null; reason: string | null } & Clocked)
  | ({ type: 'date-set'; due: DueDate; reason: string } & Clocked)
  | ({ type: 'suspended'; reason: string } & Clocked)
  | ({ type: 'resumed'; due: DueDate | null; reason: string | null } & Clocked)
  | ({ type: 'cancelled'; reason: string } & Clocked)
  | ({ type: 'reassigned'; agencyId: string; treatment: FollowedTreatment; reason: string } & Clocked)
  | ({ type: 'following-ended'; reason: string } & Clocked)
  | EscalationEvent
  | Replanned
  | RungReached;

/** Standing work and the dormant first occurrence of recurring and on-event work end with the plan by themselves. */
export function endsWithPlan(definition: TaskDefinition): boolean {
  if (definition.class === 'standing') return true;
  return isDormant(definition);
}

/** Occurrence 0 of recurring and on-event work only waits for its period or event: nothing can be submitted on it. */
export function isDormant(definition: Pick<TaskDefinition, 'class' | 'occurrence'>): boolean {
  return (definition.class === 'recurring' || definition.class === 'on-event') && definition.occurrence === 0;
}

/** Whether the work can have a due date of its own: standing work is never overdue, a dormant occurrence waits for others. */
export function bearsDate(definition: Pick<TaskDefinition, 'class' | 'occurrence'>): boolean {
  return definition.class !== 'standing' && !isDormant(definition);
}
