import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A request that was carried out, by its Idempotency-Key: repeating it gives the first answer. */
@Entity()
export class IdempotentRequest {
  /** What the request is about: `plans`, `plan/<id>`, `bulk-jobs`. */
  @PrimaryColumn({ type: 'text' })
  scope!: string;

  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'uuid' })
  accountId!: string;

  /** SHA-256 (hex) of the canonical JSON of the request's body. */
  @Column({ type: 'text' })
  bodyHash!: string;

  /** Id of what the request made, from which the first answer is given again. */
  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  /** System time. */
  @Column({ type: 'timestamptz' })
  at!: Date;
}
