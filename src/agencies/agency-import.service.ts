import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Agency } from '../../domain/agency/agency.ts';
import { agenciesFromRows } from '../../domain/agency/registry-rows.ts';
import { searchText } from '../common/search-text.ts';
import { hashOfReferenceFiles, readReferenceFiles } from './reference-files.ts';
import { ReferenceImport } from './reference-import.entity.ts';
import { unitsFromRows } from './unit-rows.ts';

const IMPORT_NAME = 'units-and-agencies';

/** How many rows the reference data has; equal again after a second import. */
export interface ImportedCounts {
  readonly units: number;
  readonly agencies: number;
  readonly successions: number;
}

/**
 * Brings the units and agencies of `data/` into the database, in one transaction and a few statements. Running it again
 * takes over what changed in the files and leaves everything else as it is, the mailboxes entered by hand included. Files
 * that were entered before are not even read.
 */
@Injectable()
export class AgencyImport {
  constructor(private readonly dataSource: DataSource) {}

  /** Enters the files; null where these very files are entered already. */
  async runOnce(): Promise<ImportedCounts | null> {
    const sha256 = hashOfReferenceFiles();
    const entered = await this.dataSource.getRepository(ReferenceImport).findOneBy({ name: IMPORT_NAME });
    return entered?.sha256 === sha256 ? null : this.run(sha256);
  }

  private async run(sha256: string): Promise<ImportedCounts> {
    const rows = readReferenceFiles();
    const units = unitsFromRows(rows.units, rows.formerUnits);
    const { agencies } = agenciesFromRows(rows);
    return this.dataSource.transaction(async (manager) => {
      await manager.query(UPSERT_UNITS, [JSON.stringify(units)]);
      await manager.query(UPSERT_AGENCIES, [JSON.stringify(agencies.map(rowOf))]);
      const successions = await importSuccessions(manager, agencies);
      await manager.upsert(ReferenceImport, { name: IMPORT_NAME, sha256, importedAt: new Date() }, ['name']);
      return { units: units.length, agencies: agencies.length, successions };
    });
  }
}

function rowOf({ successors: _, ...agency }: Agency, position: number): Record<string, unknown> {
  return { ...agency, position, search: searchText(`${agency.name} ${agency.shortName}`) };
}

async function importSuccessions(manager: EntityManager, agencies: readonly Agency[]): Promise<number> {
  const successions = agencies.flatMap(({ id, successors }) =>
    [...new Set(successors)].map((successorId, position) => ({ id, successorId, position })),
  );
  await manager.query(UPSERT_SUCCESSIONS, [JSON.stringify(successions)]);
  return successions.length;
}

const UPSERT_UNITS = `
  INSERT INTO unit (period, level, code, province_code, district_code, type, name, search, valid_from, valid_to)
  SELECT period, level, code, "provinceCode", "districtCode", type, name, search, "validFrom", "validTo"
    FROM jsonb_to_recordset($1::jsonb) AS row(period text, level text, code text, "provinceCode" text,
         "districtCode" text, type text, name text, search text, "validFrom" date, "validTo" date)
  ON CONFLICT (period, level, code) DO UPDATE
     SET (province_code, district_code, type, name, search, valid_from, valid_to) =
         (excluded.province_code, excluded.district_code, excluded.type, excluded.name, excluded.search,
          excluded.valid_from, excluded.valid_to)
   WHERE (unit.province_code, unit.district_code, unit.type, unit.name, unit.valid_from, unit.valid_to)
         IS DISTINCT FROM (excluded.province_code, excluded.district_code, excluded.type, excluded.name,
         excluded.valid_from, excluded.valid_to)`;

const UPSERT_AGENCIES = `
  INSERT INTO agency (id, authority, unit_code, name, short_name, kind, level, parent_id, valid_from, valid_to,
         groups, verified, position, search)
  SELECT id, authority, "unitCode", name, "shortName", kind, level, "parentId", "validFrom", "validTo",
         groups, verified, position, search
    FROM jsonb_to_recordset($1::jsonb) AS row(id text, authority text, "unitCode" text, name text, "shortName" text,
         kind text, level text, "parentId" text, "validFrom" date, "validTo" date, groups text[], verified boolean,
         position int, search text)
  ON CONFLICT (id) DO UPDATE
     SET (authority, unit_code, name, short_name, kind, level, parent_id, valid_from, valid_to, groups, verified,
          position, search) =
         (excluded.authority, excluded.unit_code, excluded.name, excluded.short_name, excluded.kind, excluded.level,
          excluded.parent_id, excluded.valid_from, excluded.valid_to, excluded.groups, excluded.verified,
          excluded.position, excluded.search)
   WHERE (agency.authority, agency.unit_code, agency.name, agency.short_name, agency.kind, agency.level,
          agency.parent_id, agency.valid_from, agency.valid_to, agency.groups, agency.verified, agency.position)
         IS DISTINCT FROM
         (excluded.authority, excluded.unit_code, excluded.name, excluded.short_name, excluded.kind, excluded.level,
          excluded.parent_id, excluded.valid_from, excluded.valid_to, excluded.groups, excluded.verified,
          excluded.position)`;

const UPSERT_SUCCESSIONS = `
  INSERT INTO agency_succession (agency_id, successor_id, position)
  SELECT id, "successorId", position
    FROM jsonb_to_recordset($1::jsonb) AS row(id text, "successorId" text, position int)
  ON CONFLICT (agency_id, successor_id) DO UPDATE SET position = excluded.position
   WHERE agency_succession.position IS DISTINCT FROM excluded.position`;
