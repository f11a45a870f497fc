import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ObligationPolicy } from '../../domain/obligation/policy.ts';

/** A version of the ladder and its waiting times. Versions are added, never changed: running work refers to them. */
@Entity()
export class Policy {
  @PrimaryColumn({ type: 'int' })
  version!: number;

  @Column({ type: 'jsonb' })
  body!: ObligationPolicy;

  /** System time. */
  @Column({ type: 'timestamptz' })
  enteredAt!: Date;

  /** The one plan whose own it is; null: a default of the installation, for plans issued from then on. */
  @Column({ type: 'uuid', nullable: true })
  planId!: string | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'uuid', nullable: true })
  enteredBy!: string | null;
}
