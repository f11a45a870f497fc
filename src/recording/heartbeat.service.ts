import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PlanClock } from '../common/clock/plan-clock.service.ts';

/** A gap longer than this in the heartbeats of all workers is an outage (clock.md section 4). */
export const OUTAGE_AFTER_MS = 5 * 60_000;

/**
 * The heartbeats of the workers, from which outages are known. Every worker beats once before it takes up work (so that
 * the outage it ends is known before anything fires) and then at least once a minute.
 */
@Injectable()
export class HeartbeatService {
  private readonly logger = new Logger(HeartbeatService.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: PlanClock,
  ) {}

  /**
   * Stores that this worker is alive. Where the newest beat of all workers is too old, the time between is stored as an
   * outage in plan time: the same one, however many workers come back at once. Beats of workers long gone are forgotten.
   *
   * A gap counts only where the system's time has it as well: a demonstration's clock that was moved on is no outage, nor is
   * the time for which it stood still.
   */
  async beat(workerId: string): Promise<void> {
    const { systemNow, planNow } = await this.clock.read();
    const outages: { from_at: Date; to_at: Date }[] = await this.dataSource.query(
      `WITH newest AS (SELECT system_at, plan_at FROM worker_heartbeat ORDER BY system_at DESC LIMIT 1),
            beat AS (INSERT INTO worker_heartbeat (worker_id, system_at, plan_at)
                     VALUES ($1, $2::timestamptz, $3::timestamptz)
                     ON CONFLICT (worker_id) DO UPDATE SET system_at = excluded.system_at, plan_at = excluded.plan_at),
            gone AS (DELETE FROM worker_heartbeat
                      WHERE worker_id <> $1 AND system_at < $2::timestamptz - interval '1 day')
       INSERT INTO outage (from_at, to_at)
       SELECT plan_at, $3::timestamptz FROM newest
        WHERE $2::timestamptz - system_at > $4 * interval '1 millisecond'
          AND $3::timestamptz - plan_at > $4 * interval '1 millisecond'
       ON CONFLICT (from_at) DO NOTHING
       RETURNING from_at, to_at`,
      [workerId, systemNow, planNow, OUTAGE_AFTER_MS],
    );
    for (const { from_at, to_at } of outages) {
      this.logger.warn(
        `No worker was alive from ${from_at.toISOString()} to ${to_at.toISOString()} (plan time)`,
      );
    }
  }
}
