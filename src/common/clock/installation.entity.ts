import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row that says what this installation is and what time it is for its plans. */
@Entity()
@Check('installation_single_row', '"id" = 1')
export class Installation {
  @PrimaryColumn({ type: 'int' })
  id!: number;

  /** Fixed when the database is first used: a demonstration never becomes a real installation, nor the reverse. */
  @Column({ type: 'boolean' })
  demoMode!: boolean;

  /** Plan time minus system time in milliseconds; 0 outside demonstration mode. */
  @Column({ type: 'bigint', default: 0 })
  offsetMs!: number;

  /** Grows with every change of the offset; of two offsets the one with the greater version holds. */
  @Column({ type: 'int', default: 0 })
  offsetVersion!: number;

  /** The last plan instant stored by a running clock; a restart resumes from it. */
  @Column({ type: 'timestamptz', nullable: true })
  lastPlanInstant!: Date | null;

  /** The system instant at which `lastPlanInstant` was stored: tells a clock that runs from one that stood still. */
  @Column({ type: 'timestamptz', nullable: true })
  lastTickAt!: Date | null;

  /** Grows with every rebuild of the workflows from the events; part of what tells their runs apart. */
  @Column({ type: 'int', default: 1 })
  generation!: number;

  /** A random word that the sentinel workflow carries too: tells a lost Temporal file from an intact one. */
  @Column({ type: 'text' })
  sentinel!: string;

  /** When the sentinel workflow was first started; null: this installation never used a Temporal namespace. */
  @Column({ type: 'timestamptz', nullable: true })
  sentinelStartedAt!: Date | null;

  /** Set while a rebuild of the workflows is under way: whoever finds it set goes on with it. */
  @Column({ type: 'timestamptz', nullable: true })
  rebuildingSince!: Date | null;
}
