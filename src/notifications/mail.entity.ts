import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Locale } from '../common/locale.ts';
import { Digest } from './digest.entity.ts';

export const MAIL_STATUSES = ['pending', 'sent', 'kept', 'failed'] as const;

/** `kept`: shown in the installation and never sent (demonstration, or no mail server is named). */
export type MailStatus = (typeof MAIL_STATUSES)[number];

export const MAIL_KINDS = ['digest', 'escalation'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/**
 * One letter to one recipient, as it was written. It is sent at least once, and every time under the same Message-ID, so
 * that a mail server which took it without our hearing so recognises the repetition.
 */
@Entity()
@Index(['nextAttemptAt'], { where: `"status" = 'pending'` })
@Index(['status', 'id'])
@Index(['recipientAccountId', 'id'])
@Index(['mailboxAgencyId', 'id'])
@Check('mail_one_recipient', `("recipient_account_id" IS NULL) <> ("mailbox_agency_id" IS NULL)`)
@Check('mail_status_known', `"status" IN ('pending', 'sent', 'kept', 'failed')`)
@Check('mail_kind_known', `"kind" IN ('digest', 'escalation')`)
@Check('mail_digest_named', `("kind" = 'digest') = ("digest_id" IS NOT NULL)`)
export class Mail {
  /** UUID v7. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  kind!: MailKind;

  @Index({ unique: true })
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => Digest)
  digestId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  recipientAccountId!: string | null;

  @Column({ type: 'text', nullable: true })
  mailboxAgencyId!: string | null;

  /** As it was when the letter was written or last tried; looked up anew for every try. */
  @Column({ type: 'text', nullable: true })
  address!: string | null;

  @Column({ type: 'text' })
  locale!: Locale;

  /** Every line of it is a request (đề nghị). */
  @Column({ type: 'boolean' })
  polite!: boolean;

  @Index({ unique: true })
  @Column({ type: 'text' })
  messageId!: string;

  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text' })
  html!: string;

  /** Plan time at which it was written. */
  @Column({ type: 'timestamptz' })
  planAt!: Date;

  @Column({ type: 'text' })
  status!: MailStatus;

  @Column({ type: 'int' })
  attempts!: number;

  /** System time; while an attempt runs, when another worker may take the letter over. */
  @Column({ type: 'timestamptz' })
  nextAttemptAt!: Date;

  /** Codes of the last failure, never what the server wrote. */
  @Column({ type: 'text', nullable: true })
  lastError!: string | null;

  /** System time. */
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  /** System time at which the mail server took it. */
  @Column({ type: 'timestamptz', nullable: true })
  sentAt!: Date | null;
}
