import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Notification } from '../recording/notification.entity.ts';
import { Digest } from './digest.entity.ts';

/** A notification stands in a digest; one notification may stand in the digests of several people. */
@Entity()
export class DigestItem {
  @PrimaryColumn({ type: 'uuid', name: 'digest_id' })
  @ForeignKey(() => Digest)
  digestId!: string;

  @Index()
  @PrimaryColumn({ type: 'uuid', name: 'notification_id' })
  @ForeignKey(() => Notification)
  notificationId!: string;
}
