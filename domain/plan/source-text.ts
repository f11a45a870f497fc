import type { SourceSpan } from './plan-document.ts';

/**
 * The text of a stretch of the source as the document holds it: wrapped lines joined by one space, runs of spaces
 * collapsed, page numbers on a line of their own dropped, Unicode NFC. A line that ends in a hyphen right behind a
 * letter or figure is joined without a space: it is a document number broken at its own hyphen (`23/NQ-` + `HĐND`).
 */
export function textOfSpan(source: string, span: Pick<SourceSpan, 'start' | 'end'>): string {
  return source
    .slice(span.start, span.end)
    .normalize('NFC')
    .split(/\r?\n/)
    .filter((line) => !/^\s*\d{1,3}\s*$/.test(line))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .reduce((text, line) => (/[\p{L}\p{N}]-$/u.test(text) ? text + line : `${text} ${line}`), '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The line, counted from 1, on which a character of the source stands. */
export function lineAt(source: string, offset: number): number {
  let line = 1;
  for (let at = source.indexOf('\n'); at !== -1 && at < offset; at = source.indexOf('\n', at + 1)) line += 1;
  return line;
}

/**
 * Whether a text stands at a place of the source: all its letters and figures, in their order. What stands between them
 * may have been left out (an address printed inside a sentence, a page number, marks of a format), nothing be added.
 */
export function standsAt(source: string, span: Pick<SourceSpan, 'start' | 'end'>, text: string): boolean {
  const signs = signsOf(source.slice(span.start, span.end));
  let at = 0;
  for (const sign of signsOf(text)) {
    at = signs.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function signsOf(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
}
