import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Plan } from './plan.entity.ts';

/**
 * Something that happened and calls for on-event work (an accident, an instruction), recorded once for the plan by a
 * person who names the agencies it concerns.
 */
@Entity()
@Index(['planId', 'occurredOn'])
export class PlanEvent {
  /** UUID v7. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Plan)
  planId!: string;

  @Column({ type: 'text', array: true })
  assignmentRefs!: string[];

  @Column({ type: 'text', array: true })
  agencyIds!: string[];

  @Column({ type: 'date' })
  occurredOn!: string;

  @Column({ type: 'text' })
  text!: string;

  /** The occurrence that it opened in each assignment, by ref. */
  @Column({ type: 'jsonb' })
  occurrences!: Record<string, number>;

  @Column({ type: 'uuid' })
  recordedBy!: string;

  /** Plan time. */
  @Column({ type: 'timestamptz' })
  recordedAt!: Date;

  /** The job that opens its occurrences. */
  @Column({ type: 'uuid' })
  bulkJobId!: string;
}
