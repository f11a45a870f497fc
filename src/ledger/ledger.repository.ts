import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SubjectKind } from '../../domain/obligation/recorded-event.ts';
import { cursorKindsOf, decodeCursor } from '../common/paging.ts';
import { SqlValues } from '../common/sql-values.ts';
import type { LedgerEntry } from '../recording/ledger-entry.entity.ts';
import type { TaskScope } from '../tasks/task-scope.service.ts';
import type { ListLedgerQuery } from './ledger.requests.ts';

/** A row of the ledger with what is shown of its subject. */
export interface ListedEntry extends LedgerEntry {
  readonly subjectKind: SubjectKind;
  readonly title: string;
}

/** Planned instant, then the primary key: no two rows are alike. */
const SORT = [
  ['planned_at', 'timestamptz'],
  ['subject_id', 'uuid'],
  ['clock', 'text'],
  ['clock_version', 'int'],
  ['rung', 'text'],
  ['repeat', 'int'],
  ['attempt', 'int'],
] as const;

export const ledgerTuple = (row: ListedEntry) =>
  [
    row.plannedAt.toISOString(),
    row.subjectId,
    row.clock,
    row.clockVersion,
    row.rung,
    row.repeat,
    row.attempt,
  ] as const;

/** The ledger in the database, always cut to what the actor may see. */
@Injectable()
export class LedgerRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * One row more than `limit`, by planned instant. `overdueSince`: only rows that are still planned though their
   * instant was before it.
   *
   * The actor's agency's rows and each plan he follows are read from an index of their own, no further than a page.
   *
   * @throws DomainError 'invalid-cursor'
   */
  async list(
    scope: TaskScope,
    filter: ListLedgerQuery,
    overdueSince: Date | null = null,
  ): Promise<ListedEntry[]> {
    const values = new SqlValues();
    const where = conditionsOf(filter, overdueSince, values)
      .map((condition) => ` AND ${condition}`)
      .join('');
    const limit = values.add(filter.limit + 1, 'int');
    const by = (alias: string) => SORT.map(([column]) => `${alias}.${column} ${filter.order}`).join(', ');
    const rows = (condition: string) =>
      `SELECT l.* FROM ledger_entry l WHERE ${condition}${where} ORDER BY ${by('l')} LIMIT ${limit}`;
    const planIds =
      filter.planId === undefined ? scope.planIds : scope.planIds.filter((id) => id === filter.planId);
    const followed = `SELECT f.* FROM unnest(${values.add(planIds, 'uuid[]')}) AS p(id)
      CROSS JOIN LATERAL (${rows('l.plan_id = p.id')}) AS f`;
    const own = rows(`l.agency_id = ${values.add(scope.agencyId, 'text')}`);
    return this.dataSource.query(
      `SELECT e.subject_id AS "subjectId", e.plan_id AS "planId", e.agency_id AS "agencyId", e.clock,
              e.clock_version AS "clockVersion", e.rung, e.repeat, e.attempt, e.date::text, e.planned_at AS "plannedAt",
              e.status, e.reason, e.decided_at AS "decidedAt", e.decided_seq AS "decidedSeq", e.tells,
              s.kind AS "subjectKind", coalesce(t.title, r.title, '') AS title
         FROM (SELECT * FROM ((${followed}) UNION (${own})) AS u ORDER BY ${by('u')} LIMIT ${limit}) AS e
         JOIN subject s ON s.id = e.subject_id
         LEFT JOIN task t ON t.id = e.subject_id LEFT JOIN report r ON r.id = e.subject_id
        ORDER BY ${by('e')}`,
      values.list,
    );
  }
}

function conditionsOf(filter: ListLedgerQuery, overdueSince: Date | null, values: SqlValues): string[] {
  const { planId, subjectId, agencyId, clock, status, from, to, cursor, order } = filter;
  const conditions: string[] = [];
  if (planId !== undefined) conditions.push(`l.plan_id = ${values.add(planId, 'uuid')}`);
  if (subjectId !== undefined) conditions.push(`l.subject_id = ${values.add(subjectId, 'uuid')}`);
  if (agencyId !== undefined) conditions.push(`l.agency_id = ${values.add(agencyId)}`);
  if (clock !== undefined) conditions.push(`l.clock = ${values.add(clock)}`);
  if (status !== undefined) conditions.push(`l.status = ${values.add(status)}`);
  if (from !== undefined) conditions.push(`l.date >= ${values.add(from, 'date')}`);
  if (to !== undefined) conditions.push(`l.date <= ${values.add(to, 'date')}`);
  if (overdueSince !== null) {
    conditions.push(`l.status = 'planned'`, `l.planned_at < ${values.add(overdueSince, 'timestamptz')}`);
  }
  if (cursor !== undefined) {
    const tuple = decodeCursor(cursor, cursorKindsOf(SORT.map(([, type]) => type)));
    const left = SORT.map(([column]) => `l.${column}`).join(', ');
    const right = SORT.map(([, type], n) => values.add(tuple[n], type)).join(', ');
    conditions.push(`(${left}) ${order === 'asc' ? '>' : '<'} (${right})`);
  }
  return conditions;
}
