import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Notification } from '../recording/notification.entity.ts';

/**
 * - `nobody`: no account has the role and the agency has no mailbox
 * - `no-address`: there are accounts, which see it when they log in, but none has an e-mail address
 */
export type UndeliverableReason = 'nobody' | 'no-address';

/** A notification that no letter could carry; an administrator has to name somebody or an address. */
@Entity()
@Index(['recordedAt', 'notificationId'])
@Check('undeliverable_reason_known', `"reason" IN ('nobody', 'no-address')`)
export class Undeliverable {
  @PrimaryColumn({ type: 'uuid', name: 'notification_id' })
  @ForeignKey(() => Notification)
  notificationId!: string;

  @Column({ type: 'text' })
  reason!: UndeliverableReason;

  /** Plan time. */
  @Column({ type: 'timestamptz' })
  recordedAt!: Date;
}
