import type { Agency, AgencyLevel } from './agency.ts';
import { normaliseName, slugOf } from './names.ts';

/** A row of `data/units-from-2025-07-01.csv`; a province has no `province_code`. */
export interface UnitRow {
  readonly code: string;
  readonly province_code: string;
  readonly type: string;
  readonly name: string;
}

/** A row of `data/units-until-2025-06-30.csv`: level 1 province, 2 district, 3 commune. */
export interface FormerUnitRow {
  readonly level: string;
  readonly code: string;
  readonly parent_code: string;
  readonly type: string;
  readonly name: string;
}

/** A row of `data/succession-2025-07-01.csv`. */
export interface SuccessionRow {
  readonly old_commune_code: string;
  readonly new_commune_code: string;
  readonly part: string;
}

const twoTierFrom = '2025-07-01';
const threeTierUntil = '2025-06-30';

/** The people's committees of the two-tier government: provinces, then communes. */
export function committeesOfUnits(units: readonly UnitRow[], named: readonly Agency[]): Agency[] {
  const provinces = new Map(
    units
      .filter((unit) => unit.province_code === '')
      .map((unit) => [unit.code, provinceCommittee(unit, named)]),
  );
  const communes = units
    .filter((unit) => unit.province_code !== '')
    .map((unit) => {
      const province = provinces.get(unit.province_code);
      return committee(unit, {
        id: communeId(unit.code),
        authority: province?.authority ?? `vn-tinh-${unit.province_code}`,
        level: 'commune',
        parentId: province?.id ?? null,
        validFrom: twoTierFrom,
        validTo: null,
      });
    });
  return [...provinces.values(), ...communes];
}

/**
 * The people's committees of the three-tier government that ended on 30/6/2025: districts, communes, and the
 * provinces that are no more. A district's or province's successors follow from those of its communes.
 */
export function committeesOfFormerUnits(
  units: readonly FormerUnitRow[],
  succession: readonly SuccessionRow[],
  named: readonly Agency[],
  current: readonly Agency[],
): Agency[] {
  const followers = successorsByCommune(succession, current);
  const heirs = successorsByParent(units, followers);
  const provinces = new Map<string, Agency>();
  const districts = new Map<string, Agency>();
  const authorities = new Map<string, string>();
  const communes: Agency[] = [];
  const currentById = new Map(current.map((agency) => [agency.id, agency]));
  for (const unit of [...units].sort((a, b) => Number(a.level) - Number(b.level))) {
    if (unit.level === '1') {
      const heirIds = provincesOf(heirs.get(`1/${unit.code}`) ?? [], currentById);
      provinces.set(unit.code, formerProvince(unit, named, currentById, heirIds));
    } else if (unit.level === '2') {
      const parent = provinces.get(unit.parent_code);
      const district = formerDistrict(unit, named, parent, [...(heirs.get(`2/${unit.code}`) ?? [])]);
      districts.set(unit.code, district);
      authorities.set(unit.code, parent?.authority ?? district.authority);
    } else {
      const parentId = districts.get(unit.parent_code)?.id ?? null;
      const authority = authorities.get(unit.parent_code) ?? `vn-huyen-${unit.parent_code}`;
      communes.push(formerCommune(unit, { parentId, authority, successors: followers.get(unit.code) ?? [] }));
    }
  }
  const ended = [...provinces.values()].filter((agency) => agency.validTo !== null);
  return [...ended, ...districts.values(), ...communes];
}

interface CommitteeFacts {
  id: string;
  authority: string;
  level: AgencyLevel;
  parentId: string | null;
  validFrom: string | null;
  validTo: string | null;
  successors?: readonly string[];
}

/** "Phường Ba Đình" → "Ủy ban nhân dân phường Ba Đình", "UBND phường Ba Đình". */
function committee(unit: { code: string; name: string }, facts: CommitteeFacts): Agency {
  const unitName = unit.name.charAt(0).toLowerCase() + unit.name.slice(1);
  return {
    id: facts.id,
    authority: facts.authority,
    unitCode: unit.code,
    name: `Ủy ban nhân dân ${unitName}`,
    shortName: `UBND ${unitName}`,
    kind: "people's-committee",
    level: facts.level,
    parentId: facts.parentId,
    validFrom: facts.validFrom,
    validTo: facts.validTo,
    successors: facts.successors ?? [],
    groups: [],
    verified: true,
  };
}

function provinceCommittee(unit: UnitRow, named: readonly Agency[]): Agency {
  const authority = authorityOf(unit);
  const generated = committee(unit, {
    id: `${authority}/${slugOf(`Ủy ban nhân dân ${unit.name}`)}`,
    authority,
    level: 'province',
    parentId: null,
    validFrom: null,
    validTo: null,
  });
  const row = sameBody(named, generated);
  return row ? { ...row, unitCode: unit.code } : generated;
}

function formerProvince(
  unit: FormerUnitRow,
  named: readonly Agency[],
  currentById: ReadonlyMap<string, Agency>,
  heirs: readonly string[],
): Agency {
  const authority = authorityOf(unit);
  const generated = committee(unit, {
    id: `${authority}/${slugOf(`Ủy ban nhân dân ${unit.name}`)}`,
    authority,
    level: 'province',
    parentId: null,
    validFrom: null,
    validTo: threeTierUntil,
    successors: heirs,
  });
  const living = currentById.get(generated.id);
  if (living) return living;
  const row = sameBody(named, generated);
  return row ? { ...row, unitCode: unit.code } : generated;
}

function formerDistrict(
  unit: FormerUnitRow,
  named: readonly Agency[],
  province: Agency | undefined,
  heirs: readonly string[],
): Agency {
  const generated = committee(unit, {
    id: `vn-huyen-${unit.code.padStart(3, '0')}-den-20250630`,
    authority: province?.authority ?? `vn-tinh-${unit.parent_code}`,
    level: 'district',
    parentId: province?.id ?? null,
    validFrom: null,
    validTo: threeTierUntil,
    successors: heirs,
  });
  const row = sameBody(named, { ...generated, authority: authorityOf(unit) });
  return row ? { ...row, unitCode: unit.code, parentId: generated.parentId } : generated;
}

function formerCommune(
  unit: FormerUnitRow,
  facts: Pick<CommitteeFacts, 'authority' | 'parentId' | 'successors'>,
): Agency {
  return committee(unit, {
    ...facts,
    id: `${communeId(unit.code)}-den-20250630`,
    level: 'commune',
    validFrom: null,
    validTo: threeTierUntil,
  });
}

/** The authority of a unit is called like its place: Thành phố Hà Nội → `ha-noi`, Quận Lê Chân → `le-chan`. */
function authorityOf(unit: { type: string; name: string }): string {
  return slugOf(unit.name.replace(/^(Thành phố|Tỉnh|Quận|Huyện|Thị xã) /u, ''));
}

function communeId(code: string): string {
  return `vn-xa-${code.padStart(5, '0')}`;
}

function sameBody(named: readonly Agency[], wanted: Agency): Agency | undefined {
  return named.find(
    (agency) =>
      agency.authority === wanted.authority && normaliseName(agency.name) === normaliseName(wanted.name),
  );
}

function successorsByCommune(
  succession: readonly SuccessionRow[],
  current: readonly Agency[],
): Map<string, string[]> {
  const known = new Set(current.map((agency) => agency.id));
  const followers = new Map<string, string[]>();
  for (const row of succession) {
    const id = communeId(row.new_commune_code);
    if (known.has(id))
      followers.set(row.old_commune_code, [...(followers.get(row.old_commune_code) ?? []), id]);
  }
  return followers;
}

/** Successors of all communes below a district (`2/<code>`) and a province (`1/<code>`). */
function successorsByParent(
  units: readonly FormerUnitRow[],
  followers: ReadonlyMap<string, readonly string[]>,
): Map<string, Set<string>> {
  const provinceOf = new Map(
    units.filter((unit) => unit.level === '2').map((unit) => [unit.code, unit.parent_code]),
  );
  const heirs = new Map<string, Set<string>>();
  for (const unit of units.filter((candidate) => candidate.level === '3')) {
    for (const key of [`2/${unit.parent_code}`, `1/${provinceOf.get(unit.parent_code)}`]) {
      const set = heirs.get(key) ?? new Set<string>();
      for (const id of followers.get(unit.code) ?? []) set.add(id);
      heirs.set(key, set);
    }
  }
  return heirs;
}

function provincesOf(communeIds: Iterable<string>, currentById: ReadonlyMap<string, Agency>): string[] {
  const provinces = new Set<string>();
  for (const id of communeIds) {
    const parent = currentById.get(id)?.parentId;
    if (parent) provinces.add(parent);
  }
  return [...provinces];
}
