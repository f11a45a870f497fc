import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Teller } from '../../domain/obligation/clock.ts';
import type { Actor } from '../identity/actor.ts';
import type { ReadableRow } from './notice-row.ts';
import { NOTICE_FROM, NOTICE_SELECT } from './notices.repository.ts';

/** A notification in its reader's list. */
export type ListedNotice = ReadableRow & { readonly id: string; readonly read: boolean };

/** Which of a reader's notifications. */
export interface NoticeFilter {
  readonly unread: boolean;
  /** Older than this one. */
  readonly before: string | null;
  readonly limit: number;
}

interface Condition {
  readonly sql: string;
  readonly values: unknown[];
}

/**
 * A reader's notifications: those of the roles that the account has in its agency today, the same that letters go to
 * (`recipientsOf`). What several of one's roles are told of the same firing is listed once.
 */
@Injectable()
export class NotificationsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The newest first; one more than `limit` tells that there is a next page. */
  async list(actor: Actor, filter: NoticeFilter): Promise<ListedNotice[]> {
    const { sql, values } = await this.mine(actor);
    const parameter = (value: unknown) => `$${values.push(value)}`;
    const before = filter.before === null ? '' : `AND n.id < ${parameter(filter.before)}::uuid`;
    const unread = filter.unread ? 'AND mark.account_id IS NULL' : '';
    return this.dataSource.query(
      `${NOTICE_SELECT}, mark.account_id IS NOT NULL AS read ${NOTICE_FROM} ${MARK}
        WHERE ${sql} ${before} ${unread} ORDER BY n.id DESC LIMIT ${parameter(filter.limit + 1)}`,
      values,
    );
  }

  /** How many are unread, counted up to `most`. */
  async countUnread(actor: Actor, most: number): Promise<number> {
    const { sql, values } = await this.mine(actor);
    const [row]: { count: number }[] = await this.dataSource.query(
      `SELECT count(*)::int AS count FROM (
         SELECT 1 ${NOTICE_FROM} ${MARK} WHERE ${sql} AND mark.account_id IS NULL LIMIT $${values.push(most)}) AS found`,
      values,
    );
    return row?.count ?? 0;
  }

  /** Marks those of the reader's own as read, all or the named ones; returns how many were unread before. */
  async markRead(actor: Actor, ids: readonly string[] | 'all', at: Date): Promise<number> {
    const { sql, values } = await this.mine(actor);
    const parameter = (value: unknown) => `$${values.push(value)}`;
    const named = ids === 'all' ? '' : `AND n.id = ANY (${parameter(ids)}::uuid[])`;
    const rows: unknown[] = await this.dataSource.query(
      `INSERT INTO notification_read (account_id, notification_id, read_at)
       SELECT $1, n.id, ${parameter(at)} ${NOTICE_FROM} ${MARK} WHERE ${sql} ${named} AND mark.account_id IS NULL
       ON CONFLICT DO NOTHING RETURNING notification_id`,
      values,
    );
    return rows.length;
  }

  private async mine(actor: Actor): Promise<Condition> {
    const tellers = actor.agencyId === null ? [] : await this.tellersOf(actor);
    // Administrators need no agency to be told of alarms.
    const sql = actor.roles.includes('administrator') ? `(${MINE} OR ${FOR_ADMINISTRATORS})` : MINE;
    return { sql, values: [actor.accountId, actor.agencyId, tellers] };
  }

  private async tellersOf({ agencyId, roles }: Actor): Promise<Teller[]> {
    const tellers: Teller[] = [];
    if (roles.includes('officer')) tellers.push('responsible');
    if (roles.includes('head')) tellers.push('head', 'standing-head');
    if (roles.includes('supervisor')) tellers.push('leader');
    if (roles.includes('plan-owner')) tellers.push('standing-agency');
    else if (roles.includes('head') && !(await this.hasPlanOwner(agencyId))) tellers.push('standing-agency');
    return tellers;
  }

  private async hasPlanOwner(agencyId: string | null): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query(
      `SELECT 1 FROM account WHERE agency_id = $1 AND active AND 'plan-owner' = ANY (roles) LIMIT 1`,
      [agencyId],
    );
    return rows.length > 0;
  }
}

const FOR_ADMINISTRATORS = `n.recipient_role = 'administrator'`;

const MARK = 'LEFT JOIN notification_read mark ON mark.notification_id = n.id AND mark.account_id = $1::uuid';

// $1 the account, $2 its agency, $3 its roles as tellers. Whoever is in charge is told alone, also without the officer's
// role; where nobody active is in charge, all officers are.
const IN_CHARGE = `(SELECT account.id FROM account
  WHERE account.id::text = coalesce(task.officer_id, report.officer_id) AND account.active AND account.agency_id = $2)`;

const MINE = `n.recipient_agency_id = $2::text
  AND CASE n.recipient_role
        WHEN 'responsible' THEN coalesce(${IN_CHARGE} = $1::uuid, 'responsible' = ANY ($3::text[]))
        ELSE n.recipient_role = ANY ($3::text[])
      END
  AND NOT EXISTS (
    SELECT 1 FROM notification twin
     WHERE n.rung IS NOT NULL AND twin.subject_id = n.subject_id AND twin.clock = n.clock
       AND twin.clock_version = n.clock_version AND twin.rung = n.rung AND twin.repeat = n.repeat
       AND twin.recipient_agency_id = n.recipient_agency_id AND twin.kind = n.kind AND twin.id <> n.id
       AND twin.recipient_role = ANY ($3::text[]) AND twin.recipient_role <> 'responsible'
       AND (n.recipient_role = 'responsible' OR twin.id < n.id))`;
