import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { assertNever } from '../../domain/assert-never.ts';
import type { TimeClass } from '../../domain/deadline/time-class.ts';
import type { Actor } from '../identity/actor.ts';
import { decodeCursor } from '../common/paging.ts';
import { Report } from '../recording/report.entity.ts';
import { isAdministrator, isSupervisor } from '../subjects/subject-access.service.ts';
import type { TaskTimes } from '../tasks/task-filter.ts';
import type { ReportFilterQuery } from './reports.requests.ts';

/** A report whose date is not set comes after all that have one. */
const UNDATED = 'infinity';

/** The values that the list is sorted by. */
export const reportTuple = ({ dueAt, id }: Report) => [dueAt?.toISOString() ?? null, id] as const;

/** Duties to report in the database, always cut to what the actor may see. */
@Injectable()
export class ReportsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * One report more than `limit` of what the actor may see and the filter lets through, the earliest due first.
   *
   * @throws DomainError 'invalid-cursor'
   */
  async page(actor: Actor, filter: ReportFilterQuery, times: TaskTimes): Promise<Report[]> {
    const query = this.visible(actor)
      .orderBy(SORTED)
      .addOrderBy('report.id')
      .limit(filter.limit + 1);
    const { planId, roundId, agencyId, kind, status, timeClass, waitingForMe, cursor } = filter;
    if (planId !== undefined) query.andWhere('report.planId = :planId', { planId });
    if (roundId !== undefined) query.andWhere('report.roundId = :roundId', { roundId });
    if (agencyId !== undefined) query.andWhere('report.agencyId = :of', { of: agencyId });
    if (kind !== undefined) query.andWhere('report.kind = :kind', { kind });
    if (status !== undefined) query.andWhere('report.status = ANY(:statuses)', { statuses: status });
    if (waitingForMe === true) query.andWhere(WAITING, deciding(actor));
    if (timeClass !== undefined) {
      const { now, soonUntil } = times;
      query.andWhere(timeClassCondition(timeClass), { now: new Date(now), soon: new Date(soonUntil) });
    }
    if (cursor !== undefined) {
      const [dueAt, id] = decodeCursor(cursor, ['maybe-instant', 'uuid']);
      query.andWhere(`(${SORTED}, report.id) > (:dueAt::timestamptz, :id::uuid)`, {
        dueAt: dueAt ?? UNDATED,
        id,
      });
    }
    return query.getMany();
  }

  /** What the reporting agency, the receiver, the supervisors at the issuer and administrators see. */
  private visible(actor: Actor): SelectQueryBuilder<Report> {
    const query = this.dataSource.getRepository(Report).createQueryBuilder('report');
    if (isAdministrator(actor)) return query.where('true');
    return query.where(VISIBLE_TO_AGENCY, { agencyId: actor.agencyId, supervisor: isSupervisor(actor) });
  }
}

const SORTED = `coalesce(report.due_at, 'infinity'::timestamptz)`;

const VISIBLE_TO_AGENCY = `(report.agencyId = :agencyId OR report.receiverAgencyId = :agencyId
  OR (:supervisor AND EXISTS
      (SELECT 1 FROM plan WHERE plan.id = report.plan_id AND plan.issuer_agency_id = :agencyId)))`;

/** As what is counted for "today": others' reports at their receiver, the receiver's own at the supervisor. */
const WAITING = `report.status = 'submitted' AND ((:decides AND report.receiverAgencyId = :me AND report.agencyId <> :me)
  OR (:supervises AND report.agencyId = report.receiverAgencyId AND EXISTS
      (SELECT 1 FROM plan WHERE plan.id = report.plan_id AND plan.issuer_agency_id = :me)))`;

function deciding(actor: Actor) {
  const decides = actor.roles.includes('plan-owner') || actor.roles.includes('head');
  return { me: actor.agencyId, decides, supervises: isSupervisor(actor) };
}

/** The same as the domain's `reportTimeClass`, in SQL. */
function timeClassCondition(timeClass: TimeClass): string {
  const owed = `report.status IN ('not-submitted', 'returned')`;
  switch (timeClass) {
    case 'no-deadline':
      return `(report.due_at IS NULL AND report.status IN ('not-submitted', 'returned', 'submitted'))`;
    case 'overdue':
      return `(report.due_at < :now AND (${owed} OR (report.status = 'submitted' AND report.timeliness = 'late')))`;
    case 'due-soon':
      return `(report.due_at >= :now AND report.due_at <= :soon AND ${owed})`;
    case 'in-time':
      return `(report.due_at IS NOT NULL AND ((report.due_at > :soon AND ${owed}) OR (report.status = 'submitted'
        AND (report.timeliness IS DISTINCT FROM 'late' OR report.due_at >= :now))))`;
    default:
      return assertNever(timeClass);
  }
}
