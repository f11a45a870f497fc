import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * Something to be carried out of the installation, written in the transaction that calls for it and delivered by any
 * worker afterwards. It carries ids only: texts and addresses are looked up at delivery.
 */
@Entity()
@Index(['nextAttemptAt'], { where: `"status" = 'pending'` })
@Index(['dedupeKey'], { unique: true })
@Check('outbox_message_status_known', `"status" IN ('pending', 'sent', 'failed')`)
export class OutboxMessage {
  /** UUID v7. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** `escalation-mail` | … */
  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'jsonb' })
  payload!: Record<string, unknown>;

  @Column({ type: 'text', default: 'pending' })
  status!: 'pending' | 'sent' | 'failed';

  /** System time. */
  @Column({ type: 'timestamptz', default: () => 'now()' })
  nextAttemptAt!: Date;

  @Column({ type: 'int', default: 0 })
  attempts!: number;

  /** The same message is never written twice. */
  @Column({ type: 'text' })
  dedupeKey!: string;
}
