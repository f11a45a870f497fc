import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PlanClock } from '../../common/clock/plan-clock.service.ts';
import { AppConfig } from '../../config/app-config.ts';

/** How many rows are overdue, and since when the oldest should have been decided (plan time). */
export interface OverdueRows {
  readonly rows: number;
  readonly oldest: Date | null;
}

/** What should have been decided and was not: the one reckoning of it, for the list and for the alarm. */
@Injectable()
export class LedgerOverdue {
  constructor(
    private readonly config: AppConfig,
    private readonly dataSource: DataSource,
    private readonly clock: PlanClock,
  ) {}

  /** Rows still planned though their instant is before this one are overdue. Plan time. */
  async before(): Promise<Date> {
    const now = await this.clock.planNow();
    return new Date(now.getTime() - this.config.alarms.overdueMs);
  }

  /** None while a demonstration's clock walks: it stops at every instant itself until what is due is done. */
  async count(): Promise<OverdueRows> {
    const [row]: OverdueRows[] = await this.dataSource.query(
      `SELECT count(*)::int AS rows, min(planned_at) AS oldest FROM ledger_entry
        WHERE status = 'planned' AND planned_at < $1
          AND NOT EXISTS (SELECT 1 FROM demo_walk WHERE target IS NOT NULL AND problem IS NULL)`,
      [await this.before()],
    );
    return row ?? { rows: 0, oldest: null };
  }
}
