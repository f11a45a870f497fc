import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { PlanTarget, SourcePlace, TargetComparator } from '../../domain/plan/plan-document.ts';
import { Plan } from './plan.entity.ts';

/** A target of an issued plan (chỉ tiêu). */
@Entity()
export class Target {
  @PrimaryColumn({ type: 'uuid', name: 'plan_id' })
  @ForeignKey(() => Plan)
  planId!: string;

  @PrimaryColumn({ type: 'text', name: 'ref' })
  ref!: string;

  @Column({ type: 'int' })
  ordinal!: number;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text' })
  comparator!: TargetComparator;

  /** Null: a target in words only. As text, since a number of the database has more figures than one of JavaScript. */
  @Column({ type: 'numeric', nullable: true })
  value!: string | null;

  @Column({ type: 'text' })
  unit!: string;

  @Column({ type: 'text', nullable: true })
  per!: PlanTarget['per'];

  /** The agency that answers for it; null: still to be chosen. */
  @Column({ type: 'text', nullable: true })
  ownerAgencyId!: string | null;

  @Column({ type: 'jsonb' })
  place!: SourcePlace;
}
