import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import { HEAD_ROWS, type SheetTable } from './sheet-table.ts';

/** What the library takes as the content of a file, which it does not name to its users. */
export type FileContent = Stream | Buffer | Blob;

/** What A4 across holds of characters in a size that can be read. */
const CHARACTERS_ACROSS = 190;

const PAGE_NUMBERS = '<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>';

/**
 * How the sheets of a file are printed, which the library leaves to its users: as many pages wide as the columns need in a
 * readable size, the head on each page, page numbers; besides the buttons of a filter.
 */
export function paperOf(tables: readonly SheetTable[]): Feature<FileContent> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => onPaper(xml, tables[sheetIndex]!),
        },
        'xl/workbook.xml': { transform: (xml) => withNames(xml, namesOf(tables)) },
      },
    },
  };
}

// The order of the elements is the format's: Excel takes a file with another for damaged.
function onPaper(xml: string, table: SheetTable): string {
  return xml
    .replace(/<worksheet\b[^>]*>/, (start) => `${start}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
    .replace('</sheetData>', (end) => end + filterOf(table))
    .replace('<pageSetup ', `<pageSetup fitToWidth="${pagesAcross(table)}" fitToHeight="0" `)
    .replace(/<pageSetup [^>]*>/, (setUp) => setUp + PAGE_NUMBERS);
}

function pagesAcross({ columns }: SheetTable): number {
  return Math.ceil(columns.reduce((sum, { width }) => sum + width, 0) / CHARACTERS_ACROSS);
}

function filterOf({ hasFilter, columns, rows }: SheetTable): string {
  if (!hasFilter || rows.length === 0) return '';
  return `<autoFilter ref="A${HEAD_ROWS}:${columnName(columns.length - 1)}${HEAD_ROWS + rows.length}"/>`;
}

/** In the place of the empty list of names that the library may have put there. */
function withNames(xml: string, names: string): string {
  return xml.replace(/<definedNames\s*\/>/, '').replace('</sheets>', (end) => end + names);
}

/** The head, and what stands still at the left, are repeated on every page. */
function namesOf(tables: readonly SheetTable[]): string {
  const names = tables.map(({ name, frozenColumns = 0 }, i) => {
    const quoted = `'${name.replaceAll("'", "''")}'`;
    const rows = `${quoted}!$1:$${HEAD_ROWS}`;
    const titles = frozenColumns === 0 ? rows : `${quoted}!$A:$${columnName(frozenColumns - 1)},${rows}`;
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${escaped(titles)}</definedName>`;
  });
  return `<definedNames>${names.join('')}</definedNames>`;
}

/** 0 → A, 25 → Z, 26 → AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
