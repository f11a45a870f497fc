import { localDateOf } from '../../domain/calendar/local-date.ts';
import type { CalendarSlice } from '../../domain/calendar/working-calendar.ts';
import type { DeadlineConventions } from '../../domain/deadline/deadline-spec.ts';
import type { DueMakings } from '../../domain/plan/due-of-task.ts';
import type { PlanEvent } from './plan-event.entity.ts';
import type { Plan } from './plan.entity.ts';

/** What the dates of a plan's tasks are read with, by these settings; `events` are those recorded for the plan. */
export function dueMakingsOf(
  plan: Pick<Plan, 'issuedOn' | 'issuedAt' | 'enteredAt' | 'periodStart' | 'periodEnd'>,
  settings: { readonly calendar: CalendarSlice; readonly conventions: DeadlineConventions },
  events: readonly PlanEvent[],
): DueMakings {
  const launchedOn = localDateOf((plan.issuedAt ?? plan.enteredAt).getTime());
  const span = { issuedOn: plan.issuedOn ?? launchedOn, start: plan.periodStart, end: plan.periodEnd };
  const { calendar, conventions } = settings;
  return {
    series: { span, calendar, conventions },
    launchedOn,
    eventOn: (ref, occurrence) =>
      events.find(({ occurrences }) => occurrences[ref] === occurrence)?.occurredOn ?? null,
  };
}
