import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '../../domain/errors.ts';
import type { AgencyKind } from '../../domain/agency/agency.ts';
import { decodeCursor } from '../common/paging.ts';
import { searchText } from '../common/search-text.ts';
import { AgencyEntity } from './agency.entity.ts';
import { Unit, type UnitLevel } from './unit.entity.ts';

/** Which agencies a list shows. */
export interface AgencyFilter {
  readonly authority?: string | undefined;
  readonly kind?: AgencyKind | undefined;
  readonly text?: string | undefined;
  readonly validOn?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Which units a list shows. */
export interface UnitFilter {
  readonly provinceCode?: string | undefined;
  readonly level?: UnitLevel | undefined;
  readonly text?: string | undefined;
  readonly validOn?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** An agency with the ids of the bodies that took over its work. */
export interface AgencyWithSuccessors {
  readonly agency: AgencyEntity;
  readonly successorIds: readonly string[];
}

export const agencyTuple = (agency: AgencyEntity) => [agency.position, agency.id] as const;
export const unitTuple = (unit: Unit) => [unit.search, unit.period, unit.level, unit.code] as const;

/** Agencies and units in the database. */
@Injectable()
export class AgenciesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** One agency more than `limit`, in the registry's order. */
  async list(filter: AgencyFilter): Promise<AgencyEntity[]> {
    const query = this.dataSource
      .getRepository(AgencyEntity)
      .createQueryBuilder('agency')
      .orderBy('agency.position')
      .addOrderBy('agency.id')
      .limit(filter.limit + 1);
    const { authority, kind, text, validOn, cursor } = filter;
    if (authority !== undefined) query.andWhere('agency.authority = :authority', { authority });
    if (kind !== undefined) query.andWhere('agency.kind = :kind', { kind });
    if (text !== undefined) query.andWhere('agency.search LIKE :pattern', { pattern: containing(text) });
    if (validOn !== undefined) query.andWhere(VALID_ON, { validOn });
    if (cursor !== undefined) {
      const [position, id] = decodeCursor(cursor, ['int', 'text']);
      query.andWhere('(agency.position, agency.id) > (:position, :id)', { position, id });
    }
    return query.getMany();
  }

  /** One unit more than `limit`, sorted by name without diacritics. */
  async listUnits(filter: UnitFilter): Promise<Unit[]> {
    const query = this.dataSource
      .getRepository(Unit)
      .createQueryBuilder('unit')
      .orderBy('unit.search')
      .addOrderBy('unit.period')
      .addOrderBy('unit.level')
      .addOrderBy('unit.code')
      .limit(filter.limit + 1);
    const { provinceCode, level, text, validOn, cursor } = filter;
    if (provinceCode !== undefined) query.andWhere('unit.provinceCode = :provinceCode', { provinceCode });
    if (level !== undefined) query.andWhere('unit.level = :level', { level });
    if (text !== undefined) query.andWhere('unit.search LIKE :pattern', { pattern: containing(text) });
    if (validOn !== undefined) query.andWhere(VALID_ON.replaceAll('agency.', 'unit.'), { validOn });
    if (cursor !== undefined) {
      const [search, period, afterLevel, code] = decodeCursor(cursor, ['text', 'text', 'text', 'text']);
      query.andWhere(
        '(unit.search, unit.period, unit.level, unit.code) > (:search, :period, :afterLevel, :code)',
        {
          search,
          period,
          afterLevel,
          code,
        },
      );
    }
    return query.getMany();
  }

  /** @throws DomainError 'not-found' */
  async get(id: string): Promise<AgencyWithSuccessors> {
    const agency = await this.dataSource.getRepository(AgencyEntity).findOneBy({ id });
    if (agency === null) throw new DomainError('not-found', { subject: 'agency' });
    const rows: { successor_id: string }[] = await this.dataSource.query(
      `SELECT successor_id FROM agency_succession WHERE agency_id = $1 ORDER BY position, successor_id`,
      [id],
    );
    return { agency, successorIds: rows.map((row) => row.successor_id) };
  }
}

const VALID_ON = `(agency.validFrom IS NULL OR agency.validFrom <= :validOn)
  AND (agency.validTo IS NULL OR agency.validTo >= :validOn)`;

/** A pattern of LIKE for a text anywhere; its own wildcards mean themselves. */
function containing(text: string): string {
  return `%${searchText(text).replace(/[\\%_]/g, '\\$&')}%`;
}
