import type { CalendarSlice } from '../../domain/calendar/working-calendar.ts';
import type { Instant } from '../../domain/calendar/local-date.ts';
import type { Actor } from '../../domain/obligation/actor.ts';
import type { ObligationPolicy } from '../../domain/obligation/policy.ts';
import type { PlanClock, SubjectKind } from '../../domain/obligation/recorded-event.ts';

/**
 * What the workflows of all subjects (task, report) have in common: one Update by which people order, Signals that carry
 * on what is already decided. Everything is plain JSON.
 */

/** The one Update: an order of a person, refused by its validator or answered once its events are recorded. */
export const COMMAND_UPDATE = 'command';

/** The installation's clock moved (demonstration mode only). */
export const CLOCK_MOVED_SIGNAL = 'clockMoved';

/** The subject's plan is closed: a workflow whose clocks all stand still ends. */
export const PLAN_CLOSED_SIGNAL = 'planClosed';

/** An order with everything needed to judge it once and to recognise its repetition. */
export interface CommandEnvelope<C> {
  /** The client's Idempotency-Key. */
  key: string;
  /** SHA-256 (hex) of the canonical JSON of the request body. */
  bodyHash: string;
  actor: Actor;
  /** Plan time at which the API first received it; repetitions keep the first. */
  sentAt: Instant;
  /** The seq of the last event of a person that the client has seen; null: does not matter to this command. */
  expectedVersion: number | null;
  /** The installation's clock when the order was given: a workflow that slept has an older one. */
  clock?: PlanClock;
  /** The calendar in force, where the workflow is not known to have it. */
  calendar?: CalendarSlice;
  command: C;
}

/** The answer to an accepted command, given once its events are recorded. */
export interface CommandAnswer {
  subjectId: string;
  /** Seq of the command's last event: the `expectedVersion` of the next one. */
  version: number;
  status: string;
  at: Instant;
}

/** A command that this run has answered; the last 100 are carried on, the rest is in PostgreSQL. */
export interface AnsweredKey {
  key: string;
  accountId: string;
  bodyHash: string;
  answer: CommandAnswer;
}

/** Input of a subject's workflow: its whole state as folded from its recorded events. */
export interface SubjectInput<S> {
  subjectId: string;
  kind: SubjectKind;
  /** Grows when workflows are rebuilt from PostgreSQL; recordings of an older generation are refused. */
  generation: number;
  state: S;
  lastSeq: number;
  lastHumanSeq: number;
  answered: AnsweredKey[];
  clock: PlanClock;
  policy: ObligationPolicy;
  calendar: CalendarSlice;
  /** The plan was closed before this run began. */
  planClosed?: boolean;
  /**
   * Firings are recorded within the workflow task that notices them. A run keeps what it began with: those begun by an
   * earlier release lack it, and their histories say so.
   */
  firesAtOnce?: boolean;
  /**
   * After so many orders the run continues as new. Runs begun by an earlier release lack it: {@link ORDERS_PER_OLD_RUN}.
   */
  ordersPerRun?: number;
}

/**
 * An order brings about ten events of history: a run stays near a thousand of them, so that it is brought back quickly.
 * With ten times as many, fifty callers at once on a busy machine were seen to wait for minutes on the replays.
 */
export const ORDERS_PER_RUN = 100;

/** Half of the Updates that Temporal admits in a run. */
export const ORDERS_PER_OLD_RUN = 1000;
