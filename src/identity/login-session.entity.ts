import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from './account.entity.ts';

/** One log-in that lasts. The token itself is known to the person's browser alone. */
@Entity('session')
export class LoginSession {
  /** The keyed hash of the token, hexadecimal. */
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Index()
  @Column({ type: 'uuid' })
  accountId!: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account!: Relation<Account>;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  lastSeenAt!: Date;

  @Index()
  @Column({ type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ type: 'text' })
  userAgent!: string;

  @Column({ type: 'text' })
  ip!: string;
}
