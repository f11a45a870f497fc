import type { CalendarSlice } from '../../domain/calendar/working-calendar.ts';
import type { ObligationPolicy } from '../../domain/obligation/policy.ts';
import type { ReplanOrder } from '../../domain/obligation/replan.ts';

/** The calendar and the ladder that a subject's workflow decides with. The greater version of a calendar wins. */
export class SettingsInForce {
  private held: { policy: ObligationPolicy; calendar: CalendarSlice };

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

  /** Takes over what an order to re-plan carries. */
  adopt({ policy, calendar }: ReplanOrder): void {
    this.held = { ...this.with(calendar), policy };
  }

  versions(): { calendarVersion: number; policyVersion: number } {
    return { calendarVersion: this.held.calendar.v, policyVersion: this.held.policy.version };
  }
}
