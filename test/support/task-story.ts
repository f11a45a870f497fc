import type { CalendarSlice } from '../../domain/calendar/working-calendar.ts';
import { endOfDay } from '../../domain/calendar/local-date.ts';
import type { Actor } from '../../domain/obligation/actor.ts';
import type { Clock, DueDate } from '../../domain/obligation/clock.ts';
import type { Outage } from '../../domain/obligation/firing.ts';
import type { TaskCommand, TaskDefinition, TaskState } from '../../domain/task/task.ts';
import { realSlice } from './real-calendar.ts';
import { TaskLife } from './task-life.ts';
import type { LedgerRow } from './task-life.ts';

/** The people of the specs: the ward must act, Sở Nội vụ follows the plan, the city's leader supervises it. */
export const PEOPLE = {
  officer: { accountId: 'officer', agencyId: 'ward', roles: ['officer'] },
  head: { accountId: 'head', agencyId: 'ward', roles: ['head'] },
  owner: { accountId: 'owner', agencyId: 'standing', roles: ['plan-owner'] },
  standingHead: { accountId: 'standing-head', agencyId: 'standing', roles: ['head'] },
  standingOfficer: { accountId: 'standing-officer', agencyId: 'standing', roles: ['officer'] },
  leader: { accountId: 'leader', agencyId: 'city', roles: ['supervisor'] },
  neighbour: { accountId: 'neighbour', agencyId: 'other-ward', roles: ['officer', 'head', 'plan-owner'] },
  administrator: { accountId: 'administrator', agencyId: null, roles: ['administrator'] },
} satisfies Record<string, Actor>;

export type Person = keyof typeof PEOPLE;

export const definition: TaskDefinition = {
  taskId: 'task-1',
  planId: 'plan-1',
  assignmentId: 'III.1.4',
  occurrence: 0,
  class: 'dated',
  role: 'perform',
  mandate: 'directive',
  treatment: 'followed',
  chain: { agencyId: 'ward', standingAgencyId: 'standing', issuerId: 'city' },
  planEndsOn: '2025-12-31',
};

export interface Given extends Partial<TaskDefinition> {
  /** Last accepted day. */
  due?: string;
  /** Local time of the launch, "2025-07-15 09:00". */
  launched?: string;
  outages?: [from: string, to: string][];
  /** An occurrence of work that was already received. */
  receivedBefore?: boolean;
  calendar?: CalendarSlice;
}

/** Given a task, when this and that is ordered at a local time, then its ledger and state say what follows. */
export class TaskStory {
  private readonly life: TaskLife;

  constructor(given: Given = {}) {
    const { due, launched = '2025-07-15 09:00', outages = [], receivedBefore, calendar, ...task } = given;
    const receivedAt = receivedBefore === true ? when('2025-07-16 09:00') : null;
    this.life = new TaskLife(
      { ...definition, ...task },
      due === undefined ? null : dueOn(due),
      { at: when(launched), receivedAt },
      calendar ?? realSlice(),
      outages.map(([from, to]): Outage => ({ from: when(from), to: when(to) })),
    );
  }

  get state(): TaskState {
    return this.life.state;
  }

  /** Everything planned before `time` has happened, then `who` orders. */
  on(time: string, who: Person, command: TaskCommand): this {
    return this.by(time, PEOPLE[who], command);
  }

  /** The same, ordered by somebody who is none of the usual people. */
  by(time: string, actor: Actor, command: TaskCommand): this {
    this.life.fireUntil(when(time));
    this.life.order(command, actor, when(time));
    return this;
  }

  /** Calendar, ladder or what the plan's words give change. */
  changed(time: string, settings: Parameters<TaskLife['replan']>[0]): boolean {
    this.life.fireUntil(when(time));
    return this.life.replan(settings, when(time));
  }

  until(time: string): this {
    this.life.fireUntil(when(time));
    return this;
  }

  /** What fired, in the order of time: "overdue-1 2025-09-04". */
  fired(clock: Clock = 'due'): string[] {
    return this.rows(clock, 'fired').map((row) => `${row.rung} ${row.date}`);
  }

  /** What is planned and open: "overdue-1 2025-09-04". */
  planned(clock: Clock = 'due'): string[] {
    return this.rows(clock, 'planned').map((row) => `${row.rung} ${row.date}`);
  }

  /** What was planned and did not fire: "due/1 overdue-1 2025-09-04 done-early". */
  dropped(clock: Clock = 'due'): string[] {
    return [...this.rows(clock, 'superseded'), ...this.rows(clock, 'closed')].map(
      (row) => `${row.clock}/${row.version} ${row.rung} ${row.date} ${row.reason}`,
    );
  }

  rows(clock: Clock, status: LedgerRow['status']): LedgerRow[] {
    return [...this.life.rows.values()]
      .filter((row) => row.clock === clock && row.status === status)
      .sort((a, b) => a.at - b.at || (a.date < b.date ? -1 : 1));
  }

  row(clock: Clock, rung: string, version = 1): LedgerRow {
    const rows = [...this.life.rows.values()].filter((row) => row.clock === clock && row.version === version);
    const row = rows.filter((candidate) => candidate.rung === rung).at(-1);
    if (!row) throw new Error(`no ${rung} of ${clock}/${version}`);
    return row;
  }
}

/** "2025-08-18 09:30" in Vietnam. */
export function when(time: string): number {
  return Date.parse(`${time.replace(' ', 'T')}:00+07:00`);
}

export function dueOn(day: string): DueDate {
  return {
    words: day,
    nominal: day,
    lastAcceptedDay: day,
    dueAt: endOfDay(day),
    explanation: { vi: day, en: day },
  };
}

export const SUBMIT: TaskCommand = { type: 'submit', contentId: 'content-1', contentHash: 'hash-1' };
