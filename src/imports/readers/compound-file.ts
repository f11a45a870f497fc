const SIGNATURE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const END_OF_CHAIN = 0xfffffffa;
const HEADER_LENGTH = 512;
const ENTRY_LENGTH = 128;
// The directory of a document fits into a few sectors; a chain that goes on is a circle.
const MOST_SECTORS = 2_000;

/** Whether the bytes begin as a compound file does: .doc and .xls, but also an office document with a password. */
export function isCompoundFile(bytes: Buffer): boolean {
  return bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE);
}

/** A stream or storage of a compound file ([MS-CFB], section 2.6). */
export interface CompoundEntry {
  readonly name: string;
  /** Where its first sector stands; of no meaning for storages and short streams. */
  readonly startsAt: number;
}

/** The entries of the directory; null for a file that is cut off or broken. */
export function compoundEntries(bytes: Buffer): CompoundEntry[] | null {
  if (bytes.length < HEADER_LENGTH) return null;
  const shift = bytes.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return null;
  const size = 1 << shift;
  const offsetOf = (sector: number) => (sector + 1) * size;
  const entries: CompoundEntry[] = [];
  let sector = bytes.readUInt32LE(48);
  for (let steps = 0; sector < END_OF_CHAIN; steps += 1) {
    const at = offsetOf(sector);
    if (steps > MOST_SECTORS || at + size > bytes.length) return null;
    for (let entry = at; entry < at + size; entry += ENTRY_LENGTH) {
      const name = nameAt(bytes, entry);
      if (name !== '') entries.push({ name, startsAt: offsetOf(bytes.readUInt32LE(entry + 116)) });
    }
    const next = sectorAfter(bytes, sector, size);
    if (next === null) return null;
    sector = next;
  }
  return entries;
}

/** The table of sectors stands in sectors that the header lists; those of files beyond 7 MB go on in further lists. */
function sectorAfter(bytes: Buffer, sector: number, size: number): number | null {
  const perSector = size / 4;
  const listed = Math.floor(sector / perSector);
  if (listed >= 109) return END_OF_CHAIN;
  const at = (bytes.readUInt32LE(76 + listed * 4) + 1) * size + (sector % perSector) * 4;
  return at + 4 > bytes.length ? null : bytes.readUInt32LE(at);
}

function nameAt(bytes: Buffer, at: number): string {
  const length = bytes.readUInt16LE(at + 64);
  return length < 2 || length > 64 ? '' : bytes.toString('utf16le', at, at + length - 2);
}
