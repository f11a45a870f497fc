import type { CalendarSlice } from '../../domain/calendar/working-calendar.ts';
import type { ObligationPolicy } from '../../domain/obligation/policy.ts';
import type { ReplanOrder } from '../../domain/obligation/replan.ts';

/** The calendar and the ladder that a subject's workflow decides with. Of each the greater version wins. */
export class SettingsInForce {
  private held: { policy: ObligationPolicy; calendar: CalendarSlice };
  /** The ladders before, each with the number of the last event before which it was held. */
  private readonly before: { seq: number; policy: ObligationPolicy }[] = [];

  constructor({ policy, calendar }: { policy: ObligationPolicy; calendar: CalendarSlice }) {
    this.held = { policy, calendar };
  }

  current(): { policy: ObligationPolicy; calendar: CalendarSlice } {
    return this.held;
  }

  /** What `current` would be with a calendar that is not learned (yet): a validator changes nothing. */
  with(calendar: CalendarSlice | undefined): { policy: ObligationPolicy; calendar: CalendarSlice } {
    return calendar && calendar.v > this.held.calendar.v ? { ...this.held, calendar } : this.held;
  }

  /** Takes a calendar over if it is newer. */
  learn(calendar: CalendarSlice | undefined): void {
    this.held = this.with(calendar);
  }

  /** Whether something of what an order to re-plan carries is older than what is held: orders overtake each other. */
  overtakes({ policy, calendar }: ReplanOrder): boolean {
    return policy.version < this.held.policy.version || calendar.v < this.held.calendar.v;
  }

  /**
   * An order to re-plan with the newer of each setting, its own or the held one. A date that it read from the plan's words by
   * an older calendar is left out: who brought the newer one has read them since.
   */
  newest(order: ReplanOrder): ReplanOrder {
    const { policy, calendar } = this.held;
    const { planDue, ...rest } = order;
    return {
      ...rest,
      policy: policy.version > order.policy.version ? policy : order.policy,
      calendar: calendar.v > order.calendar.v ? calendar : order.calendar,
      ...(planDue !== undefined && calendar.v <= order.calendar.v && { planDue }),
    };
  }

  /** Takes over what an order to re-plan carries; `seq` is the last number once its events are counted. */
  adopt({ policy, calendar }: ReplanOrder, seq: number): void {
    this.before.push({ seq, policy: this.held.policy });
    this.held = { ...this.with(calendar), policy };
  }

  /**
   * The ladder is again the one of the last recorded event: by it the clocks are planned that are told of the next one.
   * A calendar once learned is kept, for it is in force whoever was told of it.
   */
  takeBack(recordedSeq: number): void {
    while ((this.before.at(-1)?.seq ?? 0) > recordedSeq) {
      const { policy } = this.before.pop()!;
      this.held = { ...this.held, policy };
    }
  }

  versions(): { calendarVersion: number; policyVersion: number } {
    return { calendarVersion: this.held.calendar.v, policyVersion: this.held.policy.version };
  }
}
