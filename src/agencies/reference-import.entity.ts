import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Reference data that was entered from files; the same files are not entered again. */
@Entity()
export class ReferenceImport {
  /** What was entered: `units-and-agencies`. */
  @PrimaryColumn({ type: 'text' })
  name!: string;

  /** SHA-256 (hex) of the files and of how they are read. */
  @Column({ type: 'text' })
  sha256!: string;

  /** System time. */
  @Column({ type: 'timestamptz' })
  importedAt!: Date;
}
