import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Subject } from './subject.entity.ts';

/** One recorded event: the durable memory. Written once, never changed; everything else can be made from it anew. */
@Entity()
@Index(['subjectId', 'key'], { unique: true, where: '"key" IS NOT NULL' })
export class SubjectEvent {
  @PrimaryColumn({ type: 'uuid', name: 'subject_id' })
  @ForeignKey(() => Subject)
  subjectId!: string;

  /** 1, 2, 3… without a gap. */
  @PrimaryColumn({ type: 'int', name: 'seq' })
  seq!: number;

  @Column({ type: 'text' })
  type!: string;

  /** Plan time. */
  @Column({ type: 'timestamptz' })
  at!: Date;

  /** System time. */
  @Column({ type: 'timestamptz' })
  recordedAt!: Date;

  /** Plan time at which it was recorded: what it plans cannot be decided before. Null: recorded before this was kept. */
  @Column({ type: 'timestamptz', nullable: true })
  knownAt!: Date | null;

  /** Null where a clock acted. */
  @Column({ type: 'uuid', nullable: true })
  accountId!: string | null;

  @Column({ type: 'text', nullable: true })
  agencyId!: string | null;

  /** The client's Idempotency-Key of the command that brought it. */
  @Column({ type: 'text', nullable: true })
  key!: string | null;

  /** The event itself, with its type. */
  @Column({ type: 'jsonb' })
  data!: unknown;

  /** sha256 of the canonical JSON of the numbered event. */
  @Column({ type: 'bytea' })
  hash!: Buffer;
}
