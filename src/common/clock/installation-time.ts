/** A smaller difference is left alone, so that time does not jitter with every reading (milliseconds). */
export const TOLERANCE_MS = 100;

/** PostgreSQL's clock as one question read it. All in milliseconds. */
export interface TimeReading {
  /** PostgreSQL's `clock_timestamp()`, since the epoch. */
  readonly at: number;
  /** This process's monotonic clock when it asked and when it was answered. */
  readonly askedAt: number;
  readonly answeredAt: number;
}

/** What a process has of its own: a clock that may jump, and one that only runs on. */
export interface MachineClocks {
  /** Milliseconds since the epoch; whoever sets the machine's clock makes it jump. */
  readonly wall: () => number;
  /** Milliseconds since some moment; nobody can set it. */
  readonly monotonic: () => number;
}

const MACHINE: MachineClocks = { wall: () => Date.now(), monotonic: () => performance.now() };

/**
 * The installation's system time in one process: PostgreSQL's clock, carried on between two readings by the monotonic clock.
 * The machine's own clock counts only before the first reading, and after it where the two agree.
 *
 * 1. A reading is taken over only where it differs by more than the tolerance and more than the question itself left open
 *    (half the time that it took).
 * 2. From the first reading on time never goes backwards: it stands still until PostgreSQL's clock has come there.
 */
export class InstallationTime {
  private readonly clocks: MachineClocks;
  /** The instant that belonged to a moment of the monotonic clock. */
  private anchor: { at: number; monotonic: number };
  private isRead = false;
  private latest = Number.NEGATIVE_INFINITY;

  constructor(clocks: MachineClocks = MACHINE) {
    this.clocks = clocks;
    this.anchor = { at: clocks.wall(), monotonic: clocks.monotonic() };
  }

  /** Whole milliseconds since the epoch. */
  now(): number {
    const now = Math.floor(this.carriedOn(this.clocks.monotonic()));
    if (!this.isRead) return now;
    this.latest = Math.max(this.latest, now);
    return this.latest;
  }

  /** Takes a reading over where it says something new; returns by how much time was corrected, 0 where it was not. */
  take({ at, askedAt, answeredAt }: TimeReading): number {
    const uncertain = (answeredAt - askedAt) / 2;
    const monotonic = askedAt + uncertain;
    const difference = at - this.carriedOn(monotonic);
    this.isRead = true;
    if (Math.abs(difference) <= TOLERANCE_MS + uncertain) return 0;
    this.anchor = { at, monotonic };
    return difference;
  }

  private carriedOn(monotonic: number): number {
    return this.anchor.at + monotonic - this.anchor.monotonic;
  }
}
