import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Timeliness } from '../../domain/obligation/duty.ts';
import type { FollowedTreatment } from '../../domain/obligation/firing.ts';
import type { ReportKind, ReportStatus } from '../../domain/report/report.ts';
import { Subject } from './subject.entity.ts';

/** Read model of a duty to report: what lists and the completeness of a round read. */
@Entity()
@Index(['roundId', 'status', 'agencyId'])
@Index(['agencyId', 'status', 'dueAt', 'id'])
@Index(['planId', 'status', 'dueAt', 'id'])
export class Report {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => Subject)
  id!: string;

  @Column({ type: 'uuid' })
  roundId!: string;

  @Column({ type: 'uuid' })
  planId!: string;

  @Column({ type: 'text' })
  agencyId!: string;

  /** Who receives it and decides. */
  @Column({ type: 'text' })
  receiverAgencyId!: string;

  @Column({ type: 'text' })
  kind!: ReportKind;

  @Column({ type: 'text' })
  treatment!: FollowedTreatment;

  /** As `periodKey` writes it ("2025", "2025-H1"). */
  @Column({ type: 'text' })
  periodKey!: string;

  @Column({ type: 'text' })
  status!: ReportStatus;

  @Column({ type: 'text', nullable: true })
  officerId!: string | null;

  /** The due instant in force: that of the rework while something is to be reworked. */
  @Column({ type: 'timestamptz', nullable: true })
  dueAt!: Date | null;

  @Column({ type: 'date', nullable: true })
  dueOn!: string | null;

  @Column({ type: 'date', nullable: true })
  nominalOn!: string | null;

  @Column({ type: 'date', nullable: true })
  reworkDueOn!: string | null;

  @Column({ type: 'text', nullable: true })
  timeliness!: Timeliness | null;

  /** What was last sent is a zero report; null where nothing was sent. */
  @Column({ type: 'boolean', nullable: true })
  zero!: boolean | null;

  /** When it was first sent. */
  @Column({ type: 'timestamptz', nullable: true })
  submittedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  acceptedAt!: Date | null;

  @Column({ type: 'boolean' })
  extensionPending!: boolean;

  @Column({ type: 'smallint' })
  escalationLevel!: 0 | 1 | 2;

  @Column({ type: 'int' })
  reworks!: number;

  /** Seq of the last event of a person: the `expectedVersion` of the next command. */
  @Column({ type: 'int' })
  version!: number;

  /** Written when the duty opens and never by an event. */
  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  search!: string;

  /** Plan time of the last event. */
  @Column({ type: 'timestamptz' })
  updatedAt!: Date;
}
