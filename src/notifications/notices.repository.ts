import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { NoticeRow } from './notice-row.ts';

// What a notification's text and recipient depend on, read from its subject as it is now. What tells of a round has no
// subject and brings its title itself.
const subjectColumns = (title: string, id: string) => `
  coalesce(subject.agency_id, '') AS "subjectAgencyId",
  coalesce(agency.short_name, subject.agency_id, '') AS "agency",
  agency.valid_to::text AS "agencyEndsOn",
  report.kind AS "reportKind",
  coalesce(task.title, report.title, ${title}) AS "title",
  coalesce(task.assignment_id, report.round_id::text, ${id}::text) AS "workId",
  coalesce(task.officer_id, report.officer_id) AS "officerId",
  coalesce(task.status, report.status, '') AS "status",
  coalesce(task.due_on, report.due_on)::text AS "dueOn",
  task.receipt_due_on::text AS "receiptOn",
  task.received_at IS NOT NULL AS "received",
  coalesce(task.extension_pending, report.extension_pending, false) AS "extensionPending",
  coalesce(task.refusal_pending, false) AS "refusalPending"`;

const SUBJECT_JOINS = `
  LEFT JOIN task ON task.id = subject.id
  LEFT JOIN report ON report.id = subject.id
  LEFT JOIN agency ON agency.id = subject.agency_id`;

export const NOTICE_SELECT = `
  SELECT n.id, n.kind, n.clock, n.clock_version AS "clockVersion", n.repeat,
         n.subject_kind AS "subjectKind", n.subject_id AS "subjectId", n.plan_id AS "planId",
         n.recipient_agency_id AS "recipientAgencyId", n.recipient_role AS "role", n.params, n.polite, n.urgent,
         n.at, n.local_date::text AS "localDate", NULL::timestamptz AS "waitsSince",
         ${subjectColumns("n.params ->> 'title', ''", 'n.subject_id')}`;

export const NOTICE_FROM = `
  FROM notification n
  LEFT JOIN subject ON subject.id = n.subject_id ${SUBJECT_JOINS}`;

/** Reads notifications with what their texts depend on. */
@Injectable()
export class NoticesRepository {
  /** Those that no digest has sorted yet, up to an instant of plan time, in the order of writing. Alarms go into none. */
  async undigested(manager: EntityManager, until: Date): Promise<NoticeRow[]> {
    return manager.query(
      `${NOTICE_SELECT} ${NOTICE_FROM} WHERE n.digest_id IS NULL AND n.at <= $1
          AND n.recipient_role <> 'administrator' ORDER BY n.id`,
      [until],
    );
  }

  async byIds(manager: EntityManager, ids: readonly string[]): Promise<NoticeRow[]> {
    return manager.query(`${NOTICE_SELECT} ${NOTICE_FROM} WHERE n.id = ANY ($1::uuid[]) ORDER BY n.id`, [
      ids,
    ]);
  }

  /**
   * The escalations that a supervising leader has not answered yet, as notices to him. Level 1 is the standing agency's
   * affair, except where the work is its own.
   */
  async openEscalations(manager: EntityManager, today: LocalDate, now: Date): Promise<NoticeRow[]> {
    return manager.query(
      `SELECT NULL AS id, 'escalation-open' AS kind, e.clock, e.clock_version AS "clockVersion", NULL::int AS repeat,
              subject.kind AS "subjectKind", subject.id AS "subjectId", e.plan_id AS "planId",
              subject.state->'chain'->>'issuerId' AS "recipientAgencyId", 'leader' AS "role", '{}'::jsonb AS params,
              false AS polite, false AS urgent, $2::timestamptz AS at, $1::text AS "localDate",
              coalesce(e.raised_to2_at, e.raised_at) AS "waitsSince", ${subjectColumns("''", 'subject.id')}
         FROM escalation e
         JOIN subject ON subject.id = e.subject_id ${SUBJECT_JOINS}
        WHERE e.status = 'open'
          AND (e.level = 2 OR subject.state->'chain'->>'agencyId' = subject.state->'chain'->>'standingAgencyId')
        ORDER BY e.raised_at, e.subject_id`,
      [today, now],
    );
  }
}
