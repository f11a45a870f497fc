import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ReviewStep } from '../../domain/plan-review/review-operation.ts';
import { PlanImport } from './plan-import.entity.ts';

/** One line of a review's log: what a person did. Written once, never changed; undo is a line of its own. */
@Entity()
export class PlanImportStep {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => PlanImport)
  importId!: string;

  /** Counted from 1 without gaps. */
  @PrimaryColumn({ type: 'int' })
  number!: number;

  @Column({ type: 'jsonb' })
  step!: ReviewStep;

  @Column({ type: 'uuid' })
  accountId!: string;

  /** System time. */
  @Column({ type: 'timestamptz' })
  at!: Date;
}
