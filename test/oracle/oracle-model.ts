import type { TaskCommand } from '../../domain/task/task.ts';

/** What the oracle is told about a task, and what it answers: the ledger, row by row. */

export type OracleClock = 'receipt' | 'due' | 'confirm' | 'rework' | 'plan-end';

export interface OracleTask {
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

export interface OracleCommand {
  at: number;
  command: TaskCommand;
}

export interface Outage {
  from: number;
  to: number;
}

export interface OracleStory {
  task: OracleTask;
  launchedAt: number;
  /** Accepted ones, in order of time. */
  commands: readonly OracleCommand[];
  /** Apart from each other, in order of time. */
  outages: readonly Outage[];
  until: number;
}

export interface OracleRow {
  clock: OracleClock;
  version: number;
  rung: string;
  repeat: number;
  attempt: number;
  date: string;
  status: 'planned' | 'fired' | 'superseded' | 'closed';
  reason: string | null;
  tells: string[];
  escalation: 0 | 1 | 2;
  /** When it fired; null: some time in the morning of its date. Only of fired rows. */
  firesAt?: number | null;
}

/** One stretch of one clock, from a start to the command that stops it. */
export interface Run {
  clock: OracleClock;
  version: number;
  /** Day that the ladder hangs on: reached the agency, last accepted day, submitted, last day of the plan. */
  base: string;
  startedAt: number;
  /** Why the rungs that were past at the start did not fire. */
  missedBecause: string;
  treatment: 'followed' | 'requested';
  /** The assignee is the standing agency itself. */
  own: boolean;
  stopped: { at: number; reason: string } | null;
  /** An extension was asked: escalations wait until that day. */
  waits: { at: number; until: string }[];
}
