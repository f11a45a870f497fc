import type { EntityManager } from 'typeorm';
import type { CalendarSlice } from '../../domain/calendar/working-calendar.ts';
import type { ObligationPolicy } from '../../domain/obligation/policy.ts';

/** What the clocks of a plan's subjects are computed with. */
export interface PlanSettings {
  policy: ObligationPolicy;
  calendar: CalendarSlice;
}

/** The versions that the workflow of a subject decides with. */
export interface SettingsVersions {
  readonly calendarVersion: number;
  readonly policyVersion: number;
}

/** A subject as far as its settings go by it; a null version is that of its plan. */
export interface SettledSubject {
  readonly planId: string;
  readonly policyVersion: number | null;
}

/** Policy and calendar in force for a plan. */
export abstract class ObligationSettings {
  /**
   * @param manager whose connection is used where something has to be read: a second connection taken within a
   * transaction could be waited for by all of them at once
   */
  abstract forPlan(planId: string, manager?: EntityManager): Promise<PlanSettings>;

  /** What a subject's clocks go by: the ladder that its workflow decides with, and the calendar in force. */
  async forSubject(subject: SettledSubject, manager?: EntityManager): Promise<PlanSettings> {
    return this.forPlan(subject.planId, manager);
  }
}
