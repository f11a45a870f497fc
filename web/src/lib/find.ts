/** Without case and diacritics, as people type who look for something: `Bà Đình` and `ba dinh` are the same. */
export function plainText(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase().trim();
}

const NO_WORD = /[^\p{L}\p{N}]+/u;

/**
 * Whether every word of what is looked for stands in the text, the last one perhaps only begun: `ba dinh` is not found in
 * "Ủy ban nhân dân phường Định Công". Nothing looked for is in every text.
 */
export function isFound(text: string, wanted: string): boolean {
  const words = plainText(text).split(NO_WORD);
  const asked = plainText(wanted).split(NO_WORD).filter(Boolean);
  const last = asked.pop() ?? '';
  return asked.every((word) => words.includes(word)) && words.some((word) => word.startsWith(last));
}
