import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** When a worker was last alive. */
@Entity()
@Index(['systemAt'])
export class WorkerHeartbeat {
  @PrimaryColumn({ type: 'text' })
  workerId!: string;

  @Column({ type: 'timestamptz' })
  systemAt!: Date;

  @Column({ type: 'timestamptz' })
  planAt!: Date;
}
