import { recogniseLegacy } from '../../../../domain/plan-text/legacy-encodings.ts';

/** Text of a file without any mark of its encoding but its bytes. */
export interface DecodedText {
  readonly text: string;
  /** As TextDecoder names it. */
  readonly encoding: string;
}

const MARKS: readonly (readonly [Buffer, string])[] = [
  [Buffer.from([0xef, 0xbb, 0xbf]), 'utf-8'],
  [Buffer.from([0xff, 0xfe]), 'utf-16le'],
  [Buffer.from([0xfe, 0xff]), 'utf-16be'],
];
// Control characters but tab, line feed, vertical tab, form feed and return: a picture or program, no text.
const NOT_OF_TEXT = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;

/**
 * The text of bytes in UTF-8, UTF-16 or an old eight-bit encoding: windows-1258, or windows-1252 for what is
 * written with the codes of TCVN3 or VNI; null
 * where the bytes are no text.
 */
export function decodeText(bytes: Buffer): DecodedText | null {
  const [mark, marked] = MARKS.find(([sign]) => bytes.subarray(0, sign.length).equals(sign)) ?? [null, null];
  const encoding = marked ?? (isWide(bytes, 1) ? 'utf-16le' : isWide(bytes, 0) ? 'utf-16be' : null);
  if (encoding !== null && encoding !== 'utf-8') {
    return readable({ text: new TextDecoder(encoding).decode(bytes), encoding });
  }
  const text = strictUtf8(mark === null ? bytes : bytes.subarray(mark.length));
  if (text !== null) return readable({ text, encoding: 'utf-8' });
  // Encodings from before Unicode are told by their Western letters, and turned into Unicode where the lines are made.
  const western = new TextDecoder('windows-1252').decode(bytes);
  const legacy = recogniseLegacy(western) !== null;
  return readable({
    text: legacy ? western : new TextDecoder('windows-1258').decode(bytes),
    encoding: legacy ? 'windows-1252' : 'windows-1258',
  });
}

/** A file or its beginning may be cut within its last character, which takes at most four bytes. */
function strictUtf8(bytes: Buffer): string | null {
  for (let cut = 0; cut < 4 && cut <= bytes.length; cut += 1) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, bytes.length - cut));
    } catch {
      // One byte fewer, then.
    }
  }
  return null;
}

/** Latin letters in UTF-16 have a zero in every other byte. */
function isWide(bytes: Buffer, zeroAt: 0 | 1): boolean {
  const start = bytes.subarray(0, 2_000);
  let [zeros, others] = [0, 0];
  for (let at = 0; at + 1 < start.length; at += 2) {
    if (start[at + zeroAt] === 0) zeros += 1;
    if (start[at + 1 - zeroAt] === 0) others += 1;
  }
  return start.length >= 8 && others === 0 && zeros > start.length / 4;
}

function readable(decoded: DecodedText): DecodedText | null {
  const odd = decoded.text.match(NOT_OF_TEXT)?.length ?? 0;
  return odd * 1_000 > decoded.text.length ? null : decoded;
}
