import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '../../domain/errors.ts';
import { DatabaseHealth } from './database-health.ts';
import { TemporalHealth } from '../temporal/temporal-health.ts';

// Below the usual patience of a load balancer's probe.
const CHECK_TIMEOUT_MS = 3_000;

/** Whether this process can serve. */
@Injectable()
export class ReadinessService {
  private readonly logger = new Logger(ReadinessService.name);

  constructor(
    private readonly database: DatabaseHealth,
    private readonly temporal: TemporalHealth,
  ) {}

  /** @throws DomainError 'not-ready' that names what is not; the reasons stand in the log */
  async require(): Promise<void> {
    const checks = { database: this.database, temporal: this.temporal };
    const results = await Promise.all(
      Object.entries(checks).map(([name, check]) => this.passes(name, check)),
    );
    const failed = results.filter((name) => name !== null);
    if (failed.length > 0) throw new DomainError('not-ready', { failed });
  }

  private async passes(name: string, part: { check(): Promise<void> }): Promise<string | null> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('timeout')), CHECK_TIMEOUT_MS);
    });
    try {
      await Promise.race([part.check(), patience]);
      return null;
    } catch (error) {
      this.logger.warn(`${name} is not ready: ${error instanceof Error ? error.message : 'unknown'}`);
      return name;
    } finally {
      clearTimeout(timer);
    }
  }
}
