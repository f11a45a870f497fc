import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Which of the two divisions of the country a unit belongs to: codes were given anew on 1/7/2025. */
export const UNIT_PERIODS = ['until-2025-06-30', 'from-2025-07-01'] as const;
export type UnitPeriod = (typeof UNIT_PERIODS)[number];

export const UNIT_LEVELS = ['province', 'district', 'commune'] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];

/** A territory (đơn vị hành chính): a code, a name, days of validity. The body that governs it is an agency. */
@Entity()
@Index(['validFrom', 'level', 'provinceCode'])
export class Unit {
  @PrimaryColumn({ type: 'text' })
  period!: UnitPeriod;

  @PrimaryColumn({ type: 'text' })
  level!: UnitLevel;

  /** Official code, as the source writes it; unique within period and level. */
  @PrimaryColumn({ type: 'text' })
  code!: string;

  /** Code of the province it lies in; null for a province. */
  @Column({ type: 'text', nullable: true })
  provinceCode!: string | null;

  /** Code of the district it lay in, until 30/6/2025; null for all others. */
  @Column({ type: 'text', nullable: true })
  districtCode!: string | null;

  /** phường, xã, đặc khu, thị trấn, quận… */
  @Column({ type: 'text' })
  type!: string;

  @Column({ type: 'text' })
  name!: string;

  /** The name without diacritics, for finding it. */
  @Column({ type: 'text' })
  search!: string;

  @Column({ type: 'date', nullable: true })
  validFrom!: string | null;

  /** Last day, inclusive. */
  @Column({ type: 'date', nullable: true })
  validTo!: string | null;
}
