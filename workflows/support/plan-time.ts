import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import type { Instant } from '../../domain/calendar/local-date.ts';
import type { PlanClock } from '../../domain/obligation/recorded-event.ts';

/**
 * A timer that fires at an instant can wait for years only if its duration fits; longer waits are taken in steps.
 * Temporal keeps timers exactly; a hundred days per step costs four history events a year.
 */
const LONGEST_SLEEP_MS = 100 * 24 * 3600 * 1000;

/**
 * The workflow's view of plan time: system time of the history plus the installation's offset, and the one timer it
 * keeps for the next instant. The timer is armed anew only when the instant or the offset changed.
 */
export class PlanTime {
  private armedFor: Instant | null = null;
  private armedVersion = -1;
  private scope: CancellationScope | null = null;
  private clock: PlanClock;

  constructor(clock: PlanClock) {
    this.clock = clock;
  }

  now(): Instant {
    return Date.now() + this.clock.offsetMs;
  }

  /** What `now` would be with a clock that is not learned (yet): a validator changes nothing. */
  nowBy(clock: PlanClock | undefined): Instant {
    const newer = clock !== undefined && clock.version > this.clock.version ? clock : this.clock;
    return Date.now() + newer.offsetMs;
  }

  current(): PlanClock {
    return this.clock;
  }

  /** Takes over the installation's clock if it is newer; the greater version wins. */
  learn(clock: PlanClock): void {
    if (clock.version > this.clock.version) this.clock = clock;
  }

  /** Sees to it that a timer wakes the workflow at `instant` (null: none). Never awaits. */
  arm(instant: Instant | null): void {
    if (instant === this.armedFor && this.clock.version === this.armedVersion) return;
    this.disarm();
    this.armedFor = instant;
    this.armedVersion = this.clock.version;
    if (instant === null) return;
    const wait = Math.min(Math.max(instant - this.now(), 1), LONGEST_SLEEP_MS);
    const scope = new CancellationScope();
    this.scope = scope;
    scope
      .run(() => sleep(wait))
      .then(
        () => {
          if (this.scope === scope) this.rung();
        },
        (error: unknown) => {
          if (!isCancellation(error)) throw error;
        },
      );
  }

  /** Whether the armed timer is still running; false once it rang, so that the loop looks at the time again. */
  isArmed(): boolean {
    return this.scope !== null;
  }

  disarm(): void {
    const scope = this.scope;
    this.scope = null;
    this.armedFor = null;
    scope?.cancel();
  }

  private rung(): void {
    this.scope = null;
    this.armedFor = null;
  }
}
