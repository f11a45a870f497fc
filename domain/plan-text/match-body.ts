import { isValidOn } from '../agency/agency.ts';
import type { Agency } from '../agency/agency.ts';
import { resolveAgencies } from '../agency/groups.ts';
import type { ResolutionContext } from '../agency/groups.ts';
import type { AgencyRegistry, AuthorityScope } from '../agency/registry.ts';
import { DomainError } from '../errors.ts';
import { bodyKey, writtenOut } from './body-key.ts';
import { isWithin, withoutDiacritics } from './likeness.ts';

/** How a name of a text was found in the registry. */
export type MatchWay = 'exact' | 'group' | 'short-form' | 'without-diacritics' | 'misspelt' | 'none';

/** Why a person must decide; the registry is never stretched. */
export type BodyQuestion =
  /** Nothing in the registry is near. */
  | 'body-unknown'
  /** One or two letters differ: is this body meant? */
  | 'body-misspelt'
  /** The body is no more; its successors are proposed. */
  | 'body-ended'
  /** The body begins after the day. */
  | 'body-not-yet'
  /** Several bodies bear the name. */
  | 'body-ambiguous'
  /** The name says the place of another authority ("Sở Y tế tỉnh …"). */
  | 'body-of-another-authority'
  /** "có liên quan", "khác": which of them? */
  | 'group-open'
  /** No body of the group exists on the day. */
  | 'group-empty';

export interface BodyMatch {
  readonly name: string;
  readonly way: MatchWay;
  readonly kind: 'agency' | 'group';
  /** The bodies meant; with a question, those proposed. In the registry's order. */
  readonly agencies: readonly Agency[];
  /** 0..1 */
  readonly confidence: number;
  readonly question: BodyQuestion | null;
  /** Names to choose from, best first: successors of an ended body, bodies with a like name. */
  readonly suggestions: readonly string[];
}

/** Reads names against the registry on one day; the keys of the scope are worked out once. */
export type BodyMatcher = (name: string) => BodyMatch;

/**
 * Prepares matching for the plans of one authority on one day.
 *
 * @param at the authority whose plan it is, the day on which the bodies must exist, and how group words are read
 */
export function bodyMatcher(registry: AgencyRegistry, at: ResolutionContext): BodyMatcher {
  const scope = registry.scopes.get(at.authority);
  const index = scope === undefined ? null : keysOf(scope, at.on);
  const answers = new Map<string, BodyMatch>();
  return (name) => {
    const known = answers.get(name);
    if (known !== undefined) return known;
    const answer = matchBody(registry, name, at, scope, index);
    answers.set(name, answer);
    return answer;
  };
}

interface KeyIndex {
  readonly byKey: ReadonlyMap<string, readonly Agency[]>;
  readonly byPlainKey: ReadonlyMap<string, readonly Agency[]>;
}

function keysOf(scope: AuthorityScope, on: string): KeyIndex {
  const byKey = new Map<string, Agency[]>();
  const byPlainKey = new Map<string, Agency[]>();
  for (const agency of scope.agencies.filter((one) => isValidOn(one, on))) {
    for (const key of new Set([agency.name, agency.shortName].map((name) => bodyKey(name, scope.place)))) {
      add(byKey, key, agency);
      add(byPlainKey, withoutDiacritics(key), agency);
    }
  }
  return { byKey, byPlainKey };
}

function add(index: Map<string, Agency[]>, key: string, agency: Agency): void {
  const list = index.get(key) ?? [];
  if (!list.includes(agency)) index.set(key, [...list, agency]);
}

function matchBody(
  registry: AgencyRegistry,
  name: string,
  at: ResolutionContext,
  scope: AuthorityScope | undefined,
  index: KeyIndex | null,
): BodyMatch {
  const direct = resolved(registry, name, at, 'exact');
  if (direct !== null && direct.question === null) return direct;
  const written = resolved(registry, writtenOut(name), at, 'short-form');
  if (written !== null && written.question === null) return { ...written, name };
  const nearly = scope === undefined || index === null ? null : nearMatch(name, scope, index);
  if (nearly !== null && nearly.question === null) return nearly;
  // What the registry says of the name itself (ended, open, several) tells more than a name that looks like it.
  const said = [direct, written].find((one) => one !== null && one.question !== 'body-unknown') ?? null;
  return {
    ...(said ?? ofAnotherAuthority(registry, name, at) ?? nearly ?? written ?? direct ?? unknown(name, [])),
    name,
  };
}

/** The answer of the registry's own reading of names and groups. */
function resolved(
  registry: AgencyRegistry,
  name: string,
  at: ResolutionContext,
  way: MatchWay,
): BodyMatch | null {
  try {
    const { kind, agencies } = resolveAgencies(registry, name, at);
    const confidence = way === 'exact' ? 0.98 : 0.9;
    const found = kind === 'group' ? 'group' : way;
    return { name, way: found, kind, agencies, confidence, question: null, suggestions: [] };
  } catch (error) {
    if (error instanceof DomainError) return asked(registry, name, error);
    throw error;
  }
}

const questionOf: Readonly<Record<string, BodyQuestion>> = {
  'agency-unknown': 'body-unknown',
  'agency-ended': 'body-ended',
  'agency-not-yet': 'body-not-yet',
  'agency-ambiguous': 'body-ambiguous',
  'group-needs-choice': 'group-open',
  'group-empty': 'group-empty',
};

function asked(registry: AgencyRegistry, name: string, error: DomainError): BodyMatch | null {
  const question = questionOf[error.code];
  if (question === undefined) return null;
  const { successors, candidates, suggestions } = error.details as Record<
    string,
    readonly string[] | undefined
  >;
  const named = (candidates ?? []).map((id) => registry.byId.get(id)?.name ?? id);
  return {
    name,
    way: 'none',
    kind: question.startsWith('group') ? 'group' : 'agency',
    agencies: [],
    confidence: 0.3,
    question,
    suggestions: successors ?? suggestions ?? named,
  };
}

/** The same name in another spelling: a short form, no diacritics, one or two letters changed. */
function nearMatch(name: string, scope: AuthorityScope, index: KeyIndex): BodyMatch | null {
  const key = bodyKey(name, scope.place);
  const short = index.byKey.get(key);
  if (short?.length === 1) return one(name, short[0]!, 'short-form', 0.9, null);
  const plain = index.byPlainKey.get(withoutDiacritics(key));
  if (plain?.length === 1) {
    // Text without any diacritics is a way of writing; a single wrong mark is a slip.
    const bare = key === withoutDiacritics(key);
    return one(name, plain[0]!, 'without-diacritics', bare ? 0.85 : 0.75, bare ? null : 'body-misspelt');
  }
  return misspelt(name, key, index);
}

/** Below eight letters, two letters make another word. */
const SHORTEST_KEY = 8;

function misspelt(name: string, key: string, index: KeyIndex): BodyMatch | null {
  if (key.length < SHORTEST_KEY) return null;
  for (const letters of [1, 2]) {
    const near = [...index.byKey]
      .filter(([other]) => isWithin(key, other, letters))
      .flatMap(([, list]) => list);
    const distinct = [...new Set(near)];
    if (distinct.length === 0) continue;
    return {
      ...one(name, distinct[0]!, 'misspelt', 0.6, 'body-misspelt'),
      agencies: distinct,
      suggestions: distinct.map((a) => a.name),
    };
  }
  return null;
}

/** "Sở Y tế tỉnh Bắc Giang" in a plan of another province: the body of the authority whose place it names. */
function ofAnotherAuthority(registry: AgencyRegistry, name: string, at: ResolutionContext): BodyMatch | null {
  const words = writtenOut(name);
  for (const scope of registry.scopes.values()) {
    const { place } = scope;
    if (scope.authority === at.authority || place === null) continue;
    if (!words.endsWith(` ${place.type} ${place.name}`) && !words.endsWith(` ${place.name}`)) continue;
    const found = resolved(registry, name, { ...at, authority: scope.authority }, 'exact');
    if (found === null || found.agencies.length === 0) continue;
    return {
      ...found,
      confidence: 0.5,
      question: 'body-of-another-authority',
      suggestions: found.agencies.map((a) => a.name),
    };
  }
  return null;
}

function one(
  name: string,
  agency: Agency,
  way: MatchWay,
  confidence: number,
  question: BodyQuestion | null,
): BodyMatch {
  return {
    name,
    way,
    kind: 'agency',
    agencies: [agency],
    confidence,
    question,
    suggestions: question === null ? [] : [agency.name],
  };
}

function unknown(name: string, suggestions: readonly string[]): BodyMatch {
  return {
    name,
    way: 'none',
    kind: 'agency',
    agencies: [],
    confidence: 0.2,
    question: 'body-unknown',
    suggestions,
  };
}
