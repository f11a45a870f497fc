import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PENDING } from '../tasks/task-filter.ts';
import type { TaskScope } from '../tasks/task-scope.service.ts';
import type { TodayKind } from './overviews.responses.ts';

/** How much of a kind waits. */
export interface WaitingCount {
  readonly kind: TodayKind;
  readonly count: number;
  readonly agencies: number;
  readonly since: Date | null;
}

/** Counts what waits for a reader, of all plans in his scope or of one. */
@Injectable()
export class WaitingRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Decisions that are the reader's own, and what others owe in the plans that he follows. Nothing where nothing waits. */
  async of(scope: TaskScope, now: Date, planId?: string): Promise<WaitingCount[]> {
    const within = (ids: readonly string[]) =>
      planId === undefined ? ids : ids.filter((id) => id === planId);
    const { agencyId, may, planIds, decidedPlanIds, supervisedPlanIds } = scope;
    const values = [
      agencyId,
      within(decidedPlanIds),
      within(supervisedPlanIds),
      now,
      may.decide,
      within(planIds),
      planId ?? null,
    ];
    const parts = [DECISIONS, ESCALATIONS, REPORTS_TO_ACCEPT, OWED_TASKS, OWED_REPORTS];
    return this.dataSource.query(
      `SELECT kind, sum(count)::int AS count, sum(agencies)::int AS agencies, min(since) AS since
         FROM (${parts.map((part) => `(${part})`).join(' UNION ALL ')}) AS waiting
        WHERE count > 0 GROUP BY kind`,
      values,
    );
  }
}

// $1 the reader's agency, $2 the plans in which it decides, $3 those that the reader supervises, $4 now, $5 whether he decides
// for his agency, $6 the plans that he follows, $7 one plan or null.
const FIGURES = 'count(*) AS count, count(DISTINCT agency_id) AS agencies';

/**
 * As the lists of what waits for the account, kind by kind: of others' work, and of the standing agencies' own. Work that was
 * refused and for which more time is asked is in both lists, and so counted in both.
 */
const DECISIONS = `
  SELECT decision.kind, ${FIGURES}, min(updated_at) AS since
    FROM task t, LATERAL (VALUES
      ('confirm-results', ${PENDING.result}),
      ('decide-refusals', ${PENDING.refusal}),
      ('decide-extensions', ${PENDING.extension}),
      ('set-dates', ${PENDING.date})
    ) AS decision (kind, counts)
   WHERE decision_pending AND ((plan_id = ANY ($2::uuid[]) AND agency_id <> $1::text)
      OR (plan_id = ANY ($3::uuid[]) AND agency_id = standing_agency_id))
     AND decision.counts
   GROUP BY decision.kind`;

/** As `waitingForMe` of the escalations, without what asks the reader's own agency for an explanation. */
const ESCALATIONS = `
  SELECT 'decide-escalations', count(*), count(DISTINCT e.agency_id), min(e.raised_at)
    FROM escalation e JOIN subject s ON s.id = e.subject_id
   WHERE e.status IN ('open', 'answered') AND ($7::uuid IS NULL OR e.plan_id = $7)
     AND (($5::boolean AND e.level = 1 AND s.state -> 'chain' ->> 'standingAgencyId' = $1 AND e.agency_id <> $1)
       OR (e.plan_id = ANY ($3::uuid[]) AND (e.level = 2 OR e.agency_id = s.state -> 'chain' ->> 'standingAgencyId')))`;

const REPORTS_TO_ACCEPT = `
  SELECT 'accept-reports', ${FIGURES}, min(submitted_at)
    FROM report
   WHERE status = 'submitted' AND ($7::uuid IS NULL OR plan_id = $7)
     AND (($5::boolean AND receiver_agency_id = $1 AND agency_id <> $1)
       OR (plan_id = ANY ($3::uuid[]) AND agency_id = receiver_agency_id))`;

/** What was directed and is late: requests are nobody's arrears. */
const OWED_TASKS = `
  SELECT owed.kind, ${FIGURES}, min(owed.since)
    FROM task, LATERAL (VALUES
      ('overdue-tasks', due_at < $4, due_at),
      ('silent-tasks', status = 'not-received' AND receipt_due_on < ($4 AT TIME ZONE 'Asia/Ho_Chi_Minh')::date,
       (receipt_due_on + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')
    ) AS owed (kind, counts, since)
   WHERE plan_id = ANY ($6::uuid[]) AND treatment = 'followed' AND status IN ('not-received', 'in-progress', 'returned')
     AND owed.counts
   GROUP BY owed.kind`;

const OWED_REPORTS = `
  SELECT 'overdue-reports', ${FIGURES}, min(due_at)
    FROM report
   WHERE status IN ('not-submitted', 'returned') AND due_at < $4 AND treatment = 'followed' AND plan_id = ANY ($6::uuid[])`;
