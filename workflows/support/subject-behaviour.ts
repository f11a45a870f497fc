import type { Instant } from '../../domain/calendar/local-date.ts';
import type { DecideContext } from '../../domain/obligation/duty.ts';
import type { ClocksState } from '../../domain/obligation/clock.ts';
import type { ReplanContext, ReplanOrder } from '../../domain/obligation/replan.ts';

/** What the subject workflow needs to know of a kind of subject; all of it is pure domain code. */
export interface SubjectBehaviour<
  S extends { status: string; clocks: ClocksState },
  C extends { type: string },
  E,
> {
  decide(state: S, command: C, context: DecideContext): E[];
  /** What changed settings move; nothing where they move nothing. */
  replan(state: S, order: ReplanOrder, context: ReplanContext): E[];
  evolve(state: S | null, event: E, at: Instant): S;
  /** No order leads out of it any more: the workflow may end. */
  isEnded(state: S): boolean;
  /** Whether the command must name the version it answers to. */
  needsVersion(command: C): boolean;
}
