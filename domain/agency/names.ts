/** The place an authority governs, as names end with it: `{ type: 'thành phố', name: 'hà nội' }`, lower case. */
export interface Place {
  readonly type: string;
  readonly name: string;
}

const abbreviations: Readonly<Record<string, string>> = {
  ubnd: 'ủy ban nhân dân',
  hđnd: 'hội đồng nhân dân',
  tp: 'thành phố',
  'tp.': 'thành phố',
  '&': 'và',
};

/** Both ways of placing the tone in an open syllable are correct Vietnamese; the sources mix them. */
// prettier-ignore
const tonePlacements: Readonly<Record<string, string>> = {
  oà: 'òa', oá: 'óa', oả: 'ỏa', oã: 'õa', oạ: 'ọa',
  oè: 'òe', oé: 'óe', oẻ: 'ỏe', oẽ: 'õe', oẹ: 'ọe',
  uỳ: 'ùy', uý: 'úy', uỷ: 'ủy', uỹ: 'ũy', uỵ: 'ụy',
};

const tonedOpenSyllable = new RegExp(`(${Object.keys(tonePlacements).join('|')})(?!\\p{L})`, 'gu');

/**
 * One spelling for comparing names: NFC, lower case, one kind of dash without spaces around it, `Uỷ` as `Ủy`, `UBND`
 * written out, without a leading "Đề nghị" and closing punctuation.
 */
export function normaliseName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(tonedOpenSyllable, (syllable) => tonePlacements[syllable] ?? syllable)
    .replace(/\s*[-‐‑‒–—−]\s*/g, '-')
    .replace(/&/g, ' & ')
    .replace(/[.:;,\s]+$/, '')
    .trim()
    .split(/\s+/)
    .map((word) => abbreviations[word] ?? word)
    .join(' ')
    .replace(/^đề nghị /, '');
}

/**
 * The normalised name without the place of its authority at the end: "Công an thành phố Hà Nội", "Công an Thành phố",
 * "Công an Hà Nội" and "Công an" are one body within Hà Nội.
 */
export function nameWithin(name: string, place: Place | null): string {
  const normalised = normaliseName(name);
  if (place === null) return normalised;
  for (const suffix of [`${place.type} ${place.name}`, place.name, place.type]) {
    const stem = normalised.slice(0, -suffix.length);
    // "các huyện, thị xã, thành phố" names kinds of units, "phường Lai Châu" a commune called like its province.
    if (normalised.endsWith(` ${suffix}`) && !/(,|xã|phường|đặc khu|thị trấn|huyện|quận) $/.test(stem)) {
      return stem.trimEnd();
    }
  }
  return normalised;
}

/** "Ủy ban nhân dân thành phố Hà Nội" → thành phố, hà nội; null when the name is of no people's committee. */
export function placeOfCommittee(name: string): Place | null {
  const match = /^ủy ban nhân dân (thành phố|tỉnh|quận|huyện|thị xã|xã|phường|đặc khu|thị trấn) (.+)$/.exec(
    normaliseName(name),
  );
  return match === null ? null : { type: match[1]!, name: match[2]! };
}

/** The candidates that look most like the name, best first: at most three, none without some likeness. */
export function nearestNames(name: string, candidates: Iterable<string>): string[] {
  const wanted = bigramsOf(normaliseName(name));
  const scored: { candidate: string; score: number }[] = [];
  for (const candidate of new Set(candidates)) {
    const score = likeness(wanted, bigramsOf(normaliseName(candidate)));
    // Below half of the letter pairs in common, a suggestion misleads more than it helps.
    if (score >= 0.5) scored.push({ candidate, score });
  }
  return scored
    .sort((a, b) => b.score - a.score || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** "Sở Nội vụ" → `so-noi-vu`; people's committees are shortened to `ubnd`. */
export function slugOf(name: string): string {
  return normaliseName(name)
    .replace(/^ủy ban nhân dân\b/, 'ubnd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function bigramsOf(text: string): string[] {
  return Array.from({ length: Math.max(text.length - 1, 0) }, (_, i) => text.slice(i, i + 2));
}

/** Sørensen–Dice coefficient over letter pairs. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const pair of a) left.set(pair, (left.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of b) {
    const count = left.get(pair) ?? 0;
    if (count > 0) {
      common += 1;
      left.set(pair, count - 1);
    }
  }
  return a.length + b.length === 0 ? 0 : (2 * common) / (a.length + b.length);
}
