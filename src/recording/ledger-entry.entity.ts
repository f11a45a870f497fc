import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Clock, NotFiredReason, Teller } from '../../domain/obligation/clock.ts';
import type { LedgerStatus } from '../../domain/obligation/ledger-changes.ts';
import { Subject } from './subject.entity.ts';

/**
 * One planned rung of one clock version: written when it is planned, decided once. It must always be possible to prove
 * from these rows that nothing due was missed and nothing fired twice.
 */
@Entity()
@Index(['subjectId', 'clock', 'clockVersion', 'rung', 'repeat'], {
  unique: true,
  where: `"status" = 'fired'`,
})
@Index(['plannedAt'], { where: `"status" = 'planned'` })
@Index(['planId', 'agencyId', 'date'])
@Index(['planId', 'plannedAt', 'subjectId'])
@Index(['agencyId', 'plannedAt', 'subjectId'])
@Check('ledger_entry_status_known', `"status" IN ('planned', 'fired', 'superseded', 'closed')`)
@Check('ledger_entry_reason', `("status" IN ('superseded', 'closed')) = ("reason" IS NOT NULL)`)
@Check('ledger_entry_decided', `("status" = 'planned') = ("decided_at" IS NULL)`)
export class LedgerEntry {
  @PrimaryColumn({ type: 'uuid', name: 'subject_id' })
  @ForeignKey(() => Subject)
  subjectId!: string;

  @PrimaryColumn({ type: 'text', name: 'clock' })
  clock!: Clock;

  @PrimaryColumn({ type: 'int', name: 'clock_version' })
  clockVersion!: number;

  @PrimaryColumn({ type: 'text', name: 'rung' })
  rung!: string;

  @PrimaryColumn({ type: 'int', name: 'repeat' })
  repeat!: number;

  /** Grows when the rung is put off to a later day. */
  @PrimaryColumn({ type: 'int', name: 'attempt' })
  attempt!: number;

  @Column({ type: 'uuid' })
  planId!: string;

  /** Whose work it is about. */
  @Column({ type: 'text' })
  agencyId!: string;

  /** The day the rung belongs to. */
  @Column({ type: 'date' })
  date!: string;

  /** Plan time at which it is to fire. */
  @Column({ type: 'timestamptz' })
  plannedAt!: Date;

  @Column({ type: 'text' })
  status!: LedgerStatus;

  /** Why it did not fire. */
  @Column({ type: 'text', nullable: true })
  reason!: NotFiredReason | null;

  /** Plan time of the event that decided it. */
  @Column({ type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Column({ type: 'int', nullable: true })
  decidedSeq!: number | null;

  /** The roles that the firing told; empty where it did not fire. */
  @Column({ type: 'text', array: true })
  tells!: Teller[];
}
