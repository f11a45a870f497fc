import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Clock } from '../../domain/obligation/clock.ts';
import type { EscalationStatus } from '../../domain/obligation/escalation.ts';
import { Subject } from './subject.entity.ts';

/** Read model of an escalation record: one per subject and clock version. */
@Entity()
@Index(['planId', 'status'])
@Index(['status', 'level'])
@Index(['agencyId', 'status'])
@Index(['raisedAt', 'subjectId', 'id'])
export class Escalation {
  @PrimaryColumn({ type: 'uuid', name: 'subject_id' })
  @ForeignKey(() => Subject)
  subjectId!: string;

  /** `<clock>-<version>`. */
  @PrimaryColumn({ type: 'text', name: 'id' })
  id!: string;

  @Column({ type: 'uuid' })
  planId!: string;

  /** The agency that must act. */
  @Column({ type: 'text' })
  agencyId!: string;

  @Column({ type: 'text' })
  clock!: Clock;

  @Column({ type: 'int' })
  clockVersion!: number;

  @Column({ type: 'smallint' })
  level!: 1 | 2;

  @Column({ type: 'text' })
  status!: EscalationStatus;

  @Column({ type: 'timestamptz' })
  raisedAt!: Date;

  @Column({ type: 'timestamptz', name: 'raised_to2_at', nullable: true })
  raisedTo2At!: Date | null;

  @Column({ type: 'text', nullable: true })
  direction!: string | null;

  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  /** Plan time of the event that last changed it. */
  @Column({ type: 'timestamptz' })
  updatedAt!: Date;
}
