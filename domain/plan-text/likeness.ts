/** "sở y tế" → "so y te": for names written without the marks of Vietnamese. */
export function withoutDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}

/**
 * Whether one text becomes the other by at most so many letters put in, left out, changed or swapped with the next one.
 * A small bound makes it quick: texts of other lengths are refused at once.
 */
export function isWithin(a: string, b: string, letters: number): boolean {
  if (Math.abs(a.length - b.length) > letters) return false;
  if (a === b) return true;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = nextRow(a, b, i, row, before);
    if (Math.min(...next) > letters) return false;
    before = row;
    row = next;
  }
  return row[b.length]! <= letters;
}

/** One row of the table of Damerau and Levenshtein (swaps of neighbours only). */
function nextRow(
  a: string,
  b: string,
  i: number,
  row: readonly number[],
  before: readonly number[],
): number[] {
  const next = [i];
  for (let j = 1; j <= b.length; j += 1) {
    const changed = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
    let best = Math.min(row[j]! + 1, next[j - 1]! + 1, changed);
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    if (swapped) best = Math.min(best, before[j - 2]! + 1);
    next.push(best);
  }
  return next;
}
