import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Actor } from '../../domain/obligation/actor.ts';

/** launch | next occurrences | close a plan | receive | confirm | reports of a round | their date | accept | urge | plan anew */
export const BULK_KINDS = [
  'launch',
  'occurrences',
  'close-plan',
  'receive',
  'confirm',
  'open-round',
  'round-date',
  'accept-reports',
  'urge',
  'urge-reports',
  'replan',
] as const;
export type BulkKind = (typeof BULK_KINDS)[number];

export type BulkStatus = 'running' | 'done' | 'failed-partly';

/** Work on many things: its items and their results stand beside it, its workflow only sees to it that all are done. */
@Entity()
@Index(['planId'])
@Index(['createdAt'], { where: `"status" = 'running'` })
@Check('bulk_job_status_known', `"status" IN ('running', 'done', 'failed-partly')`)
export class BulkJob {
  /** UUID v7. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  kind!: BulkKind;

  @Column({ type: 'uuid', nullable: true })
  planId!: string | null;

  /** On whose order, with the roles of that moment; null where the plan's clock acted. */
  @Column({ type: 'jsonb', nullable: true })
  actor!: Actor | null;

  @Column({ type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Column({ type: 'text', nullable: true })
  createdByAgencyId!: string | null;

  /** Plan time; what the job writes counts from this instant, whenever it is carried out. */
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  /** How many things it works on: the sum of its items' sizes. */
  @Column({ type: 'int' })
  total!: number;

  @Column({ type: 'text' })
  status!: BulkStatus;

  /** What its kind needs beside the items; plain JSON. */
  @Column({ type: 'jsonb' })
  params!: Record<string, unknown>;

  /** System time at which its workflow was known to be started; null: to be started still. */
  @Column({ type: 'timestamptz', nullable: true })
  startedAt!: Date | null;

  /** System time. */
  @Column({ type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;
}
