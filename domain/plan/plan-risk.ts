import type { NationalClasses } from './plan-summary.ts';

/** Why a plan is at risk: an escalation stands with the leader, or much of what is open is overdue. */
export type PlanRisk = 'escalated-to-leader' | 'much-overdue';

export const planRisks: readonly PlanRisk[] = ['escalated-to-leader', 'much-overdue'];

/** From so much of the open dated work on a plan counts as at risk. Our own measure: no rule of the field names one. */
const MUCH_OVERDUE = 0.1;

/** What puts a plan at risk; empty: nothing does. */
export function risksOf({ openInTime, openOverdue }: NationalClasses, withLeader: number): PlanRisk[] {
  const open = openInTime + openOverdue;
  return [
    ...(withLeader > 0 ? (['escalated-to-leader'] as const) : []),
    ...(open > 0 && openOverdue / open >= MUCH_OVERDUE ? (['much-overdue'] as const) : []),
  ];
}
