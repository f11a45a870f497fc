/** Without case and diacritics, as people type who look for something: `Bà Đình` and `ba dinh` are the same. */
export function plainText(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase().trim();
}

/** Whether every word of what is looked for stands in the text; nothing looked for is in every text. */
export function isFound(text: string, wanted: string): boolean {
  const plain = plainText(text);
  return plainText(wanted)
    .split(/\s+/)
    .every((word) => plain.includes(word));
}
