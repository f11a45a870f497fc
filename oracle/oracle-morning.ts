import { at } from './oracle-calendar.ts';

const MINUTE = 60_000;
const PRIME = 16_777_619n;
const BASIS = 2_166_136_261n;

/**
 * The minute of the morning that a rung draws, as an instant: FNV-1a of "subject/clock/rung/repetition" (32 bits, whole
 * numbers without overflow), over the minutes of the window.
 */
export function morningInstant(name: string, day: string, morning: { from: number; to: number }): number {
  let hash = BASIS;
  for (const letter of name.split('')) hash = ((hash ^ BigInt(letter.charCodeAt(0))) * PRIME) % 2n ** 32n;
  const minutes = BigInt(morning.to - morning.from + 1);
  return at(day, '00:00:00') + (morning.from + Number(hash % minutes)) * MINUTE;
}

/** When the morning of a day begins. */
export function morningBegins(day: string, morning: { from: number }): number {
  return at(day, '00:00:00') + morning.from * MINUTE;
}
