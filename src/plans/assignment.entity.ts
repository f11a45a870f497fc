import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ResolvedDeadline } from '../../domain/deadline/resolve-deadline.ts';
import type {
  AssignmentClass,
  DeliverableKind,
  PlanAssignment,
  SourcePlace,
  StatedDeadline,
} from '../../domain/plan/plan-document.ts';
import { Plan } from './plan.entity.ts';

/** Words of a deadline, what they say, and the date that follows; null where it follows later or from none. */
export type AssignmentDeadline = StatedDeadline & { readonly resolved: ResolvedDeadline | null };

/** One item of an issued plan (việc giao), as its document had it at the issue. */
@Entity()
@Index(['planId', 'ref'], { unique: true })
@Index(['planId', 'ordinal'])
export class Assignment {
  /** UUID v5 of plan and ref; as text, since tasks keep the id of whatever assigned them. */
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Plan)
  planId!: string;

  @Column({ type: 'text' })
  ref!: string;

  /** Its place in the plan, from 1. */
  @Column({ type: 'int' })
  ordinal!: number;

  @Column({ type: 'text' })
  class!: AssignmentClass;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text' })
  titleShort!: string;

  @Column({ type: 'jsonb', nullable: true })
  deadline!: AssignmentDeadline | null;

  @Column({ type: 'jsonb', nullable: true })
  recurrence!: PlanAssignment['recurrence'];

  /** The words that name the event of on-event work. */
  @Column({ type: 'text', nullable: true })
  eventWords!: string | null;

  @Column({ type: 'jsonb' })
  place!: SourcePlace;

  @Column({ type: 'text', nullable: true })
  product!: string | null;

  @Column({ type: 'text' })
  deliverable!: DeliverableKind;

  /** Who gets the product. */
  @Column({ type: 'text', nullable: true })
  receiver!: string | null;

  @Column({ type: 'text', array: true })
  coordinators!: string[];

  @Column({ type: 'text', array: true })
  dependsOn!: string[];

  /** The last occurrence opened; 0: none beside that of the launch. */
  @Column({ type: 'int' })
  lastOccurrence!: number;

  /** The period of the last occurrence of recurring work. */
  @Column({ type: 'text', nullable: true })
  lastPeriodKey!: string | null;
}
