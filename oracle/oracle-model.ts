import type { OracleCalendar } from './oracle-calendar.ts';
import type { Planned } from './oracle-ladder.ts';

/** What the oracle is told about a task or report, and what it answers: the ledger, row by row. */

export type OracleClock = 'receipt' | 'due' | 'confirm' | 'rework' | 'plan-end';

/** One rung of a ladder. Days are working days from the clock's anchor: negative before, 0 the due morning. */
export interface OracleRungRule {
  rung: string;
  workingDays: number;
  repeatEvery?: number;
  tells: readonly string[];
  escalation?: 1 | 2;
}

/** Ladder, morning and waiting times in force for the subject. */
export interface OraclePolicy {
  receipt: readonly OracleRungRule[];
  due: readonly OracleRungRule[];
  confirm: readonly OracleRungRule[];
  /** The window of minutes of the day over which a morning's rungs are spread, both ends included. */
  morning: { from: number; to: number };
  reworkWorkingDays: number;
  extensionHoldWorkingDays: number;
}

/** A task, or a duty to report written as one ({@link reportAsTask}). */
export interface OracleTask {
  id: string;
  class: 'dated' | 'recurring' | 'on-event' | 'standing' | 'to-be-set';
  occurrence: number;
  treatment: 'followed' | 'requested';
  agency: string;
  standing: string;
  /** Last accepted day. */
  due: string | null;
  planEndsOn: string | null;
  /** A later occurrence inherits the receipt of the first. */
  received: boolean;
}

/** As much of an accepted order as moves a clock; other kinds, and other members, are passed over. */
export interface OracleOrder {
  type: string;
  /** return, redo, reopen, set-date, resume: the day given by a person. */
  dueOn?: string;
  /** request-extension, decide-extension. */
  until?: string;
  /** decide-extension. */
  approve?: boolean;
  /** decide-refusal. */
  accept?: boolean;
  /** reassign. */
  agencyId?: string;
  treatment?: 'followed' | 'requested';
}

export interface OracleCommand {
  /** When it was accepted. */
  at: number;
  /** When it was first received, where that is known and was earlier: what counts as asked in time. */
  sentAt?: number;
  /** When it was recorded, where that is known: what it plans cannot be decided before. */
  knownAt?: number;
  command: OracleOrder;
}

/** Calendar, ladder or what the plan's words give changed while the work went on: an entry of the story like an order. */
export interface OracleChange {
  at: number;
  change: OracleSettings & {
    /** Last accepted day that the plan's words give now; null: they give none. */
    due: string | null;
    /** What is open stands, and only what is planned from now on goes by them: nobody was told to plan anew. */
    standing?: boolean;
  };
}

/** What days are reckoned with. */
export interface OracleSettings {
  calendar: OracleCalendar;
  policy: OraclePolicy;
}

export interface Outage {
  from: number;
  to: number;
}

export interface OracleStory {
  task: OracleTask;
  launchedAt: number;
  /**
   * When it was recorded, where that was later than the launch counts from (a launch of many takes its time): nothing can
   * be decided before.
   */
  knownAt?: number;
  /** Accepted orders and changes of settings, in order of time. */
  commands: readonly (OracleCommand | OracleChange)[];
  /** Apart from each other, in order of time. */
  outages: readonly Outage[];
  until: number;
  /** By {@link rowKey}: when a rung was in fact decided. A fact like an outage, where it lies within {@link PATIENCE_MS}. */
  decidedAt?: ReadonlyMap<string, number>;
}

/** Nothing planned stays planned longer after its instant, or after the outage in which that lay (clock.md section 4). */
export const PATIENCE_MS = 10 * 60_000;

/** A shorter absence is none: what was decided before an outage had lasted so long was decided without it. */
export const OUTAGE_FROM_MS = 5 * 60_000;

export interface OracleRow {
  clock: OracleClock;
  version: number;
  rung: string;
  repeat: number;
  attempt: number;
  date: string;
  /** The instant for which it is planned. */
  at: number;
  status: 'planned' | 'fired' | 'superseded' | 'closed';
  reason: string | null;
  tells: string[];
  escalation: 0 | 1 | 2;
  /** When it fired; null where it did not. */
  firedAt: number | null;
}

/** The place of a row in the ledger of its subject. */
export function rowKey(row: Pick<OracleRow, 'clock' | 'version' | 'rung' | 'repeat' | 'attempt'>): string {
  return `${row.clock}/${row.version}/${row.rung}/${row.repeat}/${row.attempt}`;
}

/**
 * A duty to report. To the rules about time it is dated work that nobody has to take note of first and that no plan's end
 * ends.
 */
export function reportAsTask(
  report: Pick<OracleTask, 'id' | 'treatment' | 'agency' | 'standing' | 'due'>,
): OracleTask {
  return { ...report, class: 'dated', occurrence: 0, planEndsOn: null, received: true };
}

/** One stretch of one clock, from a start to the command that stops it. */
export interface Run {
  clock: OracleClock;
  version: number;
  /** Day that the ladder hangs on: reached the agency, last accepted day, submitted, last day of the plan. */
  base: string;
  startedAt: number;
  /** When what began it was recorded. */
  knownAt: number;
  /** Why the rungs that were past at the start did not fire. */
  missedBecause: string;
  treatment: 'followed' | 'requested';
  /** The assignee is the standing agency itself. */
  own: boolean;
  stopped: { at: number; reason: string } | null;
  /** An extension was asked: escalations wait until that day. */
  waits: { at: number; until: string }[];
  /** By what its days are reckoned, since when: in order of time, the first from its start. */
  settings: (OracleSettings & { from: number })[];
  /** It goes on with the run before, whose settings changed: what is open and what is passed over at its start. */
  goesOn: { open: Planned[]; passed: Planned[] } | null;
}
