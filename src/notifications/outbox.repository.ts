import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Mail, MailKind, MailStatus } from './mail.entity.ts';
import type { UndeliverableReason } from './undeliverable.entity.ts';

/** A letter with the name of its recipient; `html` is empty in lists. */
export type ListedMail = Omit<Mail, 'digestId' | 'nextAttemptAt' | 'polite'> & {
  readonly recipientName: string;
};

export interface ListedUndeliverable {
  readonly notificationId: string;
  readonly reason: UndeliverableReason;
  readonly recordedAt: Date;
  readonly agencyId: string;
  readonly role: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly title: string;
}

export interface MailFilter {
  readonly status?: MailStatus | undefined;
  readonly kind?: MailKind | undefined;
  readonly recipient?: string | undefined;
  readonly limit: number;
}

const MAIL_COLUMNS = `mail.id, mail.kind, mail.recipient_account_id AS "recipientAccountId",
  mail.mailbox_agency_id AS "mailboxAgencyId", mail.address, mail.locale, mail.message_id AS "messageId",
  mail.subject, mail.text, mail.plan_at AS "planAt", mail.status, mail.attempts, mail.last_error AS "lastError",
  mail.created_at AS "createdAt", mail.sent_at AS "sentAt",
  coalesce(account.display_name, agency.name, mail.mailbox_agency_id, '') AS "recipientName"`;
const MAIL_FROM = `FROM mail
  LEFT JOIN account ON account.id = mail.recipient_account_id
  LEFT JOIN agency ON agency.id = mail.mailbox_agency_id`;

/** Letters, and what no letter could carry, as administrators see them. The newest first. */
@Injectable()
export class OutboxRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** One more than `limit` tells that there is a next page. */
  async list({ status, kind, recipient, limit }: MailFilter, before: string | null): Promise<ListedMail[]> {
    return this.dataSource.query(
      `SELECT ${MAIL_COLUMNS}, '' AS html ${MAIL_FROM}
        WHERE ($1::text IS NULL OR mail.status = $1) AND ($2::text IS NULL OR mail.kind = $2)
          AND ($3::text IS NULL OR mail.recipient_account_id::text = $3 OR mail.mailbox_agency_id = $3
               OR account.agency_id = $3 OR account.login = lower($3) OR lower(mail.address) = lower($3))
          AND ($4::uuid IS NULL OR mail.id < $4)
        ORDER BY mail.id DESC LIMIT $5`,
      [status ?? null, kind ?? null, recipient ?? null, before, limit + 1],
    );
  }

  async get(id: string): Promise<ListedMail | null> {
    const [mail]: ListedMail[] = await this.dataSource.query(
      `SELECT ${MAIL_COLUMNS}, mail.html ${MAIL_FROM} WHERE mail.id = $1`,
      [id],
    );
    return mail ?? null;
  }

  /** A failed letter waits again, from now on; says whether it was one. */
  async reopen(manager: EntityManager, id: string, at: Date): Promise<boolean> {
    const [, count] = await manager.query<[unknown[], number]>(
      `UPDATE mail SET status = 'pending', attempts = 0, next_attempt_at = $2, last_error = NULL
        WHERE id = $1 AND status = 'failed'`,
      [id, at],
    );
    return count > 0;
  }

  /** One more than `limit` tells that there is a next page; `after` is the notification that the page before ended with. */
  async listUndeliverable(limit: number, after: string | null): Promise<ListedUndeliverable[]> {
    return this.dataSource.query(
      `SELECT u.notification_id AS "notificationId", u.reason, u.recorded_at AS "recordedAt",
              n.recipient_agency_id AS "agencyId", n.recipient_role AS role, n.kind, n.subject_id AS "subjectId",
              coalesce(task.title, report.title, '') AS title
         FROM undeliverable u
         JOIN notification n ON n.id = u.notification_id
         LEFT JOIN task ON task.id = n.subject_id
         LEFT JOIN report ON report.id = n.subject_id
        WHERE $2::uuid IS NULL OR u.notification_id < $2
        ORDER BY u.notification_id DESC LIMIT $1`,
      [limit + 1, after],
    );
  }
}
