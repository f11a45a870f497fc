import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How often a log-in was tried and refused in the current window, per login and address. */
@Entity()
export class LoginAttempt {
  /** What is counted: a hash, so that a password typed into the wrong field is not kept. */
  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'int' })
  count!: number;

  @Index()
  @Column({ type: 'timestamptz' })
  windowEndsAt!: Date;
}
