import { Injectable, Logger } from '@nestjs/common';
import { ContentsService } from './contents.service.ts';

// Left-overs are a day old before they go: an hour more or less does not matter.
const SWEEP_MS = 3_600_000;

/** Sweeps contents and files that came to nothing, from time to time. Any number of workers may do it. */
@Injectable()
export class ContentSweeper {
  private readonly logger = new Logger(ContentSweeper.name);
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> = Promise.resolve();

  constructor(private readonly contents: ContentsService) {}

  /** Sweeps now and then every hour. */
  start(): void {
    this.sweeping = this.sweep();
    this.timer = setInterval(() => {
      this.sweeping = this.sweep();
    }, SWEEP_MS);
  }

  /** Waits for a sweep that is under way. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.sweeping;
  }

  private async sweep(): Promise<void> {
    try {
      const { contents, files } = await this.contents.sweepOrphans();
      if (contents + files > 0) this.logger.log(`Swept ${contents} contents and ${files} files`);
    } catch (error) {
      this.logger.warn(`Nothing was swept: ${error instanceof Error ? error.message : 'unknown'}`);
    }
  }
}
