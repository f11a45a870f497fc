import { DomainError } from '../../../../domain/errors.ts';
import type { SourceDocument } from '../../../../domain/plan-text/source-lines.ts';
import { LineSink, oldEncoding } from '../line-sink.ts';
import { OfficePart, titleProperty } from '../office-package.ts';
import type { Extract, ReadingLimits } from '../reading.ts';
import { elementAt, elementsOf } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';
import type { ZipArchive } from '../zip-archive.ts';
import { BodyLines } from './body-lines.ts';
import { DocxState } from './docx-state.ts';
import { fontDecoder } from './font-encodings.ts';
import { Numbering } from './numbering.ts';
import { noteLabel } from './paragraph-text.ts';
import { StyleSheet } from './style-sheet.ts';

/**
 * Reads a Word document: headers, text, notes, footers. What Word only shows (numbers and bullets of lists) becomes text;
 * what is tracked as deleted, hidden, or a table of contents is left out and told.
 *
 * @throws DomainError 'import-file-damaged', 'import-file-bomb', 'import-file-unsafe', 'import-too-many-pages',
 * 'import-too-much-text'
 */
export function readDocx(zip: ZipArchive, limits: ReadingLimits): Extract {
  const main = OfficePart.main(zip);
  const body = elementAt(main.root, 'w:body');
  if (body === undefined) throw new DomainError('import-file-damaged');
  const styles = new StyleSheet(main.related('styles')?.root);
  const listOfStyle = (style: string) => styles.listOf(style)?.listId ?? null;
  const numbering = new Numbering(main.related('numbering')?.root, listOfStyle);
  const { decode, encodings } = fontDecoder(main.root, styles);
  const state = new DocxState(styles, numbering, decode);
  const sink = new LineSink(limits.characters);
  margins(main, body, state, sink, 'w:headerReference');
  new BodyLines(state, (text, page) => sink.add(text, pageOf(page, state, limits))).readAll(body);
  const pages = state.knowsPages ? state.page : null;
  notes(main.related('footnotes')?.root, state, sink);
  notes(main.related('endnotes')?.root, state, sink);
  margins(main, body, state, sink, 'w:footerReference');
  const { document, warnings } = sink.finish();
  const all = [...encodings.map(oldEncoding), ...warnings, ...state.warnings];
  return { document: paged(document, pages), title: titleProperty(zip), pages, warnings: all };
}

function pageOf(page: number, state: DocxState, limits: ReadingLimits): number {
  if (state.page > limits.pages) {
    throw new DomainError('import-too-many-pages', { pages: state.page, most: limits.pages });
  }
  return page;
}

/** Whether a file knows its pages shows at the first break; without any, no line has a page. */
function paged(document: SourceDocument, pages: number | null): SourceDocument {
  if (pages !== null) return document;
  return { lines: document.lines.map(({ text }) => ({ text, page: null })) };
}

/** Headers or footers, each text once; a page's number alone is none. */
function margins(main: OfficePart, body: XmlElement, state: DocxState, sink: LineSink, kind: string): void {
  const ids = sectionsOf(body).flatMap((section) =>
    elementsOf(section, kind).map(({ attributes }) => attributes['r:id'] ?? ''),
  );
  const told = new Set<string>();
  for (const id of new Set(ids)) {
    const part = main.byId(id);
    if (part === null) continue;
    new BodyLines(state, (text) => {
      if (/\p{L}/u.test(text) && !told.has(text)) sink.add(text, null);
      told.add(text);
    }).readAll(part.root);
  }
}

/** The properties of the sections: each at the last paragraph of its section, the last one at the end of the body. */
function sectionsOf(body: XmlElement): XmlElement[] {
  const within = elementsOf(body, 'w:p').flatMap((paragraph) =>
    elementsOf(elementAt(paragraph, 'w:pPr'), 'w:sectPr'),
  );
  return [...within, ...elementsOf(body, 'w:sectPr')];
}

/** Notes stand at the end, each in one line that begins as its mark in the text does. */
function notes(part: XmlElement | undefined, state: DocxState, sink: LineSink): void {
  for (const note of elementsOf(part)) {
    // Separators between text and notes are kept as notes of a type.
    if ((note.attributes['type'] ?? 'normal') !== 'normal') continue;
    const texts: string[] = [];
    new BodyLines(state, (text) => text.trim() !== '' && texts.push(text.trim())).readAll(note);
    const label = noteLabel(note.name === 'w:endnote', note.attributes['id'] ?? '');
    if (texts.length > 0) sink.add(`${label} ${texts.join(' ').replaceAll('\n', ' ')}`, null);
  }
}
