import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What may change on somebody's page. `many` of a kind in one statement stand as one row without an id. */
export const LIVE_KINDS = [
  'task',
  'report',
  'report-draft',
  'round',
  'plan',
  'bulk-job',
  'plan-import',
  'notifications',
  'clock',
] as const;
export type LiveKind = (typeof LIVE_KINDS)[number];

/**
 * That something was changed, written by triggers of the tables themselves in the transaction of the change, and read by
 * the streams of the API. Rows are swept after some minutes: what happened is told by events, not here.
 */
@Entity()
@Index(['tx'])
@Index(['at'])
export class LiveChange {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  n!: number;

  /** The transaction that changed it (`pg_current_xact_id`): whether a reader has seen it follows from a snapshot. */
  @Column({ type: 'bigint' })
  tx!: number;

  /** System time. */
  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'text' })
  kind!: LiveKind;

  /** Null: too many at once to be named, or there is only one of its kind. */
  @Column({ type: 'uuid', nullable: true })
  subjectId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  planId!: string | null;

  /** Whose it is: who must act, who ordered the job, who reviews the import, who is told. */
  @Column({ type: 'text', nullable: true })
  agencyId!: string | null;

  /** Whose it is, too: who had the task before, who receives the report. */
  @Column({ type: 'text', nullable: true })
  otherAgencyId!: string | null;

  @Column({ type: 'text', nullable: true })
  assignmentId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  accountId!: string | null;
}
