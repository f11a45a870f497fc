import type { PlanClock } from '../../domain/obligation/recorded-event.ts';

/** Workflow type of an issued plan: opens its rounds and the occurrences of recurring work, from issue to close. */
export const PLAN_WORKFLOW = 'planWorkflow';

/** Workflow type of a report round: opens on its day, watches completeness, closes, opens the consolidation. */
export const ROUND_WORKFLOW = 'roundWorkflow';

/** Something about the plan or round changed in PostgreSQL: look again at what is due and when. */
export const POKED_SIGNAL = 'poked';

/** Id of a plan's workflow. */
export function planWorkflowId(planId: string): string {
  return `plan/${planId}`;
}

/** Id of a round's workflow. */
export function roundWorkflowId(roundId: string): string {
  return `round/${roundId}`;
}

/** Input of a plan's or round's workflow: all else stands in PostgreSQL, so that a rebuild needs nothing more. */
export interface TickerInput {
  id: string;
  clock: PlanClock;
}
