import { DomainError } from '../errors.ts';
import { agencyKinds } from './agency.ts';
import type { Agency, AgencyKind, AgencyLevel } from './agency.ts';
import { normaliseName, placeOfCommittee, slugOf } from './names.ts';
import { committeesOfUnits, committeesOfFormerUnits } from './unit-committees.ts';
import type { FormerUnitRow, SuccessionRow, UnitRow } from './unit-committees.ts';

/** A row of `data/agencies.csv`; every field is text, empty when there is nothing to say. */
export interface AgencyRow {
  readonly authority: string;
  readonly name: string;
  readonly short_name: string;
  readonly kind: string;
  readonly valid_from: string;
  readonly valid_to: string;
  /** Names joined by " + ". */
  readonly successor: string;
  readonly in_group: string;
  readonly source: string;
}

export interface RegistryRows {
  readonly agencies: readonly AgencyRow[];
  readonly units: readonly UnitRow[];
  /** Units until 30/6/2025 and which commune went into which; leave out where no older plan is kept. */
  readonly formerUnits?: readonly FormerUnitRow[];
  readonly succession?: readonly SuccessionRow[];
}

export interface RegistryFromRows {
  readonly agencies: readonly Agency[];
  /** Successors named in a row that are no registered body: questions to a person. */
  readonly openSuccessions: readonly { readonly agencyId: string; readonly successor: string }[];
}

/**
 * Makes the agencies out of the reference data, in the order of the rows: named bodies first, then the people's
 * committees of the units. The committee of a unit that a row names (`UBND thành phố Hà Nội`) is that row.
 *
 * Ids are stable:
 * - a named body: `<authority>/<slug of its name>`; an earlier body of the same name adds `-den-<last day>`;
 * - a commune's committee: `vn-xa-<official code, five digits>`; one that ended on 30/6/2025 adds `-den-20250630`,
 *   because codes were given anew on 1/7/2025;
 * - a former district's: `vn-huyen-<code, three digits>-den-20250630`.
 *
 * @throws DomainError `agency-row-invalid` {row, field, value}
 */
export function agenciesFromRows(rows: RegistryRows): RegistryFromRows {
  const named = rows.agencies.map((row, index) => bodyOf(row, index, rows.agencies));
  const current = committeesOfUnits(rows.units, named);
  const former = committeesOfFormerUnits(rows.formerUnits ?? [], rows.succession ?? [], named, current);
  const replaced = new Map([...current, ...former].map((agency) => [agency.id, agency]));
  const merged = named.map((agency) => replaced.get(agency.id) ?? agency);
  const known = new Set(named.map((agency) => agency.id));
  const generated = [...replaced.values()].filter((agency) => !known.has(agency.id));
  return withSuccessors([...merged, ...generated], rows.agencies, named);
}

function bodyOf(row: AgencyRow, index: number, rows: readonly AgencyRow[]): Agency {
  for (const field of ['authority', 'name', 'short_name'] as const) {
    if (row[field] === '') throw invalid(index, field, row[field]);
  }
  if (!(agencyKinds as readonly string[]).includes(row.kind)) throw invalid(index, 'kind', row.kind);
  for (const field of ['valid_from', 'valid_to'] as const) {
    if (!/^(\d{4}-\d{2}-\d{2})?$/.test(row[field])) throw invalid(index, field, row[field]);
  }
  const committee = committeeOf(row.authority, rows);
  const isUnits = row.kind === "people's-committee" && row !== committee;
  return {
    id: idOf(row, rows),
    authority: row.authority,
    unitCode: null,
    name: row.name,
    shortName: row.short_name,
    kind: row.kind as AgencyKind,
    level: isUnits ? levelOf(row.name) : committee ? levelOf(committee.name) : 'province',
    parentId:
      committee && (isUnits || answersToCommittee(row.kind as AgencyKind)) ? idOf(committee, rows) : null,
    validFrom: row.valid_from || null,
    validTo: row.valid_to || null,
    successors: [],
    groups: row.in_group === '' ? [] : [row.in_group],
    verified: row.source !== 'unverified',
  };
}

/** The first committee named is the authority's own; others are those of units that no list of `data/` has any more. */
function committeeOf(authority: string, rows: readonly AgencyRow[]): AgencyRow | undefined {
  return rows.find((row) => row.authority === authority && row.kind === "people's-committee");
}

function idOf(row: AgencyRow, rows: readonly AgencyRow[]): string {
  const id = `${row.authority}/${slugOf(row.name)}`;
  const later = rows.some(
    (other) =>
      other.authority === row.authority && other.name === row.name && other.valid_from > row.valid_from,
  );
  return later ? `${id}-den-${row.valid_to.replaceAll('-', '')}` : id;
}

function levelOf(committeeName: string): AgencyLevel {
  const type = placeOfCommittee(committeeName)?.type ?? '';
  if (['quận', 'huyện', 'thị xã'].includes(type)) return 'district';
  return ['xã', 'phường', 'đặc khu', 'thị trấn'].includes(type) ? 'commune' : 'province';
}

/** Bodies of the committee itself; the Front, the Party and the branches of the centre answer to somebody else. */
function answersToCommittee(kind: AgencyKind): boolean {
  return [
    'department',
    'equivalent',
    'inspectorate',
    'management-board',
    'district-office',
    'public-service-unit',
  ].includes(kind);
}

/** Authorities that ended with their territory: their bodies' work went to the authority named here. */
const authorityAfter: Readonly<Record<string, string>> = { 'quang-nam': 'da-nang', 'le-chan': 'hai-phong' };

function withSuccessors(
  agencies: readonly Agency[],
  rows: readonly AgencyRow[],
  named: readonly Agency[],
): RegistryFromRows {
  const byName = new Map<string, Agency[]>();
  for (const agency of agencies) {
    const key = `${agency.authority}|${normaliseName(agency.name)}`;
    byName.set(key, [...(byName.get(key) ?? []), agency]);
  }
  const successors = new Map<string, string[]>();
  const openSuccessions: { agencyId: string; successor: string }[] = [];
  rows.forEach((row, index) => {
    const ended = named[index]!;
    for (const name of row.successor.split(' + ').filter((part) => part !== '')) {
      const found = successorOf(ended, name, byName);
      if (found) successors.set(ended.id, [...(successors.get(ended.id) ?? []), found.id]);
      else openSuccessions.push({ agencyId: ended.id, successor: name });
    }
  });
  const complete = agencies.map((agency) => {
    const ids = successors.get(agency.id);
    return ids ? { ...agency, successors: ids } : agency;
  });
  return { agencies: complete, openSuccessions };
}

/** A successor is looked for in the same authority the day after the end, then in the authority that followed. */
function successorOf(ended: Agency, name: string, byName: ReadonlyMap<string, Agency[]>): Agency | undefined {
  for (const authority of [ended.authority, authorityAfter[ended.authority]]) {
    const found = byName
      .get(`${authority}|${normaliseName(name)}`)
      ?.find(
        (agency) =>
          agency.id !== ended.id && (agency.validTo === null || agency.validTo > (ended.validTo ?? '')),
      );
    if (found) return found;
  }
  return undefined;
}

function invalid(row: number, field: string, value: string): DomainError {
  return new DomainError('agency-row-invalid', { row: row + 1, field, value });
}
