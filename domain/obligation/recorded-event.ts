import type { Instant } from '../calendar/local-date.ts';

/** Who stands behind an event; null where a clock or the system acted. */
export interface EventActor {
  accountId: string;
  agencyId: string | null;
}

/**
 * An event as it is numbered by its subject's only writer and recorded exactly once, unique by (subject, seq).
 * The state of a subject is the fold of its events in the order of `seq`, which starts at 1 and has no gaps.
 */
export interface NumberedEvent<E> {
  seq: number;
  /** Plan time. */
  at: Instant;
  actor: EventActor | null;
  /** The client's Idempotency-Key of the command that brought it; the first event of the command carries it. */
  key: string | null;
  event: E;
}

/** The subjects that carry obligations: a task, or the duty to report. */
export type SubjectKind = 'task' | 'report';

/** The installation's clock: plan time = system time + offset. The greater version wins; without demonstration mode 0. */
export interface PlanClock {
  offsetMs: number;
  version: number;
}
