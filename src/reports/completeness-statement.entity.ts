import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { CompletenessStatement as Statement } from '../../domain/report/completeness.ts';
import { ReportRound } from './report-round.entity.ts';

/** A statement of completeness (tình hình gửi báo cáo) as it was drawn up at a checkpoint of a round. */
@Entity()
export class CompletenessStatement {
  @PrimaryColumn({ type: 'uuid', name: 'round_id' })
  @ForeignKey(() => ReportRound)
  roundId!: string;

  /** Seq of the round's event that drew it up: around a new date the same checkpoint comes again. */
  @PrimaryColumn({ type: 'int', name: 'seq' })
  seq!: number;

  @Column({ type: 'text' })
  checkpoint!: string;

  /** Plan time. */
  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'jsonb' })
  statement!: Statement;
}
