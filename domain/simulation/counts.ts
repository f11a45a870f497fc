import type { Instant } from '../calendar/local-date.ts';
import type { CalendarSlice } from '../calendar/working-calendar.ts';
import { dueInForce } from '../obligation/duty.ts';
import { summaryOf } from '../plan/plan-summary.ts';
import type { PlanSummary, TaskCount } from '../plan/plan-summary.ts';
import { isDormant } from '../task/task.ts';
import { taskTimeClass } from '../task/task.waiting.ts';
import type { SimulatedTask } from './lives.ts';

/** The figures of a plan at an instant, by the same reckoning as the plan's summary. */
export function planSummaryAt(
  tasks: readonly SimulatedTask[],
  now: Instant,
  calendar: CalendarSlice,
): PlanSummary {
  return summaryOf(tasks.map((task) => countOf(task, now, calendar)));
}

function countOf({ state }: SimulatedTask, now: Instant, calendar: CalendarSlice): TaskCount {
  const { definition, chain, treatment, status, timeliness, escalations } = state;
  const dueAt = dueInForce(state)?.dueAt ?? null;
  return {
    agencyId: chain.agencyId,
    class: definition.class,
    treatment,
    dormant: isDormant(definition),
    status,
    timeClass: taskTimeClass({ status, dueAt, timeliness }, now, calendar),
    timeliness,
    dated: dueAt !== null,
    escalated: Object.values(escalations).some((escalation) => escalation.status !== 'closed'),
    count: 1,
  };
}
