import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RoundState, RoundStatus } from '../../domain/report/round.ts';
import { Plan } from '../plans/plan.entity.ts';

/** A round (kỳ báo cáo): plan × duty to report × period. The row is the lock under which everything about it happens. */
@Entity()
@Index(['planId', 'dutyRef', 'periodKey'], { unique: true })
@Index(['nextAt'], { where: '"next_at" IS NOT NULL' })
@Check('report_round_status_known', `"status" IN ('scheduled', 'open', 'closed')`)
export class ReportRound {
  /** UUID v5 of plan, duty and period. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Plan)
  planId!: string;

  @Column({ type: 'text' })
  dutyRef!: string;

  /** Ref of the duty that sums it up; null where the plan wants no consolidation. */
  @Column({ type: 'text', nullable: true })
  consolidationRef!: string | null;

  /** As `periodKey` writes it ("2025", "2025-H1"). */
  @Column({ type: 'text' })
  periodKey!: string;

  /** The fold of its events. */
  @Column({ type: 'jsonb' })
  state!: RoundState;

  @Column({ type: 'text' })
  status!: RoundStatus;

  @Column({ type: 'timestamptz' })
  opensAt!: Date;

  /** The next instant at which it has something to do by itself; null: it only waits for a person, or is closed. */
  @Column({ type: 'timestamptz', nullable: true })
  nextAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  openedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  /** Seq of its last event: the `expectedVersion` of the next order. */
  @Column({ type: 'int' })
  version!: number;
}
