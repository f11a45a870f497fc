import type { Instant } from '../../domain/calendar/local-date.ts';
import type { PlanClock } from '../../domain/obligation/recorded-event.ts';

/**
 * What a running workflow says of itself, so that it can be held against PostgreSQL. A Query: it is no part of the
 * history, and changes nothing.
 */

/** Asks a subject, plan or round where it stands. A subject is told the number after which its answers are of interest. */
export const STANDING_QUERY = 'standing';

/** An order that a subject's workflow has answered. */
export interface AnsweredOrder {
  key: string;
  /** Seq of its last event. */
  version: number;
  /** The status it led to. */
  status: string;
  at: Instant;
}

/** Where a subject's workflow stands. */
export interface SubjectStanding {
  generation: number;
  /** The last event it numbered, and the last one that it knows to be recorded. */
  lastSeq: number;
  recordedSeq: number;
  status: string;
  /** The earliest open rung. */
  nextAt: Instant | null;
  /** Why it goes no further; null: it does. */
  halted: string | null;
  clock: PlanClock;
  /** The orders it answered beyond the number asked for, as far as it still remembers them. */
  answeredBeyond: AnsweredOrder[];
}

/** Where the workflow of a plan or round stands. */
export interface TickerStanding {
  /** When it looks again by itself; null: it only waits to be poked. Undefined while it is looking. */
  nextAt?: Instant | null;
  clock: PlanClock;
}
