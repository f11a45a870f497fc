import {
  fieldEnd,
  isVerb,
  keyAt,
  named,
  oneOf,
  placeEnd,
  sharedFields,
  textOf,
  wordTable,
} from './body-parts.ts';
import type { BodyScan, Tokens } from './body-parts.ts';
import { collectiveNouns, collectiveTails, committeeHeads, placeTypes, unitTypes } from './body-words.ts';

const nouns = wordTable(collectiveNouns);
const tails = wordTable(collectiveTails);
const units = wordTable(unitTypes);
const committees = wordTable(committeeHeads);
const kindsOfPlace = wordTable(placeTypes);
const assigned = wordTable([
  'được phân công',
  'được giao',
  'được giao nhiệm vụ',
  'được phân công nhiệm vụ',
  'có tên',
  'nêu',
]);
const documentParts = wordTable(
  ['mục', 'phần', 'phụ lục', 'khoản', 'điểm', 'biểu'].flatMap((part) => [
    `tại ${part}`,
    `theo ${part}`,
    `trong ${part}`,
  ]),
);

/** "UBND tỉnh", "Ủy ban nhân dân các xã, phường", "UBND cấp xã", "UBND các xã: Tân Lập, Hòa Bình". */
export function scanCommittee(tokens: Tokens, at: number): BodyScan[] | null {
  const start = tokens[at]?.key === 'các' ? at + 1 : at;
  const head = oneOf(tokens, start, committees);
  if (head === -1) return null;
  const many = ['các', 'cấp', 'những'].includes(keyAt(tokens, head)) || start > at;
  const first = ['các', 'cấp', 'những'].includes(keyAt(tokens, head)) ? head + 1 : head;
  const listed = unitList(tokens, first);
  if (listed.count === 0) return [named(tokens, at, placeEnd(tokens, head), 'committee', 0.9)];
  const properNames = many && listed.count === 1 ? namedUnits(tokens, listed.to) : [];
  if (properNames.length > 1) return expanded(tokens, at, head, first, properNames);
  if (many || listed.count > 1) {
    return [{ ...named(tokens, at, groupTail(tokens, listed.to), 'committees', 0.95), kind: 'group' }];
  }
  return [named(tokens, at, placeEnd(tokens, head), 'committee', 0.95)];
}

/** "xã, phường, thị trấn", "huyện, thị xã và thành phố"; how many kinds, and the place behind them. */
function unitList(tokens: Tokens, at: number): { to: number; count: number } {
  let to = oneOf(tokens, at, units);
  if (to === -1) return { to: at, count: 0 };
  let count = 1;
  for (;;) {
    const mark = tokens[to]?.key;
    const next =
      mark === ',' || mark === 'và' || mark === '-' || mark === '/' ? oneOf(tokens, to + 1, units) : -1;
    // "xã, phường Tân Lập" is a kind with a name of its own.
    if (next === -1) return { to, count };
    to = next;
    count += 1;
  }
}

/** Behind "các xã, phường" or "xã, phường" at a place, else the place itself. */
export function unitsEnd(tokens: Tokens, at: number): number {
  const each = keyAt(tokens, at) === 'các';
  const listed = unitList(tokens, each ? at + 1 : at);
  return listed.count < (each ? 1 : 2) ? at : groupTail(tokens, listed.to);
}

/** Proper names of units behind their kind: ": Tân Lập, Hòa Bình và Đông Sơn". */
function namedUnits(tokens: Tokens, at: number): [number, number][] {
  const found: [number, number][] = [];
  let start = tokens[at]?.key === ':' ? at + 1 : at;
  for (;;) {
    let to = start;
    while (tokens[to]?.capital === true && to - start < 4) to += 1;
    if (to === start) return found;
    found.push([start, to]);
    if (![',', 'và'].includes(keyAt(tokens, to))) return found;
    start = to + 1;
  }
}

function expanded(
  tokens: Tokens,
  at: number,
  head: number,
  type: number,
  names: readonly [number, number][],
): BodyScan[] {
  const prefix = `${textOf(tokens, tokens[at]!.key === 'các' ? at + 1 : at, head)} ${textOf(tokens, type, names[0]![0])}`;
  return names.map(([from, to], i) => ({
    ...named(tokens, i === 0 ? at : from, to, 'shared-head', 0.9),
    name: `${prefix.replace(/ ?:$/, '')} ${textOf(tokens, from, to)}`,
  }));
}

/**
 * A collective: "các Sở, ban, ngành Thành phố", "sở, ngành liên quan", "các cơ quan, tổ chức". One "các" stays one
 * entry; another "các" or a named body begins the next. "Các Sở: Y tế, Nội vụ" is a list of names and is expanded.
 */
export function scanCollective(
  tokens: Tokens,
  at: number,
  heading: boolean,
  inList = false,
): BodyScan[] | null {
  const plural = ['các', 'những'].includes(keyAt(tokens, at));
  const start = plural ? at + 1 : at;
  const first = oneOf(tokens, start, nouns);
  if (first === -1 || (!plural && isNamed(tokens, start, first))) return null;
  if (plural) {
    const names = namesBehind(tokens, start, first);
    if (names.length > 0) return [{ ...names[0]!, from: at }, ...names.slice(1)];
  }
  // "đảng ủy các xã, phường": one for each unit.
  const each = plural || keyAt(tokens, first) !== 'các' ? first : unitsEnd(tokens, first);
  if (each > first) return [{ ...named(tokens, at, each, 'of-each-unit', 0.8), kind: 'group' }];
  const listed = plural && keyAt(tokens, first) === ':' ? namesOf(tokens, start, first) : [];
  if (listed.length > 1) return [{ ...listed[0]!, from: at }, ...listed.slice(1)];
  const { to, count } = collectiveEnd(tokens, first);
  const open =
    isOpenPhrase(tokens, start, first, to, heading) || (inList && standsInLists(tokens, start, first));
  if (!plural && count < 2 && !open) return null;
  return [{ ...named(tokens, at, to, 'collective', plural ? 0.9 : 0.75), kind: 'group' }];
}

/** "Các Sở: Xây dựng, Công Thương", "các Phòng Kinh tế, Nội vụ" */
function namesBehind(tokens: Tokens, head: number, after: number): BodyScan[] {
  const word = tokens[head]!;
  if (after !== head + 1 || !['sở', 'phòng', 'bộ', 'ban', 'ngành'].includes(word.key)) return [];
  const start = tokens[after]?.key === ':' ? after + 1 : after;
  const end = fieldEnd(tokens, start);
  if (end === -1) return [];
  const title = word.text.charAt(0).toUpperCase() + word.text.slice(1);
  const to = placeEnd(tokens, end);
  const first = {
    ...named(tokens, start, to, 'shared-head', 0.95),
    name: `${title} ${textOf(tokens, start, to)}`,
  };
  return [first, ...sharedFields(tokens, to, title)];
}

/** "các Công ty: Điện lực Đông Hà, Cấp nước Nam Hà": names of any kind behind a noun and its colon. */
function namesOf(tokens: Tokens, noun: number, colon: number): BodyScan[] {
  const head = textOf(tokens, noun, colon);
  const title = head.charAt(0).toUpperCase() + head.slice(1);
  const found: BodyScan[] = [];
  let from = colon + 1;
  while (tokens[from]?.capital === true) {
    let to = from;
    while (to < tokens.length && /^[\p{L}\d]/u.test(tokens[to]!.text) && keyAt(tokens, to) !== 'và') {
      if (!tokens[to]!.capital && isVerb(tokens, to)) break;
      to += 1;
    }
    found.push({
      ...named(tokens, from, to, 'shared-head', 0.85),
      name: `${title} ${textOf(tokens, from, to)}`,
    });
    if (![',', 'và'].includes(keyAt(tokens, to))) break;
    from = to + 1;
  }
  return found;
}

/** A single noun without "các" is a collective only with a tail: "cơ quan có thẩm quyền", or alone in a cell. */
function isOpenPhrase(tokens: Tokens, start: number, first: number, to: number, heading: boolean): boolean {
  const tail = textOf(tokens, first, to).toLowerCase();
  if (/liên quan|thẩm quyền|chức năng|cùng cấp|chuyên môn/u.test(tail)) return true;
  const noun = textOf(tokens, start, first).toLowerCase();
  const verbLike =
    ['tổ chức', 'báo', 'ban'].includes(noun) || (to === first && ['cấp', 'hội', 'đoàn', 'hộ'].includes(noun));
  return heading && !verbLike && (to === tokens.length || [',', ';', '.', ')'].includes(keyAt(tokens, to)));
}

/** Nouns that no verb looks like: in a list of bodies they are one. */
function standsInLists(tokens: Tokens, start: number, first: number): boolean {
  return /^(?:doanh nghiệp|cơ quan|đơn vị|địa phương|hợp tác xã|nhà trường|đoàn thể|hiệp hội|trường đại học|viện nghiên cứu)$/u.test(
    textOf(tokens, start, first).toLowerCase(),
  );
}

function collectiveEnd(tokens: Tokens, first: number): { to: number; count: number } {
  let to = tailEnd(tokens, first);
  let count = 1;
  for (;;) {
    const joint = jointEnd(tokens, to);
    if (joint === -1) return { to, count };
    const next = nextNoun(tokens, joint);
    if (next === -1) return { to, count };
    to = tailEnd(tokens, next);
    count += 1;
  }
}

/** Behind ",", "và", ", và", "-" or "/" between the nouns of a collective. "ban ngành" stands without any. */
function jointEnd(tokens: Tokens, at: number): number {
  const key = tokens[at]?.key;
  if (key === ',' || key === '/' || key === '-') return tokens[at + 1]?.key === 'và' ? at + 2 : at + 1;
  if (key === 'và') return at + 1;
  // "sở ngành", "ban ngành": two nouns side by side, without a mark.
  return ['ban', 'ngành', 'đoàn'].includes(key ?? '') ? at : -1;
}

/** Behind the next noun of the same collective, or -1 when a body with a name or a verb stands there. */
function nextNoun(tokens: Tokens, at: number): number {
  const end = oneOf(tokens, at, nouns);
  if (end === -1) return -1;
  // ", tổ chức tập huấn" is the verb; ", tổ chức liên quan", ", tổ chức, cá nhân" the noun.
  const noun = tokens[at]!.key;
  const alone = end === at + 2 && noun === 'tổ' && tokens[at + 1]!.key === 'chức';
  if (alone && !nounGoesOn(tokens, end)) return -1;
  if (keyAt(tokens, end) === 'các') return -1;
  return isNamed(tokens, at, end) ? -1 : end;
}

/** A capital noun with further words is a name ("Viện Nghiên cứu phát triển"), unless they say which or where. */
function isNamed(tokens: Tokens, at: number, end: number): boolean {
  const next = tokens[end];
  if (tokens[at]!.capital !== true || next === undefined || !/^\p{L}/u.test(next.text)) return false;
  if (['và', 'ban', 'ngành', 'các', 'thuộc'].includes(next.key) || oneOf(tokens, end, tails) !== -1)
    return false;
  const placed = placeEnd(tokens, end) > end && oneOf(tokens, end, kindsOfPlace) !== -1;
  return !placed && fieldEnd(tokens, end) === -1 ? next.capital || !isVerb(tokens, end) : !placed;
}

function nounGoesOn(tokens: Tokens, at: number): boolean {
  const next = tokens[at];
  return (
    next === undefined || !/^\p{L}/u.test(next.text) || next.key === 'và' || oneOf(tokens, at, tails) !== -1
  );
}

/** Behind the words that say which of them: "có liên quan", "cấp tỉnh", "trên địa bàn thành phố", "Thành phố". */
function tailEnd(tokens: Tokens, at: number): number {
  let to = at;
  for (;;) {
    const tail = oneOf(tokens, to, tails);
    if (tail !== -1) {
      to = tail;
      continue;
    }
    const place = placeEnd(tokens, to);
    if (place > to) {
      to = place;
      continue;
    }
    const assigned = assignedTail(tokens, to);
    if (assigned > to) return assigned;
    const free = freeTail(tokens, to, to === at);
    if (free === to) return andPlace(tokens, to);
    to = free;
  }
}

/** "được phân công tại Mục II", "có tên tại Phụ lục 1": the document itself says who they are. */
function assignedTail(tokens: Tokens, at: number): number {
  const said = oneOf(tokens, at, assigned);
  const place = said === -1 ? -1 : oneOf(tokens, said, documentParts);
  if (place === -1) return at;
  let to = place;
  while (to - place < 3 && (tokens[to]?.shout === true || /^[\dIVX]/u.test(tokens[to]?.text ?? ''))) to += 1;
  return to;
}

/** Further words of a noun in small letters, up to a verb: "cơ quan báo", "cơ sở giáo dục". At most four. */
function freeTail(tokens: Tokens, at: number, first: boolean): number {
  if (!first) return at;
  let to = at;
  while (to < tokens.length && to - at < 4) {
    const token = tokens[to]!;
    const word = /^\p{Ll}/u.test(token.text) && token.key !== 'và' && token.key !== 'các';
    if (!word || isVerb(tokens, to) || oneOf(tokens, to, tails) !== -1) break;
    if (to === at && ['ban', 'ngành', 'đoàn'].includes(token.key)) break;
    to += 1;
  }
  return to;
}

/** "trung ương và Thành phố": two places behind one noun. */
function andPlace(tokens: Tokens, at: number): number {
  if (tokens[at]?.key !== 'và') return at;
  const place = placeEnd(tokens, at + 1);
  const type = place > at + 1 && ['thành', 'tỉnh', 'địa', 'trung'].includes(tokens[at + 1]!.key);
  return type ? place : at;
}

/** "thuộc tỉnh", "trên địa bàn tỉnh" behind the kinds of units. */
function groupTail(tokens: Tokens, at: number): number {
  const tail = oneOf(tokens, at, tails);
  const to = tail === -1 ? at : tail;
  return placeEnd(tokens, to);
}
