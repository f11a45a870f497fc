import type { Instant, LocalDate } from '../calendar/local-date.ts';
import type { ResolvedDeadline } from '../deadline/resolve-deadline.ts';

/**
 * The clocks that can run for one subject (a task or the duty to report). At most one of each runs at a time; each time
 * it starts again its version grows, and what fired for an older version neither counts for nor silences the new one.
 *
 * - `receipt`: the agency has to take note of the task (tiếp nhận)
 * - `due`: the date the plan names, or that was set or extended later
 * - `rework`: the date of a returned or reopened work
 * - `confirm`: somebody above has to decide on a submission
 * - `plan-end`: 24:00 of the plan's last day, which ends standing work by itself
 */
export type Clock = 'receipt' | 'due' | 'rework' | 'confirm' | 'plan-end';

export const CLOCKS: readonly Clock[] = ['receipt', 'due', 'rework', 'confirm', 'plan-end'];

/**
 * Whom a rung tells, as a role: the person is found at delivery, so that leave, substitution and reorganisation do not
 * disturb the ladder.
 *
 * - `responsible`: the officer in charge, else the agency's mailbox and all its officers
 * - `head`: head of the assignee
 * - `standing-agency`: those who follow the plan at its standing agency
 * - `standing-head`: head of the standing agency
 * - `leader`: the supervising leader at the issuer
 */
export type Teller = 'responsible' | 'head' | 'standing-agency' | 'standing-head' | 'leader';

/** Why a planned rung did not fire. The one list of the ledger; no other reason exists. */
export type NotFiredReason =
  'late-entry' | 'outage' | 'date-moved' | 'suspended' | 'done-early' | 'reassigned' | 'ended';

/** A rung of one clock version on its day. `repeat` counts the repetitions of the last rung, `attempt` the postponements. */
export interface PlannedRung {
  rung: string;
  repeat: number;
  attempt: number;
  /** The working day the rung belongs to. */
  date: LocalDate;
  /** The instant it fires: on that day's morning, or the instant of planning where that morning is past. */
  at: Instant;
}

/**
 * Where a due date came from, so that it can be read again when calendar or rules change: set by a person, or counted
 * from the day of a return. Without it, the plan's words.
 */
export type DueOrigin = { by: 'person' } | { by: 'rework'; from: LocalDate };

/** A deadline in force, with the words it came from and the sentence that explains it. */
export type DueDate = ResolvedDeadline & { origin?: DueOrigin };

/** A running clock: what is still open of its ladder. */
export interface ClockState {
  clock: Clock;
  version: number;
  /** The day the ladder counts from: last accepted day (due, rework), day of reaching or submitting (receipt, confirm). */
  anchor: LocalDate;
  /** The day of the ladder's first rung, also once it has fired or was passed over; null where the ladder is empty. */
  firstOn: LocalDate | null;
  open: PlannedRung[];
}

/** A clock starts: its whole ladder is planned at once; rungs already past are passed over, the latest of them fires. */
export interface ClockStarted {
  op: 'start';
  clock: Clock;
  version: number;
  anchor: LocalDate;
  planned: PlannedRung[];
  superseded: PlannedRung[];
  /** Why the passed-over rungs did not fire; null where none was passed over. */
  supersededFor: NotFiredReason | null;
}

/** A clock stops: its open rungs are closed with the reason. */
export interface ClockStopped {
  op: 'stop';
  clock: Clock;
  version: number;
  reason: NotFiredReason;
  /** The next version goes on with the open escalation: only its days were reckoned anew. */
  goesOn?: true;
}

/** One rung is put off to a later day (an escalation waits for a decision, or its day fell into an outage). */
export interface RungPutOff {
  op: 'put-off';
  clock: Clock;
  version: number;
  from: PlannedRung;
  to: PlannedRung;
  reason: NotFiredReason;
}

export type ClockChange = ClockStarted | ClockStopped | RungPutOff;

/** The running clocks of a subject and the last version each clock ever had. */
export interface ClocksState {
  running: Partial<Record<Clock, ClockState>>;
  versions: Partial<Record<Clock, number>>;
}

export const NO_CLOCKS: ClocksState = { running: {}, versions: {} };
