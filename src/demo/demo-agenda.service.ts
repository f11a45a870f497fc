import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { TickingRef } from '../temporal/workflow-gateway.ts';

/** What is planned at or before an instant and not done yet. */
export interface Outstanding {
  rungs: number;
  tickers: number;
  jobs: number;
}

/** What PostgreSQL says about the instants to come: the walk of the clock stops at each of them. */
@Injectable()
export class DemoAgenda {
  constructor(private readonly dataSource: DataSource) {}

  /** The earliest planned instant of any task, report, plan or round; null where nothing is planned. */
  async nextInstant(within: Pick<DataSource, 'query'> = this.dataSource): Promise<Date | null> {
    const [row] = await within.query<{ at: Date | null }[]>(
      `SELECT least(
         (SELECT min(next_at) FROM subject WHERE next_at IS NOT NULL),
         (SELECT min(next_at) FROM plan WHERE next_at IS NOT NULL),
         (SELECT min(next_at) FROM report_round WHERE next_at IS NOT NULL)) AS at`,
    );
    return row?.at ?? null;
  }

  /** Those whose instant has come: they alone are told that the clock moved. */
  async dueBy(instant: Date): Promise<TickingRef[]> {
    return this.query<TickingRef>(
      `SELECT kind, id::text FROM subject WHERE next_at <= $1
       UNION ALL SELECT 'plan', id::text FROM plan WHERE next_at <= $1
       UNION ALL SELECT 'round', id::text FROM report_round WHERE next_at <= $1`,
      [instant],
    );
  }

  /** What is still to be done of all that was planned up to an instant. */
  async outstanding(instant: Date): Promise<Outstanding> {
    const [row] = await this.query<Outstanding>(
      `SELECT (SELECT count(*) FROM ledger_entry WHERE status = 'planned' AND planned_at <= $1)::int AS rungs,
              ((SELECT count(*) FROM plan WHERE next_at <= $1)
               + (SELECT count(*) FROM report_round WHERE next_at <= $1))::int AS tickers,
              (SELECT count(*) FROM bulk_job WHERE status = 'running')::int AS jobs`,
      [instant],
    );
    return row ?? { rungs: 0, tickers: 0, jobs: 0 };
  }

  private query<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.dataSource.query<T[]>(sql, parameters);
  }
}
