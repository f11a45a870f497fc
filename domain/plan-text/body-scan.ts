import { scanSchools } from './body-schools.ts';
import { wordsAt } from './body-tokens.ts';
import { scanCollective, scanCommittee, unitsEnd } from './body-groups.ts';
import {
  beginsBody,
  fieldEnd,
  isVerb,
  keyAt,
  named,
  oneOf,
  openEnd,
  placeEnd,
  sharedFields,
  textOf,
  wordTable,
} from './body-parts.ts';
import type { BodyScan, Tokens } from './body-parts.ts';
import { fieldHeads, nameEnds, offices, verbLikeHeads, wholeHeads } from './body-words.ts';

const whole = wordTable(wholeHeads);
const titles = wordTable(offices);
const ownHeads: ReadonlySet<string> = new Set(['sở', 'bộ', 'cục', 'viện', 'ban', 'ngành', 'phòng', 'chi']);

/**
 * The bodies that begin at a token, most often one; several where a head is shared. Empty: none begins here.
 *
 * @param heading the words are a heading or a cell that holds only bodies: names without a table run to the next mark
 */
export function scanBodies(tokens: Tokens, at: number, heading = false): BodyScan[] {
  const office = oneOf(tokens, at, titles);
  if (office !== -1) {
    const own = scanOffice(tokens, at, office);
    if (own !== null) return [own];
    const body = keyAt(tokens, office) === 'của' ? office + 1 : office;
    const found = scanBodies(tokens, body, heading);
    if (found.length === 0 && keyAt(tokens, at) === 'bộ')
      return [named(tokens, at, office, 'office-alone', 0.7)];
    return found.map((one, i) => (i === 0 ? { ...one, from: at, office: textOf(tokens, at, office) } : one));
  }
  const schools = scanSchools(tokens, at);
  if (schools !== null) return schools;
  const committee = scanCommittee(tokens, at);
  if (committee !== null) return committee;
  const first = tokens[at];
  if (first === undefined) return [];
  const proper = (first.capital ? scanWhole(tokens, at) : null) ?? scanField(tokens, at);
  if (proper !== null) return proper;
  return scanCollective(tokens, at, heading) ?? (first.capital ? scanOpen(tokens, at, heading) : null) ?? [];
}

/** "Giám đốc Sở", "Lãnh đạo Bộ": the head of the plan's own body, whose name need not be said. */
function scanOffice(tokens: Tokens, at: number, to: number): BodyScan | null {
  const head = tokens[to];
  if (head?.capital !== true || !ownHeads.has(head.key) || tokens[to + 1]?.capital === true) return null;
  return named(tokens, at, to + 1, 'office-of-own-body', 0.8);
}

/** "Sở Y tế tỉnh", "Sở Văn hóa, Thể thao và Du lịch", "Sở LĐ-TB&XH"; further fields behind a comma share the head. */
function scanField(tokens: Tokens, at: number): BodyScan[] | null {
  const head = tokens[at]!;
  if (!fieldHeads.includes(head.key)) return null;
  const end = fieldEnd(tokens, at + 1);
  if (end === -1 || (head.key === 'ban' && tokens[at + 1]!.shout)) return null;
  const to = placeEnd(tokens, end);
  const each = ofEachUnit(tokens, at, to);
  if (each !== null) return [each];
  return [named(tokens, at, to, 'field-name', 0.95), ...sharedFields(tokens, to, head.text)];
}

/** "Phòng Kinh tế các xã, phường", "Công an các huyện": one name for a body of each unit. */
function ofEachUnit(tokens: Tokens, at: number, end: number): BodyScan | null {
  const to = unitsEnd(tokens, end);
  return to === end ? null : { ...named(tokens, at, to, 'of-each-unit', 0.85), kind: 'group' };
}

function scanWhole(tokens: Tokens, at: number): BodyScan[] | null {
  const end = oneOf(tokens, at, whole);
  if (end === -1) return null;
  // "Đảng ủy Ủy ban nhân dân tỉnh": the Party's body within another.
  const inner = keyAt(tokens, end - 2) === 'đảng' ? scanBodies(tokens, end)[0] : undefined;
  if (inner) return [{ ...named(tokens, at, inner.to, 'party-of-body', 0.9), kind: inner.kind }];
  const to = placeEnd(tokens, end);
  // "Thanh tra, kiểm tra …" is a verb, "Thanh tra tỉnh" a body.
  if (to === end && verbLikeHeads.has(textOf(tokens, at, end).toLowerCase())) return null;
  return [ofEachUnit(tokens, at, to) ?? named(tokens, at, to, 'known-head', 0.95)];
}

function scanOpen(tokens: Tokens, at: number, heading: boolean): BodyScan[] | null {
  const end = openEnd(tokens, at);
  if (end === -1) return null;
  const to = freeNameEnd(tokens, end, heading);
  // A head alone is a noun, not a name.
  return to === end ? null : [ofEachUnit(tokens, at, to) ?? named(tokens, at, to, 'open-head', 0.8)];
}

/** Where a name without a table ends: at a mark, at a verb, before another body. */
function freeNameEnd(tokens: Tokens, at: number, heading: boolean): number {
  let to = at;
  while (to < tokens.length && to - at < 24) {
    const key = keyAt(tokens, to);
    if (unitsEnd(tokens, to) > to) break;
    if ([',', 'và', '-', '&'].includes(key)) {
      // "VH-TT&TT": a mark without blanks stands inside an abbreviation.
      const inside = key !== 'và' && tokens[to]!.glued && tokens[to + 1]?.glued === true;
      if (!inside && (to === at ? key !== 'và' : !goesOnBehind(tokens, to, heading))) break;
    } else if (!/^[\p{L}\d]/u.test(tokens[to]!.text) || endsName(tokens, to, heading && to === at)) break;
    to += 1;
  }
  while (to > at && ['-', 'và', ','].includes(keyAt(tokens, to - 1))) to -= 1;
  return to;
}

/** A verb in small letters ends a name. "đầu tư xây dựng" and "quản lý dự án" are parts of names of boards. */
function endsName(tokens: Tokens, at: number, free: boolean): boolean {
  if (tokens[at]!.capital || free) return false;
  const before = tokens[at - 1];
  if (keyAt(tokens, at) === 'xây' && before?.key === 'tư') return false;
  // "Nghiên cứu", "Quản lý": the second syllable of a word that begins large belongs to the name.
  if (before?.capital === true && nameEnds.has(`${before.key} ${keyAt(tokens, at)}`)) return false;
  return isVerb(tokens, at);
}

/** Whether a name goes on behind ",", "-" or "và": not before another body, not before a verb. */
function goesOnBehind(tokens: Tokens, at: number, heading: boolean): boolean {
  const next = tokens[at + 1];
  if (next === undefined || !/^\p{L}/u.test(next.text) || next.key === 'các') return false;
  if (beginsBody(tokens, at + 1)) return false;
  const mark = keyAt(tokens, at);
  if (mark !== ',') return next.capital || heading || !isVerb(tokens, at + 1);
  // A comma inside a name stands in a list that ends in "và": "đầu tư, thương mại và du lịch".
  return endsInAnd(tokens, at + 1);
}

function endsInAnd(tokens: Tokens, at: number): boolean {
  for (let i = at; i < Math.min(at + 5, tokens.length); i += 1) {
    if (wordsAt(tokens, i, ['và']) !== -1) return !beginsBody(tokens, i + 1);
    if (!/^\p{L}/u.test(tokens[i]!.text) || isVerb(tokens, i)) return false;
  }
  return false;
}
