import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The digests of one morning, of all recipients: composed in one transaction, once for each day. */
@Entity()
export class DigestRun {
  /** UUID v7; `notification.digest_id` names the run that sorted a notification into digests. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Index({ unique: true })
  @Column({ type: 'date' })
  localDate!: string;

  /** Plan time; what happened up to then is in it. */
  @Column({ type: 'timestamptz' })
  composedAt!: Date;

  /** Rungs of the morning that had not fired although the digest had waited for them; 0 is the rule. */
  @Column({ type: 'int' })
  rungsMissing!: number;

  @Column({ type: 'int' })
  notifications!: number;

  @Column({ type: 'int' })
  digests!: number;
}
