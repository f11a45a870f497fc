import { DomainError } from '../errors.ts';
import { isValidOn } from './agency.ts';
import type { Agency, AgencyKind } from './agency.ts';
import { nameWithin, normaliseName } from './names.ts';
import type { Place } from './names.ts';
import { findAgency } from './registry.ts';
import type { AgencyRegistry, AuthorityScope } from './registry.ts';

/** How the words of a group are read; a setting of the installation that a plan may override. */
export interface GroupSettings {
  /** "Ngành" (police, military command, social insurance) belongs to "sở, ban, ngành". */
  readonly countBranches: boolean;
  /**
   * `through-front`: from `massOrganisationsUnderFrontFrom` on, "đoàn thể" means the Front (Ủy ban Mặt trận Tổ quốc),
   * under which the mass organisations then stand and through which they report; `each`: every one of them.
   */
  readonly massOrganisations: 'through-front' | 'each';
}

export const defaultGroupSettings: GroupSettings = {
  countBranches: true,
  massOrganisations: 'through-front',
};

/** Day from which the socio-political and mass organisations stand under the Front's committee of their level. */
export const massOrganisationsUnderFrontFrom = '2025-07-01';

/** Where and when a name stands: the authority whose plan it is, and the day. */
export interface ResolutionContext {
  readonly authority: string;
  readonly on: string;
  readonly settings: GroupSettings;
}

export interface ResolvedAgencies {
  readonly kind: 'agency' | 'group';
  /** In the registry's order. */
  readonly agencies: readonly Agency[];
}

/**
 * The bodies that a name of a plan means on a day: the members of a group ("Ủy ban nhân dân các xã, phường", "Các Sở,
 * ban, ngành Thành phố"), or one body.
 *
 * @throws DomainError those of `findAgency`; `group-needs-choice` {name} for "khác" and "có liên quan", which leave
 *   the choice to a person; `group-empty` {name, on} when no body of the group exists on that day
 */
export function resolveAgencies(
  registry: AgencyRegistry,
  name: string,
  at: ResolutionContext,
): ResolvedAgencies {
  const scope = registry.scopes.get(at.authority);
  const words = scope ? readGroupWords(name, scope.place) : null;
  if (!scope || words === null) return { kind: 'agency', agencies: [findAgency(registry, name, at)] };
  if (words.kind === 'open') throw new DomainError('group-needs-choice', { name });
  const agencies =
    words.kind === 'committees' ? committees(scope, words.types, at) : bodies(scope, words.parts, at);
  if (agencies.length === 0) throw new DomainError('group-empty', { name, on: at.on });
  return { kind: 'group', agencies };
}

type BodyWord = 'sở' | 'phòng' | 'ban' | 'ngành' | MassWord;

/** The Front with the organisations, or the organisations beside a Front that is named by itself. */
type MassWord = 'đoàn thể' | 'tổ chức chính trị-xã hội';

type GroupWords =
  | { readonly kind: 'committees'; readonly types: readonly string[] }
  | { readonly kind: 'bodies'; readonly parts: readonly BodyWord[] }
  | { readonly kind: 'open' };

const communeTypes = ['xã', 'phường', 'đặc khu', 'thị trấn'];
const districtTypes = ['quận', 'huyện', 'thị xã', 'thành phố'];

function readGroupWords(name: string, place: Place | null): GroupWords | null {
  const open = / (khác|có liên quan|liên quan)$/;
  const words = nameWithin(normaliseName(name).replace(open, '').replace(open, ''), place);
  const read = readCommittees(words) ?? readBodies(words);
  return read !== null && open.test(normaliseName(name)) ? { kind: 'open' } : read;
}

/** "ủy ban nhân dân các xã, phường", "ủy ban nhân dân cấp xã". */
function readCommittees(words: string): GroupWords | null {
  const match = /^(?:các )?ủy ban nhân dân (các |cấp )?(.+?)(?: (?:thuộc|trên địa bàn).*)?$/.exec(words);
  if (match === null) return null;
  const types = match[2]!.split(/\s*,\s*|\s+và\s+/);
  if (match[1] === 'cấp ') {
    if (match[2] === 'xã') return { kind: 'committees', types: communeTypes };
    return match[2] === 'huyện' ? { kind: 'committees', types: districtTypes } : null;
  }
  const known = types.every((type) => communeTypes.includes(type) || districtTypes.includes(type));
  // "Ủy ban nhân dân thành phố" is one body; without "các", only several kinds of units make a group.
  return known && (match[1] === 'các ' || types.length > 1) ? { kind: 'committees', types } : null;
}

/** "các sở, ban, ngành", "sở, ban ngành, đoàn thể", "các sở", "các tổ chức chính trị - xã hội". */
function readBodies(words: string): GroupWords | null {
  const known: readonly string[] = bodyWords;
  const parts = words
    .replace(/^các /, '')
    .replace(/ban ngành/g, 'ban, ngành')
    .split(/\s*,\s*|\s+và\s+/);
  if (!parts.every((part) => known.includes(part))) return null;
  return parts.length > 1 || words.startsWith('các ') ? { kind: 'bodies', parts: parts as BodyWord[] } : null;
}

function committees(scope: AuthorityScope, types: readonly string[], at: ResolutionContext): Agency[] {
  return scope.agencies.filter(
    (agency) =>
      agency.kind === "people's-committee" &&
      isValidOn(agency, at.on) &&
      types.some((type) => belongsToType(agency, type)),
  );
}

/** The committee's name says the kind of its unit; the level tells a city below a province from the province-city. */
function belongsToType(agency: Agency, type: string): boolean {
  const level = communeTypes.includes(type) ? 'commune' : 'district';
  return agency.level === level && normaliseName(agency.name).startsWith(`ủy ban nhân dân ${type} `);
}

const bodyWords: readonly BodyWord[] = [
  'sở',
  'phòng',
  'ban',
  'ngành',
  'đoàn thể',
  'tổ chức chính trị-xã hội',
];

const branchKinds: readonly AgencyKind[] = ['armed-force', 'social-insurance'];

/** Kinds that a word names when it does not stand in the full formula "sở, ban, ngành". */
const kindsOfWord: Readonly<Record<Exclude<BodyWord, MassWord>, readonly AgencyKind[]>> = {
  sở: ['department', 'equivalent', 'inspectorate'],
  phòng: ['district-office', 'inspectorate', 'public-service-unit'],
  ban: ['management-board'],
  ngành: branchKinds,
};

function bodies(scope: AuthorityScope, parts: readonly BodyWord[], at: ResolutionContext): Agency[] {
  const own = scope.agencies.filter(
    (agency) => agency.authority === scope.authority && isValidOn(agency, at.on),
  );
  const kinds = new Set(parts.flatMap((part) => (isMassWord(part) ? [] : kindsOfWord[part])));
  const offices = own.filter(
    (agency) =>
      agency.groups.some((group) => group === 'sở, ban, ngành' || group === 'phòng, ban, ngành') &&
      kinds.has(agency.kind) &&
      (at.settings.countBranches || !branchKinds.includes(agency.kind)),
  );
  return [...offices, ...massOrganisations(own, parts.filter(isMassWord), at)];
}

function isMassWord(word: BodyWord): word is MassWord {
  return word === 'đoàn thể' || word === 'tổ chức chính trị-xã hội';
}

function massOrganisations(
  own: readonly Agency[],
  words: readonly MassWord[],
  at: ResolutionContext,
): readonly Agency[] {
  if (words.length === 0) return [];
  const all = own.filter((agency) => agency.groups.includes('đoàn thể'));
  const front = all.filter((agency) => normaliseName(agency.name).startsWith('ủy ban mặt trận tổ quốc'));
  const each = at.settings.massOrganisations === 'each' || at.on < massOrganisationsUnderFrontFrom;
  if (!each && front.length > 0) return front;
  return words.includes('đoàn thể') ? all : all.filter((agency) => !front.includes(agency));
}
