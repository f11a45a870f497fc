import { createHash } from 'node:crypto';
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

/** The files of `data/`; each one's meaning and source stand in its README. */
const FILES = {
  agencies: 'agencies.csv',
  units: 'units-from-2025-07-01.csv',
  formerUnits: 'units-until-2025-06-30.csv',
  succession: 'succession-2025-07-01.csv',
} as const satisfies Record<keyof ReferenceRows, string>;

/** Grows when the same files are to be read in another way, so that installations read them again. */
const READING = 1;

/** Reads the reference data. */
export function readReferenceFiles(): ReferenceRows {
  return {
    agencies: rowsOf(FILES.agencies),
    units: rowsOf(FILES.units),
    formerUnits: rowsOf(FILES.formerUnits),
    succession: rowsOf(FILES.succession),
  };
}

/** SHA-256 (hex) of the files and of how they are read: the same hash, the same rows. */
export function hashOfReferenceFiles(): string {
  const hash = createHash('sha256').update(`reading ${READING}`);
  for (const file of Object.values(FILES)) hash.update(createHash('sha256').update(bytesOf(file)).digest());
  return hash.digest('hex');
}

function rowsOf<Row>(file: string): Row[] {
  return parse(bytesOf(file).toString('utf8'), { columns: true, bom: true });
}

function bytesOf(file: string): Buffer {
  return readFileSync(projectFile('data', file));
}
