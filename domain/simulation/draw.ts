import { spreadHash } from '../obligation/spread.ts';

/** Chooses everything that a dry run leaves to chance; the same number draws the same lots, in whatever order. */
export type Seed = number;

/**
 * A lot from 0 to `below` − 1 for some words, always the same for the same seed and words. Each lot follows from its own
 * words alone, so that what one agency does is not changed by how many others there are.
 */
export function draw(seed: Seed, words: string, below: number): number {
  return mixed(spreadHash(`${seed}/${words}`)) % below;
}

/** A lot between two numbers, both included. */
export function drawBetween(seed: Seed, words: string, from: number, to: number): number {
  return from + draw(seed, words, to - from + 1);
}

/** Whether it happens, in so many of a hundred cases. */
export function happens(seed: Seed, words: string, percent: number): boolean {
  return draw(seed, words, 100) < percent;
}

/** The last step of MurmurHash3: neighbouring words ("…/1", "…/2") must not draw neighbouring lots. */
function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
