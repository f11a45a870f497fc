import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from './account.entity.ts';

/** A token with which a machine acts as an account. It is shown once, when it is made. */
@Entity()
export class ApiToken {
  /** UUID v7. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** The keyed hash of the token, hexadecimal. */
  @Index({ unique: true })
  @Column({ type: 'text' })
  hash!: string;

  @Column({ type: 'text' })
  name!: string;

  @Index()
  @Column({ type: 'uuid' })
  accountId!: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account!: Relation<Account>;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  lastUsedAt!: Date | null;
}
