import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Locale } from '../common/locale.ts';
import { DigestRun } from './digest-run.entity.ts';

/**
 * What one recipient is told on one day through one channel: an account, or the mailbox of an agency. Its text stands in
 * the letter (`mail`) that carries it.
 */
@Entity()
@Index(['recipientAccountId', 'localDate', 'channel'], {
  unique: true,
  where: '"recipient_account_id" IS NOT NULL',
})
@Index(['mailboxAgencyId', 'localDate', 'channel'], {
  unique: true,
  where: '"mailbox_agency_id" IS NOT NULL',
})
@Check('digest_one_recipient', `("recipient_account_id" IS NULL) <> ("mailbox_agency_id" IS NULL)`)
@Check('digest_channel_known', `"channel" IN ('e-mail')`)
export class Digest {
  /** UUID v7; part of the letter's Message-ID. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Index()
  @Column({ type: 'uuid' })
  @ForeignKey(() => DigestRun)
  runId!: string;

  @Column({ type: 'uuid', nullable: true })
  recipientAccountId!: string | null;

  @Column({ type: 'text', nullable: true })
  mailboxAgencyId!: string | null;

  @Column({ type: 'date' })
  localDate!: string;

  @Column({ type: 'text' })
  channel!: 'e-mail';

  @Column({ type: 'text' })
  locale!: Locale;
}
