const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
const COMMENT_MAX = 0xffff;
// An office document has some dozens of parts; many thousands are an attack on whoever opens it.
const ENTRIES_MAX = 10_000;

/** An entry of an archive as its directory tells it. Sizes and check sum are claims until the entry is unpacked. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly crc32: number;
  readonly packedSize: number;
  readonly headerAt: number;
}

/** Whether the bytes begin as a ZIP archive with at least one entry does. */
export function isZip(bytes: Buffer): boolean {
  return bytes.length > END_LENGTH + 30 && bytes.readUInt32LE(0) === LOCAL_HEADER;
}

/**
 * An archive's entries, read from its directory alone: nothing is unpacked, so no bomb can go off. Null for what is no
 * plain archive, or has too many entries.
 */
export function zipEntries(bytes: Buffer): ZipEntry[] | null {
  if (!isZip(bytes)) return null;
  const end = endOfDirectory(bytes);
  if (end === null) return null;
  const count = bytes.readUInt16LE(end + 10);
  if (count > ENTRIES_MAX) return null;
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== CENTRAL_HEADER) return null;
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    if (nameEnd > end) return null;
    entries.push(entryAt(bytes, at, nameEnd));
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** Where an entry's packed bytes stand; null where the archive does not reach so far. */
export function packedBytes(bytes: Buffer, { headerAt, packedSize }: ZipEntry): Buffer | null {
  if (headerAt + 30 > bytes.length || bytes.readUInt32LE(headerAt) !== LOCAL_HEADER) return null;
  const start = headerAt + 30 + bytes.readUInt16LE(headerAt + 26) + bytes.readUInt16LE(headerAt + 28);
  return start + packedSize > bytes.length ? null : bytes.subarray(start, start + packedSize);
}

function entryAt(bytes: Buffer, at: number, nameEnd: number): ZipEntry {
  return {
    name: bytes.toString('utf8', at + 46, nameEnd),
    encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    method: bytes.readUInt16LE(at + 10),
    crc32: bytes.readUInt32LE(at + 16),
    packedSize: bytes.readUInt32LE(at + 20),
    headerAt: bytes.readUInt32LE(at + 42),
  };
}

/** The directory's end record stands last, before a comment of at most 64 KiB. */
function endOfDirectory(bytes: Buffer): number | null {
  const first = Math.max(0, bytes.length - END_LENGTH - COMMENT_MAX);
  for (let at = bytes.length - END_LENGTH; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return null;
}
