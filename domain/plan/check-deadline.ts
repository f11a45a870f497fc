import { yearOf } from '../calendar/local-date.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { addWorkingDays } from '../calendar/working-calendar.ts';
import type { CalendarSlice } from '../calendar/working-calendar.ts';
import { isRecurring } from '../deadline/deadline-spec.ts';
import type { DeadlineSpec } from '../deadline/deadline-spec.ts';
import { makePeriod, nextPeriod } from '../deadline/period.ts';
import type { Period, PeriodKind } from '../deadline/period.ts';
import { assertNotBeforeIssue, resolveDeadline } from '../deadline/resolve-deadline.ts';
import type { PlanCheck } from './plan-check.ts';
import type { StatedDeadline } from './plan-document.ts';

/**
 * Reports a deadline that cannot be resolved, needs a year the calendar lacks, or had passed when the plan was issued.
 * A recurring deadline is tried on the first period of `year`, or of the year of issue.
 */
export function checkDeadline(
  deadline: StatedDeadline,
  path: string,
  check: PlanCheck,
  year: number | null = null,
): void {
  const issueDay = check.issueDay ?? check.context.on;
  const unreadable = unreadablePart(deadline.spec);
  if (unreadable) {
    check.add(path, 'deadline-unreadable', unreadable);
    return;
  }
  check.attempt(path, () => {
    const resolved = resolveDeadline({
      ...deadline,
      conventions: check.conventions,
      calendar: check.context.calendar,
      // Whether an event or the receipt can be counted from is not known yet; the earliest possible day stands for it.
      bases: { issuedOn: issueDay, eventOn: issueDay, receivedOn: issueDay },
      ...(isRecurring(deadline.spec) ? { period: firstPeriod(deadline, year ?? yearOf(issueDay)) } : {}),
    });
    if (!isRecurring(deadline.spec) || year !== null) assertNotBeforeIssue(resolved, check.issueDay);
    if (resolved) assertLadderFits(resolved.lastAcceptedDay, check.context.calendar);
  });
}

/** Reminders and escalations need the working days around a due day: the default ladder reaches from −10 to +7. */
const LADDER_REACH = { before: -10, after: 7 };

/** Throws `calendar-year-missing` for a due day so near an end of the calendar that its ladder would fall off. */
function assertLadderFits(lastAcceptedDay: LocalDate, calendar: CalendarSlice): void {
  addWorkingDays(lastAcceptedDay, LADDER_REACH.before, calendar);
  addWorkingDays(lastAcceptedDay, LADDER_REACH.after, calendar);
}

/** The parts of each kind that are objects themselves: they may arrive from outside, where no compiler has looked. */
const objectParts: Readonly<Record<DeadlineSpec['kind'], readonly string[]>> = {
  'by-day': [],
  'before-day': [],
  within: ['span'],
  'before-span': ['span'],
  range: ['from', 'to'],
  'part-of-month': [],
  'part-of-quarter': [],
  'part-of-year': [],
  counted: ['base'],
  yearly: [],
  'half-yearly': [],
  quarterly: [],
  monthly: [],
  'each-period': [],
  'to-be-set': [],
  none: [],
};

/** What is wrong with the form of a specification, before it is resolved; null: it has the parts its kind needs. */
function unreadablePart(spec: DeadlineSpec): Record<string, unknown> | null {
  if (!Object.hasOwn(objectParts, spec.kind)) return { kind: spec.kind };
  const values = new Map<string, unknown>(Object.entries(spec));
  for (const field of objectParts[spec.kind]) {
    const value = values.get(field) ?? null;
    if (typeof value !== 'object' || value === null) return { kind: spec.kind, field, value };
  }
  return null;
}

function firstPeriod(deadline: StatedDeadline, year: number): Period {
  const kind = periodKindOf(deadline);
  const first = makePeriod(kind, year);
  // The second half-year exists wherever the first may be left out ("6 tháng": null).
  return deadline.spec.kind === 'half-yearly' && deadline.spec.first === null ? nextPeriod(first) : first;
}

/** The kind of period that a recurring deadline is asked for; a yearly one unless it says otherwise. */
function periodKindOf({ spec }: StatedDeadline): PeriodKind {
  if (spec.kind === 'each-period') return spec.cycle;
  return spec.kind in periodKinds ? periodKinds[spec.kind as keyof typeof periodKinds] : 'year';
}

const periodKinds = { 'half-yearly': 'half-year', quarterly: 'quarter', monthly: 'month' } as const;
