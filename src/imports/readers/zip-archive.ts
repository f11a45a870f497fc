import { crc32, inflateRawSync } from 'node:zlib';
import { DomainError } from '../../../domain/errors.ts';
import { packedBytes, zipEntries } from '../../files/zip-entries.ts';
import type { ZipEntry } from '../../files/zip-entries.ts';

/**
 * The parts of an office document. A part is unpacked when it is asked for, and counted while it is: what the archive says
 * of its sizes is not believed.
 */
export class ZipArchive {
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private left: number;

  /** @throws DomainError 'import-file-damaged' */
  constructor(
    private readonly bytes: Buffer,
    private readonly mostBytes: number,
  ) {
    const entries = zipEntries(bytes);
    if (entries === null) throw new DomainError('import-file-damaged');
    this.entries = new Map(entries.map((entry) => [entry.name.replaceAll('\\', '/'), entry]));
    this.left = mostBytes;
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  /**
   * A part's bytes; null where there is no such part.
   *
   * @throws DomainError 'import-file-damaged', 'import-file-encrypted', 'import-file-bomb' {mebibytes}
   */
  read(name: string): Buffer | null {
    const entry = this.entries.get(name);
    if (entry === undefined) return null;
    if (entry.encrypted) throw new DomainError('import-file-encrypted');
    const packed = packedBytes(this.bytes, entry);
    if (packed === null) throw new DomainError('import-file-damaged');
    const bytes = this.unpack(packed, entry.method);
    this.left -= bytes.length;
    if (crc32(bytes) !== entry.crc32) throw new DomainError('import-file-damaged');
    return bytes;
  }

  private unpack(packed: Buffer, method: number): Buffer {
    if (packed.length > this.left) throw this.bomb();
    if (method === 0) return packed;
    if (method !== 8 || packed.length === 0) throw new DomainError('import-file-damaged');
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(1, this.left) });
    } catch (error) {
      if (isTooLarge(error)) throw this.bomb();
      throw new DomainError('import-file-damaged');
    }
  }

  private bomb(): DomainError {
    return new DomainError('import-file-bomb', { mebibytes: Math.round(this.mostBytes / 1024 / 1024) });
  }
}

/** Not by its class: where tests run, Node's own errors are of another world. */
function isTooLarge(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
  );
}
