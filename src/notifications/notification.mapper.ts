import type { ListedMail, ListedUndeliverable } from './outbox.repository.ts';
import { pathOf } from './notice-row.ts';
import type { ReadableNotice } from './notifications.service.ts';
import {
  MailDetailsResponse,
  MailResponse,
  NotificationResponse,
  UndeliverableResponse,
} from './notifications.responses.ts';

/** One notification in its reader's list. */
export function toNotificationResponse({ notice, text }: ReadableNotice): NotificationResponse {
  return Object.assign(new NotificationResponse(), {
    id: notice.id,
    kind: notice.kind,
    at: notice.at.toISOString(),
    localDate: notice.localDate,
    subjectKind: notice.subjectKind,
    subjectId: notice.subjectId,
    planId: notice.planId,
    title: notice.subjectKind === 'alarm' ? text.headline : notice.title,
    agency: notice.agency,
    headline: text.headline,
    text: text.text,
    dueOn: notice.dueOn,
    path: pathOf(notice),
    urgent: notice.urgent,
    polite: notice.polite,
    read: notice.read,
  });
}

/** One letter in the outbox. */
export function toMailResponse(mail: ListedMail): MailResponse {
  return Object.assign(new MailResponse(), {
    id: mail.id,
    kind: mail.kind,
    recipientAccountId: mail.recipientAccountId,
    mailboxAgencyId: mail.mailboxAgencyId,
    recipientName: mail.recipientName,
    address: mail.address,
    locale: mail.locale,
    messageId: mail.messageId,
    subject: mail.subject,
    text: mail.text,
    status: mail.status,
    attempts: mail.attempts,
    lastError: mail.lastError,
    planAt: mail.planAt.toISOString(),
    createdAt: mail.createdAt.toISOString(),
    sentAt: mail.sentAt?.toISOString() ?? null,
  });
}

/** One letter as it looks to whom it was written. */
export function toMailDetailsResponse(mail: ListedMail): MailDetailsResponse {
  return Object.assign(new MailDetailsResponse(), { ...toMailResponse(mail), html: mail.html });
}

/** A notification that no letter could carry. */
export function toUndeliverableResponse(row: ListedUndeliverable): UndeliverableResponse {
  return Object.assign(new UndeliverableResponse(), {
    notificationId: row.notificationId,
    reason: row.reason,
    recordedAt: row.recordedAt.toISOString(),
    agencyId: row.agencyId,
    role: row.role,
    kind: row.kind,
    subjectId: row.subjectId,
    title: row.title,
  });
}
