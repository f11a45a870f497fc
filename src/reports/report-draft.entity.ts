import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ReportContent } from '../../domain/report/report-content.ts';
import { Report } from '../recording/report.entity.ts';

/** What the reporting agency has written and not sent; the form saves itself. */
@Entity()
export class ReportDraft {
  @PrimaryColumn({ type: 'uuid', name: 'report_id' })
  @ForeignKey(() => Report)
  reportId!: string;

  @Column({ type: 'jsonb' })
  content!: ReportContent;

  @Column({ type: 'uuid' })
  savedBy!: string;

  /** Plan time. */
  @Column({ type: 'timestamptz' })
  savedAt!: Date;

  /** Grows with each save: who saves names the version that he saw. */
  @Column({ type: 'int' })
  version!: number;
}
