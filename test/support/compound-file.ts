/**
 * The skeleton of a compound file (as .doc, .xls, and documents with a password are): a header, a table of sectors, and a
 * directory of streams, all of which begin in the sector after it.
 */
export function compoundFile(names: readonly string[], content: Buffer = Buffer.alloc(0)): Buffer {
  const header = Buffer.alloc(512);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(header);
  header.writeUInt16LE(9, 30);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(0, 76);
  const table = Buffer.alloc(512, 0xff);
  // Sector 0 is this table itself, 1 the directory: one sector each.
  table.writeUInt32LE(0xfffffffd, 0);
  table.writeUInt32LE(0xfffffffe, 4);
  const directory = Buffer.alloc(512);
  names.slice(0, 4).forEach((name, index) => {
    const at = index * 128;
    directory.write(name, at, 'utf16le');
    directory.writeUInt16LE((name.length + 1) * 2, at + 64);
    directory.writeUInt32LE(2, at + 116);
  });
  return Buffer.concat([header, table, directory, content, Buffer.alloc(512)]);
}
