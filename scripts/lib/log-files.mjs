import { closeSync, existsSync, mkdirSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/** Enough for weeks of one demonstration; the file before it is kept, so a log takes twice this at most per start. */
const LARGEST_LOG = 10 * 1024 * 1024;

/** Puts a log that has grown large aside, so that logs do not fill the disk over many starts. */
export function rotateLog(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  if (existsSync(file) && statSync(file).size > LARGEST_LOG) renameSync(file, `${file}.1`);
}

/** The last lines of a log, for a message about what went wrong. */
export function tailOf(file, lines = 15) {
  if (!existsSync(file)) return '(no log)';
  const descriptor = openSync(file, 'r');
  try {
    const size = statSync(file).size;
    const bytes = Buffer.alloc(Math.min(size, 16_384));
    readSync(descriptor, bytes, 0, bytes.length, size - bytes.length);
    return bytes.toString('utf8').trimEnd().split('\n').slice(-lines).join('\n');
  } finally {
    closeSync(descriptor);
  }
}
