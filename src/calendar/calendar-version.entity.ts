import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarException } from '../../domain/calendar/working-calendar.ts';

/** A version of the calendar; the greatest is in force. */
@Entity()
export class CalendarVersion {
  @PrimaryColumn({ type: 'int' })
  version!: number;

  /** System time. */
  @Column({ type: 'timestamptz' })
  enteredAt!: Date;

  /** All its days, so that work planned by it can still be reckoned; null in one written by an earlier release. */
  @Column({ type: 'jsonb', nullable: true })
  days!: CalendarException[] | null;

  /** Why it replaced the one before; null for the first. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'uuid', nullable: true })
  enteredBy!: string | null;
}
