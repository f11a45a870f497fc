import type { CalendarSlice } from '../../domain/calendar/working-calendar.ts';
import type { DeadlineConventions } from '../../domain/deadline/deadline-spec.ts';
import type { ObligationPolicy } from '../../domain/obligation/policy.ts';
import type { ChangedSetting } from '../../domain/obligation/replan.ts';
import type { Plan } from '../plans/plan.entity.ts';

/** A plan with the settings that it is to be computed with. */
export interface PlanUnderChange {
  readonly plan: Plan;
  readonly conventions: DeadlineConventions;
  /** The ladder that all its running work gets; null: each task and report keeps the one it has. */
  readonly policy: ObligationPolicy | null;
}

/** Settings as they will be, or have just become. */
export interface SettingsChange {
  readonly id: string;
  readonly why: ChangedSetting;
  readonly calendar: CalendarSlice;
  readonly plans: readonly PlanUnderChange[];
}

/** What the job of a change needs beside its items; everything else stands in the database. */
export interface ReplanParams {
  readonly why: ChangedSetting;
  readonly reason: string;
  /** The plans that the change is for. */
  readonly planIds: readonly string[];
  /** The ladder for all running work of them; null: it keeps its own. */
  readonly policyVersion: number | null;
}

/** An item of that job: some of the tasks and reports that may be concerned. */
export interface ReplanItem {
  readonly subjectIds: readonly string[];
}
