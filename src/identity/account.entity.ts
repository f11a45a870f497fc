import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Locale } from '../common/locale.ts';
import type { Role } from './permissions.ts';

/** A person who may log in, with the agency on whose behalf he or she acts. */
@Entity()
@Check('account_login_lower', '"login" = lower("login")')
export class Account {
  /** UUID v7. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** Lower case; unique over ended accounts too, so that an old name never becomes another person's. */
  @Index({ unique: true })
  @Column({ type: 'text' })
  login!: string;

  /** argon2id in PHC format. */
  @Column({ type: 'text' })
  passwordHash!: string;

  @Column({ type: 'text' })
  displayName!: string;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  /** The agency acted for; none for an administrator of the installation. */
  @Index()
  @Column({ type: 'text', nullable: true })
  agencyId!: string | null;

  @Column({ type: 'text', array: true })
  roles!: Role[];

  @Column({ type: 'text', default: 'vi' })
  locale!: Locale;

  @Column({ type: 'boolean', default: true })
  active!: boolean;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}
