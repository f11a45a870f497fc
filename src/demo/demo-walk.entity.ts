import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row that says how far the demonstration's clock is to walk, and where it stands. Kept over restarts. */
@Entity()
@Check('demo_walk_single_row', '"id" = 1')
export class DemoWalk {
  @PrimaryColumn({ type: 'int' })
  id!: number;

  /** Plan time to walk to; null: stand. */
  @Column({ type: 'timestamptz', nullable: true })
  target!: Date | null;

  /** Where this walk began, for its progress. */
  @Column({ type: 'timestamptz', nullable: true })
  startedFrom!: Date | null;

  /** Stop at the first thing that happens, wherever the target lies. */
  @Column({ type: 'boolean', default: false })
  toNextEvent!: boolean;

  /** Acts of the seeded cast up to this plan instant have been played. */
  @Column({ type: 'timestamptz', nullable: true })
  playedUntil!: Date | null;

  /** The seeded history has been played to its end. */
  @Column({ type: 'boolean', default: false })
  historyDone!: boolean;

  /** Why the walk stopped before its target; null where it did not. */
  @Column({ type: 'text', nullable: true })
  problem!: string | null;
}
