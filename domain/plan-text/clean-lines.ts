import { isClosed, wordsGoOn } from './blocks.ts';
import { markerOf } from './list-markers.ts';
import type { GoesOn, SourceDocument, SourceLine } from './source-lines.ts';
import { joinWrapped, mapText, squeeze, withoutMatches, withoutStretches } from './mapped-text.ts';
import type { MappedText } from './mapped-text.ts';
import { printedAddresses } from './printed-addresses.ts';
import { runningLines } from './running-lines.ts';

/** A line of the source without what printing and publishing added to it; printed lines that go on as one. */
export interface CleanLine {
  /** Squeezed: no blanks at the ends, single ones between. */
  readonly content: MappedText;
  /** From 1. */
  readonly line: number;
  /** Rows of tables keep their separators. */
  readonly isRow: boolean;
}

/**
 * The lines that hold something of the document: page numbers, headers and footers of pages, addresses of web pages and
 * the marks of Markdown are left out, empty lines too. Every character keeps its place in the source.
 */
export function cleanLines(document: SourceDocument): CleanLine[] {
  const dropped = runningLines(document);
  const addresses = printedAddresses(document);
  const lines: CleanLine[] = [];
  let offset = 0;
  let goesOn: GoesOn | undefined;
  document.lines.forEach((source, index) => {
    const start = offset;
    offset += source.text.length + 1;
    if (dropped.has(index) || isRule(source)) return;
    const isRow = isTableRow(source.text);
    const plain = (addresses.get(index) ?? []).reduce(withoutAddress, mapText(source.text, start));
    const content = squeeze(isRow ? withoutEmphasis(plain) : withoutMarkdown(plain));
    if (content.text === '') return;
    const line = { content, line: index + 1, isRow };
    const open = lines.at(-1);
    if (open !== undefined && goesOn !== undefined && isOneParagraph(open, line, goesOn))
      lines[lines.length - 1] = { ...open, content: joinWrapped(open.content, content) };
    else lines.push(line);
    goesOn = source.goesOn;
  });
  return lines;
}

/** What the page shows holds, unless a closed sentence and the mark of a list, or where it is only likely any words, speak against it. */
function isOneParagraph(open: CleanLine, line: CleanLine, goesOn: GoesOn): boolean {
  if (open.isRow || line.isRow) return false;
  if (goesOn === 'likely') return wordsGoOn(open, line);
  return !(isClosed(open.content.text) && markerOf(line.content.text) !== null);
}

/** Cells are parted by `|`; a line with a single bar and no blanks around it is text. */
export function isTableRow(text: string): boolean {
  return /(?:^|\s)\|(?:\s|$)/.test(text);
}

/** A rule drawn with dashes, or the line under the head of a Markdown table. */
function isRule({ text }: SourceLine): boolean {
  return (
    /^\s*(?:[-–—_=*.\s]{3,}|\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?)?\s*)$/.test(text) &&
    !/^\s*[-+*]\s*$/.test(text)
  );
}

function withoutMarkdown(mapped: MappedText): MappedText {
  return withoutEmphasis(
    withoutMatches(mapped, /^\s*(?:#{1,6}\s+|>\s+)|\\$|<\/?(?:br|b|i|u|p|strong|em)\s*\/?>/giu),
  );
}

/** `**words**` and `*words*`; a star before a word alone is a bullet or a footnote. */
function withoutEmphasis(mapped: MappedText): MappedText {
  const strong = withoutMatches(mapped, /\*{2,3}|(?<![\p{L}\p{N}])__|__(?![\p{L}\p{N}])/gu);
  const stretches: (readonly [number, number])[] = [];
  for (const match of strong.text.matchAll(
    /(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*]*[^\s*])\*(?![\p{L}\p{N}*])/gu,
  )) {
    const close = match.index + match[0].length - 1;
    stretches.push([match.index, match.index + 1], [close, close + 1]);
  }
  return withoutStretches(strong, stretches);
}

function withoutAddress(mapped: MappedText, address: string): MappedText {
  const stretches: (readonly [number, number])[] = [];
  for (
    let at = mapped.text.indexOf(address);
    at !== -1;
    at = mapped.text.indexOf(address, at + address.length)
  ) {
    stretches.push([at, at + address.length]);
  }
  return withoutStretches(mapped, stretches);
}
