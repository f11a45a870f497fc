import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../identity/account.entity.ts';
import { Notification } from '../recording/notification.entity.ts';

/** An account has read a notification; others of the same role may not have. */
@Entity()
export class NotificationRead {
  @PrimaryColumn({ type: 'uuid', name: 'account_id' })
  @ForeignKey(() => Account)
  accountId!: string;

  @Index()
  @PrimaryColumn({ type: 'uuid', name: 'notification_id' })
  @ForeignKey(() => Notification)
  notificationId!: string;

  /** System time. */
  @Column({ type: 'timestamptz' })
  readAt!: Date;
}
