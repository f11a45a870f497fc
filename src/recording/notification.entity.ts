import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Clock, Teller } from '../../domain/obligation/clock.ts';
import type { SubjectKind } from '../../domain/obligation/recorded-event.ts';

/**
 * Something that a role of an agency is told. Written in the transaction of what it tells of; the person is found when
 * it is delivered or read.
 */
@Entity()
@Index(['subjectId', 'clock', 'clockVersion', 'rung', 'repeat', 'recipientAgencyId', 'recipientRole'], {
  unique: true,
  where: '"rung" IS NOT NULL',
})
@Index(['recipientAgencyId', 'recipientRole', 'localDate'])
@Index(['recipientAgencyId', 'id'])
@Index(['subjectId'])
@Index('notification_for_administrators', ['id'], { where: `"recipient_role" = 'administrator'` })
@Index(['localDate'], { where: '"digest_id" IS NULL' })
@Index(['digestId'], { where: '"digest_id" IS NOT NULL' })
export class Notification {
  /** UUID v7: sorts by time of writing. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** The firing it tells of; the four are null for what a person did. */
  @Column({ type: 'text', nullable: true })
  clock!: Clock | null;

  @Column({ type: 'int', nullable: true })
  clockVersion!: number | null;

  @Column({ type: 'text', nullable: true })
  rung!: string | null;

  @Column({ type: 'int', nullable: true })
  repeat!: number | null;

  /** What it is about; an alarm tells the administrators, and has no plan. */
  @Column({ type: 'text' })
  subjectKind!: SubjectKind | 'alarm';

  @Column({ type: 'uuid' })
  subjectId!: string;

  @Column({ type: 'uuid', nullable: true })
  planId!: string | null;

  /** Empty where the administrators are told, who need no agency. */
  @Column({ type: 'text' })
  recipientAgencyId!: string;

  @Column({ type: 'text' })
  recipientRole!: Teller | 'administrator';

  /** `rung:<rung>` | `request-line` | `event:<type of event>` | `alarm`. */
  @Column({ type: 'text' })
  kind!: string;

  /** Values that fill its text; plain JSON. */
  @Column({ type: 'jsonb' })
  params!: Record<string, unknown>;

  /** To be worded as a request (đề nghị). */
  @Column({ type: 'boolean' })
  polite!: boolean;

  /** An escalation: shown and mailed at once, not with the next digest. */
  @Column({ type: 'boolean' })
  urgent!: boolean;

  /** Plan time; of an alarm, system time. */
  @Column({ type: 'timestamptz' })
  at!: Date;

  /** The day of `at` in Việt Nam. */
  @Column({ type: 'date' })
  localDate!: string;

  /** The digest it went out with. */
  @Column({ type: 'uuid', nullable: true })
  digestId!: string | null;
}
