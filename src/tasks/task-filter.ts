import { endOfDay, localDateOf } from '../../domain/calendar/local-date.ts';
import type { Instant, LocalDate } from '../../domain/calendar/local-date.ts';
import type { CalendarSlice } from '../../domain/calendar/working-calendar.ts';
import type { TimeClass } from '../../domain/deadline/time-class.ts';
import type { TaskStatus } from '../../domain/task/task.ts';
import { OPEN_STATUSES, WORKING_STATUSES } from '../../domain/task/task.waiting.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { dueSoonUntil } from '../plans/due-soon.ts';
import type { SqlValues } from '../common/sql-values.ts';
import { nationalClassCondition } from './national-class.ts';
import type { PendingDecision, TaskFilterQuery } from './task.requests.ts';

/** Instants against which dates are compared: the time class is never stored. */
export interface TaskTimes {
  readonly now: Instant;
  /** Due at or before this instant: "sắp đến hạn". */
  readonly soonUntil: Instant;
}

/** Work that is neither done nor ended. */
export const OPEN_WORK = among(OPEN_STATUSES);

/** The instants of now. */
export function taskTimes(now: Instant, calendar: CalendarSlice): TaskTimes {
  return { now, soonUntil: dueSoonUntil(now, calendar) };
}

/** What rows of `task t` fulfil to be listed, but for who asks, where they are looked up and their time class. */
export function filterConditions(filter: TaskFilterQuery, times: TaskTimes, values: SqlValues): string[] {
  const { status, role, mandate, treatment, timeliness, occurrence, escalated } = filter;
  const conditions: string[] = [];
  if (status !== undefined) conditions.push(`t.status = ANY(${values.add(status, 'text[]')})`);
  if (filter.class !== undefined) conditions.push(`t.class = ${values.add(filter.class)}`);
  if (role !== undefined) conditions.push(`t.role = ${values.add(role)}`);
  if (mandate !== undefined) conditions.push(`t.mandate = ${values.add(mandate)}`);
  if (treatment !== undefined) conditions.push(`t.treatment = ${values.add(treatment)}`);
  if (timeliness !== undefined) conditions.push(`t.timeliness = ${values.add(timeliness)}`);
  if (occurrence !== undefined) conditions.push(`t.occurrence = ${values.add(occurrence, 'int')}`);
  if (filter.national !== undefined)
    conditions.push(nationalClassCondition(filter.national, times.now, values));
  if (escalated !== undefined)
    conditions.push(escalated ? 't.escalation_level > 0' : 't.escalation_level = 0');
  conditions.push(...waitingConditions(filter, times, values), ...dueConditions(filter, values));
  return conditions;
}

/** What waits for each kind of decision, of a row `t` of the tasks. */
export const PENDING: Readonly<Record<PendingDecision, string>> = {
  result: `t.status = 'awaiting-confirmation'`,
  refusal: 't.refusal_pending',
  extension: 't.extension_pending',
  date: `t.decision_pending AND NOT (t.status = 'awaiting-confirmation' OR t.refusal_pending OR t.extension_pending)`,
};

function waitingConditions(filter: TaskFilterQuery, { now }: TaskTimes, values: SqlValues): string[] {
  const { pending, silent } = filter;
  const today = () => values.add(localDateOf(now), 'date');
  const isSilent = () => `coalesce(t.status = 'not-received' AND t.receipt_due_on < ${today()}, false)`;
  return [
    ...(pending === undefined ? [] : [PENDING[pending]]),
    ...(silent === undefined ? [] : [silent ? isSilent() : `NOT ${isSilent()}`]),
  ];
}

function dueConditions({ dueFrom, dueTo }: TaskFilterQuery, values: SqlValues): string[] {
  const endOf = (day: LocalDate) => values.add(new Date(endOfDay(day)), 'timestamptz');
  return [
    ...(dueFrom === undefined ? [] : [`t.due_at >= ${endOf(dueFrom)}`]),
    ...(dueTo === undefined ? [] : [`t.due_at <= ${endOf(dueTo)}`]),
  ];
}

/**
 * The same as the domain's `taskTimeClass`, in SQL: each way of belonging to the class as a condition of its own, so that
 * each is read from the index that fits it. No task fulfils two of them.
 */
export function timeClassConditions(timeClass: TimeClass, times: TaskTimes, values: SqlValues): string[] {
  // A value that is not used would have no type: each is added where it stands.
  const now = () => values.add(new Date(times.now), 'timestamptz');
  const soon = () => values.add(new Date(times.soonUntil), 'timestamptz');
  const working = among(WORKING_STATUSES);
  const handedIn = `t.status = 'awaiting-confirmation'`;
  switch (timeClass) {
    case 'no-deadline':
      return [working, `t.status = 'suspended'`, handedIn].map((status) => `t.due_at IS NULL AND ${status}`);
    case 'overdue': {
      const before = `t.due_at < ${now()}`;
      return [`${before} AND ${working}`, `${before} AND ${handedIn} AND t.timeliness = 'late'`];
    }
    case 'due-soon':
      return [`t.due_at >= ${now()} AND t.due_at <= ${soon()} AND ${working}`];
    case 'in-time':
      return [
        `t.due_at > ${soon()} AND ${working}`,
        `t.due_at IS NOT NULL AND t.status = 'suspended'`,
        `t.due_at IS NOT NULL AND ${handedIn} AND (t.timeliness IS DISTINCT FROM 'late' OR t.due_at >= ${now()})`,
      ];
    default:
      return assertNever(timeClass);
  }
}

function among(statuses: readonly TaskStatus[]): string {
  return `t.status IN (${statuses.map((status) => `'${status}'`).join(', ')})`;
}
