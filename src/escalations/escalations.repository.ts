import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Chain } from '../../domain/obligation/firing.ts';
import type { SubjectKind } from '../../domain/obligation/recorded-event.ts';
import { DomainError } from '../../domain/errors.ts';
import { decodeCursor } from '../common/paging.ts';
import { SqlValues } from '../common/sql-values.ts';
import type { Escalation } from '../recording/escalation.entity.ts';
import type { TaskScope } from '../tasks/task-scope.service.ts';
import type { ListEscalationsQuery } from './escalations.requests.ts';

/** An escalation with what is shown of its subject. */
export interface ListedEscalation extends Escalation {
  readonly subjectKind: SubjectKind;
  readonly title: string;
  readonly dueOn: string | null;
  readonly chain: Chain;
  readonly planClosed: boolean;
}

export const escalationTuple = (row: ListedEscalation) =>
  [row.raisedAt.toISOString(), row.subjectId, row.id] as const;

const COLUMNS = `e.subject_id AS "subjectId", e.id, e.plan_id AS "planId", e.agency_id AS "agencyId", e.clock,
  e.clock_version AS "clockVersion", e.level, e.status, e.raised_at AS "raisedAt", e.raised_to2_at AS "raisedTo2At",
  e.direction, e.answer, e.closed_at AS "closedAt", e.updated_at AS "updatedAt", s.kind AS "subjectKind",
  coalesce(t.title, r.title, '') AS title, coalesce(t.due_on, r.due_on)::text AS "dueOn", s.state -> 'chain' AS chain,
  EXISTS (SELECT 1 FROM plan WHERE plan.id = e.plan_id AND plan.status = 'closed') AS "planClosed"`;

const TABLES = `escalation e JOIN subject s ON s.id = e.subject_id
  LEFT JOIN task t ON t.id = e.subject_id LEFT JOIN report r ON r.id = e.subject_id`;

/** Escalations in the database, always cut to what the actor may see. */
@Injectable()
export class EscalationsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * One escalation more than `limit`, the newest first.
   *
   * @throws DomainError 'invalid-cursor'
   */
  async list(scope: TaskScope, filter: ListEscalationsQuery): Promise<ListedEscalation[]> {
    const values = new SqlValues();
    const conditions = [...seenBy(scope, values), ...filtered(scope, filter, values)];
    return this.dataSource.query(
      `SELECT ${COLUMNS} FROM ${TABLES} WHERE ${conditions.join(' AND ')}
        ORDER BY e.raised_at DESC, e.subject_id DESC, e.id DESC LIMIT ${values.add(filter.limit + 1, 'int')}`,
      values.list,
    );
  }

  /** @throws DomainError 'not-found' */
  async get(scope: TaskScope, subjectId: string, id: string): Promise<ListedEscalation> {
    const values = new SqlValues();
    const conditions = [
      ...seenBy(scope, values),
      `e.subject_id = ${values.add(subjectId, 'uuid')}`,
      `e.id = ${values.add(id)}`,
    ];
    const [row] = await this.dataSource.query<ListedEscalation[]>(
      `SELECT ${COLUMNS} FROM ${TABLES} WHERE ${conditions.join(' AND ')}`,
      values.list,
    );
    if (row === undefined) throw new DomainError('not-found', { subject: 'escalation' });
    return row;
  }
}

/** The agency that must act, who follows its plan, and who receives its report. */
function seenBy({ agencyId, planIds }: TaskScope, values: SqlValues): string[] {
  const me = values.add(agencyId, 'text');
  const plans = values.add(planIds, 'uuid[]');
  return [`(e.agency_id = ${me} OR e.plan_id = ANY(${plans}) OR r.receiver_agency_id = ${me})`];
}

function filtered(scope: TaskScope, filter: ListEscalationsQuery, values: SqlValues): string[] {
  const { planId, agencyId, status, level, waitingForMe, cursor } = filter;
  const conditions: string[] = [];
  if (planId !== undefined) conditions.push(`e.plan_id = ${values.add(planId, 'uuid')}`);
  if (agencyId !== undefined) conditions.push(`e.agency_id = ${values.add(agencyId)}`);
  if (status !== undefined) conditions.push(`e.status = ANY(${values.add(status, 'text[]')})`);
  if (level !== undefined) conditions.push(`e.level = ${values.add(level, 'int')}`);
  if (waitingForMe === true) conditions.push(waiting(scope, values));
  if (cursor !== undefined) {
    const [at, subjectId, id] = decodeCursor(cursor, ['instant', 'uuid', 'text']);
    conditions.push(
      `(e.raised_at, e.subject_id, e.id) < (${values.add(at, 'timestamptz')}, ${values.add(subjectId, 'uuid')}, ${values.add(id)})`,
    );
  }
  return conditions;
}

/**
 * What needs the actor: as leader what was raised to him (level 2, and level 1 of the standing agency's own work), as
 * standing agency what was raised to it (level 1), each until it was acknowledged or directed; as assignee what asks
 * for an explanation.
 */
function waiting({ agencyId, may, supervisedPlanIds }: TaskScope, values: SqlValues): string {
  const me = values.add(agencyId, 'text');
  const standing = `s.state -> 'chain' ->> 'standingAgencyId'`;
  const undecided = `e.status IN ('open', 'answered')`;
  return `((${values.add(may.act, 'boolean')} AND e.agency_id = ${me} AND e.status = 'directed')
    OR (${undecided} AND ${values.add(may.decide, 'boolean')} AND e.level = 1 AND ${standing} = ${me} AND e.agency_id <> ${me})
    OR (${undecided} AND e.plan_id = ANY(${values.add(supervisedPlanIds, 'uuid[]')})
        AND (e.level = 2 OR e.agency_id = ${standing})))`;
}
