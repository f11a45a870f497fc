const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
const COMMENT_MAX = 0xffff;
// An office document has some dozens of parts; many thousands are an attack on whoever opens it.
const ENTRIES_MAX = 10_000;

/** Whether the bytes begin as a ZIP archive with at least one entry does. */
export function isZip(bytes: Buffer): boolean {
  return bytes.length > END_LENGTH + 30 && bytes.readUInt32LE(0) === LOCAL_HEADER;
}

/**
 * The names of an archive's entries, read from its directory alone: nothing is unpacked, so no bomb can go off. Null for
 * what is no plain archive, or has too many entries.
 */
export function zipEntryNames(bytes: Buffer): string[] | null {
  if (!isZip(bytes)) return null;
  const end = endOfDirectory(bytes);
  if (end === null) return null;
  const count = bytes.readUInt16LE(end + 10);
  if (count > ENTRIES_MAX) return null;
  const names: string[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== CENTRAL_HEADER) return null;
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    if (nameEnd > end) return null;
    names.push(bytes.toString('utf8', at + 46, nameEnd));
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return names;
}

/** Whether no entry is a macro project (Office), a script library (OpenDocument), or an embedded program. */
export function isMacroFree(names: readonly string[]): boolean {
  return !names.some((name) => /vbaProject|vbaData|\.(exe|dll|js|vbs)$|^(Basic|Scripts)\//i.test(name));
}

/** The directory's end record stands last, before a comment of at most 64 KiB. */
function endOfDirectory(bytes: Buffer): number | null {
  const first = Math.max(0, bytes.length - END_LENGTH - COMMENT_MAX);
  for (let at = bytes.length - END_LENGTH; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return null;
}
