import type { FormerUnitRow, UnitRow } from '../../domain/agency/unit-committees.ts';
import { searchText } from '../common/search-text.ts';
import type { Unit, UnitLevel } from './unit.entity.ts';

const LAST_DAY_OF_DISTRICTS = '2025-06-30';
const FIRST_DAY_OF_TWO_TIERS = '2025-07-01';
const FORMER_LEVELS: Readonly<Record<string, UnitLevel>> = {
  '1': 'province',
  '2': 'district',
  '3': 'commune',
};

/** The units of both divisions of the country as rows of the table. */
export function unitsFromRows(units: readonly UnitRow[], formerUnits: readonly FormerUnitRow[]): Unit[] {
  return [...units.map(currentUnit), ...formerUnitsOf(formerUnits)];
}

function currentUnit(row: UnitRow): Unit {
  return {
    period: 'from-2025-07-01',
    level: row.province_code === '' ? 'province' : 'commune',
    code: row.code,
    provinceCode: row.province_code || null,
    districtCode: null,
    type: row.type,
    name: row.name,
    search: searchText(row.name),
    validFrom: FIRST_DAY_OF_TWO_TIERS,
    validTo: null,
  };
}

function formerUnitsOf(rows: readonly FormerUnitRow[]): Unit[] {
  const districts = rows.filter((row) => row.level === '2');
  const provinceOf = new Map(districts.map((row) => [row.code, row.parent_code]));
  return rows.map((row) => {
    const level = FORMER_LEVELS[row.level] ?? 'commune';
    const ofCommune = level === 'commune';
    return {
      period: 'until-2025-06-30',
      level,
      code: row.code,
      provinceCode: (ofCommune ? provinceOf.get(row.parent_code) : row.parent_code) || null,
      districtCode: ofCommune ? row.parent_code : null,
      type: row.type,
      name: row.name,
      search: searchText(row.name),
      validFrom: null,
      validTo: LAST_DAY_OF_DISTRICTS,
    };
  });
}
