/** A text with single blanks, and the way back to the places of the text as it stands. */
export interface CollapsedText {
  readonly text: string;
  /** Offset in the original of a character of the collapsed text; its length gives the original's length. */
  readonly offsetOf: (at: number) => number;
}

/** Every run of blanks (also no-break spaces and line breaks) as one blank, so that rules need not think of them. */
export function collapseBlanks(original: string): CollapsedText {
  if (!/\s\s|[^\S ]/.test(original)) {
    return { text: original, offsetOf: (at) => Math.min(at, original.length) };
  }
  const offsets: number[] = [];
  let text = '';
  for (const part of original.matchAll(/\s+|\S+/g)) {
    const kept = /^\s/.test(part[0]) ? ' ' : part[0];
    for (let i = 0; i < kept.length; i += 1) offsets.push(part.index + i);
    text += kept;
  }
  offsets.push(original.length);
  return { text, offsetOf: (at) => offsets[Math.min(at, offsets.length - 1)]! };
}

/** A stretch of the collapsed text as a stretch of the original; its last character ends it, not a run of blanks. */
export function originalSpan(
  collapsed: CollapsedText,
  start: number,
  end: number,
): { start: number; end: number } {
  const first = collapsed.offsetOf(start);
  return end <= start ? { start: first, end: first } : { start: first, end: collapsed.offsetOf(end - 1) + 1 };
}
