import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { summaryOf, type PlanSummary, type TaskCount } from '../../domain/plan/plan-summary.ts';
import { TIME_CLASS } from '../plans/plan-figures.service.ts';

/** Open escalations of a plan. */
export interface OpenEscalations {
  readonly planId: string;
  readonly open: number;
  readonly withLeader: number;
}

export interface LateAgency {
  readonly agencyId: string;
  readonly overdue: number;
  readonly oldestDueOn: string;
  readonly escalationLevel: 0 | 1 | 2;
  readonly planIds: string[];
  /** How many late agencies there are in all. */
  readonly total: number;
}

/** What happened to a plan between two instants. */
export interface WeekCounts {
  readonly planId: string;
  readonly submitted: number;
  readonly completed: number;
  readonly becameOverdue: number;
  readonly dueNext: number;
  readonly escalationsRaised: number;
  readonly escalationsClosed: number;
  readonly reportsSent: number;
}

/** Figures over several plans, each plan known to be the reader's to see as a whole. */
@Injectable()
export class StandingsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Those among the plans that run: neither drafts nor closed, the latest first. */
  async running(planIds: readonly string[]): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      `SELECT id FROM plan WHERE id = ANY ($1::uuid[]) AND status IN ('issued', 'running') ORDER BY id DESC`,
      [planIds],
    );
    return rows.map(({ id }) => id);
  }

  /** @param soon until when work counts as due soon */
  async summaries(planIds: readonly string[], now: Date, soon: Date): Promise<Map<string, PlanSummary>> {
    const rows: (TaskCount & { planId: string })[] = await this.dataSource.query(SUMMARIES, [
      planIds,
      null,
      now,
      soon,
    ]);
    return new Map(planIds.map((id) => [id, summaryOf(rows.filter(({ planId }) => planId === id))]));
  }

  async escalations(planIds: readonly string[]): Promise<Map<string, OpenEscalations>> {
    const rows: OpenEscalations[] = await this.dataSource.query(
      `SELECT plan_id AS "planId", count(*)::int AS open, (count(*) FILTER (WHERE level = 2))::int AS "withLeader"
         FROM escalation WHERE plan_id = ANY ($1::uuid[]) AND status <> 'closed' GROUP BY 1`,
      [planIds],
    );
    return new Map(rows.map((row) => [row.planId, row]));
  }

  /** Agencies with overdue work that they were directed to do; those with the most first. */
  async lateAgencies(planIds: readonly string[], now: Date, limit: number): Promise<LateAgency[]> {
    return this.dataSource.query(LATE, [planIds, limit, now]);
  }

  async week(
    planIds: readonly string[],
    from: Date,
    to: Date,
    next: Date,
    now: Date,
  ): Promise<Map<string, WeekCounts>> {
    const rows: WeekCounts[] = await this.dataSource.query(WEEK, [planIds, from, to, next, now]);
    return new Map(rows.map((row) => [row.planId, row]));
  }
}

const SUMMARIES = `
  SELECT plan_id AS "planId", agency_id AS "agencyId", class, treatment, dormant, status, timeliness,
         ${TIME_CLASS} AS "timeClass", due_at IS NOT NULL AS dated, escalation_level > 0 AS escalated, count(*)::int AS count
    FROM task
   WHERE plan_id = ANY ($1::uuid[]) AND ($2::text IS NULL OR agency_id = $2)
   GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10`;

// As `overdue` of the time classes; handed in late and waiting counts as well.
const LATE = `
  SELECT agency_id AS "agencyId", count(*)::int AS overdue, min(due_on)::text AS "oldestDueOn",
         max(escalation_level)::int AS "escalationLevel", array_agg(DISTINCT plan_id) AS "planIds", (count(*) OVER ())::int AS total
    FROM task
   WHERE plan_id = ANY ($1::uuid[]) AND treatment = 'followed' AND due_at < $3
     AND (status IN ('not-received', 'in-progress', 'returned') OR (status = 'awaiting-confirmation' AND timeliness = 'late'))
   GROUP BY agency_id
   ORDER BY count(*) DESC, min(due_on), agency_id
   LIMIT $2`;

const WEEK = `
  SELECT plan.id AS "planId",
         (SELECT count(*) FROM task t WHERE t.plan_id = plan.id AND t.first_submitted_at >= $2 AND t.first_submitted_at < $3)::int AS submitted,
         (SELECT count(*) FROM task t WHERE t.plan_id = plan.id AND t.completed_at >= $2 AND t.completed_at < $3)::int AS completed,
         (SELECT count(*) FROM task t WHERE t.plan_id = plan.id AND t.treatment = 'followed' AND t.due_at > $2
             AND t.due_at <= least($3::timestamptz, $5::timestamptz) AND t.status IN ('not-received', 'in-progress', 'returned'))::int AS "becameOverdue",
         (SELECT count(*) FROM task t WHERE t.plan_id = plan.id AND t.due_at > $3 AND t.due_at <= $4
             AND t.status IN ('not-received', 'in-progress', 'returned'))::int AS "dueNext",
         (SELECT count(*) FROM escalation e WHERE e.plan_id = plan.id AND e.raised_at >= $2 AND e.raised_at < $3)::int AS "escalationsRaised",
         (SELECT count(*) FROM escalation e WHERE e.plan_id = plan.id AND e.closed_at >= $2 AND e.closed_at < $3)::int AS "escalationsClosed",
         (SELECT count(*) FROM report r WHERE r.plan_id = plan.id AND r.submitted_at >= $2 AND r.submitted_at < $3)::int AS "reportsSent"
    FROM plan WHERE plan.id = ANY ($1::uuid[])`;
