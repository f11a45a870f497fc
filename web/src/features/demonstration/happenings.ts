import type { components } from '../../lib/api/schema.ts';

export type Happening = components['schemas']['Happening'];

/** What happened to one body or to many at the same minute. */
export interface HappeningLine {
  readonly at: string;
  readonly what: string;
  readonly text: string;
  readonly agencies: readonly string[];
}

/** Joins what happened to several at the same minute into one line; the order stays. */
export function joinHappenings(happenings: readonly Happening[]): HappeningLine[] {
  const lines: { at: string; what: string; text: string; agencies: string[] }[] = [];
  for (const { at, agency, what, text } of happenings) {
    const last = lines.at(-1);
    const isSame = last?.at.slice(0, 16) === at.slice(0, 16) && last.what === what && last.text === text;
    if (isSame) last.agencies.push(agency);
    else lines.push({ at, what, text, agencies: [agency] });
  }
  return lines;
}
