import { DomainError } from '../errors.ts';
import { isValidOn } from './agency.ts';
import type { Agency } from './agency.ts';
import { nameWithin, nearestNames, normaliseName, placeOfCommittee } from './names.ts';
import type { Place } from './names.ts';

/**
 * All agencies, indexed for reading names as plans write them. Built once and never changed; a new registry is built
 * when agencies change.
 */
export interface AgencyRegistry {
  readonly byId: ReadonlyMap<string, Agency>;
  readonly scopes: ReadonlyMap<string, AuthorityScope>;
}

/** What an authority's plan can name: its own bodies and the people's committees below its own. */
export interface AuthorityScope {
  readonly authority: string;
  readonly place: Place | null;
  /** The people's committee of the authority itself. */
  readonly committee: Agency | null;
  readonly ids: ReadonlySet<string>;
  /** In the registry's order. */
  readonly agencies: readonly Agency[];
  readonly byName: ReadonlyMap<string, readonly Agency[]>;
}

export function buildRegistry(agencies: readonly Agency[]): AgencyRegistry {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const members = new Map<string, Agency[]>();
  for (const agency of agencies) {
    for (const authority of authoritiesAbove(agency, byId)) {
      const list = members.get(authority);
      if (list) list.push(agency);
      else members.set(authority, [agency]);
    }
  }
  const scopes = new Map([...members].map(([authority, list]) => [authority, scopeOf(authority, list)]));
  return { byId, scopes };
}

/**
 * The one body that a name of a plan means on a day.
 *
 * @throws DomainError `agency-unknown` {name, suggestions}; `agency-ended` {name, endedOn, successors};
 *   `agency-not-yet` {name, beginsOn}; `agency-ambiguous` {name, candidates}
 */
export function findAgency(
  registry: AgencyRegistry,
  name: string,
  at: { authority: string; on: string },
): Agency {
  const scope = registry.scopes.get(at.authority);
  const named = scope ? withName(scope, name) : [];
  const valid = named.filter((agency) => isValidOn(agency, at.on));
  if (valid.length === 1) return valid[0]!;
  if (valid.length > 1) {
    throw new DomainError('agency-ambiguous', { name, candidates: valid.map((agency) => agency.id) });
  }
  const ended = named.filter((agency) => agency.validTo !== null && agency.validTo < at.on).at(-1);
  if (ended) throw endedError(registry, name, ended);
  const coming = named[0];
  if (coming) throw new DomainError('agency-not-yet', { name, beginsOn: coming.validFrom });
  const living = scope?.agencies.filter((agency) => isValidOn(agency, at.on)) ?? [];
  throw new DomainError('agency-unknown', {
    name,
    suggestions: nearestNames(
      name,
      living.map((agency) => agency.name),
    ),
  });
}

/** Its own authority first, then those of the bodies above it: a district's wards belong to the city's scope too. */
function authoritiesAbove(agency: Agency, byId: ReadonlyMap<string, Agency>): Set<string> {
  const authorities = new Set<string>();
  const seen = new Set<string>();
  let current: Agency | undefined = agency;
  // A parent named in a circle is bad data; it must not hang the import.
  while (current && !seen.has(current.id)) {
    seen.add(current.id);
    authorities.add(current.authority);
    current = current.parentId === null ? undefined : byId.get(current.parentId);
  }
  return authorities;
}

function scopeOf(authority: string, agencies: readonly Agency[]): AuthorityScope {
  const committee = agencies.find(
    (agency) => agency.authority === authority && agency.kind === "people's-committee",
  );
  const place = committee ? placeOfCommittee(committee.name) : null;
  const byName = new Map<string, Agency[]>();
  for (const agency of agencies) {
    const keys = new Set([nameWithin(agency.name, place), nameWithin(agency.shortName, place)]);
    for (const key of keys) byName.set(key, [...(byName.get(key) ?? []), agency]);
  }
  return {
    authority,
    place,
    committee: committee ?? null,
    ids: new Set(agencies.map((agency) => agency.id)),
    agencies,
    byName,
  };
}

/** Bodies of the authority itself win over those of an authority below that bear the same name. */
function withName(scope: AuthorityScope, name: string): readonly Agency[] {
  const named = scope.byName.get(nameWithin(name, scope.place)) ?? [];
  const exact = named.filter((agency) => normaliseName(agency.name) === normaliseName(name));
  for (const list of [exact, named]) {
    const own = list.filter((agency) => agency.authority === scope.authority);
    if (own.length > 0) return own;
    if (list.length > 0) return list;
  }
  return [];
}

function endedError(registry: AgencyRegistry, name: string, ended: Agency): DomainError {
  return new DomainError('agency-ended', {
    name,
    endedOn: ended.validTo,
    successors: ended.successors.map((id) => registry.byId.get(id)?.name ?? id),
  });
}
