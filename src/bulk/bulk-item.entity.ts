import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BulkJob } from './bulk-job.entity.ts';

export type BulkItemStatus = 'open' | 'done' | 'failed';

/**
 * Why an item could not be done: a stable code and its values, worded by the reader's language. Where only some of what it
 * stands for could not, `details.subjects` names them: {subjectId, code, details} each.
 */
export interface ItemProblem {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** One item of a job: done once, with its own result. */
@Entity()
@Index(['jobId', 'status', 'n'])
@Check('bulk_item_status_known', `"status" IN ('open', 'done', 'failed')`)
export class BulkItem {
  @PrimaryColumn({ type: 'uuid', name: 'job_id' })
  @ForeignKey(() => BulkJob)
  jobId!: string;

  /** 1, 2, 3… */
  @PrimaryColumn({ type: 'int', name: 'n' })
  n!: number;

  /** How many things it stands for. */
  @Column({ type: 'int' })
  size!: number;

  /** What is to be done, as its kind reads it; plain JSON. */
  @Column({ type: 'jsonb' })
  payload!: unknown;

  @Column({ type: 'text' })
  status!: BulkItemStatus;

  /** How often it was tried without an answer. */
  @Column({ type: 'int', default: 0 })
  attempts!: number;

  @Column({ type: 'jsonb', nullable: true })
  problem!: ItemProblem | null;

  /** System time. */
  @Column({ type: 'timestamptz', nullable: true })
  doneAt!: Date | null;
}
