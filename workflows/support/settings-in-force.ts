import type { CalendarSlice } from '../../domain/calendar/working-calendar.ts';
import type { ObligationPolicy } from '../../domain/obligation/policy.ts';
import type { ReplanOrder } from '../../domain/obligation/replan.ts';

/** The calendar and the ladder that a subject's workflow decides with. The greater version of a calendar wins. */
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
