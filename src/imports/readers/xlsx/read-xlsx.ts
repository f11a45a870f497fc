import { DomainError } from '../../../../domain/errors.ts';
import { LineSink } from '../line-sink.ts';
import { OfficePart, titleProperty } from '../office-package.ts';
import type { Extract, ReadingLimits, ReadingWarning } from '../reading.ts';
import { elementAt, elementsOf } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';
import type { ZipArchive } from '../zip-archive.ts';
import { cellFormats } from './cell-formats.ts';
import { sheetRows } from './sheet-cells.ts';
import type { SheetNotes, SheetRow, Workbook } from './sheet-cells.ts';

// An annex has seven columns; twenty times as many are no table for people.
const MOST_COLUMNS = 150;
const UNNAMED = /^(sheet|trang[ _]?tính)[ _]?\d*$/i;

/**
 * Reads the sheets of a workbook: each row as a row of a table, with what a reader of the sheet sees. Lines of text above
 * the table are lines.
 *
 * @throws DomainError as the reading of a document
 */
export function readXlsx(zip: ZipArchive, limits: ReadingLimits): Extract {
  const main = OfficePart.main(zip);
  const workbook: Workbook = {
    texts: elementsOf(main.related('sharedStrings')?.root, 'x:si'),
    formats: cellFormats(main.related('styles')?.root),
    since1904: /^(1|true)$/.test(elementAt(main.root, 'x:workbookPr')?.attributes['date1904'] ?? ''),
  };
  const sheets = elementsOf(elementAt(main.root, 'x:sheets'), 'x:sheet');
  if (sheets.length === 0) throw new DomainError('import-file-damaged');
  const shown = sheets.filter(({ attributes }) => (attributes['state'] ?? 'visible') === 'visible');
  if (shown.length > limits.pages)
    throw new DomainError('import-too-many-pages', { pages: shown.length, most: limits.pages });
  const sink = new LineSink(limits.characters);
  const notes: SheetNotes = { hiddenRows: 0, formulasWithoutValue: 0, cellErrors: 0 };
  for (const sheet of shown) {
    const lines = linesOfSheet(main.byId(sheet.attributes['r:id'] ?? ''), workbook, notes, limits);
    if (lines.length === 0) continue;
    const name = nameOf(sheet);
    if (shown.length > 1 && !UNNAMED.test(name)) sink.add(name, null);
    for (const line of lines) sink.add(line, null);
  }
  const hidden = sheets.filter((sheet) => !shown.includes(sheet)).map(nameOf);
  const { document, warnings } = sink.finish();
  const all = [...warnings, ...warningsOf(hidden, notes)];
  return { document, title: titleProperty(zip), pages: null, warnings: all };
}

function nameOf({ attributes }: XmlElement): string {
  return (attributes['name'] ?? '').trim();
}

function linesOfSheet(
  part: OfficePart | null,
  workbook: Workbook,
  notes: SheetNotes,
  limits: ReadingLimits,
): string[] {
  if (part === null || part.root.name !== 'x:worksheet') return [];
  const rows = sheetRows(part.root, workbook, notes);
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))].sort((one, other) => one - other);
  if (columns.length > MOST_COLUMNS)
    throw new DomainError('import-too-much-text', { characters: limits.characters });
  const head = rows.findIndex(({ size }) => size >= 3);
  return rows.flatMap((row, index) =>
    index < head || columns.length === 1 ? [...row.values()].flatMap(lines) : [joined(row, columns)],
  );
}

/** A text above the table keeps its own lines. */
function lines(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

function joined(row: SheetRow, columns: readonly number[]): string {
  const texts = columns.map((column) => (row.get(column) ?? '').replaceAll('|', '¦').replace(/\s+/g, ' '));
  return texts.join(' | ');
}

function warningsOf(hiddenSheets: readonly string[], notes: SheetNotes): ReadingWarning[] {
  const counted: [number, string][] = [
    [notes.hiddenRows, 'import-hidden-rows'],
    [notes.formulasWithoutValue, 'import-formulas-without-value'],
    [notes.cellErrors, 'import-cell-errors'],
  ];
  return [
    ...(hiddenSheets.length > 0 ? [{ code: 'import-hidden-sheets', details: { sheets: hiddenSheets } }] : []),
    ...counted.filter(([count]) => count > 0).map(([count, code]) => ({ code, details: { count } })),
  ];
}
