import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { BulkJobs } from './bulk-jobs.service.ts';

// A job is started by whoever made it; only one made while Temporal was away waits for this round.
const ROUND_MS = 10_000;

/** Looks again and again for jobs whose workflow could not be started when they were made. */
@Injectable()
export class BulkStarter implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(BulkStarter.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly jobs: BulkJobs) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look(), ROUND_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    try {
      await this.jobs.startWaiting();
    } catch (error) {
      this.logger.warn(`Waiting jobs not looked at: ${error instanceof Error ? error.message : 'unknown'}`);
    }
  }
}
