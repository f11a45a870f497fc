import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ReportingDuty as StatedDuty } from '../../domain/plan/plan-document.ts';
import { Plan } from './plan.entity.ts';

/** A duty to report of an issued plan, from which its rounds are opened. */
@Entity()
export class ReportingDuty {
  @PrimaryColumn({ type: 'uuid', name: 'plan_id' })
  @ForeignKey(() => Plan)
  planId!: string;

  @PrimaryColumn({ type: 'text', name: 'ref' })
  ref!: string;

  @Column({ type: 'int' })
  ordinal!: number;

  @Column({ type: 'text' })
  kind!: StatedDuty['kind'];

  /** The duty as the plan states it. */
  @Column({ type: 'jsonb' })
  duty!: StatedDuty;

  /** Who receives first; null only where a draft names nobody that is known. */
  @Column({ type: 'text', nullable: true })
  receiverAgencyId!: string | null;

  /** Ref of the round that it sums up or is shown in. */
  @Column({ type: 'text', nullable: true })
  roundRef!: string | null;

  /** Period of the last round opened; null: none yet. */
  @Column({ type: 'text', nullable: true })
  lastPeriodKey!: string | null;
}
