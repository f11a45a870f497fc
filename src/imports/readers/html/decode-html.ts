import { decodeText } from '../text/decode-text.ts';

/** The text of a page: in Unicode where its bytes are, else in the encoding that the page names. */
export function decodeHtml(bytes: Buffer): string {
  const decoded = decodeText(bytes);
  if (decoded !== null && decoded.encoding !== 'windows-1258') return decoded.text;
  const start = bytes.toString('latin1', 0, 4_096);
  const named = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ?? 'windows-1258';
  return decoderOf(named).decode(bytes);
}

function decoderOf(name: string) {
  try {
    return new TextDecoder(name);
  } catch {
    // A name that nobody knows is none.
    return new TextDecoder('windows-1258');
  }
}
