import { zipFile } from './zip-file.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const X = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const MORE =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

type Parts = Record<string, string | Buffer>;

/** The parts of a Word document besides its body, each as the content of its root element. */
export interface DocxParts {
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly header?: string;
  readonly title?: string;
  /** Further files in the archive. */
  readonly files?: Parts;
}

/** A paragraph with one run of text. `properties` is the content of `w:pPr`. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

/** What puts a paragraph into a list. */
export function inList(list: number, level: number): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** A table with lines; cells are the content of `w:tc`. */
export function table(rows: readonly (readonly string[])[], properties = RULED): string {
  const body = rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`);
  return `<w:tbl><w:tblPr>${properties}</w:tblPr>${body.join('')}</w:tbl>`;
}

const RULED = '<w:tblBorders><w:top w:val="single"/><w:insideV w:val="single"/></w:tblBorders>';

/** A Word document as Word lays out its parts. */
export function docxFile(body: string, parts: DocxParts = {}): Buffer {
  return zipFile(docxEntries(body, parts));
}

/** The same before it is packed. */
export function docxEntries(
  body: string,
  { numbering, styles, footnotes, header, title, files }: DocxParts,
): Parts {
  const section = header === undefined ? '' : '<w:sectPr><w:headerReference r:id="header"/></w:sectPr>';
  const related: [string, string | undefined][] = [
    ['numbering', numbering],
    ['styles', styles],
    ['footnotes', footnotes],
    ['header', header],
  ];
  const given = related.filter((part): part is [string, string] => part[1] !== undefined);
  const root = (name: string) => ({ header: 'hdr' })[name] ?? name;
  return {
    '[Content_Types].xml': contentTypes([
      ['document', 'document.main'],
      ...given.map(([name]) => [name, name] as const),
    ]),
    '_rels/.rels': relationships([
      ['main', `${TYPES}/officeDocument`, 'word/document.xml'],
      ['core', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'word/document.xml': `<w:document ${W} ${R} ${MORE}><w:body>${body}${section}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(
      given.map(([name]) => [name, `${TYPES}/${name}`, `${name}.xml`]),
    ),
    ...Object.fromEntries(
      given.map(([name, xml]) => [`word/${name}.xml`, `<w:${root(name)} ${W} ${R}>${xml}</w:${root(name)}>`]),
    ),
    'docProps/core.xml': `<p xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title ?? ''}</dc:title></p>`,
    ...files,
  };
}

/** A level of a list: its number format and its text, as `%1.`. */
export function level(depth: number, format: string, text: string, more = ''): string {
  return (
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>` +
    `${more}<w:lvlText w:val="${escaped(text)}"/></w:lvl>`
  );
}

/** One sheet of a workbook: the content of `worksheet`, and whether it is shown. */
export interface Sheet {
  readonly name: string;
  readonly xml: string;
  readonly state?: string;
}

/** A workbook; `texts` are the shared texts, `styles` the content of `styleSheet`. */
export function xlsxFile(sheets: readonly Sheet[], texts?: readonly string[], styles?: string): Buffer {
  return zipFile(xlsxEntries(sheets, texts, styles));
}

/** The same before it is packed. */
export function xlsxEntries(sheets: readonly Sheet[], texts: readonly string[] = [], styles = ''): Parts {
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="s${index}" state="${state ?? 'visible'}"/>`,
  );
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"/>`,
    '_rels/.rels': relationships([['main', `${TYPES}/officeDocument`, 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook ${X} ${R}><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index): Related => [
        `s${index}`,
        `${TYPES}/worksheet`,
        `worksheets/sheet${index}.xml`,
      ]),
      ['texts', `${TYPES}/sharedStrings`, 'sharedStrings.xml'],
      ['styles', `${TYPES}/styles`, 'styles.xml'],
    ]),
    'xl/sharedStrings.xml': `<sst ${X}>${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet ${X}>${styles}</styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, index) => [
        `xl/worksheets/sheet${index}.xml`,
        `<worksheet ${X}>${xml}</worksheet>`,
      ]),
    ),
  };
}

/** The types of a document's parts, without which Word and LibreOffice take it for none. */
function contentTypes(parts: readonly (readonly [part: string, type: string])[]): string {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const each = parts.map(
    ([part, type]) => `<Override PartName="/word/${part}.xml" ContentType="${word}.${type}+xml"/>`,
  );
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ` +
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${each.join('')}</Types>`
  );
}

type Related = readonly [id: string, type: string, target: string];

function relationships(all: readonly Related[]): string {
  const each = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
