import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AgencyKind, AgencyLevel } from '../../domain/agency/agency.ts';

/** A body that can be given a task, as the domain's `Agency` describes it. */
@Entity('agency')
@Index(['authority', 'kind', 'position'])
@Index(['parentId'])
export class AgencyEntity {
  /** Stable for ever: `ha-noi/so-noi-vu`, `vn-xa-00004`. */
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text', nullable: true })
  unitCode!: string | null;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  shortName!: string;

  @Column({ type: 'text' })
  kind!: AgencyKind;

  @Column({ type: 'text' })
  level!: AgencyLevel;

  @Column({ type: 'text', nullable: true })
  parentId!: string | null;

  @Column({ type: 'date', nullable: true })
  validFrom!: string | null;

  @Column({ type: 'date', nullable: true })
  validTo!: string | null;

  /** Group words that include it: "sở, ban, ngành". */
  @Column({ type: 'text', array: true })
  groups!: string[];

  @Column({ type: 'boolean' })
  verified!: boolean;

  /** The mailbox of the agency itself; kept over imports. */
  @Column({ type: 'text', nullable: true })
  email!: string | null;

  /** Its place in the registry's order, in which lists show it. */
  @Index()
  @Column({ type: 'int' })
  position!: number;

  /** Both names without diacritics, for finding it. */
  @Column({ type: 'text' })
  search!: string;
}
