import { ApiProperty } from '@nestjs/swagger';
import { LOCALES, type Locale } from '../common/locale.ts';
import { MAIL_KINDS, MAIL_STATUSES, type MailKind, type MailStatus } from './mail.entity.ts';

const INSTANT = { type: String, format: 'date-time' } as const;
const MAYBE_INSTANT = { ...INSTANT, nullable: true } as const;
const MAYBE_TEXT = { type: String, nullable: true } as const;
const MAYBE_DAY = { type: String, format: 'date', nullable: true } as const;

export class NotificationResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: '`rung:<rung>`, `request-line`, `event:<event>` or `alarm`' }) kind!: string;
  @ApiProperty(INSTANT) at!: string;
  @ApiProperty({ format: 'date' }) localDate!: string;
  @ApiProperty({ enum: ['task', 'report', 'alarm'] }) subjectKind!: 'task' | 'report' | 'alarm';
  @ApiProperty({ format: 'uuid' }) subjectId!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: an alarm' })
  planId!: string | null;
  @ApiProperty({ description: 'The work it is about' }) title!: string;
  @ApiProperty({ description: 'Whose work it is, by short name' }) agency!: string;
  @ApiProperty({ description: 'In your language' }) headline!: string;
  @ApiProperty({ description: 'What is asked and until when, in your language' }) text!: string;
  @ApiProperty(MAYBE_DAY) dueOn!: string | null;
  @ApiProperty({ description: 'The page on which to deal with it' }) path!: string;
  @ApiProperty({ description: 'An escalation' }) urgent!: boolean;
  @ApiProperty({ description: 'A request (đề nghị)' }) polite!: boolean;
  @ApiProperty() read!: boolean;
}

export class NotificationPageResponse {
  @ApiProperty({ type: [NotificationResponse] }) items!: NotificationResponse[];
  @ApiProperty(MAYBE_TEXT) nextCursor!: string | null;
}

export class UnreadCountResponse {
  @ApiProperty({ description: 'At most 1000' }) count!: number;
  @ApiProperty({ description: 'There are more than that' }) more!: boolean;
}

export class MarkedReadResponse {
  @ApiProperty({ description: 'How many were unread' }) marked!: number;
}

export class MailResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: MAIL_KINDS }) kind!: MailKind;
  @ApiProperty(MAYBE_TEXT) recipientAccountId!: string | null;
  @ApiProperty({ ...MAYBE_TEXT, description: 'The agency whose mailbox receives it' })
  mailboxAgencyId!: string | null;
  @ApiProperty({ description: 'Name of the account or agency' }) recipientName!: string;
  @ApiProperty(MAYBE_TEXT) address!: string | null;
  @ApiProperty({ enum: LOCALES }) locale!: Locale;
  @ApiProperty() messageId!: string;
  @ApiProperty() subject!: string;
  @ApiProperty() text!: string;
  @ApiProperty({ enum: MAIL_STATUSES }) status!: MailStatus;
  @ApiProperty() attempts!: number;
  @ApiProperty({ ...MAYBE_TEXT, description: 'Codes of the last failure' }) lastError!: string | null;
  @ApiProperty({ ...INSTANT, description: 'Plan time at which it was written' }) planAt!: string;
  @ApiProperty({ ...INSTANT, description: 'System time' }) createdAt!: string;
  @ApiProperty({ ...MAYBE_INSTANT, description: 'System time' }) sentAt!: string | null;
}

export class MailDetailsResponse extends MailResponse {
  @ApiProperty() html!: string;
}

export class MailPageResponse {
  @ApiProperty({ type: [MailResponse] }) items!: MailResponse[];
  @ApiProperty(MAYBE_TEXT) nextCursor!: string | null;
}

export class UndeliverableResponse {
  @ApiProperty({ format: 'uuid' }) notificationId!: string;
  @ApiProperty({ enum: ['nobody', 'no-address'] }) reason!: string;
  @ApiProperty(INSTANT) recordedAt!: string;
  @ApiProperty() agencyId!: string;
  @ApiProperty() role!: string;
  @ApiProperty() kind!: string;
  @ApiProperty({ format: 'uuid' }) subjectId!: string;
  @ApiProperty() title!: string;
}

export class UndeliverablePageResponse {
  @ApiProperty({ type: [UndeliverableResponse] }) items!: UndeliverableResponse[];
  @ApiProperty(MAYBE_TEXT) nextCursor!: string | null;
}
