import { readFileSync } from 'node:fs';

/** A key of the payload codec: what it is called in every payload that it encrypted, and its 32 bytes. */
export interface CodecKey {
  readonly id: string;
  readonly key: Buffer;
}

/** AES-256. */
const KEY_BYTES = 32;
const ID = /^[A-Za-z0-9._-]{1,64}$/;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

interface Given {
  readonly TEMPORAL_CODEC_KEYS?: string;
  readonly TEMPORAL_CODEC_KEYS_FILE?: string;
}

/**
 * Reads the key ring: `id:base64` entries, separated by commas or, in a file, by lines. The first one encrypts, all of
 * them decrypt.
 *
 * @returns the keys, none where nothing is encrypted, or what is wrong, in Vietnamese and English, without any key
 */
export function readCodecKeys(given: Given): { keys: readonly CodecKey[]; problems: readonly string[] } {
  const { TEMPORAL_CODEC_KEYS: inline, TEMPORAL_CODEC_KEYS_FILE: file } = given;
  const name = file === undefined ? 'TEMPORAL_CODEC_KEYS' : 'TEMPORAL_CODEC_KEYS_FILE';
  if (inline !== undefined && file !== undefined) return { keys: [], problems: [BOTH] };
  const text = file === undefined ? inline : contentOf(file);
  if (text === null) return { keys: [], problems: [unreadable(name)] };
  const entries = (text ?? '')
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  if (text !== undefined && entries.length === 0) return { keys: [], problems: [wrongShape(name, 1)] };
  const keys = entries.map(keyOf);
  return { keys: keys.filter((key) => key !== null), problems: problemsOf(name, entries, keys) };
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function keyOf(entry: string): CodecKey | null {
  const [, id = '', base64 = ''] = /^([^:]*):(.*)$/.exec(entry) ?? [];
  if (!ID.test(id) || !BASE64.test(base64)) return null;
  return { id, key: Buffer.from(base64, 'base64') };
}

function problemsOf(
  name: string,
  entries: readonly string[],
  keys: readonly (CodecKey | null)[],
): readonly string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const [index] of entries.entries()) {
    const key = keys[index] ?? null;
    if (key === null) problems.push(wrongShape(name, index + 1));
    else if (key.key.length !== KEY_BYTES) problems.push(wrongLength(name, key));
    else if (seen.has(key.id)) problems.push(twice(name, key.id));
    if (key) seen.add(key.id);
  }
  return problems;
}

const BOTH =
  'TEMPORAL_CODEC_KEYS và TEMPORAL_CODEC_KEYS_FILE cùng được đặt: chỉ giữ một. / ' +
  'TEMPORAL_CODEC_KEYS and TEMPORAL_CODEC_KEYS_FILE are both set: keep one';

const unreadable = (name: string) => `${name}: không đọc được tệp. / ${name}: the file cannot be read`;

const wrongShape = (name: string, position: number) =>
  `${name}: mục thứ ${position} phải có dạng "mã:khóa base64", mã gồm chữ, số, dấu . _ - (tạo khóa: openssl rand -base64 32). / ` +
  `${name}: entry ${position} must be "id:base64 key", the id of letters, digits, . _ - (make a key: openssl rand -base64 32)`;

const wrongLength = (name: string, { id, key }: CodecKey) =>
  `${name}: khóa "${id}" dài ${key.length} byte, phải là ${KEY_BYTES} (tạo khóa: openssl rand -base64 32). / ` +
  `${name}: the key "${id}" has ${key.length} bytes, it must have ${KEY_BYTES} (make a key: openssl rand -base64 32)`;

const twice = (name: string, id: string) =>
  `${name}: mã khóa "${id}" xuất hiện hai lần. / ${name}: the key id "${id}" stands there twice`;
