import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { formatInstant, localDateOf } from '../../domain/calendar/local-date.ts';
import type { Actor } from '../../domain/obligation/actor.ts';
import { summaryOf, type TaskCount } from '../../domain/plan/plan-summary.ts';
import { PlanFigures, TIME_CLASS } from './plan-figures.service.ts';
import type { TimelineAssignmentResponse, TimelineResponse } from './plan-course-figures.responses.ts';
import type { Plan } from './plan.entity.ts';

/** Tasks of one assignment that are alike. */
interface DatedCount extends TaskCount {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly firstDueOn: string | null;
  readonly lastDueOn: string | null;
  readonly completedAt: Date | null;
}

/** A plan on the axis of time. */
@Injectable()
export class PlanTimeline {
  constructor(
    private readonly dataSource: DataSource,
    private readonly figures: PlanFigures,
  ) {}

  /** What the actor sees of it: of every agency, or of the own alone. */
  async of(actor: Actor, plan: Plan): Promise<TimelineResponse> {
    const parameters = await this.figures.parameters(actor, plan);
    const counts: DatedCount[] = await this.dataSource.query(COUNTS, [...parameters]);
    const ids = [...new Set(counts.map(({ id }) => id))];
    const { issuedOn, periodStart, periodEnd, launchedAt, closedAt } = plan;
    return {
      today: localDateOf(parameters[2].getTime()),
      issuedOn,
      periodStart,
      periodEnd,
      launchedAt: launchedAt === null ? null : formatInstant(launchedAt.getTime()),
      closedAt: closedAt === null ? null : formatInstant(closedAt.getTime()),
      assignments: ids.map((id) => lineOf(counts.filter((count) => count.id === id))),
    };
  }
}

function lineOf(counts: readonly DatedCount[]): TimelineAssignmentResponse {
  const { id, ref, title, class: kind } = counts[0]!;
  const days = (pick: (count: DatedCount) => string | null) => counts.map(pick).filter((day) => day !== null);
  const { tasks, national } = summaryOf(counts);
  const completed = counts.map(({ completedAt }) => completedAt?.getTime() ?? null);
  const isOver = completed.every((at) => at !== null);
  return {
    id,
    ref,
    title,
    class: kind,
    tasks,
    firstDueOn: days(({ firstDueOn }) => firstDueOn).sort()[0] ?? null,
    lastDueOn:
      days(({ lastDueOn }) => lastDueOn)
        .sort()
        .at(-1) ?? null,
    completedAt: isOver ? formatInstant(Math.max(...completed)) : null,
    national,
  };
}

const COUNTS = `
  SELECT a.id, a.ref, a.title_short AS title, task.agency_id AS "agencyId", task.class, treatment, dormant, status, timeliness,
         ${TIME_CLASS} AS "timeClass", due_at IS NOT NULL AS dated, escalation_level > 0 AS escalated, count(*)::int AS count,
         min(due_on)::text AS "firstDueOn", max(due_on)::text AS "lastDueOn",
         CASE WHEN bool_and(completed_at IS NOT NULL) THEN max(completed_at) END AS "completedAt"
    FROM task JOIN assignment a ON a.id = task.assignment_id
   WHERE task.plan_id = $1 AND ($2::text IS NULL OR task.agency_id = $2)
   GROUP BY a.id, a.ref, a.title_short, a.ordinal, 4, 5, 6, 7, 8, 9, 10, 11, 12
   ORDER BY a.ordinal`;
