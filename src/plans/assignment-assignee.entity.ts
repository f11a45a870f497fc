import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { AssigneeRole, PlanAssignee } from '../../domain/plan/plan-document.ts';
import { Assignment } from './assignment.entity.ts';

/** A body or group that an assignment names (đơn vị được giao). */
@Entity()
export class AssignmentAssignee {
  @PrimaryColumn({ type: 'text', name: 'assignment_id' })
  @ForeignKey(() => Assignment)
  assignmentId!: string;

  /** Its place in the heading, from 1. */
  @PrimaryColumn({ type: 'int', name: 'ordinal' })
  ordinal!: number;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  kind!: PlanAssignee['kind'];

  @Column({ type: 'text' })
  role!: AssigneeRole;

  /** The word of the text ("Đề nghị", "giao"); null: a bare heading. */
  @Column({ type: 'text', nullable: true })
  mandateWords!: string | null;

  @Column({ type: 'text' })
  mandate!: PlanAssignee['mandate']['decided'];

  @Column({ type: 'boolean' })
  followed!: boolean;
}
