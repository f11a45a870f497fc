import { DomainError } from '../../../domain/errors.ts';
import { isZip, zipEntries } from '../../files/zip-entries.ts';
import { isMacroFree } from '../../files/zip-names.ts';
import { compoundEntries, isCompoundFile } from './compound-file.ts';
import type { CompoundEntry } from './compound-file.ts';
import { decodeText } from './text/decode-text.ts';
import type { FileKind } from './reading.ts';

const KIND_BY_ENDING: Readonly<Record<string, FileKind>> = {
  docx: 'docx',
  doc: 'doc',
  odt: 'odt',
  rtf: 'rtf',
  pdf: 'pdf',
  xlsx: 'xlsx',
  xls: 'xls',
  ods: 'ods',
  html: 'html',
  htm: 'html',
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
};
const ODF = 'application/vnd.oasis.opendocument.';
// Where the word document begins ([MS-DOC], section 2.5.2): its signature, and among its flags one for a password.
const WORD_SIGNATURE = 0xa5ec;
const WORD_ENCRYPTED = 0x0100;

/** The kind that a file's name claims; null without a known ending. */
export function kindByName(name: string): FileKind | null {
  return KIND_BY_ENDING[/\.([a-z]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? ''] ?? null;
}

/**
 * What a file is by its content. The name decides only between kinds of text.
 *
 * @throws DomainError 'import-file-empty', 'import-file-unknown', 'import-file-damaged', 'import-file-encrypted',
 * 'import-file-has-macros'
 */
export function kindOf(name: string, bytes: Buffer): FileKind {
  if (bytes.length === 0) throw new DomainError('import-file-empty');
  if (isCompoundFile(bytes)) return kindOfCompound(bytes);
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  if (bytes.subarray(0, 5).equals(Buffer.from('{\\rtf'))) return 'rtf';
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04'))) return kindOfZip(bytes);
  return kindOfText(name, bytes);
}

function kindOfCompound(bytes: Buffer): FileKind {
  const entries = compoundEntries(bytes);
  if (entries === null) throw new DomainError('import-file-damaged');
  const named = (name: string) => entries.find((entry) => entry.name === name);
  if (named('EncryptedPackage') ?? named('EncryptionInfo')) throw new DomainError('import-file-encrypted');
  const word = named('WordDocument');
  if (word !== undefined && isEncryptedWord(bytes, word)) throw new DomainError('import-file-encrypted');
  if (named('_VBA_PROJECT') ?? named('Macros') ?? named('_VBA_PROJECT_CUR'))
    throw new DomainError('import-file-has-macros');
  if (word !== undefined) return 'doc';
  if (named('Workbook') ?? named('Book')) return 'xls';
  throw new DomainError('import-file-unknown');
}

function isEncryptedWord(bytes: Buffer, { startsAt }: CompoundEntry): boolean {
  if (startsAt + 12 > bytes.length || bytes.readUInt16LE(startsAt) !== WORD_SIGNATURE) return false;
  return (bytes.readUInt16LE(startsAt + 10) & WORD_ENCRYPTED) !== 0;
}

function kindOfZip(bytes: Buffer): FileKind {
  const entries = isZip(bytes) ? zipEntries(bytes) : null;
  if (entries === null) throw new DomainError('import-file-damaged');
  const names = entries.map(({ name }) => name.replaceAll('\\', '/'));
  if (!isMacroFree(names)) throw new DomainError('import-file-has-macros');
  if (entries.some(({ encrypted }) => encrypted)) throw new DomainError('import-file-encrypted');
  const mediaType = openDocumentType(bytes);
  if (mediaType.startsWith(`${ODF}text`)) return 'odt';
  if (mediaType.startsWith(`${ODF}spreadsheet`)) return 'ods';
  if (names.includes('[Content_Types].xml')) {
    if (names.some((name) => name.startsWith('word/'))) return 'docx';
    if (names.some((name) => name.startsWith('xl/'))) return 'xlsx';
  }
  throw new DomainError('import-file-unknown');
}

/** The first entry is named `mimetype` and holds the type, not compressed (OpenDocument 1.3, part 2, section 3.3). */
function openDocumentType(bytes: Buffer): string {
  const nameEnd = 30 + bytes.readUInt16LE(26);
  if (bytes.toString('latin1', 30, nameEnd) !== 'mimetype') return '';
  const start = nameEnd + bytes.readUInt16LE(28);
  return bytes.toString('latin1', start, start + 60);
}

function kindOfText(name: string, bytes: Buffer): FileKind {
  const start = decodeText(bytes.subarray(0, 64 * 1024))?.text;
  if (start === undefined) throw new DomainError('import-file-unknown');
  if (
    /^\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*<(!doctype html|html|head|body|table|div|p)\b/i.test(
      start.slice(0, 4_096),
    )
  )
    return 'html';
  // Other XML, as Word 2003 wrote it, and web archives are texts for programs.
  if (/^\s*<\?xml\b|^MIME-Version:/i.test(start)) throw new DomainError('import-file-unknown');
  const said = kindByName(name);
  return said === 'html' || said === 'markdown' ? said : 'text';
}
