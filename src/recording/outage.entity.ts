import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A gap of more than five minutes in the heartbeats of all workers, in plan time. */
@Entity()
@Index(['toAt'])
export class Outage {
  @PrimaryColumn({ type: 'timestamptz', name: 'from_at' })
  fromAt!: Date;

  @Column({ type: 'timestamptz' })
  toAt!: Date;
}
