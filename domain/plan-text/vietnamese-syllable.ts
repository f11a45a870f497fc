const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const onset = 'ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx]';
const nucleus =
  'uyê|uya|iêu|yêu|oai|oay|oao|oeo|uây|uôi|ươi|ươu|uyu|iê|yê|uô|ươ|ia|ya|ua|ưa|oa|oă|oe|oo|uâ|uê|uơ|uy|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|[aăâeêioôơuưy]';
const coda = 'ng|nh|ch|[cmnpt]';
const syllable = new RegExp(`^(?:${onset})?(?:${nucleus})(?:${coda})?$`, 'u');

/** Whether a word has the form of one syllable of Vietnamese: onset, vowels, coda, and at most one tone. */
export function isVietnameseSyllable(word: string): boolean {
  const marks = word.toLowerCase().normalize('NFD');
  if ((marks.match(TONES) ?? []).length > 1) return false;
  return syllable.test(marks.replace(TONES, '').normalize('NFC'));
}
