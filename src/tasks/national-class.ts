import type { Instant } from '../../domain/calendar/local-date.ts';
import { WORKING_STATUSES } from '../../domain/task/task.waiting.ts';
import { assertNever } from '../../domain/assert-never.ts';
import type { SqlValues } from '../common/sql-values.ts';

/** The four national classes, to open a figure to its tasks. */
export const NATIONAL_CLASSES = ['done-on-time', 'done-late', 'open-in-time', 'open-overdue'] as const;
export type NationalClassName = (typeof NATIONAL_CLASSES)[number];

/** Work that the classes count: dated, followed, neither standing nor dormant nor ended (domain `summaryOf`). */
const COUNTED = `t.class <> 'standing' AND t.due_at IS NOT NULL AND NOT t.dormant AND t.treatment = 'followed'`;
const WORKING = `t.status IN (${WORKING_STATUSES.map((status) => `'${status}'`).join(', ')})`;
const LATE = `t.timeliness = 'late'`;
const NOT_LATE = `t.timeliness IS DISTINCT FROM 'late'`;

/** The same as the domain's `summaryOf`, in SQL: what a row of `task t` fulfils to be counted in a class. */
export function nationalClassCondition(name: NationalClassName, now: Instant, values: SqlValues): string {
  return `(${COUNTED} AND ${ownCondition(name, now, values)})`;
}

function ownCondition(name: NationalClassName, now: Instant, values: SqlValues): string {
  const moment = () => values.add(new Date(now), 'timestamptz');
  switch (name) {
    case 'done-on-time':
      return `t.status = 'completed' AND ${NOT_LATE}`;
    case 'done-late':
      return `t.status = 'completed' AND ${LATE}`;
    case 'open-in-time':
      return `(t.status = 'suspended' OR (t.status = 'awaiting-confirmation' AND ${NOT_LATE})
        OR (${WORKING} AND t.due_at >= ${moment()} AND ${NOT_LATE}))`;
    case 'open-overdue':
      return `((t.status = 'awaiting-confirmation' AND ${LATE})
        OR (${WORKING} AND (t.due_at < ${moment()} OR ${LATE})))`;
    default:
      return assertNever(name);
  }
}
