import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { CommandAnswer } from '../../workflows/contracts/subject.contract.ts';
import { Subject } from './subject.entity.ts';

/**
 * A command as the API first received it, stored before the workflow is asked: the instant that counts as "sent", and
 * the answer once its events are recorded, so that a repetition gets the first answer whatever became of the workflow.
 */
@Entity()
export class CommandReceipt {
  @PrimaryColumn({ type: 'uuid', name: 'subject_id' })
  @ForeignKey(() => Subject)
  subjectId!: string;

  @PrimaryColumn({ type: 'text', name: 'key' })
  key!: string;

  @Column({ type: 'uuid' })
  accountId!: string;

  /** SHA-256 (hex) of the canonical JSON of the body. */
  @Column({ type: 'text' })
  bodyHash!: string;

  /** Plan time of the first attempt; repetitions keep it. */
  @Column({ type: 'timestamptz' })
  receivedAt!: Date;

  /** How many of the attempts at it are not known to be refused. */
  @Column({ type: 'int', default: 1 })
  attempts!: number;

  /** Seq of its first event; null while it is not accepted. */
  @Column({ type: 'int', nullable: true })
  acceptedSeq!: number | null;

  @Column({ type: 'jsonb', nullable: true })
  answer!: CommandAnswer | null;
}
