/**
 * How far somebody has read the changes: a snapshot of PostgreSQL (`pg_current_snapshot`), which says of every transaction
 * whether it was seen, and when it was taken (system time, in milliseconds). It is the id of an event, so that a reader who
 * comes back, to whichever process, is told exactly what he missed.
 */
export interface LivePosition {
  readonly at: number;
  readonly snapshot: string;
}

// Some hundred transactions under way at once fit; a header that is longer is nobody's.
const LONGEST = 8_000;
const SHAPE = /^(\d{1,15})-(\d{1,19}:\d{1,19}:(?:\d{1,19}(?:,\d{1,19})*)?)$/;

/** A position as the id of an event. */
export function positionText({ at, snapshot }: LivePosition): string {
  return `${at}-${snapshot}`;
}

/** The position that an event's id says; null for what is no such id. */
export function readPosition(text: string | undefined): LivePosition | null {
  if (text === undefined || text.length > LONGEST) return null;
  const [, at, snapshot] = SHAPE.exec(text) ?? [];
  if (at === undefined || snapshot === undefined) return null;
  // PostgreSQL refuses one whose ends stand the wrong way round, or whose list is not between them.
  const [first = 0n, next = 0n, ...running] = snapshot
    .split(/[:,]/)
    .filter((part) => part !== '')
    .map(BigInt);
  const sorted = running.every((id, i) => id >= first && id < next && (i === 0 || id > running[i - 1]!));
  return first > 0n && first <= next && sorted ? { at: Number(at), snapshot } : null;
}
