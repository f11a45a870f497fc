import { Injectable, Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { AlarmWatch } from './alarms/alarm-watch.service.ts';
import { ContentSweeper } from './contents/content-sweeper.service.ts';
import { DemoDirector } from './demo/demo-director.service.ts';
import { VerificationRunner } from './ledger/verification/verification-runner.service.ts';
import { NotificationScheduler } from './notifications/notification-scheduler.ts';
import { TemporalGuard } from './rebuild/temporal-guard.service.ts';
import { HeartbeatService } from './recording/heartbeat.service.ts';
import { TemporalHealth } from './temporal/temporal-health.ts';

/** A twentieth of the gap that counts as an outage. */
const BEAT_MS = 15_000;
/** How often it is asked whether the watch has seen Temporal's data replaced; the watch looks at its own pace. */
const TEMPORAL_LOOK_MS = 1_000;

/** What every worker does besides the workflows' work. Each duty may be shared by any number of workers. */
@Injectable()
export class WorkerDuties {
  private readonly logger = new Logger(WorkerDuties.name);
  private readonly workerId = `${hostname()}/${process.pid}/${randomUUID()}`;
  private timer: NodeJS.Timeout | undefined;
  private temporalTimer: NodeJS.Timeout | undefined;

  constructor(
    private readonly guard: TemporalGuard,
    private readonly heartbeat: HeartbeatService,
    private readonly notifications: NotificationScheduler,
    private readonly demo: DemoDirector,
    private readonly sweeper: ContentSweeper,
    private readonly verifications: VerificationRunner,
    private readonly alarms: AlarmWatch,
    private readonly temporal: TemporalHealth,
  ) {}

  /**
   * Makes sure of the workflows before work is taken up, and beats once, so that the outage it ends is known before
   * anything fires.
   *
   * @param onTemporalLost called once when the namespace turns out not to be this installation's any more: what the worker
   *   believes of its workflows is gone, and the next start rebuilds them
   * @throws UnusableTemporalError where the Temporal namespace is not this installation's
   */
  async start(onTemporalLost: () => void): Promise<void> {
    await this.guard.check();
    await this.heartbeat.beat(this.workerId);
    this.timer = setInterval(() => void this.beat(), BEAT_MS);
    this.temporalTimer = setInterval(() => this.checkTemporal(onTemporalLost), TEMPORAL_LOOK_MS);
    this.notifications.start();
    this.demo.start();
    this.sweeper.start();
    this.verifications.start();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    clearInterval(this.temporalTimer);
    await this.verifications.stop();
    await this.sweeper.stop();
    await this.demo.stop();
    await this.notifications.stop();
  }

  private checkTemporal(onLost: () => void): void {
    if (!this.alarms.sees('temporal-replaced')) return;
    clearInterval(this.temporalTimer);
    onLost();
  }

  /** Without Temporal a worker does nothing: who could not be told of his date must not be called late for it (clock.md section 4). */
  private async beat(): Promise<void> {
    try {
      await this.temporal.check();
      await this.heartbeat.beat(this.workerId);
    } catch (error) {
      this.logger.warn(`No heartbeat: ${error instanceof Error ? error.message : 'unknown'}`);
    }
  }
}
