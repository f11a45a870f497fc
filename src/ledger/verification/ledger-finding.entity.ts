import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Clock } from '../../../domain/obligation/clock.ts';
import type { FindingKind, LedgerSide } from './ledger-comparison.ts';
import { LedgerVerification } from './ledger-verification.entity.ts';

/** One difference between what the oracle reckons and what the ledger holds. */
@Entity()
export class LedgerFinding {
  @PrimaryColumn({ type: 'uuid', name: 'verification_id' })
  @ForeignKey(() => LedgerVerification, { onDelete: 'CASCADE' })
  verificationId!: string;

  /** 1, 2, 3… in the order of finding. */
  @PrimaryColumn({ type: 'int', name: 'n' })
  n!: number;

  @Column({ type: 'text' })
  kind!: FindingKind;

  @Column({ type: 'uuid' })
  subjectId!: string;

  @Column({ type: 'uuid' })
  planId!: string;

  /** The row; the five are null where the subject as a whole could not be reckoned. */
  @Column({ type: 'text', nullable: true })
  clock!: Clock | null;

  @Column({ type: 'int', nullable: true })
  clockVersion!: number | null;

  @Column({ type: 'text', nullable: true })
  rung!: string | null;

  @Column({ type: 'int', nullable: true })
  repeat!: number | null;

  @Column({ type: 'int', nullable: true })
  attempt!: number | null;

  @Column({ type: 'jsonb', nullable: true })
  expected!: LedgerSide | null;

  @Column({ type: 'jsonb', nullable: true })
  found!: LedgerSide | null;

  /** What the reckoning failed on. */
  @Column({ type: 'text', nullable: true })
  problem!: string | null;
}
