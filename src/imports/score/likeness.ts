import { normaliseName } from '../../../domain/agency/names.ts';

/** One spelling for comparing texts: one kind of dash, Ủy as Uỷ, no blanks around hyphens, small letters. */
export function comparable(text: string): string {
  return normaliseName(text).replace(/\s+/gu, ' ');
}

/** Share of words in common (Dice): 1 for the same words. */
export function likeness(one: string, other: string): number {
  const left = wordsOf(one);
  const right = wordsOf(other);
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count > 0) {
      common += 1;
      counts.set(word, count - 1);
    }
  }
  return left.length + right.length === 0 ? 1 : (2 * common) / (left.length + right.length);
}

function wordsOf(text: string): string[] {
  return comparable(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

interface Placed {
  readonly ref: string;
  readonly text: string;
}

/** Texts that are less alike than this are two different ones. */
const SAME_FROM = 0.85;

/** Pairs of what is expected with what was read: by the text, the same ref first where a text stands twice. */
export function pairs<E extends Placed, R extends Placed>(
  expected: readonly E[],
  read: readonly R[],
): { matched: (readonly [E, R])[]; missed: E[]; extra: R[] } {
  const free = new Set(read);
  const matched: (readonly [E, R])[] = [];
  const missed: E[] = [];
  for (const item of expected) {
    let best: R | null = null;
    let bestScore = 0;
    for (const candidate of free) {
      const alike = likeness(item.text, candidate.text);
      const score = alike + (item.ref === candidate.ref ? 0.1 : 0);
      if (alike >= SAME_FROM && score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    if (best) {
      free.delete(best);
      matched.push([item, best]);
    } else missed.push(item);
  }
  return { matched, missed, extra: [...free] };
}
