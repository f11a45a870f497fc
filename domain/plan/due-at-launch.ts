import type { LocalDate } from '../calendar/local-date.ts';
import type { CalendarSlice } from '../calendar/working-calendar.ts';
import type { DeadlineConventions } from '../deadline/deadline-spec.ts';
import { isRecurring } from '../deadline/deadline-spec.ts';
import { resolveDeadline } from '../deadline/resolve-deadline.ts';
import type { ResolvedDeadline } from '../deadline/resolve-deadline.ts';
import { issueDayOf } from './plan-document.ts';
import type { PlanAssignment, PlanDocument } from './plan-document.ts';

/** What the date of an assignment is read with. */
export interface LaunchMakings {
  readonly calendar: CalendarSlice;
  readonly conventions: DeadlineConventions;
  /** The day on which the tasks reach the agencies, however long ago the plan was issued. */
  readonly launchedOn: LocalDate;
}

/**
 * The due date of an assignment that has one from the launch on; null for every other class.
 *
 * @throws DomainError those of `resolveDeadline`
 */
export function dueAtLaunch(
  { class: kind, deadline }: Pick<PlanAssignment, 'class' | 'deadline'>,
  document: Pick<PlanDocument, 'issuedOn' | 'assumedIssuedOn'>,
  { calendar, conventions, launchedOn }: LaunchMakings,
): ResolvedDeadline | null {
  if (kind !== 'dated' || deadline === null || isRecurring(deadline.spec)) return null;
  const bases = { issuedOn: issueDayOf(document), receivedOn: launchedOn };
  return resolveDeadline({ ...deadline, conventions, calendar, bases });
}
