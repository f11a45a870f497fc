import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AgencyEntity } from './agency.entity.ts';

/** One body took over the work of another, or a part of it. */
@Entity()
export class AgencySuccession {
  @PrimaryColumn({ type: 'text', name: 'agency_id' })
  @ForeignKey(() => AgencyEntity)
  agencyId!: string;

  @Index()
  @PrimaryColumn({ type: 'text', name: 'successor_id' })
  @ForeignKey(() => AgencyEntity)
  successorId!: string;

  /** Order in which the sources name the successors. */
  @Column({ type: 'int' })
  position!: number;
}
