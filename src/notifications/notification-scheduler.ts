import { Injectable, Logger } from '@nestjs/common';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { DigestService } from './digest.service.ts';
import { Loop } from '../common/loop.ts';
import { OutboxWorker } from './outbox-worker.service.ts';

/** An escalation is "at once" for a person when it leaves within seconds. */
const OUTBOX_EVERY_MS = 2_000;
const DIGEST_EVERY_MS = 5_000;
/** So long a digest waits for the morning's firings; then it goes out and says that some are missing. */
const DIGEST_PATIENCE_MS = 10 * 60_000;

/** Sends what waits and composes each day's digests, in every worker process; system time sets the pace. */
@Injectable()
export class NotificationScheduler {
  private readonly logger = new Logger(NotificationScheduler.name);
  private readonly loops = new Set<Loop>();
  private waiting: { readonly day: string; readonly since: Date } | null = null;

  constructor(
    private readonly outbox: OutboxWorker,
    private readonly digests: DigestService,
    private readonly clock: PlanClock,
  ) {}

  /** Starts the timers; a second call changes nothing. */
  start(): void {
    if (this.loops.size > 0) return;
    this.loops.add(new Loop(OUTBOX_EVERY_MS, () => this.safely('outbox', () => this.outbox.drain())));
    this.loops.add(new Loop(DIGEST_EVERY_MS, () => this.safely('digest', () => this.composeWhenDue())));
  }

  /** Stops the timers and waits for what is under way. */
  async stop(): Promise<void> {
    const loops = [...this.loops];
    this.loops.clear();
    await Promise.all(loops.map((loop) => loop.stop()));
  }

  /** Composes the digests of today if it is time and the morning's firings are done, or have been waited for long enough. */
  async composeWhenDue(): Promise<void> {
    const day = await this.digests.dayDue();
    if (day === null) {
      this.waiting = null;
      return;
    }
    const systemNow = this.clock.systemNow();
    if (this.waiting?.day !== day) this.waiting = { day, since: systemNow };
    const missing = await this.digests.rungsMissing(day);
    const waited = systemNow.getTime() - this.waiting.since.getTime();
    if (missing > 0 && waited < DIGEST_PATIENCE_MS) return;
    if (missing > 0)
      this.logger.warn(`The digests of ${day} go out without ${missing} firings of the morning`);
    await this.digests.composeFor(day);
  }

  private async safely(what: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.logger.error(`${what}: ${error instanceof Error ? error.message : 'unknown error'}`);
    }
  }
}
