import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Plan } from './plan.entity.ts';

/** Addressed, not followed: a body that the plan speaks to and that gets no task. */
@Entity()
export class AddressedEntry {
  @PrimaryColumn({ type: 'uuid', name: 'plan_id' })
  @ForeignKey(() => Plan)
  planId!: string;

  @PrimaryColumn({ type: 'int', name: 'n' })
  n!: number;

  @Column({ type: 'text' })
  assignmentRef!: string;

  /** As the plan names it. */
  @Column({ type: 'text' })
  name!: string;

  /** The registered body, if it is one. */
  @Index()
  @Column({ type: 'text', nullable: true })
  agencyId!: string | null;

  @Column({ type: 'text' })
  reason!: string;
}
