import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An order that is about to give an agency the task of an assignment and occurrence: nobody else may give it one. */
@Entity()
@Index(['taskId'])
export class AssignmentClaim {
  @PrimaryColumn({ type: 'text', name: 'assignment_id' })
  assignmentId!: string;

  @PrimaryColumn({ type: 'text', name: 'agency_id' })
  agencyId!: string;

  @PrimaryColumn({ type: 'int', name: 'occurrence' })
  occurrence!: number;

  /** The task that is to go there. */
  @Column({ type: 'uuid' })
  taskId!: string;

  /** The Idempotency-Key of the order. */
  @Column({ type: 'text' })
  key!: string;

  /** System time. */
  @Column({ type: 'timestamptz' })
  claimedAt!: Date;
}
