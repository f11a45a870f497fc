import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { AppConfig } from '../config/app-config.ts';
import { TemporalProbe } from './temporal-probe.ts';

/** Whether Temporal serves this installation now: reached, trusted, and with its namespace. */
@Injectable()
export class TemporalHealth implements OnApplicationShutdown {
  private readonly probe: TemporalProbe;

  constructor(config: AppConfig) {
    this.probe = new TemporalProbe(config.temporal);
  }

  /** Resolves when it does; throws the reason when it does not, in words for the log. */
  async check(): Promise<void> {
    await this.probe.check();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.probe.close();
  }
}
