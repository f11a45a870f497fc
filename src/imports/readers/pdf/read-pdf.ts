import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { DomainError } from '../../../../domain/errors.ts';
import type { SourceDocument } from '../../../../domain/plan-text/source-lines.ts';
import { LineSink } from '../line-sink.ts';
import type { Extract, ReadingLimits, ReadingWarning } from '../reading.ts';
import { matrixOf } from './matrix.ts';
import { PageInterpreter } from './page-interpreter.ts';
import { textOfPage } from './page-text.ts';
import { openPdf } from './pdf-engine.ts';
import { linesGoingOn } from './lines-going-on.ts';
import type { PrintedLine, PrintedText } from './printed-text.ts';

// Fewer letters than this are the stamp of a signature or a page number, no page of a plan.
const LETTERS_OF_A_PAGE = 20;
// The mark that ends a file stands in its last bytes; what is cut off has none there (ISO 32000-2, section 7.5.5).
const TAIL = 4_096;

/**
 * Reads a PDF that has text: one line for each line of a page, rows of tables as rows.
 *
 * @throws DomainError 'import-file-damaged', 'import-file-encrypted', 'import-scanned-pdf',
 * 'import-too-many-pages', 'import-too-much-text'
 */
export async function readPdf(bytes: Buffer, limits: ReadingLimits): Promise<Extract> {
  if (!bytes.subarray(-TAIL).includes('%%EOF')) throw new DomainError('import-file-damaged');
  const pdf = await openPdf(bytes);
  const pages = pdf.numPages;
  if (pages > limits.pages) throw new DomainError('import-too-many-pages', { pages, most: limits.pages });
  const sink = new LineSink(limits.characters);
  const printed: PrintedLine[] = [];
  const without: number[] = [];
  for (let number = 1; number <= pages; number += 1) {
    const texts = await pageTexts(pdf, number);
    for (const { text, line } of texts) {
      sink.add(text, number);
      printed.push({ text, line, page: number });
    }
    if (letters(texts) < LETTERS_OF_A_PAGE) without.push(number);
  }
  if (without.length === pages) throw new DomainError('import-scanned-pdf', { pages });
  const { document, warnings } = sink.finish(linesGoingOn(printed));
  const all = [...warnings, ...warningsOf(without, document)];
  return { document, title: await titleOf(pdf), pages, warnings: all };
}

async function pageTexts(pdf: PDFDocumentProxy, number: number): Promise<PrintedText[]> {
  const { page, operators } = await takenApart(pdf, number);
  const view = matrixOf(page.getViewport({ scale: 1 }).transform);
  const texts = textOfPage(PageInterpreter.read(operators, view, (name) => unitOf(page, name)));
  page.cleanup();
  return texts;
}

async function takenApart(pdf: PDFDocumentProxy, number: number) {
  try {
    const page = await pdf.getPage(number);
    return { page, operators: await page.getOperatorList() };
  } catch {
    // What pdf.js cannot take apart is broken; its errors name parts of the file format, which help nobody here.
    throw new DomainError('import-file-damaged');
  }
}

/** How many units of the text one unit of a letter's width is: a thousandth, but in fonts made of drawings. */
function unitOf(page: PDFPageProxy, name: string): number {
  const font = page.commonObjs.has(name) ? (page.commonObjs.get(name) as { fontMatrix?: unknown }) : {};
  const [unit] = font.fontMatrix ? matrixOf(font.fontMatrix) : [0.001];
  return unit > 0 ? unit : 0.001;
}

function letters(texts: readonly PrintedText[]): number {
  return texts.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
}

async function titleOf(pdf: PDFDocumentProxy): Promise<string | null> {
  const { info } = await pdf.getMetadata();
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '';
  return title === '' ? null : title.toWellFormed().normalize('NFC').slice(0, 1_000);
}

function warningsOf(without: readonly number[], document: SourceDocument): ReadingWarning[] {
  const text = document.lines.map((line) => line.text).join('');
  const strange = text.match(/[\ue000-\uf8ff\ufffd]/g)?.length ?? 0;
  return [
    ...(without.length > 0 ? [{ code: 'import-pages-without-text', details: { pages: without } }] : []),
    // A font that does not tell which letters its signs are.
    ...(strange * 20 > text.length
      ? [{ code: 'import-unreadable-letters', details: { count: strange } }]
      : []),
  ];
}
