import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Mandate } from '../../domain/agency/treatment.ts';
import type { Timeliness } from '../../domain/obligation/duty.ts';
import type { FollowedTreatment } from '../../domain/obligation/firing.ts';
import type { AssigneeRole, AssignmentClass } from '../../domain/plan/plan-document.ts';
import type { TaskStatus } from '../../domain/task/task.ts';
import { Subject } from './subject.entity.ts';

/** Statuses in which the date runs; of the others there will be ever more. The same as the domain's WORKING_STATUSES. */
const WORKING = `"status" IN ('not-received', 'in-progress', 'returned')`;

/** Read model of a task: what lists, boards and exports read. Written with its events, made anew from them. */
@Entity()
@Index(['agencyId', 'status', 'dueAt', 'id'])
@Index(['agencyId', 'dueAt', 'id'])
@Index(['assignmentId', 'agencyId', 'id'])
@Index(['assignmentId', 'dueAt', 'id'])
@Index(['planId', 'status', 'dueAt', 'id'])
@Index(['planId', 'agencyId', 'id'])
@Index(['planId', 'dueAt', 'id'])
@Index(['planId', 'updatedAt', 'id'])
@Index(['planId', 'dueAt', 'id', 'agencyId'], { where: '"decision_pending"' })
@Index(['agencyId', 'dueAt', 'id'], { where: '"decision_pending"' })
@Index(['planId', 'dueAt', 'id'], { where: '"escalation_level" > 0' })
@Index(['planId', 'dueAt', 'id'], { where: '"occurrence" > 0' })
@Index(['planId', 'dueAt', 'id'], { where: WORKING })
export class Task {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => Subject)
  id!: string;

  @Column({ type: 'uuid' })
  planId!: string;

  @Column({ type: 'text' })
  assignmentId!: string;

  @Column({ type: 'text' })
  agencyId!: string;

  @Column({ type: 'text' })
  standingAgencyId!: string;

  @Column({ type: 'int' })
  occurrence!: number;

  @Column({ type: 'text' })
  class!: AssignmentClass;

  @Column({ type: 'text' })
  role!: AssigneeRole;

  @Column({ type: 'text' })
  mandate!: Mandate;

  @Column({ type: 'text' })
  treatment!: FollowedTreatment;

  @Column({ type: 'text' })
  status!: TaskStatus;

  @Column({ type: 'text', nullable: true })
  officerId!: string | null;

  /** The due instant in force: that of the rework while something is to be reworked. */
  @Column({ type: 'timestamptz', nullable: true })
  dueAt!: Date | null;

  /** The last accepted day of the date in force. */
  @Column({ type: 'date', nullable: true })
  dueOn!: string | null;

  /** The day that the plan's words name. */
  @Column({ type: 'date', nullable: true })
  nominalOn!: string | null;

  @Column({ type: 'date', nullable: true })
  reworkDueOn!: string | null;

  /** Until when the task is to be taken note of; null once it was. */
  @Column({ type: 'date', nullable: true })
  receiptDueOn!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  receivedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  firstSubmittedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  timeliness!: Timeliness | null;

  @Column({ type: 'boolean' })
  refusalPending!: boolean;

  @Column({ type: 'boolean' })
  extensionPending!: boolean;

  /** The next step is the assignee's. */
  @Column({ type: 'boolean' })
  assigneeToAct!: boolean;

  /** Somebody above has to decide: on a submission, a refusal, an extension, or on a date left open. */
  @Column({ type: 'boolean' })
  decisionPending!: boolean;

  /** The highest level of its open escalations; 0 where none is open. */
  @Column({ type: 'smallint' })
  escalationLevel!: 0 | 1 | 2;

  /** Percent as last reported. */
  @Column({ type: 'smallint', nullable: true })
  progress!: number | null;

  @Column({ type: 'int' })
  interimResults!: number;

  /** It only waits for its period or event. */
  @Column({ type: 'boolean' })
  dormant!: boolean;

  /** Seq of the last event of a person: the `expectedVersion` of the next command. */
  @Column({ type: 'int' })
  version!: number;

  /** The assignment's short text; written at the launch and never by an event. */
  @Column({ type: 'text' })
  title!: string;

  /** The title in lower case and without diacritics. */
  @Column({ type: 'text' })
  search!: string;

  @Column({ type: 'timestamptz', nullable: true })
  completedAt!: Date | null;

  /** Plan time of the last event. */
  @Column({ type: 'timestamptz' })
  updatedAt!: Date;
}
