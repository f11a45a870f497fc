import { describe, expect, it } from '@jest/globals';
import { compoundFile } from '../../../test/support/compound-file.ts';
import { docxEntries, docxFile, paragraph, xlsxFile } from '../../../test/support/office-files.ts';
import { at, pdfFile } from '../../../test/support/pdf-file.ts';
import { zipFile } from '../../../test/support/zip-file.ts';
import { DomainError } from '../../../domain/errors.ts';
import { problemText } from '../../common/messages/texts.ts';
import { readFile } from './read-file.ts';
import { READING_LIMITS } from './reading.ts';
import { ZipArchive } from './zip-archive.ts';
import type { ReadingLimits } from './reading.ts';

const MIB = 1024 * 1024;
const BODY = paragraph('Kế hoạch');
const TEXT = 'Van ban nay du dai de trang duoc coi la co chu va khong phai ban chup.';
const ENTITIES =
  '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>' +
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>';
const OUTSIDE = '<!DOCTYPE w SYSTEM "http://127.0.0.1:9/x.dtd"><w/>';

/** A document with these files in its archive, in place of or beside its own. */
const docxWith = (files: Record<string, string | Buffer>) => docxFile(BODY, { files });

/** The document with the claims of size in its archive lowered to nothing. */
function understated(bytes: Buffer): Buffer {
  const lying = Buffer.from(bytes);
  for (let at = lying.indexOf('PK\x01\x02'); at >= 0; at = lying.indexOf('PK\x01\x02', at + 1)) {
    lying.writeUInt32LE(1, at + 24);
  }
  return lying;
}

/** A Word file of before 2007 whose flags say that it has a password. */
function oldWord(flags: number): Buffer {
  const start = Buffer.alloc(16);
  start.writeUInt16LE(0xa5ec, 0);
  start.writeUInt16LE(flags, 10);
  return compoundFile(['Root Entry', 'WordDocument'], start);
}

async function codeOf(name: string, bytes: Buffer, limits: Partial<ReadingLimits> = {}): Promise<unknown> {
  try {
    return (await readFile({ name, bytes }, { ...READING_LIMITS, ...limits })).facts.kind;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expect(error.details['file']).toBe(name);
    // Every refusal names the file, and says what to do in both languages.
    for (const locale of ['vi', 'en'] as const) {
      const { title, detail } = problemText(error.code, locale, error.details);
      expect(title).not.toContain(error.code);
      expect(detail).toContain(name);
      expect(detail).not.toMatch(/…|\{/);
    }
    return error.code;
  }
}

const encryptedPdf = () =>
  pdfFile([at(72, 700, TEXT)], {
    trailer:
      `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> ` +
      `/ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`,
  });
const macroPackage = () => docxWith({ 'word/vbaProject.bin': Buffer.from([1]) });
const png = Buffer.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 1,
]);

describe('A file that cannot be read', () => {
  it.each<[string, string, Buffer, string]>([
    ['is empty', 'a.docx', Buffer.alloc(0), 'import-file-empty'],
    ['is a picture', 'a.docx', png, 'import-file-unknown'],
    [
      'is a program',
      'a.pdf',
      Buffer.from(`MZ\x90\0\x03\0\0\0${'\0\x01'.repeat(200)}`, 'latin1'),
      'import-file-unknown',
    ],
    ['is an archive of files', 'a.zip', zipFile({ 'a.txt': 'Kế hoạch' }), 'import-file-unknown'],
    [
      'is a presentation',
      'a.pptx',
      zipFile({ '[Content_Types].xml': '', 'ppt/x.xml': '' }),
      'import-file-unknown',
    ],
    [
      'is a web archive',
      'a.doc',
      Buffer.from('MIME-Version: 1.0\nContent-Type: multipart'),
      'import-file-unknown',
    ],
    ['is another compound file', 'a.msi', compoundFile(['Root Entry', 'Other']), 'import-file-unknown'],
    [
      'is a document with a password',
      'a.docx',
      compoundFile(['Root Entry', 'EncryptedPackage']),
      'import-file-encrypted',
    ],
    ['is an old document with a password', 'a.doc', oldWord(0x0100), 'import-file-encrypted'],
    ['is a PDF with a password', 'a.pdf', encryptedPdf(), 'import-file-encrypted'],
    ['is a document with macros', 'a.docm', macroPackage(), 'import-file-has-macros'],
    ['hides its macros under another name', 'a.docx', macroPackage(), 'import-file-has-macros'],
    [
      'is an old document with macros',
      'a.doc',
      compoundFile(['Root', 'WordDocument', 'Macros']),
      'import-file-has-macros',
    ],
    ['is an old document', 'a.doc', oldWord(0), 'import-needs-libreoffice'],
    ['is an old sheet', 'a.xls', compoundFile(['Root Entry', 'Workbook']), 'import-needs-libreoffice'],
    ['expands by entities', 'a.docx', docxWith({ 'word/document.xml': ENTITIES }), 'import-file-unsafe'],
    [
      'asks for a definition elsewhere',
      'a.docx',
      docxWith({ 'word/document.xml': OUTSIDE }),
      'import-file-unsafe',
    ],
    [
      'nests without end',
      'a.docx',
      docxFile('<w:sdt>'.repeat(9_999) + '</w:sdt>'.repeat(9_999)),
      'import-file-unsafe',
    ],
    ['nests without end as a page', 'a.html', Buffer.from('<div>'.repeat(9_999)), 'import-file-unsafe'],
    ['has broken XML', 'a.docx', docxFile('<w:p>'), 'import-file-damaged'],
    [
      'lacks its main part',
      'a.docx',
      zipFile({ '[Content_Types].xml': '', 'word/x.xml': '' }),
      'import-file-damaged',
    ],
    ['is a document cut off', 'a.docx', docxFile(BODY).subarray(0, 900), 'import-file-damaged'],
    ['is a PDF cut off', 'a.pdf', pdfFile([at(72, 700, TEXT)]).subarray(0, 400), 'import-file-damaged'],
    ['is a PDF of nothing', 'a.pdf', Buffer.from('%PDF-1.7\n%%EOF'), 'import-file-damaged'],
    ['is an old document cut off', 'a.doc', oldWord(0).subarray(0, 700), 'import-file-damaged'],
    ['is a scanned PDF', 'a.pdf', pdfFile(['', '']), 'import-scanned-pdf'],
    ['is a document without text', 'a.docx', docxFile(paragraph(' 1. ')), 'import-no-text'],
    [
      'is a workbook without text',
      'a.xlsx',
      xlsxFile([{ name: 'A', xml: '<sheetData/>' }]),
      'import-no-text',
    ],
  ])('%s: it gets its clear answer', async (_, name, bytes, code) => {
    expect(await codeOf(name, bytes)).toBe(code);
  });

  it.each<[string, string, Buffer, Partial<ReadingLimits>, string]>([
    ['bytes', 'a.txt', Buffer.from('Kế hoạch'), { fileBytes: 9 }, 'import-file-too-large'],
    ['characters', 'a.txt', Buffer.from('a\n'.repeat(99)), { characters: 100 }, 'import-too-much-text'],
    [
      'pages of a PDF',
      'a.pdf',
      pdfFile(Array.from({ length: 500 }, () => at(72, 700, TEXT))),
      {},
      'import-too-many-pages',
    ],
    [
      'pages of a document',
      'a.docx',
      docxFile(`<w:p><w:r>${'<w:lastRenderedPageBreak/>'.repeat(500)}</w:r></w:p>${BODY}`),
      {},
      'import-too-many-pages',
    ],
  ])('has too many %s', async (_, name, bytes, limits, code) => {
    expect(await codeOf(name, bytes, limits)).toBe(code);
  });
});

describe('An archive that unpacks to much more than it says', () => {
  const spaces = Buffer.alloc(9 * MIB, ' ');
  const limits = { unpackedBytes: 8 * MIB };
  const document = docxEntries(BODY, {})['word/document.xml'] as string;
  const bomb = docxWith({ 'word/document.xml': Buffer.concat([Buffer.from(document), spaces]) });

  it.each([
    ['as it is', bomb],
    ['understating its sizes', understated(bomb)],
  ])('is stopped while it unpacks, %s', async (_, bytes) => {
    expect(bytes.length).toBeLessThan(MIB / 10);
    expect(await codeOf('a.docx', bytes, limits)).toBe('import-file-bomb');
  });

  it('is stopped at the part itself, and not only at the next one', () => {
    const archive = new ZipArchive(zipFile({ 'a.xml': spaces }), limits.unpackedBytes);
    expect(() => archive.read('a.xml')).toThrow('import-file-bomb');
  });

  it('is stopped where many parts together are too much', async () => {
    const part = Buffer.concat([Buffer.from('<x/>'), spaces.subarray(0, 3 * MIB)]);
    const parts = { 'word/styles.xml': part, 'word/numbering.xml': part, 'word/footnotes.xml': part };
    const bytes = docxFile(BODY, { styles: '', numbering: '', footnotes: '', files: parts });
    expect(await codeOf('a.docx', bytes, limits)).toBe('import-file-bomb');
  });

  it('is not unpacked where nobody asks for the part', async () => {
    expect(await codeOf('a.docx', docxWith({ 'word/media/image1.png': spaces }), limits)).toBe('docx');
  });
});

describe('A file under a wrong name', () => {
  it.each([
    ['a.pdf', docxFile(BODY), { said: 'pdf', kind: 'docx' }],
    ['a.doc', Buffer.from('<html><body><p>Kế hoạch</p></body></html>'), { said: 'doc', kind: 'html' }],
    ['a.docx', Buffer.from('Kế hoạch'), { said: 'docx', kind: 'text' }],
  ])('is read by its content, and that is told: %s', async (name, bytes, details) => {
    const { document, facts } = await readFile({ name, bytes });
    expect(document.lines.map(({ text }) => text)).toEqual(['Kế hoạch']);
    expect(facts.warnings).toEqual([{ code: 'import-name-says-other-kind', details }]);
  });
});
