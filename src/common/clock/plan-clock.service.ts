import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { AppConfig } from '../../config/app-config.ts';
import { DomainError } from '../../../domain/errors.ts';
import { InstallationTime } from './installation-time.ts';
import { Installation } from './installation.entity.ts';

// A reading may be this old: short beside a day's walk of the clock, long beside the requests of one page.
const CACHE_MS = 250;
// After a crash the demonstration resumes at most this much earlier than it stopped.
const TICK_MS = 3_000;
// Outside demonstration mode only PostgreSQL's clock is looked at: between two looks the monotonic clock is exact enough.
const LOOK_MS = 10_000;
// A clock whose last tick is older than this stood still: no process was keeping it.
const STOOD_STILL_MS = 5 * TICK_MS;

/** The offset in force. Of two readings the one with the greater version holds. */
export interface ClockOffset {
  readonly offsetMs: number;
  readonly offsetVersion: number;
}

/** One look at the clock. `planNow` is the instant for all matters of plans, `systemNow` for all others. */
export interface ClockReading extends ClockOffset {
  readonly systemNow: Date;
  readonly planNow: Date;
}

/** Asked with the plan time before the move, in the transaction that keeps all recordings waiting. */
type MayMove = (planNow: Date, manager: EntityManager) => Promise<boolean>;

const NO_OFFSET: ClockOffset = { offsetMs: 0, offsetVersion: 0 };

interface LoadedClock {
  readonly offsetMs: number;
  readonly offsetVersion: number;
  /** PostgreSQL's clock in milliseconds since the epoch. */
  readonly at: number;
}

/**
 * The installation's clock. System time is PostgreSQL's, whatever the clock of the machine says (`InstallationTime`). Plan
 * time = system time + offset, kept in the one row of `installation` and shared by all processes.
 *
 * 1. Outside demonstration mode there is no offset and no way to set one.
 * 2. Plan time never goes backwards: an offset only grows, except over a stop of all processes, after which time
 *    resumes at the last instant stored.
 * 3. Log-ins, tokens, throttles, heartbeats and alarms use `systemNow()`.
 */
@Injectable()
export class PlanClock implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(PlanClock.name);
  private offset: ClockOffset = NO_OFFSET;
  private readAt = Number.NEGATIVE_INFINITY;
  private reading: Promise<void> | undefined;
  private keeping: NodeJS.Timeout | undefined;
  private readonly time = new InstallationTime();

  constructor(
    private readonly config: AppConfig,
    private readonly dataSource: DataSource,
  ) {}

  /** Makes the installation's row when it is missing, reads the clock and, in demonstration mode, resumes and keeps it. */
  async onModuleInit(): Promise<void> {
    await this.ensureInstallation();
    await this.refresh();
    if (this.config.demoMode) await this.resume();
    this.keeping = setInterval(() => void this.keep(), this.config.demoMode ? TICK_MS : LOOK_MS);
    this.keeping.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.keeping === undefined) return;
    clearInterval(this.keeping);
    this.keeping = undefined;
    if (this.config.demoMode) await this.safely(() => this.tick());
  }

  /** The real time, by PostgreSQL's clock: the same in all processes, and never earlier than one told before. */
  systemNow(): Date {
    return new Date(this.time.now());
  }

  /** The instant for all matters of plans. */
  async planNow(): Promise<Date> {
    return (await this.read()).planNow;
  }

  /** Both times and the offset between them, which in demonstration mode is at most 250 ms old. */
  async read(): Promise<ClockReading> {
    if (this.config.demoMode && performance.now() - this.readAt > CACHE_MS) await this.refresh();
    return this.readingAt(this.systemNow());
  }

  /**
   * Both times and the offset as they stand in the database at this moment: for what must not start from a reading 250 ms
   * old, in which the clock may have walked a day.
   */
  async readStored(manager: EntityManager = this.dataSource.manager): Promise<ClockReading> {
    this.hear(await manager.findOneByOrFail(Installation, { id: 1 }));
    return this.readingAt(this.systemNow());
  }

  /** Takes over an offset heard from elsewhere (a walk of the clock, another process) when it is newer. */
  hear(offset: ClockOffset): void {
    if (this.config.demoMode && offset.offsetVersion > this.offset.offsetVersion) this.offset = offset;
  }

  /**
   * Both times as they are in the caller's transaction: until it ends, the walk of the demonstration's clock waits. What is
   * recorded is thereby seen by the walk before it goes on, or knows that it went on.
   */
  async hold(manager: EntityManager): Promise<ClockReading> {
    if (this.config.demoMode) {
      const [row] = await manager.query<ClockOffset[]>(
        `SELECT offset_ms::float8 AS "offsetMs", offset_version AS "offsetVersion" FROM installation WHERE id = 1 FOR KEY SHARE`,
      );
      if (row) this.hear(row);
    }
    return this.readingAt(this.systemNow());
  }

  /**
   * Moves plan time forward to an instant. Only the walk of the demonstration calls it, stop by stop.
   *
   * @param isFree asked while nothing can be recorded; where it says no, the clock stays where it is
   * @throws DomainError 'clock-not-adjustable' outside demonstration mode, 'clock-backwards' for an earlier instant.
   */
  async moveTo(
    instant: Date,
    isFree: (manager: EntityManager) => Promise<boolean> = () => Promise.resolve(true),
  ): Promise<ClockReading> {
    return this.setPlanNow(instant, (planNow, manager) => {
      if (instant >= planNow) return isFree(manager);
      throw new DomainError('clock-backwards', { to: instant.toISOString(), now: planNow.toISOString() });
    });
  }

  /**
   * Sets the instant at which a new demonstration begins, before its first plan is entered.
   *
   * @throws DomainError 'clock-not-adjustable' outside demonstration mode or when the clock was already set.
   */
  async beginAt(instant: Date): Promise<ClockReading> {
    const row = await this.dataSource.getRepository(Installation).findOneByOrFail({ id: 1 });
    if (row.lastPlanInstant !== null && row.offsetVersion > 0) throw new DomainError('clock-not-adjustable');
    return this.setPlanNow(instant, () => Promise.resolve(true));
  }

  /** Whether the demonstration's clock was ever set, or plan time is system time still. */
  async hasBegun(): Promise<boolean> {
    return this.dataSource
      .getRepository(Installation)
      .findOneByOrFail({ id: 1 })
      .then((row) => row.offsetVersion > 0);
  }

  /** Stores the plan instant reached, from which a restart resumes. */
  async tick(): Promise<void> {
    await this.dataSource.query(
      `UPDATE installation
          SET last_plan_instant = greatest(last_plan_instant, $1::timestamptz + offset_ms * interval '1 millisecond'),
              last_tick_at = $1
        WHERE id = 1 AND offset_version > 0`,
      [this.systemNow()],
    );
  }

  private async ensureInstallation(): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO installation (id, demo_mode, sentinel) VALUES (1, $1, $2) ON CONFLICT (id) DO NOTHING`,
      [this.config.demoMode, randomBytes(16).toString('hex')],
    );
    const row = await this.dataSource.getRepository(Installation).findOneByOrFail({ id: 1 });
    if (row.demoMode !== this.config.demoMode)
      throw new Error(
        `DEMO_MODE is ${String(this.config.demoMode)}, but the database belongs to ${row.demoMode ? 'a demonstration' : 'a real installation'}`,
      );
  }

  /** Goes on from the last plan instant, unless another process is keeping the clock. One statement: only one resumes. */
  private async resume(): Promise<void> {
    const now = this.systemNow();
    await this.dataSource.query(
      `UPDATE installation
          SET offset_ms = round(extract(epoch FROM last_plan_instant - $1::timestamptz) * 1000),
              offset_version = offset_version + 1,
              last_tick_at = $1
        WHERE id = 1 AND last_plan_instant IS NOT NULL
          AND last_tick_at < $1::timestamptz - $2 * interval '1 millisecond'`,
      [now, STOOD_STILL_MS],
    );
    await this.refresh();
  }

  private async setPlanNow(instant: Date, mayMove: MayMove): Promise<ClockReading> {
    if (!this.config.demoMode) throw new DomainError('clock-not-adjustable');
    const set = await this.dataSource.transaction(async (manager) => {
      const row = await lockInstallation(manager);
      const systemNow = this.systemNow();
      if (!(await mayMove(new Date(systemNow.getTime() + row.offsetMs), manager))) return row;
      row.offsetMs = instant.getTime() - systemNow.getTime();
      row.offsetVersion += 1;
      row.lastPlanInstant = instant;
      row.lastTickAt = systemNow;
      return manager.save(row);
    });
    this.hear(set);
    return this.readingAt(this.systemNow());
  }

  /** One query at a time, whoever asks meanwhile waits for it. */
  private async refresh(): Promise<void> {
    this.reading ??= this.load().finally(() => (this.reading = undefined));
    await this.reading;
  }

  private async load(): Promise<void> {
    const askedAt = performance.now();
    const [row] = await this.dataSource.query<[LoadedClock]>(
      `SELECT offset_ms::float8 AS "offsetMs", offset_version AS "offsetVersion",
              extract(epoch FROM clock_timestamp())::float8 * 1000 AS at
         FROM installation WHERE id = 1`,
    );
    const answeredAt = performance.now();
    const corrected = this.time.take({ at: row.at, askedAt, answeredAt });
    if (corrected !== 0)
      this.logger.warn(`System time was corrected by ${Math.round(corrected)} ms: PostgreSQL's clock counts`);
    if (this.config.demoMode && row.offsetVersion >= this.offset.offsetVersion)
      this.offset = { offsetMs: row.offsetMs, offsetVersion: row.offsetVersion };
    this.readAt = answeredAt;
  }

  private readingAt(systemNow: Date): ClockReading {
    return { ...this.offset, systemNow, planNow: new Date(systemNow.getTime() + this.offset.offsetMs) };
  }

  private async keep(): Promise<void> {
    await this.safely(() => this.refresh());
    if (this.config.demoMode) await this.safely(() => this.tick());
  }

  private async safely(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.logger.warn(
        `The clock could not be read or stored: ${error instanceof Error ? error.message : 'unknown'}`,
      );
    }
  }
}

async function lockInstallation(manager: EntityManager): Promise<Installation> {
  return manager.findOneOrFail(Installation, { where: { id: 1 }, lock: { mode: 'pessimistic_write' } });
}
