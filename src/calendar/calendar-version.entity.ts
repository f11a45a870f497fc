import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A version of the calendar; the greatest is in force. */
@Entity()
export class CalendarVersion {
  @PrimaryColumn({ type: 'int' })
  version!: number;

  /** System time. */
  @Column({ type: 'timestamptz' })
  enteredAt!: Date;
}
