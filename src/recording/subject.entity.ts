import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SubjectKind } from '../../domain/obligation/recorded-event.ts';

/**
 * One task or duty to report: its place in the numbering of events and the fold of all of them. The row is the lock
 * under which everything about the subject is recorded.
 */
@Entity()
@Index(['planId', 'kind'])
@Index(['nextAt'], { where: '"next_at" IS NOT NULL' })
@Check('subject_kind_known', `"kind" IN ('task', 'report')`)
export class Subject {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  kind!: SubjectKind;

  @Column({ type: 'uuid' })
  planId!: string;

  /** The agency that must act now. */
  @Column({ type: 'text' })
  agencyId!: string;

  /** The fold of the events up to `lastSeq`. */
  @Column({ type: 'jsonb' })
  state!: unknown;

  @Column({ type: 'int' })
  lastSeq!: number;

  /** Seq of the last event of a person (the first event counts as one): what `expectedVersion` is compared with. */
  @Column({ type: 'int' })
  lastHumanSeq!: number;

  /** Grows when the workflow is rebuilt from the events; recordings of another generation are refused. */
  @Column({ type: 'int', default: 1 })
  generation!: number;

  /** The generation whose workflow is known to have been started; null before the first start. */
  @Column({ type: 'int', nullable: true })
  startedGeneration!: number | null;

  /** The earliest open rung; null where nothing is planned. */
  @Column({ type: 'timestamptz', nullable: true })
  nextAt!: Date | null;

  /** Version of the calendar that its workflow decides with, as far as known; null: not known. */
  @Column({ type: 'int', nullable: true })
  calendarVersion!: number | null;

  /** Version of the ladder that its workflow decides with; null: that of its plan. */
  @Column({ type: 'int', nullable: true })
  policyVersion!: number | null;

  /** Code of the conflict that stopped the recording until a person puts it right. */
  @Column({ type: 'text', nullable: true })
  halted!: string | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  updatedAt!: Date;
}
