import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { NotFiredReason } from '../../../domain/obligation/clock.ts';

export const VERIFICATION_STATUSES = ['waiting', 'running', 'done', 'failed'] as const;
export type VerificationStatus = (typeof VERIFICATION_STATUSES)[number];

/** How the rows that were read stand: fired, still planned, or by the reason for which they did not fire. */
export type LedgerTally = Partial<Record<'fired' | 'planned' | NotFiredReason, number>>;

/** One comparison of the ledger with what the oracle reckons. Instants are system time unless said otherwise. */
@Entity()
@Index(['status'], { where: `"status" IN ('waiting', 'running')` })
@Check('ledger_verification_status_known', `"status" IN ('waiting', 'running', 'done', 'failed')`)
export class LedgerVerification {
  /** UUID v7. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** Null: every plan. */
  @Column({ type: 'uuid', nullable: true })
  planId!: string | null;

  /** The administrator who ordered it; null where it is the daily one, or a program's. */
  @Column({ type: 'uuid', nullable: true })
  orderedBy!: string | null;

  /** The day in Việt Nam whose daily run this is; null for others. */
  @Index({ unique: true, where: '"daily_for" IS NOT NULL' })
  @Column({ type: 'date', nullable: true })
  dailyFor!: string | null;

  @Column({ type: 'text' })
  status!: VerificationStatus;

  @Column({ type: 'timestamptz' })
  orderedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  startedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  /** How many tasks and reports there are to look at. */
  @Column({ type: 'int', default: 0 })
  total!: number;

  /** How many were looked at. */
  @Column({ type: 'int', default: 0 })
  subjects!: number;

  /** How many rows of the ledger were looked at. */
  @Column({ type: 'int', default: 0 })
  rows!: number;

  /** How many differences were found, also those beyond the findings kept. */
  @Column({ type: 'int', default: 0 })
  differences!: number;

  @Column({ type: 'jsonb', default: {} })
  tally!: LedgerTally;

  /** Why it could not be carried out. */
  @Column({ type: 'text', nullable: true })
  problem!: string | null;
}
