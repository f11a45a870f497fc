import { Injectable, Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { ContentSweeper } from './contents/content-sweeper.service.ts';
import { DemoDirector } from './demo/demo-director.service.ts';
import { VerificationRunner } from './ledger/verification/verification-runner.service.ts';
import { NotificationScheduler } from './notifications/notification-scheduler.ts';
import { TemporalGuard } from './rebuild/temporal-guard.service.ts';
import { HeartbeatService } from './recording/heartbeat.service.ts';

/** A twentieth of the gap that counts as an outage. */
const BEAT_MS = 15_000;

/** What every worker does besides the workflows' work. Each duty may be shared by any number of workers. */
@Injectable()
export class WorkerDuties {
  private readonly logger = new Logger(WorkerDuties.name);
  private readonly workerId = `${hostname()}/${process.pid}/${randomUUID()}`;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly guard: TemporalGuard,
    private readonly heartbeat: HeartbeatService,
    private readonly notifications: NotificationScheduler,
    private readonly demo: DemoDirector,
    private readonly sweeper: ContentSweeper,
    private readonly verifications: VerificationRunner,
  ) {}

  /**
   * Makes sure of the workflows before work is taken up, and beats once, so that the outage it ends is known before
   * anything fires.
   *
   * @throws UnusableTemporalError where the Temporal namespace is not this installation's
   */
  async start(): Promise<void> {
    await this.guard.check();
    await this.heartbeat.beat(this.workerId);
    this.timer = setInterval(() => void this.beat(), BEAT_MS);
    this.notifications.start();
    this.demo.start();
    this.sweeper.start();
    this.verifications.start();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.verifications.stop();
    await this.sweeper.stop();
    await this.demo.stop();
    await this.notifications.stop();
  }

  private async beat(): Promise<void> {
    try {
      await this.heartbeat.beat(this.workerId);
    } catch (error) {
      this.logger.warn(`No heartbeat: ${error instanceof Error ? error.message : 'unknown'}`);
    }
  }
}
