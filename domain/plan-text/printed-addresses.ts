import type { SourceDocument, SourceLine } from './source-lines.ts';

const ADDRESS = /https?:\/\/[^\s<>|]+/gu;
/** What a line's end may have cut off an address: no word of a sentence looks so. */
const REST = /^(?=\S*[=&%/?])[\w%&=?./+~#:;,-]+/u;

/** An address as it was, and in which lines which part of it stands. */
interface PrintedAddress {
  readonly whole: string;
  readonly parts: readonly { readonly index: number; readonly text: string }[];
}

/**
 * The addresses of web pages that a publisher printed into the text again and again, by the index of the line: one that a
 * line's end breaks has a part in either line. One that stands once belongs to the text.
 */
export function printedAddresses({ lines }: SourceDocument): ReadonlyMap<number, readonly string[]> {
  const found = lines.flatMap((line, index) => addressesOf(line, index, lines[index + 1]));
  const counts = new Map<string, number>();
  for (const { whole } of found) counts.set(whole, (counts.get(whole) ?? 0) + 1);
  const printed = new Map<number, string[]>();
  for (const { whole, parts } of found) {
    if (counts.get(whole) === 1) continue;
    for (const { index, text } of parts) printed.set(index, [...(printed.get(index) ?? []), text]);
  }
  return printed;
}

function addressesOf({ text }: SourceLine, index: number, next: SourceLine | undefined): PrintedAddress[] {
  const end = text.trimEnd().length;
  return [...text.matchAll(ADDRESS)].map((match) => {
    const [address] = match;
    const rest =
      match.index + address.length === end ? REST.exec(next?.text.trimStart() ?? '')?.[0] : undefined;
    const parts = [{ index, text: address }];
    if (rest !== undefined) parts.push({ index: index + 1, text: rest });
    return { whole: address + (rest ?? ''), parts };
  });
}
