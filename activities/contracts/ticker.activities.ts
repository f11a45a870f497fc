import type { Instant } from '../../domain/calendar/local-date.ts';
import type { PlanClock } from '../../domain/obligation/recorded-event.ts';

export interface TickAnswer {
  /** The next instant (plan time) at which something is due; null: nothing more is planned. */
  nextAt: Instant | null;
  /** Nothing will ever be due again: the workflow may end. */
  ended: boolean;
  clock: PlanClock;
  /** Plan time by the installation's clock; absent in answers from before it was told. */
  now?: Instant;
}

export interface TickerActivities {
  /** Does whatever of the plan is due by now, each thing once, and says when it is due next. */
  advancePlan(input: { id: string }): Promise<TickAnswer>;
  /** Does whatever of the round is due by now, each thing once, and says when it is due next. */
  advanceRound(input: { id: string }): Promise<TickAnswer>;
}
