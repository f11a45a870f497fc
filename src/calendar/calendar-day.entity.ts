import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarException } from '../../domain/calendar/working-calendar.ts';

/** A day on which the week's rhythm does not hold, in the version of the calendar that is in force. */
@Entity()
export class CalendarDay {
  @PrimaryColumn({ type: 'date' })
  date!: string;

  @Column({ type: 'text' })
  kind!: CalendarException['kind'];

  @Column({ type: 'text', nullable: true })
  name!: string | null;

  /** The document that says so; null for what came with the software. */
  @Column({ type: 'text', nullable: true })
  source!: string | null;
}
