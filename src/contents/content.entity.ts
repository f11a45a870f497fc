import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Subject } from '../recording/subject.entity.ts';

/** What a content is: the result of a task, or a report. */
export const CONTENT_KINDS = ['task-result', 'report'] as const;
export type ContentKind = (typeof CONTENT_KINDS)[number];

/**
 * What was handed in. Texts and figures are too long for a workflow: they are stored here first and cross as id and
 * hash. Written once; what no event refers to is swept after a day.
 */
@Entity()
@Index(['subjectId'])
@Index(['touchedAt'], { where: 'NOT "kept"' })
export class Content {
  /** UUID v5 of subject, key and hash: a repeated request finds its first content. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  kind!: ContentKind;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Subject)
  subjectId!: string;

  /** As its kind shapes it; plain JSON. */
  @Column({ type: 'jsonb' })
  body!: unknown;

  @Column({ type: 'uuid', array: true })
  fileIds!: string[];

  /** SHA-256 (hex) of the canonical JSON of body and file ids. */
  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'uuid' })
  createdBy!: string;

  /** System time. */
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  /** System time of the last request that brought it. */
  @Column({ type: 'timestamptz' })
  touchedAt!: Date;

  /** An event refers to it: it stays. */
  @Column({ type: 'boolean', default: false })
  kept!: boolean;
}
