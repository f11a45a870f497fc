import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../domain/errors.ts';
import type { Actor } from '../identity/actor.ts';
import type { BulkFilter, OrderKind, PreviewBulkJobRequest } from './bulk.requests.ts';

/** A task or report that an order is given to, in the version that the person saw. */
export interface SelectedSubject {
  readonly id: string;
  readonly version: number;
  readonly planId: string;
}

/** Finds the tasks or reports that a person means with an order to many. */
@Injectable()
export class BulkSelection {
  /**
   * Reads over the connection of the caller's transaction: waiting for a second one while holding the first could go on
   * for ever.
   *
   * @throws DomainError 'bulk-selection-missing', 'not-found' for what the actor cannot see, 'bulk-empty'
   */
  async of(
    manager: EntityManager,
    actor: Actor,
    body: PreviewBulkJobRequest,
    now: Date,
  ): Promise<SelectedSubject[]> {
    const table = tableOf(body.kind);
    const ids = body[table.idsField];
    const foreign = body[table === REPORTS ? 'taskIds' : 'reportIds'];
    if ((ids === undefined) === (body.filter === undefined) || foreign !== undefined)
      throw new DomainError('bulk-selection-missing', { field: table.idsField });
    const found =
      ids === undefined
        ? await this.waiting(manager, actor, body.kind, body.filter!, now)
        : await this.named(manager, actor, table, ids);
    if (found.length === 0) throw new DomainError('bulk-empty', {});
    return found;
  }

  private async named(
    manager: EntityManager,
    actor: Actor,
    table: Table,
    ids: readonly string[],
  ): Promise<SelectedSubject[]> {
    const rows: SelectedSubject[] = await manager.query(
      `SELECT t.id, t.version, t.plan_id AS "planId" FROM ${table.name} AS t JOIN plan ON plan.id = t.plan_id
        WHERE t.id = ANY ($1::uuid[])
          AND $2::text IN (t.agency_id, ${table.decider}, plan.issuer_agency_id) ORDER BY t.id`,
      [ids, actor.agencyId],
    );
    const known = new Set(rows.map(({ id }) => id));
    const missing = ids.filter((id) => !known.has(id));
    if (missing.length > 0) throw new DomainError('not-found', { subject: table.name, ids: missing });
    return rows;
  }

  private async waiting(
    manager: EntityManager,
    actor: Actor,
    kind: OrderKind,
    filter: BulkFilter,
    now: Date,
  ): Promise<SelectedSubject[]> {
    const table = tableOf(kind);
    const { planId, assignmentId, roundId } = filter;
    return manager.query(
      `SELECT t.id, t.version, t.plan_id AS "planId" FROM ${table.name} AS t JOIN plan ON plan.id = t.plan_id
        WHERE t.plan_id = $1 AND ($3::text IS NULL OR ${table.within} = $3::text) AND $4::timestamptz IS NOT NULL
          AND ${WAITING[kind]}
        ORDER BY t.id`,
      [planId, actor.agencyId, (table === REPORTS ? roundId : assignmentId) ?? null, now],
    );
  }
}

interface Table {
  readonly name: 'task' | 'report';
  readonly idsField: 'taskIds' | 'reportIds';
  /** The agency that decides on the work of others. */
  readonly decider: string;
  /** What a filter may narrow the plan to. */
  readonly within: string;
}

function tableOf(kind: OrderKind): Table {
  return kind === 'accept-reports' || kind === 'urge-reports' ? REPORTS : TASKS;
}

const TASKS: Table = {
  name: 'task',
  idsField: 'taskIds',
  decider: 'plan.standing_agency_id',
  within: 't.assignment_id',
};
const REPORTS: Table = {
  name: 'report',
  idsField: 'reportIds',
  decider: 't.receiver_agency_id',
  within: 't.round_id::text',
};

/** The agency that decides on a task, and on a report: the issuer for the work of whoever decides on all others. */
const DECIDES_ON_TASK = `$2::text = CASE WHEN t.agency_id = plan.standing_agency_id THEN plan.issuer_agency_id
  ELSE plan.standing_agency_id END`;
const DECIDES_ON_REPORT = `$2::text = CASE WHEN t.agency_id = t.receiver_agency_id THEN plan.issuer_agency_id
  ELSE t.receiver_agency_id END`;

/** What waits for this order of the actor's agency: its own to receive; of others what to confirm or accept, whom to urge. */
const WAITING: Readonly<Record<OrderKind, string>> = {
  receive: `t.status = 'not-received' AND t.agency_id = $2::text`,
  confirm: `t.status = 'awaiting-confirmation' AND ${DECIDES_ON_TASK}`,
  'accept-reports': `t.status = 'submitted' AND ${DECIDES_ON_REPORT}`,
  urge: `t.status IN ('not-received', 'in-progress', 'returned') AND NOT t.dormant AND ${DECIDES_ON_TASK}
    AND (t.due_at < $4 OR (t.status = 'not-received' AND t.receipt_due_on < ($4 AT TIME ZONE 'Asia/Ho_Chi_Minh')::date))`,
  'urge-reports': `t.status IN ('not-submitted', 'returned') AND ${DECIDES_ON_REPORT}`,
};
