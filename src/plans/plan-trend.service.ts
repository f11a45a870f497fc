import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addDays, endOfDay, localDateOf, weekday, type LocalDate } from '../../domain/calendar/local-date.ts';
import type { NationalClasses } from '../../domain/plan/plan-summary.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';

/** The four national classes as they stood at the end of a day; of today, now. */
export interface TrendPoint {
  readonly on: LocalDate;
  readonly national: NationalClasses;
}

const NOTHING: NationalClasses = { doneOnTime: 0, doneLate: 0, openInTime: 0, openOverdue: 0, suspended: 0 };

/** How the national classes went over weeks: those of whole plans, or of one agency's work in them. */
@Injectable()
export class PlanTrend {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: PlanClock,
  ) {}

  /**
   * The ends of so many weeks back, and now. Reckoned from the dates and results in force: what the rows of the tasks hold.
   *
   * @param agencyId null: the work of all agencies
   */
  async of(planIds: readonly string[], agencyId: string | null, weeks: number): Promise<TrendPoint[]> {
    const today = localDateOf((await this.clock.planNow()).getTime());
    return this.at(planIds, agencyId, [...sundaysBefore(today, weeks), today]);
  }

  /** The ends of the days; of today and of days to come, now. */
  async at(
    planIds: readonly string[],
    agencyId: string | null,
    days: readonly LocalDate[],
  ): Promise<TrendPoint[]> {
    const now = await this.clock.planNow();
    const instants = days.map((day) => new Date(Math.min(now.getTime(), endOfDay(day))));
    const rows: (NationalClasses & { n: number })[] = await this.dataSource.query(TREND, [
      planIds,
      agencyId,
      instants,
    ]);
    const byPoint = new Map(rows.map(({ n, ...national }) => [n, national]));
    return days.map((on, i) => ({ on, national: byPoint.get(i + 1) ?? { ...NOTHING } }));
  }
}

/** The last days of the weeks that are over, the oldest first. */
function sundaysBefore(today: LocalDate, weeks: number): LocalDate[] {
  const last = addDays(today, -weekday(today));
  return Array.from({ length: weeks }, (_, i) => addDays(last, (i - weeks + 1) * 7));
}

// As `summaryOf` of the domain classes what is there now, at each instant; before its first event there was no task.
const TREND = `
  SELECT n, count(*) FILTER (WHERE done AND NOT late)::int AS "doneOnTime", count(*) FILTER (WHERE done AND late)::int AS "doneLate",
         count(*) FILTER (WHERE NOT done AND NOT overdue)::int AS "openInTime",
         count(*) FILTER (WHERE NOT done AND overdue)::int AS "openOverdue",
         count(*) FILTER (WHERE NOT done AND suspended)::int AS suspended
    FROM (SELECT point.n, t.timeliness IS NOT DISTINCT FROM 'late' AS late, t.status = 'suspended' AS suspended,
                 coalesce(t.completed_at <= point.at, false) AS done,
                 t.status <> 'suspended' AND (
                   (t.due_at < point.at AND NOT (t.status IN ('awaiting-confirmation', 'completed')
                     AND t.timeliness IS DISTINCT FROM 'late' AND coalesce(t.first_submitted_at <= point.at, false)))
                   OR (t.timeliness IS NOT DISTINCT FROM 'late' AND coalesce(t.first_submitted_at <= point.at, false))) AS overdue
            FROM unnest($3::timestamptz[]) WITH ORDINALITY AS point (at, n)
            JOIN task t ON t.plan_id = ANY ($1::uuid[]) AND ($2::text IS NULL OR t.agency_id = $2)
            JOIN subject_event born ON born.subject_id = t.id AND born.seq = 1 AND born.at <= point.at
           WHERE t.class <> 'standing' AND t.due_at IS NOT NULL AND NOT t.dormant AND t.treatment = 'followed'
             AND t.status NOT IN ('cancelled', 'refused', 'ended')) AS stood
   GROUP BY n ORDER BY n`;
