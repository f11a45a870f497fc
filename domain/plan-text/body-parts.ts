import { wordsAt } from './body-tokens.ts';
import type { BodyToken } from './body-tokens.ts';
import {
  collectiveNouns,
  committeeHeads,
  fieldHeads,
  fieldNames,
  keptCompounds,
  nameEnds,
  openHeads,
  ownAbbreviations,
  placeTypes,
  wholeHeads,
} from './body-words.ts';

/** A body found among tokens: the tokens of its name, and what it is. */
export interface BodyScan {
  /** Name as it stands, or put together from a shared head ("Các Sở: Y tế, Nội vụ"). */
  readonly name: string;
  readonly from: number;
  /** Behind the last token. */
  readonly to: number;
  readonly kind: 'agency' | 'group';
  /** "Giám đốc", "Chủ tịch": the words address the head of the body. */
  readonly office: string | null;
  readonly rule: string;
  readonly confidence: number;
}

export type Tokens = readonly BodyToken[];
type Words = readonly string[];
/** By their first word. */
export type WordTable = ReadonlyMap<string, readonly Words[]>;

/** Longest first, so that the first that stands there is the right one. */
export function wordTable(list: readonly string[]): WordTable {
  const words = list.map((one) => one.split(' ')).sort((a, b) => b.length - a.length);
  return grouped(words, ([first]) => first!);
}

function grouped<T>(list: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

const fields = grouped(
  [...fieldNames].sort((a, b) => b.flat().length - a.flat().length),
  ([first]) => first![0]!,
);
const places = wordTable(placeTypes);
const whole = wordTable(wholeHeads);
const open = wordTable(openHeads);
const nouns = wordTable(collectiveNouns);
const committees = wordTable(committeeHeads);

/** Behind the first words of the table that stand at a place, or -1. */
export function oneOf(tokens: Tokens, at: number, table: WordTable): number {
  for (const words of table.get(keyAt(tokens, at)) ?? []) {
    const end = wordsAt(tokens, at, words);
    if (end !== -1) return end;
  }
  return -1;
}

export function keyAt(tokens: Tokens, at: number): string {
  return tokens[at]?.key ?? '';
}

/** Behind the longest field that stands at a place, or -1. A field begins with a capital. */
export function fieldEnd(tokens: Tokens, at: number): number {
  if (tokens[at]?.capital !== true) return -1;
  for (const parts of fields.get(keyAt(tokens, at)) ?? []) {
    const end = partsEnd(tokens, at, parts);
    if (end !== -1) return end;
  }
  return abbreviationEnd(tokens, at);
}

function partsEnd(tokens: Tokens, at: number, parts: readonly Words[]): number {
  let next = at;
  for (const [i, part] of parts.entries()) {
    while (i > 0 && [',', '-', '&', 'và'].includes(keyAt(tokens, next))) next += 1;
    next = wordsAt(tokens, next, part);
    if (next === -1) return -1;
  }
  return next;
}

/** "LĐ-TB&XH", "GD&ĐT", "VHTTDL": capitals, joined by marks without blanks. */
function abbreviationEnd(tokens: Tokens, at: number): number {
  if (tokens[at]?.shout !== true || ownAbbreviations.has(keyAt(tokens, at))) return -1;
  let to = at + 1;
  for (;;) {
    const [mark, next] = [tokens[to], tokens[to + 1]];
    const joined = mark !== undefined && ['-', '&', ',', '.'].includes(mark.key) && mark.glued;
    if (!joined || next?.glued !== true || !(next.shout || /^\p{Lu}$/u.test(next.text))) return to;
    to += 2;
  }
}

/** Behind the place that follows a name: "tỉnh", "thành phố Hà Nội", "khu vực XIX", "Cần Thơ". */
export function placeEnd(tokens: Tokens, at: number): number {
  const own = keyAt(tokens, at) === 'của' && typeEnd(tokens, at + 1) > at + 1 ? at + 1 : at;
  const to = properEnd(tokens, typeEnd(tokens, own));
  const region = wordsAt(tokens, to, ['khu', 'vực']);
  return region === -1 ? to : properEnd(tokens, region);
}

function typeEnd(tokens: Tokens, at: number): number {
  const end = oneOf(tokens, at, places);
  if (end === -1) return at;
  const dotted = keyAt(tokens, end) === '.' && tokens[end]!.glued && keyAt(tokens, end - 1) === 'tp';
  return dotted ? end + 1 : end;
}

/** Up to five capital words in a row, a dash between them: "Bà Rịa - Vũng Tàu". No verb and no further body. */
function properEnd(tokens: Tokens, at: number): number {
  let to = at;
  while (to < tokens.length && to - at < 5) {
    const token = tokens[to]!;
    const number = keyAt(tokens, to - 1) === 'vực' && /^\d/.test(token.text);
    const dash =
      token.key === '-' && to > at && tokens[to + 1]?.capital === true && !beginsBody(tokens, to + 1);
    const verb = nameEnds.has(`${token.key} ${keyAt(tokens, to + 1)}`);
    const word = token.capital && !verb && !beginsBody(tokens, to);
    if (!dash && !number && !word) break;
    to += 1;
  }
  return to;
}

/** Whether the words at a place are a verb of duties or open another phrase; compounds with such a word are not. */
export function isVerb(tokens: Tokens, at: number): boolean {
  const [before, key, after] = [keyAt(tokens, at - 1), keyAt(tokens, at), keyAt(tokens, at + 1)];
  if (keptCompounds.has(`${before} ${key}`) || keptCompounds.has(`${key} ${after}`)) return false;
  return nameEnds.has(key) || nameEnds.has(`${key} ${after}`);
}

/** Whether a body begins at a place, by its first words alone. */
export function beginsBody(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (oneOf(tokens, at, committees) !== -1) return true;
  if (['các', 'những'].includes(token.key)) return oneOf(tokens, at + 1, nouns) !== -1;
  if (fieldHeads.includes(token.key) && fieldEnd(tokens, at + 1) !== -1) return true;
  if (!token.capital) return false;
  return oneOf(tokens, at, whole) !== -1 || openEnd(tokens, at) !== -1;
}

/**
 * Behind a head that a name of its own follows, or -1. A head of one syllable ("Hội", "Báo", "Ban") begins many other
 * words ("Hội nghị", "Báo cáo"): behind it a capital must stand.
 */
export function openEnd(tokens: Tokens, at: number): number {
  const end = oneOf(tokens, at, open);
  if (end === -1) return -1;
  return end > at + 1 || tokens[end]?.capital === true ? end : -1;
}

export function named(tokens: Tokens, from: number, to: number, rule: string, confidence: number): BodyScan {
  return { name: textOf(tokens, from, to), from, to, kind: 'agency', office: null, rule, confidence };
}

/** The words of tokens, with single blanks where there are any. */
export function textOf(tokens: Tokens, from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map((token, i) => (i === 0 || token.glued ? token.text : ` ${token.text}`))
    .join('');
}

/** "Sở Y tế, Giáo dục và Đào tạo, Nội vụ": fields without a head of their own, capitals all of them. */
export function sharedFields(tokens: Tokens, after: number, head: string): BodyScan[] {
  const found: BodyScan[] = [];
  let at = after;
  while ([',', 'và', ';'].includes(keyAt(tokens, at)) && !beginsBody(tokens, at + 1)) {
    const end = fieldEnd(tokens, at + 1);
    if (end === -1) break;
    const to = placeEnd(tokens, end);
    const name = `${head} ${textOf(tokens, at + 1, to)}`;
    found.push({ ...named(tokens, at + 1, to, 'shared-head', 0.9), name });
    at = to;
  }
  return found;
}
