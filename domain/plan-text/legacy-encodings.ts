import { isVietnameseSyllable } from './vietnamese-syllable.ts';

/**
 * Encodings from before Unicode in which documents of offices still arrive. Their bytes were read as Western letters:
 * "Céng hßa" (TCVN3, fonts .VnTime), "Coäng hoøa" (VNI).
 */
export type LegacyEncoding = 'tcvn3' | 'vni';

/** What the encodings are called in the field. */
export const legacyEncodingNames: Readonly<Record<LegacyEncoding, string>> = {
  tcvn3: 'TCVN3 (ABC, .VnTime)',
  vni: 'VNI',
};

/**
 * TCVN 5712:1993, third set: the vowels with their tones in small letters and the seven capitals without tone. A font
 * whose name ends in H shows the same codes as capitals, so the capital of a vowel with a tone is not in the text.
 */
const tcvn3: ReadonlyMap<string, string> = pairs(
  '¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ ¨ă ©â ªê «ô ¬ơ \u00adư ®đ ' +
    'µà ¶ả ·ã ¸á ¹ạ »ằ ¼ẳ ½ẵ ¾ắ Æặ Çầ Èẩ Éẫ Êấ Ëậ ' +
    'Ìè Îẻ Ïẽ Ðé Ñẹ Òề Óể Ôễ Õế Öệ ×ì Øỉ Üĩ Ýí Þị ' +
    'ßò áỏ âõ ãó äọ åồ æổ çỗ èố éộ êờ ëở ìỡ íớ îợ ïù ñủ òũ óú ôụ õừ öử ÷ữ øứ ùự úỳ ûỷ üỹ ýý þỵ',
);

/** VNI-Win: a tone, or a hat with its tone, stands as a letter of its own behind the vowel. */
const vniMarks: ReadonlyMap<string, string> = pairs(
  'ù\u0301 ø\u0300 û\u0309 õ\u0303 ï\u0323 ' +
    'â\u0302 á\u0302\u0301 à\u0302\u0300 å\u0302\u0309 ã\u0302\u0303 ä\u0302\u0323 ' +
    'ê\u0306 é\u0306\u0301 è\u0306\u0300 ú\u0306\u0309 ü\u0306\u0303 ë\u0306\u0323',
);
const vniLetters: ReadonlyMap<string, string> = pairs('ôơ öư ñđ íí ìì æỉ óĩ òị îỵ');
const vniSequence = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ôöñíìæóòî]/giu;

function pairs(list: string): ReadonlyMap<string, string> {
  return new Map(list.split(' ').map((pair) => [pair[0]!, pair.slice(1)]));
}

/** The text in Unicode. Only text that `recogniseLegacy` names is to be given: anything else is spoilt. */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === 'vni') return fromVni(text);
  return text.replace(/[^\n]+/g, (line) => withCapitals(line, fromLetters(line)));
}

function fromLetters(text: string): string {
  return [...text].map((letter) => tcvn3.get(letter) ?? letter).join('');
}

/**
 * "KÕ HO¹CH": the vowel had no capital of its own; the other letters of the word, or where it has only one the words
 * beside it, say that it is in capitals. The line and its Unicode text have the same length.
 */
function withCapitals(line: string, text: string): string {
  const words = [...line.matchAll(/\S+/g)];
  const capitals = words.map(([word]) => inCapitals(word));
  return words.reduce((result, word, i) => {
    const sure = capitals[i] ?? [i - 1, i + 1].some((beside) => capitals[beside] === true);
    const end = word.index + word[0].length;
    return sure
      ? result.slice(0, word.index) + result.slice(word.index, end).toUpperCase() + result.slice(end)
      : result;
  }, text);
}

/** Null for a word with less than two plain letters: "KÕ" may begin a sentence or a heading. */
function inCapitals(word: string): boolean | null {
  const plain = word.replace(/[^a-z]/gi, '');
  if (plain !== plain.toUpperCase()) return false;
  return plain.length > 1 ? true : null;
}

function fromVni(text: string): string {
  return text.replace(vniSequence, (whole: string, vowel?: string, mark?: string) => {
    if (vowel === undefined || mark === undefined)
      return inCaseOf(whole, vniLetters.get(whole.toLowerCase())!);
    const base = vniLetters.get(vowel.toLowerCase()) ?? vowel.toLowerCase();
    return inCaseOf(vowel, `${base}${vniMarks.get(mark.toLowerCase())!}`.normalize('NFC'));
  });
}

function inCaseOf(model: string, text: string): string {
  return model === model.toLowerCase() ? text : text.toUpperCase();
}

/** Fewer marked words tell nothing: a name or two in another language look like anything. */
const FEWEST_WORDS = 3;
/** So much of the marked words must become syllables of Vietnamese … */
const LEGACY_SHARE = 0.8;
/** … and so little may be syllables as they stand. Unicode text has nearly all, French about a tenth. */
const UNICODE_SHARE = 0.4;
/** Words that are looked at: a document shows its encoding on its first pages. */
const ENOUGH_WORDS = 2_000;

/**
 * The old encoding in which a text of Vietnamese was written, or null: for Unicode, for other languages, and where too
 * little is there to tell.
 *
 * @param text before invisible characters are dropped: TCVN3 writes "ư" with the code of the soft hyphen
 */
export function recogniseLegacy(text: string): LegacyEncoding | null {
  const words = markedWords(text);
  if (words.length < FEWEST_WORDS || share(words, isVietnameseSyllable) > UNICODE_SHARE) return null;
  const shares = (['tcvn3', 'vni'] as const).map((encoding) => ({
    encoding,
    share: share(words, (word) => isVietnameseSyllable(fromLegacy(word, encoding))),
  }));
  const best = shares[0]!.share >= shares[1]!.share ? shares[0]! : shares[1]!;
  return best.share >= LEGACY_SHARE ? best.encoding : null;
}

/**
 * Words with a letter of the upper half of Latin-1, where both encodings have theirs, each once: a word that is a syllable in
 * two encodings ("céng", "tù") tells no more when it stands often.
 */
function markedWords(text: string): string[] {
  const words = new Set<string>();
  for (const match of text.matchAll(/[a-z\u00a1-\u00ff\u0100-\u024f\u1e00-\u1eff\u0300-\u036f]+/giu)) {
    if (!/[^\u0000-\u007f]/u.test(match[0])) continue;
    words.add(match[0]);
    if (words.size >= ENOUGH_WORDS) break;
  }
  return [...words];
}

function share(words: readonly string[], holds: (word: string) => boolean): number {
  return words.filter(holds).length / words.length;
}
