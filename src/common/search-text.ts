const COMBINING_MARKS = /\p{M}/gu;

/**
 * A text as it is searched: lower case, without diacritics (also đ → d), white space made single. "Đề án" is found by
 * "de an" and by "ĐỀ ÁN".
 */
export function searchText(text: string): string {
  return text
    .normalize('NFD')
    .replace(COMBINING_MARKS, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/\s+/g, ' ')
    .trim();
}
