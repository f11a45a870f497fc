import type { TimeClass } from '../deadline/time-class.ts';
import type { AssignmentClass } from './plan-document.ts';
import type { TaskStatus } from '../task/task.ts';

/** How many tasks are alike, as the database counts them. */
export interface TaskCount {
  readonly agencyId: string;
  readonly class: AssignmentClass;
  readonly treatment: 'followed' | 'requested';
  readonly dormant: boolean;
  readonly status: TaskStatus;
  /** Null where nothing is awaited any more. */
  readonly timeClass: TimeClass | null;
  readonly timeliness: 'on-time' | 'late' | null;
  /** Whether it has a due instant. */
  readonly dated: boolean;
  readonly escalated: boolean;
  readonly count: number;
}

/**
 * The four national classes, of work with a due instant (clock.md section 5). Suspended work counts as open in time and
 * is told apart as well.
 */
export interface NationalClasses {
  doneOnTime: number;
  doneLate: number;
  openInTime: number;
  openOverdue: number;
  suspended: number;
}

/** Work that the national classes leave out, in a table of its own. */
export interface PlainCounts {
  total: number;
  notReceived: number;
  inProgress: number;
  waiting: number;
  completed: number;
}

export interface AgencySummary {
  readonly agencyId: string;
  readonly tasks: number;
  readonly escalated: number;
  readonly national: NationalClasses;
}

export interface PlanSummary {
  readonly tasks: number;
  readonly byStatus: Partial<Record<TaskStatus, Partial<Record<TimeClass | 'closed', number>>>>;
  readonly national: NationalClasses;
  /** Standing duties, and work that waits for its date, period or event. */
  readonly standing: PlainCounts;
  /** Requests (đề nghị), dated or not: nobody is ranked by them. */
  readonly requests: PlainCounts;
  readonly byAgency: readonly AgencySummary[];
}

/**
 * Sums up the counts of a plan.
 *
 * 1. Cancelled work and accepted refusals count nowhere but in the table of states; so does work whose following ended.
 * 2. Work "to be set" that got its date counts like dated work.
 * 3. Waiting for confirmation is open: in time when it was sent on time, however long the confirmer takes.
 */
export function summaryOf(counts: readonly TaskCount[]): PlanSummary {
  const summary = {
    tasks: 0,
    byStatus: {} as PlanSummary['byStatus'],
    national: noNational(),
    standing: noCounts(),
    requests: noCounts(),
  };
  const agencies = new Map<string, { tasks: number; escalated: number; national: NationalClasses }>();
  for (const task of counts) {
    const agency = agencies.get(task.agencyId) ?? { tasks: 0, escalated: 0, national: noNational() };
    agencies.set(task.agencyId, agency);
    summary.tasks += task.count;
    agency.tasks += task.count;
    if (task.escalated) agency.escalated += task.count;
    const row = (summary.byStatus[task.status] ??= {});
    row[task.timeClass ?? 'closed'] = (row[task.timeClass ?? 'closed'] ?? 0) + task.count;
    if (OUT.has(task.status)) continue;
    if (task.treatment === 'requested') addPlain(summary.requests, task);
    else if (!isNational(task)) addPlain(summary.standing, task);
    else for (const classes of [summary.national, agency.national]) addNational(classes, task);
  }
  const byAgency = [...agencies].map(([agencyId, agency]) => ({ agencyId, ...agency }));
  return { ...summary, byAgency };
}

const OUT: ReadonlySet<TaskStatus> = new Set(['cancelled', 'refused', 'ended']);

function isNational(task: TaskCount): boolean {
  return task.class !== 'standing' && task.dated && !task.dormant;
}

function addNational(classes: NationalClasses, { status, timeliness, timeClass, count }: TaskCount): void {
  if (status === 'completed') classes[timeliness === 'late' ? 'doneLate' : 'doneOnTime'] += count;
  else if (status === 'suspended') {
    classes.openInTime += count;
    classes.suspended += count;
  } else if (status === 'awaiting-confirmation')
    classes[timeliness === 'late' ? 'openOverdue' : 'openInTime'] += count;
  else classes[timeClass === 'overdue' || timeliness === 'late' ? 'openOverdue' : 'openInTime'] += count;
}

function addPlain(counts: PlainCounts, { status, count }: TaskCount): void {
  counts.total += count;
  if (status === 'not-received') counts.notReceived += count;
  else if (status === 'awaiting-confirmation') counts.waiting += count;
  else if (status === 'completed') counts.completed += count;
  else counts.inProgress += count;
}

function noNational(): NationalClasses {
  return { doneOnTime: 0, doneLate: 0, openInTime: 0, openOverdue: 0, suspended: 0 };
}

function noCounts(): PlainCounts {
  return { total: 0, notReceived: 0, inProgress: 0, waiting: 0, completed: 0 };
}
