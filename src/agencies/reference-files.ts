import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { AgencyRow } from '../../domain/agency/registry-rows.ts';
import type { FormerUnitRow, SuccessionRow, UnitRow } from '../../domain/agency/unit-committees.ts';
import { projectFile } from '../common/project-files.ts';

/** The reference data about units and agencies that the project carries, as its rows. */
export interface ReferenceRows {
  readonly agencies: AgencyRow[];
  readonly units: UnitRow[];
  readonly formerUnits: FormerUnitRow[];
  readonly succession: SuccessionRow[];
}

/** Reads `data/`; each file's meaning and source stand in its README. */
export function readReferenceFiles(): ReferenceRows {
  return {
    agencies: rowsOf('agencies.csv'),
    units: rowsOf('units-from-2025-07-01.csv'),
    formerUnits: rowsOf('units-until-2025-06-30.csv'),
    succession: rowsOf('succession-2025-07-01.csv'),
  };
}

function rowsOf<Row>(file: string): Row[] {
  return parse(readFileSync(projectFile('data', file), 'utf8'), { columns: true, bom: true });
}
