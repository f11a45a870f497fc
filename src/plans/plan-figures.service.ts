import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../domain/obligation/actor.ts';
import type { AssignmentClass } from '../../domain/plan/plan-document.ts';
import { summaryOf } from '../../domain/plan/plan-summary.ts';
import type { PlanSummary, TaskCount } from '../../domain/plan/plan-summary.ts';
import { AgencyDirectory } from '../agencies/agency-directory.service.ts';
import { BulkJobsRepository } from '../bulk/bulk-jobs.repository.ts';
import { CalendarService } from '../calendar/calendar.service.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { dueSoonUntil } from './due-soon.ts';
import { seesWholePlan } from './plan-access.ts';
import { boardOf, type BoardGroup, type BoardTask } from './plan-board.ts';
import type { Plan } from './plan.entity.ts';

/** A column of the board. */
export interface BoardColumn {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  /** The sentence of the plan, and the words of its date. */
  readonly text: string;
  readonly deadlineWords: string | null;
  readonly class: AssignmentClass;
}

export interface PlanBoard {
  readonly columns: readonly BoardColumn[];
  readonly groups: readonly BoardGroup[];
}

/** How far the launch of a plan is. */
export interface PlanProgress {
  readonly jobStatus: 'running' | 'done' | 'failed-partly' | null;
  /** Tasks that the launch has to make, and how many of them are there, run, and could not be made. */
  readonly total: number;
  readonly launched: number;
  readonly started: number;
  readonly failed: number;
}

/** The figures of a plan, counted from the tasks' own rows: those of the whole plan, or of the actor's agency alone. */
@Injectable()
export class PlanFigures {
  constructor(
    private readonly dataSource: DataSource,
    private readonly agencies: AgencyDirectory,
    private readonly calendars: CalendarService,
    private readonly clock: PlanClock,
    private readonly jobs: BulkJobsRepository,
  ) {}

  async board(actor: Actor, plan: Plan): Promise<PlanBoard> {
    const columns: BoardColumn[] = await this.dataSource.query(
      `SELECT id, ref, title_short AS title, text, deadline ->> 'words' AS "deadlineWords", class
         FROM assignment WHERE plan_id = $1 ORDER BY ordinal`,
      [plan.id],
    );
    const parameters = await this.parameters(actor, plan);
    const tasks: BoardTask[] = await this.dataSource.query(BOARD, [...parameters]);
    return { columns, groups: boardOf(columns, tasks, await this.agencies.registry()) };
  }

  async summary(actor: Actor, plan: Plan): Promise<PlanSummary> {
    const counts: TaskCount[] = await this.dataSource.query(SUMMARY, [
      ...(await this.parameters(actor, plan)),
    ]);
    return summaryOf(counts);
  }

  async progress(plan: Plan): Promise<PlanProgress> {
    const job = plan.launchJobId === null ? null : await this.jobs.find(plan.launchJobId);
    if (job === null) return { jobStatus: null, total: 0, launched: 0, started: 0, failed: 0 };
    const [{ failed }, rows] = await Promise.all([
      this.jobs.progress(job.id),
      this.dataSource.query<{ launched: number; started: number }[]>(
        `SELECT count(*)::int AS launched, count(subject.started_generation)::int AS started
           FROM task JOIN subject ON subject.id = task.id
          WHERE task.plan_id = $1 AND task.occurrence = 0`,
        [plan.id],
      ),
    ]);
    const { launched, started } = rows[0] ?? { launched: 0, started: 0 };
    return { jobStatus: job.status, total: job.total, launched, started, failed };
  }

  /** $1 plan, $2 agency or null for all, $3 now, $4 until when "sắp đến hạn" reaches. */
  async parameters(actor: Actor, plan: Plan): Promise<[string, string | null, Date, Date]> {
    const now = await this.clock.planNow();
    const soon = new Date(dueSoonUntil(now.getTime(), await this.calendars.slice()));
    return [plan.id, seesWholePlan(actor, plan) ? null : actor.agencyId, now, soon];
  }
}

/** As `taskTimeClass` of the domain, of the parameters of `parameters`; null for what is over. */
export const TIME_CLASS = `
  CASE WHEN status IN ('completed', 'cancelled', 'refused', 'ended') THEN NULL
       WHEN due_at IS NULL THEN 'no-deadline'
       WHEN status = 'suspended' THEN 'in-time'
       WHEN status = 'awaiting-confirmation' AND (timeliness IS DISTINCT FROM 'late' OR due_at >= $3) THEN 'in-time'
       WHEN due_at < $3 THEN 'overdue'
       WHEN due_at <= $4 THEN 'due-soon'
       ELSE 'in-time' END`;

const BOARD = `
  SELECT id AS "taskId", assignment_id AS "assignmentId", agency_id AS "agencyId", occurrence, status,
         due_at AS "dueAt", timeliness, escalation_level AS "escalationLevel", dormant, ${TIME_CLASS} AS "timeClass",
         treatment = 'requested' AS requested, decision_pending AS "decisionPending",
         coalesce(status = 'not-received' AND receipt_due_on < ($3 AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, false) AS silent
    FROM task
   WHERE plan_id = $1 AND ($2::text IS NULL OR agency_id = $2)`;

const SUMMARY = `
  SELECT agency_id AS "agencyId", class, treatment, dormant, status, timeliness, ${TIME_CLASS} AS "timeClass",
         due_at IS NOT NULL AS dated, escalation_level > 0 AS escalated, count(*)::int AS count
    FROM task
   WHERE plan_id = $1 AND ($2::text IS NULL OR agency_id = $2)
   GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
   ORDER BY 1`;
