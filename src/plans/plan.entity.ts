import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DeadlineConventions } from '../../domain/deadline/deadline-spec.ts';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';

/** nháp | đã ban hành, đang giao việc | đang thực hiện | đã kết thúc */
export const PLAN_STATUSES = ['draft', 'issued', 'running', 'closed'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

/** An official plan (kế hoạch): its document, where it stands, and what it is computed with. */
@Entity()
@Index(['standingAgencyId'])
@Index(['issuerAgencyId'])
@Index(['status', 'nextAt'])
@Check('plan_status_known', `"status" IN ('draft', 'issued', 'running', 'closed')`)
@Check('plan_issued', `("status" = 'draft') = ("issued_at" IS NULL)`)
export class Plan {
  /** UUID v7: plans sort by the time of their entry. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** Authority whose plan it is (`ha-noi`). */
  @Column({ type: 'text' })
  authority!: string;

  /** Cơ quan ban hành. */
  @Column({ type: 'text' })
  issuerAgencyId!: string;

  /** Cơ quan thường trực. */
  @Column({ type: 'text' })
  standingAgencyId!: string;

  @Column({ type: 'text' })
  title!: string;

  /** Number and symbol (số, ký hiệu); null while blank. */
  @Column({ type: 'text', nullable: true })
  number!: string | null;

  /** The day of issue in force, stated or assumed; null while open. */
  @Column({ type: 'date', nullable: true })
  issuedOn!: string | null;

  @Column({ type: 'boolean' })
  issuedOnAssumed!: boolean;

  @Column({ type: 'date', nullable: true })
  periodStart!: string | null;

  /** Last day; null: open-ended. */
  @Column({ type: 'date', nullable: true })
  periodEnd!: string | null;

  @Column({ type: 'text' })
  status!: PlanStatus;

  /** Plan times of entry, of the order to issue, of the end of the launch and of the close. */
  @Column({ type: 'timestamptz' })
  enteredAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  issuedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  launchedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  closeReason!: string | null;

  @Column({ type: 'jsonb' })
  document!: PlanDocument;

  /** SHA-256 (hex) of the document's canonical JSON. */
  @Column({ type: 'text' })
  documentSha256!: string;

  /** How the words of its deadlines are read: the installation's conventions under the plan's own. */
  @Column({ type: 'jsonb' })
  conventions!: DeadlineConventions;

  /** Ladder and waiting times in force; chosen at the issue. */
  @Column({ type: 'int', nullable: true })
  policyVersion!: number | null;

  /** The calendar that the launch was computed with. */
  @Column({ type: 'int', nullable: true })
  calendarVersion!: number | null;

  @Column({ type: 'text', nullable: true })
  sourceText!: string | null;

  /** The job that launches it. */
  @Column({ type: 'uuid', nullable: true })
  launchJobId!: string | null;

  /** Plan time at which the next round or occurrence opens; null: none is planned. */
  @Column({ type: 'timestamptz', nullable: true })
  nextAt!: Date | null;

  /** Grows with each change of the plan itself: the `expectedVersion` of the next. */
  @Column({ type: 'int' })
  version!: number;
}
