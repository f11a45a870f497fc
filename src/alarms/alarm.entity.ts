import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AlarmFacts, AlarmKind } from './alarm-kinds.ts';

/** Something that should not be, from when it was noticed until it was over. System time. */
@Entity()
@Index(['kind'], { unique: true, where: '"until" IS NULL' })
export class Alarm {
  /** UUID v7. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  kind!: AlarmKind;

  @Column({ type: 'timestamptz' })
  since!: Date;

  /** Null while it lasts. */
  @Column({ type: 'timestamptz', nullable: true })
  until!: Date | null;

  /** When a process saw it last; of several that look, one may still see what another does not. */
  @Column({ type: 'timestamptz' })
  lastSeenAt!: Date;

  @Column({ type: 'jsonb' })
  facts!: AlarmFacts;
}
