import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ProposedPlan } from '../../domain/plan-review/reviewed-plan.ts';
import type { PlanReading } from '../../domain/plan-text/plan-reading.ts';
import type { SourceLine } from '../../domain/plan-text/source-lines.ts';
import { Plan } from '../plans/plan.entity.ts';

/** đang đọc | đã đọc, đang rà soát | không đọc được | đã lập kế hoạch | đã bỏ */
export const PLAN_IMPORT_STATES = ['reading', 'read', 'failed', 'drafted', 'discarded'] as const;
export type PlanImportState = (typeof PLAN_IMPORT_STATES)[number];

/** Why the files could not be read: a code that has its texts in `common/messages`. */
export interface ReadingProblem {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** A plan that is being taken over from its documents (lần nhập kế hoạch): what was sent, read and proposed. */
@Entity()
@Index(['agencyId', 'id'])
@Index(['planId'])
@Index(['readingSince'], { where: `"state" = 'reading'` })
@Check('plan_import_state_known', `"state" IN ('reading', 'read', 'failed', 'drafted', 'discarded')`)
@Check('plan_import_drafted', `("state" = 'drafted') = ("plan_id" IS NOT NULL)`)
export class PlanImport {
  /** UUID v7: imports sort by the time of their beginning. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** The agency whose people review it. */
  @Column({ type: 'text' })
  agencyId!: string;

  @Column({ type: 'uuid' })
  createdBy!: string;

  /** System time. */
  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'text' })
  state!: PlanImportState;

  /** As the reading found it; null until then. */
  @Column({ type: 'text', nullable: true })
  title!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  problem!: ReadingProblem | null;

  /** How often the reading was begun, and when the last time (system time). */
  @Column({ type: 'int' })
  readings!: number;

  /** How often in a row a reading was lost with its process. */
  @Column({ type: 'int' })
  timesLost!: number;

  @Column({ type: 'timestamptz', nullable: true })
  readingSince!: Date | null;

  /** The text as read; places count in its lines joined by line feeds. Never changed. */
  @Column({ type: 'jsonb', nullable: true, select: false })
  lines!: readonly SourceLine[] | null;

  /** What the rules read, as the release of that day read it. Never changed. */
  @Column({ type: 'jsonb', nullable: true, select: false })
  reading!: PlanReading | null;

  /** The state before the first step of the review. Never changed. */
  @Column({ type: 'jsonb', nullable: true, select: false })
  proposal!: ProposedPlan | null;

  /** Number of the last step of its review: the `expectedVersion` of the next. */
  @Column({ type: 'int' })
  version!: number;

  /** The draft that was made of it. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => Plan)
  planId!: string | null;
}
