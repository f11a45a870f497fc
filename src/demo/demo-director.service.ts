import { Injectable, Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource, type QueryRunner } from 'typeorm';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { AppConfig } from '../config/app-config.ts';
import { HISTORY_BEGINS, HISTORY_ENDS } from './cast-acts.ts';
import { CastStage } from './cast-stage.service.ts';
import { DemoWalk } from './demo-walk.entity.ts';
import { DemoWalker } from './demo-walker.service.ts';

/** How soon an order to walk is noticed. */
const LOOK_MS = 250;
/** After a fault. */
const RETRY_MS = 5_000;
/** One director for all workers: any fixed number serves. */
const DIRECTOR_LOCK = 7_201_507;

/**
 * Directs the demonstration, in one worker at a time: begins it on 15/7/2025, lets the sample plan be issued, and walks
 * the clock wherever it was told to. Does nothing outside demonstration mode.
 */
@Injectable()
export class DemoDirector {
  private readonly logger = new Logger(DemoDirector.name);
  private ending = false;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: AppConfig,
    private readonly dataSource: DataSource,
    private readonly clock: PlanClock,
    private readonly stage: CastStage,
    private readonly walker: DemoWalker,
  ) {}

  start(): void {
    if (this.config.demoMode) this.running = this.direct();
  }

  async stop(): Promise<void> {
    this.ending = true;
    await this.running;
  }

  private async direct(): Promise<void> {
    let lock = this.dataSource.createQueryRunner();
    try {
      while (!this.ending) {
        // The connection broke, or never came about, and the lock with it: a released one takes no query any more.
        if (lock.isReleased) lock = this.dataSource.createQueryRunner();
        await pause(await this.turn(lock));
      }
    } finally {
      await lock.release();
    }
  }

  /** One look at what is to be done. Returns how long to wait until the next. */
  private async turn(lock: QueryRunner): Promise<number> {
    try {
      if (!(await this.isDirector(lock))) return RETRY_MS;
      if (!(await this.begin())) return LOOK_MS;
      await this.walker.walkOn(() => this.ending);
      return LOOK_MS;
    } catch (error) {
      const problem = error instanceof Error ? error.message : 'unknown';
      this.logger.error(`The demonstration stopped: ${problem}`);
      await this.note(problem);
      return RETRY_MS;
    }
  }

  /** The lock is kept by the connection, so that a dead worker's role passes on. */
  private async isDirector(lock: QueryRunner): Promise<boolean> {
    try {
      const rows = (await lock.query(
        `SELECT EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objid::bigint = $1::bigint AND pid = pg_backend_pid())
             OR pg_try_advisory_lock($1::bigint) AS held`,
        [DIRECTOR_LOCK],
      )) as { held: boolean }[];
      return rows[0]?.held === true;
    } catch (error) {
      // A runner whose connecting failed once would give the same failure for ever.
      await lock.release();
      throw error;
    }
  }

  /** Sets the clock to the first morning and lets the sample plan be issued; true once there is a walk to make. */
  private async begin(): Promise<boolean> {
    const walks = this.dataSource.getRepository(DemoWalk);
    if (await walks.existsBy({ id: 1 })) return true;
    if (!(await this.stage.isSet())) return false;
    if (!(await this.clock.hasBegun())) await this.clock.beginAt(HISTORY_BEGINS);
    await this.stage.issueSamplePlan();
    const history = this.config.demoHistory;
    await walks.insert({
      id: 1,
      target: history ? HISTORY_ENDS : null,
      startedFrom: HISTORY_BEGINS,
      historyDone: !history,
    });
    return true;
  }

  private async note(problem: string): Promise<void> {
    await this.dataSource
      .getRepository(DemoWalk)
      .update(1, { problem })
      .catch(() => undefined);
  }
}
