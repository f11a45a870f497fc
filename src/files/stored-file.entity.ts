import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Subject } from '../recording/subject.entity.ts';

/** A file sent in for a task or report. Kept as it came: never opened, unpacked or executed. */
@Entity()
@Index(['subjectId'])
@Index(['uploadedBy'], { where: 'NOT "attached"' })
@Index(['touchedAt'], { where: 'NOT "attached"' })
export class StoredFile {
  /** UUID v7. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Subject)
  subjectId!: string;

  /** The name under which it is given out; without anything a file system or terminal could take amiss. */
  @Column({ type: 'text' })
  name!: string;

  /** Lower-case ending without the dot, which the bytes agree with. */
  @Column({ type: 'text' })
  type!: string;

  @Column({ type: 'int' })
  size!: number;

  /** Hex. */
  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'bytea', select: false })
  bytes!: Buffer;

  @Column({ type: 'uuid' })
  uploadedBy!: string;

  @Column({ type: 'text', nullable: true })
  uploadedByAgencyId!: string | null;

  /** System time. */
  @Column({ type: 'timestamptz' })
  uploadedAt!: Date;

  /** System time of the last request that named it. */
  @Column({ type: 'timestamptz' })
  touchedAt!: Date;

  /** A kept content holds it: it stays. */
  @Column({ type: 'boolean', default: false })
  attached!: boolean;
}
