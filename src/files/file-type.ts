import { DomainError } from '../../domain/errors.ts';
import { isZip } from './zip-entries.ts';
import { isMacroFree, zipEntryNames } from './zip-names.ts';

/** A type of file that can be told by its bytes. */
interface KnownType {
  /** As which it is given out. */
  readonly mediaType: string;
  readonly matches: (bytes: Buffer) => boolean;
}

const PDF = Buffer.from('%PDF-');
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const OOXML = 'application/vnd.openxmlformats-officedocument';
const ODF = 'application/vnd.oasis.opendocument';

const KNOWN_TYPES: Readonly<Record<string, KnownType>> = {
  pdf: { mediaType: 'application/pdf', matches: (bytes) => startsWith(bytes, PDF) },
  docx: { mediaType: `${OOXML}.wordprocessingml.document`, matches: (bytes) => isOoxml(bytes, 'word/') },
  xlsx: { mediaType: `${OOXML}.spreadsheetml.sheet`, matches: (bytes) => isOoxml(bytes, 'xl/') },
  pptx: { mediaType: `${OOXML}.presentationml.presentation`, matches: (bytes) => isOoxml(bytes, 'ppt/') },
  odt: { mediaType: `${ODF}.text`, matches: (bytes) => isOdf(bytes, `${ODF}.text`) },
  ods: { mediaType: `${ODF}.spreadsheet`, matches: (bytes) => isOdf(bytes, `${ODF}.spreadsheet`) },
  csv: { mediaType: 'text/csv; charset=utf-8', matches: isPlainText },
  txt: { mediaType: 'text/plain; charset=utf-8', matches: isPlainText },
  jpg: { mediaType: 'image/jpeg', matches: (bytes) => startsWith(bytes, JPEG) },
  png: { mediaType: 'image/png', matches: (bytes) => startsWith(bytes, PNG) },
};

/** Other endings of the same types. */
const ALIASES: Readonly<Record<string, string>> = { jpeg: 'jpg' };

/**
 * The type of a file, which its name and its bytes must agree on.
 *
 * @throws DomainError 'file-type-not-allowed' {field, type, allowed}, 'file-type-mismatch' {field, type}, 'file-empty'
 */
export function checkedFileType(name: string, bytes: Buffer, allowed: readonly string[]): string {
  const ending = /\.([a-z0-9]{1,8})$/.exec(name.toLowerCase())?.[1] ?? '';
  const type = ALIASES[ending] ?? ending;
  const known = KNOWN_TYPES[type];
  const listed = allowed.map((item) => ALIASES[item] ?? item);
  if (known === undefined || !listed.includes(type)) {
    const checkable = listed.filter((item) => KNOWN_TYPES[item] !== undefined);
    throw new DomainError('file-type-not-allowed', { field: 'file', type: ending, allowed: checkable });
  }
  if (bytes.length === 0) throw new DomainError('file-empty', { field: 'file' });
  if (!known.matches(bytes)) throw new DomainError('file-type-mismatch', { field: 'file', type });
  return type;
}

/** As which a stored file is given out. */
export function mediaTypeOf(type: string): string {
  return KNOWN_TYPES[type]?.mediaType ?? 'application/octet-stream';
}

/** Whether the type's bytes are text that people read as it stands. */
export function isTextType(type: string): boolean {
  return type === 'txt' || type === 'csv';
}

function startsWith(bytes: Buffer, signature: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature);
}

/** The list of names of the archive says what it is; nothing in it is unpacked. Macros make it a program. */
function isOoxml(bytes: Buffer, folder: string): boolean {
  const names = zipEntryNames(bytes);
  return (
    names !== null &&
    names.includes('[Content_Types].xml') &&
    names.some((name) => name.startsWith(folder)) &&
    isMacroFree(names)
  );
}

/** The first entry is named `mimetype` and holds the type, not compressed (OpenDocument 1.3, part 2, section 3.3). */
function isOdf(bytes: Buffer, mediaType: string): boolean {
  const names = zipEntryNames(bytes);
  if (!isZip(bytes) || names === null || !isMacroFree(names)) return false;
  const nameLength = bytes.readUInt16LE(26);
  const start = 30 + nameLength + bytes.readUInt16LE(28);
  return (
    bytes.toString('latin1', 30, 30 + nameLength) === 'mimetype' &&
    bytes.toString('latin1', start, start + mediaType.length) === mediaType
  );
}

/** UTF-8 without control characters but those of a text: a program or picture under the name of a text is none. */
function isPlainText(bytes: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !/[\u0000-\u0008\u000e-\u001f]/.test(text);
  } catch {
    return false;
  }
}
