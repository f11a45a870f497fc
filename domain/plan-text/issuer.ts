import { tidyName } from './body-lists.ts';
import type { MappedText } from './mapped-text.ts';

/** What is known of the issuer from the different places of a document. */
export interface IssuerClues {
  /** In capital letters, from the letterhead. */
  readonly letterhead: MappedText | null;
  /** The body above it in the letterhead, in capital letters. */
  readonly above: MappedText | null;
  /** From "TM. …". */
  readonly onBehalfOf: string | null;
  /** From the dateline. */
  readonly placeName: string | null;
  /** Title and introduction, then the rest: where places are named in ordinary letters. */
  readonly opening: string;
  readonly all: string;
}

const UNIT = 'thành phố|tỉnh|quận|huyện|thị xã|xã|phường|đặc khu|thị trấn';
const COMMITTEE = `(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND)`;
const PROPER = '\\p{Lu}\\p{Ll}+(?:[ -]\\p{Lu}\\p{Ll}+){0,4}';

/** The issuing body in full and in ordinary letters, with the rule that found it. */
export function issuerOf(clues: IssuerClues): { name: string; rule: string; confidence: number } | null {
  if (clues.letterhead) {
    const own = fromCapitals(clues.letterhead.text, clues.all);
    const name =
      placed(own, clues.above?.text ?? clues.letterhead.text, clues.all) ?? placedByText(own, clues);
    return { name, rule: 'letterhead', confidence: 0.95 };
  }
  const named = new RegExp(`${COMMITTEE}\\s+(${UNIT}) (${PROPER})`, 'iu');
  const exact = firstProper(clues.opening, named) ?? null;
  if (exact)
    return { name: `Ủy ban nhân dân ${exact.unit} ${exact.name}`, rule: 'introduction', confidence: 0.9 };
  if (clues.onBehalfOf !== null && !/NHÂN DÂN/u.test(clues.onBehalfOf)) {
    return { name: fromCapitals(clues.onBehalfOf, clues.all), rule: 'signature', confidence: 0.7 };
  }
  const place = placeByWords(clues);
  return place ? { name: `Ủy ban nhân dân ${place}`, rule: 'place-in-text', confidence: 0.7 } : null;
}

/** "Sở Y tế" below "UBND TỈNH …" is the one of that province. */
function placed(name: string, above: string, all: string): string | null {
  const unit = new RegExp(`^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)\\s+(${UNIT})\\s`, 'iu').exec(above);
  if (!unit || /^Ủy ban nhân dân/u.test(name)) return null;
  const place = fromCapitals(above, all).replace(/^Ủy ban nhân dân\s+/u, '');
  return name.toLowerCase().includes(place.toLowerCase()) ? name : `${name} ${place}`;
}

/** A letterhead that names no place ("ỦY BAN NHÂN DÂN" alone). */
function placedByText(name: string, clues: IssuerClues): string {
  const place = name === 'Ủy ban nhân dân' ? placeByWords(clues) : null;
  return place === null ? name : `${name} ${place}`;
}

function firstProper(text: string, pattern: RegExp): { unit: string; name: string } | null {
  const strict = new RegExp(pattern.source, 'gu');
  for (const match of text.matchAll(strict)) return { unit: match[1]!.toLowerCase(), name: match[2]! };
  return null;
}

/** "thành phố Hà Nội" in the text, or the kind of unit of "Ủy ban nhân dân tỉnh" with the place that the text names. */
function placeByWords({ placeName, opening, all }: IssuerClues): string | null {
  const unit =
    new RegExp(`${COMMITTEE}\\s+(${UNIT})(?=[\\s,.;:)])`, 'giu').exec(all)?.[1]?.toLowerCase() ?? null;
  if (placeName !== null) return `${unit ?? unitOf(placeName, all) ?? 'tỉnh'} ${placeName}`;
  const full = new RegExp(`(?<![\\p{L}])(${unit ?? UNIT}) (${PROPER})`, 'gu');
  const direct = mostFrequent(
    [...`${opening}\n${all}`.matchAll(full)].map((match) => `${match[1]!} ${match[2]!}`),
  );
  if (direct) return direct;
  // "Tỉnh ủy Quảng Nam": the Party's body has the name of the unit.
  const party = new RegExp(
    `(?:(Tỉnh|Thành|Quận|Huyện|Thị)\\s+(?:ủy|uỷ)|(?:Báo|Công an|Cục Thuế)) (${PROPER})`,
    'gu',
  );
  const name = mostFrequent([...all.matchAll(party)].map((match) => match[2]!));
  return name && unit ? `${unit} ${name}` : null;
}

function unitOf(name: string, all: string): string | null {
  return mostFrequent(
    [...all.matchAll(new RegExp(`(${UNIT})\\s+${name}`, 'giu'))].map((match) => match[1]!.toLowerCase()),
  );
}

function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Capital letters become ordinary ones: as the text itself writes the name, or each word of the place. */
function fromCapitals(capitals: string, all: string): string {
  const words = lastBody(
    capitals
      .replace(/[\s\-–—_*]+$/u, '')
      .replace(/\s+/gu, ' ')
      .trim(),
  ).replace(/^UBND(?=\s)/u, 'ỦY BAN NHÂN DÂN');
  const key = words.toLowerCase().replace('uỷ ban', 'ủy ban');
  const at = all.toLowerCase().replaceAll('uỷ ban', 'ủy ban').indexOf(key);
  const written = at === -1 ? '' : all.slice(at, at + key.length);
  if (written !== '' && written !== written.toUpperCase() && !/^ủy ban nhân dân/u.test(key))
    return tidyName(written);
  const committee = new RegExp(`^ủy ban nhân dân (${UNIT}) (.+)$`, 'u').exec(key);
  if (committee) return `Ủy ban nhân dân ${committee[1]!} ${capitalised(committee[2]!)}`;
  const field = key.replace(
    /(?<=^(?:sở|bộ|phòng|ban|cục|chi cục|viện|hội|trung tâm|trạm)\s|,\s|\svà\s|\s-\s)\p{L}/gu,
    (letter) => letter.toUpperCase(),
  );
  return tidyName(field.replace(new RegExp(`(?<=(?:${UNIT})\\s).+$`, 'u'), capitalised));
}

/** "UBND TỈNH X SỞ NỘI VỤ": the body below issues. */
function lastBody(capitals: string): string {
  const below =
    /\s((?:SỞ|BAN QUẢN LÝ|CHI CỤC|PHÒNG|TRUNG TÂM|VĂN PHÒNG|TRẠM Y TẾ|CÔNG AN|BAN CHỈ HUY|THANH TRA|TRƯỜNG (?:MẦM NON|MẪU GIÁO|TIỂU HỌC|TRUNG|THCS|THPT|PHỔ THÔNG|LIÊN CẤP|CAO ĐẲNG|ĐẠI HỌC|CHÍNH TRỊ|DẠY NGHỀ))(?=\s).*)$/u.exec(
      capitals,
    );
  return below && /^(?:UBND|ỦY BAN|UỶ BAN)/u.test(capitals) ? below[1]! : capitals;
}

function capitalised(words: string): string {
  return words.replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase());
}
