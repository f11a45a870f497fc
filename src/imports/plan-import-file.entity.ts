import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ReadingWarning } from './readers/reading.ts';
import { PlanImport } from './plan-import.entity.ts';

/** What was found in a file when it was read. */
export interface FileFindings {
  readonly kind: string;
  readonly pages: number | null;
  /** Of the lines of the whole text, counted from 1. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly warnings: readonly ReadingWarning[];
}

/** An original file of an import. Kept as it came, given out as attachment only. */
@Entity()
export class PlanImportFile {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => PlanImport)
  importId!: string;

  /** Its place in the order of the files, from 1. */
  @PrimaryColumn({ type: 'int' })
  n!: number;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'int' })
  size!: number;

  /** Of the bytes; hex. */
  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'bytea', select: false })
  bytes!: Buffer;

  @Column({ type: 'jsonb', nullable: true })
  findings!: FileFindings | null;
}
