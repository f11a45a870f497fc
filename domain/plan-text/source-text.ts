import type { SourceDocument, SourceLine } from './source-lines.ts';

/** Splits plain text into lines; without pages, every line has the page null. */
export function documentOfText(text: string): SourceDocument {
  const lines: SourceLine[] = text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .split(/\r\n|\r|\n|\f|\u2028|\u2029/)
    .map((line) => ({ text: line, page: null }));
  return { lines };
}

/** The text in which all places count: the lines joined by `\n`. */
export function textOfDocument(document: SourceDocument): string {
  return document.lines.map((line) => line.text).join('\n');
}
