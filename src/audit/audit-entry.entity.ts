import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One step of a hash chain: who did what to which subject. Written once, in the transaction of the change. */
@Entity()
@Index(['subjectType', 'subjectId'])
@Index(['actorAccountId'])
export class AuditEntry {
  /** The chain, one per subject (`task/<id>`), and `identity` for log-ins, refusals and accounts. */
  @PrimaryColumn({ type: 'text', name: 'chain_id' })
  chainId!: string;

  /** The place in the chain: 1, 2, 3… without a gap. */
  @PrimaryColumn({ type: 'int', name: 'n' })
  n!: number;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'uuid', nullable: true })
  actorAccountId!: string | null;

  @Column({ type: 'text', nullable: true })
  actorAgencyId!: string | null;

  @Column({ type: 'text' })
  action!: string;

  @Column({ type: 'text' })
  subjectType!: string;

  @Column({ type: 'text' })
  subjectId!: string;

  @Column({ type: 'jsonb' })
  data!: Record<string, unknown>;

  /** The hash of the entry before; 32 zero bytes for the first. */
  @Column({ type: 'bytea' })
  prevHash!: Buffer;

  /** sha256(prevHash || canonical JSON of all the other columns). */
  @Column({ type: 'bytea' })
  hash!: Buffer;
}
