/**
 * FNV-1a over UTF-16 code units, 32 bits: a pure and stable spread for schedules (no secret, no cryptography; the
 * workflow's isolate has none).
 */
export function spreadHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash >>> 0;
}

/** Minute of the day within `morning` (both ends included) for a firing's id, so that a morning does not storm. */
export function spreadMinute(firingId: string, morning: { from: number; to: number }): number {
  return morning.from + (spreadHash(firingId) % (morning.to - morning.from + 1));
}
