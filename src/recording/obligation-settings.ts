import type { EntityManager } from 'typeorm';
import type { CalendarSlice } from '../../domain/calendar/working-calendar.ts';
import type { ObligationPolicy } from '../../domain/obligation/policy.ts';

/** What the clocks of a plan's subjects are computed with. */
export interface PlanSettings {
  policy: ObligationPolicy;
  calendar: CalendarSlice;
}

/** Policy and calendar in force for a plan. */
export abstract class ObligationSettings {
  /**
   * @param manager whose connection is used where something has to be read: a second connection taken within a
   * transaction could be waited for by all of them at once
   */
  abstract forPlan(planId: string, manager?: EntityManager): Promise<PlanSettings>;
}
