import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { RoundEvent } from '../../domain/report/round.ts';
import { ReportRound } from './report-round.entity.ts';

/** One event of a round; written once, never changed. */
@Entity('round_event')
export class RoundEventRow {
  @PrimaryColumn({ type: 'uuid', name: 'round_id' })
  @ForeignKey(() => ReportRound)
  roundId!: string;

  /** 1, 2, 3… without a gap. */
  @PrimaryColumn({ type: 'int', name: 'seq' })
  seq!: number;

  @Column({ type: 'text' })
  type!: RoundEvent['type'];

  /** Plan time. */
  @Column({ type: 'timestamptz' })
  at!: Date;

  /** Null where a clock acted. */
  @Column({ type: 'uuid', nullable: true })
  accountId!: string | null;

  @Column({ type: 'text', nullable: true })
  agencyId!: string | null;

  /** The event itself, with its type. */
  @Column({ type: 'jsonb' })
  data!: RoundEvent;
}
