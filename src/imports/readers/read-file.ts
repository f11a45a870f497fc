import { createHash } from 'node:crypto';
import { DomainError } from '../../../domain/errors.ts';
import { kindByName, kindOf } from './file-kind.ts';
import { READING_LIMITS } from './reading.ts';
import type { Extract, FileKind, PlanFile, ReadFile, ReadingLimits, ReadingWarning } from './reading.ts';
import { decodeText } from './text/decode-text.ts';
import { readText } from './text/read-text.ts';
import { ZipArchive } from './zip-archive.ts';

/** A file that another program has turned into one that is read here. */
export interface Converted {
  readonly kind: 'docx' | 'xlsx';
  readonly bytes: Uint8Array;
}

/**
 * Reads a file as text with what is known of it. What it is, its content says.
 *
 * @param converted the same as .docx or .xlsx, for a file of an older kind
 * @throws DomainError with a code `import-…` and {file}
 */
export async function readFile(
  file: PlanFile,
  limits: ReadingLimits = READING_LIMITS,
  converted?: Converted,
): Promise<ReadFile> {
  try {
    const bytes = Buffer.from(file.bytes);
    if (bytes.length > limits.fileBytes) throw tooLarge(limits);
    const kind = kindOf(file.name, bytes);
    const extract = withText(
      await extractOf(converted?.kind ?? kind, converted ? Buffer.from(converted.bytes) : bytes, limits),
    );
    const { document, title, pages, warnings } = extract;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const all = [...nameWarnings(file.name, kind), ...warnings];
    return {
      document,
      facts: { name: file.name, kind, title, pages, sha256, size: bytes.length, warnings: all },
    };
  } catch (error) {
    throw named(error, file.name);
  }
}

/** Why a file is refused that is larger than is allowed. */
export function tooLarge({ fileBytes }: ReadingLimits): DomainError {
  return new DomainError('import-file-too-large', { mebibytes: fileBytes / 1024 / 1024 });
}

/** A refusal with the name of the file it is about. What walks too deep in broken data ends in a RangeError. */
export function named(error: unknown, file: string): unknown {
  if (error instanceof DomainError) return new DomainError(error.code, { ...error.details, file });
  return error instanceof RangeError ? new DomainError('import-file-damaged', { file }) : error;
}

/** Only the reader that is needed is loaded: that of PDF alone takes half a second. */
async function extractOf(kind: FileKind, bytes: Buffer, limits: ReadingLimits): Promise<Extract> {
  switch (kind) {
    case 'docx': {
      const { readDocx } = await import('./docx/read-docx.ts');
      return readDocx(new ZipArchive(bytes, limits.unpackedBytes), limits);
    }
    case 'xlsx': {
      const { readXlsx } = await import('./xlsx/read-xlsx.ts');
      return readXlsx(new ZipArchive(bytes, limits.unpackedBytes), limits);
    }
    case 'pdf': {
      const { readPdf } = await import('./pdf/read-pdf.ts');
      return readPdf(bytes, limits);
    }
    case 'html': {
      const { readHtml } = await import('./html/read-html.ts');
      return readHtml(bytes, limits);
    }
    case 'markdown':
    case 'text':
      return readPlainText(bytes, limits);
    case 'doc':
    case 'odt':
    case 'rtf':
    case 'xls':
    case 'ods':
      throw new DomainError('import-needs-libreoffice');
  }
}

function readPlainText(bytes: Buffer, limits: ReadingLimits): Extract {
  const decoded = decodeText(bytes);
  if (decoded === null) throw new DomainError('import-file-unknown');
  const extract = readText(decoded.text, limits);
  if (decoded.encoding !== 'windows-1258') return extract;
  const warning = { code: 'import-old-encoding', details: { encoding: decoded.encoding } };
  return { ...extract, warnings: [...extract.warnings, warning] };
}

function withText(extract: Extract): Extract {
  if (extract.document.lines.some(({ text }) => /\p{L}/u.test(text))) return extract;
  throw new DomainError('import-no-text');
}

function nameWarnings(name: string, kind: FileKind): ReadingWarning[] {
  const said = kindByName(name);
  if (said === null || said === kind) return [];
  return [{ code: 'import-name-says-other-kind', details: { said, kind } }];
}
