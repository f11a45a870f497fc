const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029\u000b]/g;
const INVISIBLE =
  /[\u0000-\u0008\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\ufff9-\ufffc]/g;
const BLANKS = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
// The bullets of Symbol and Wingdings: a place in a font, no character. Nobody can read them.
const FONT_BULLETS = /^(\s*)[\uf0a7\uf0a8\uf0b7\uf076\uf0d8\uf0fc\uf02d\uf06c\uf06e\uf071]/gm;

/**
 * A text as the parser wants it: Unicode NFC, one kind of line break, one kind of blank, hyphens that may be searched, and
 * nothing that cannot be seen. Half a surrogate pair becomes U+FFFD, for no database stores it.
 */
export function cleanText(text: string): string {
  return text
    .replace(LINE_BREAKS, '\n')
    .replace(BLANKS, ' ')
    .replace(INVISIBLE, '')
    .replace(FONT_BULLETS, '$1-')
    .replace(/\u2011/g, '-')
    .toWellFormed()
    .normalize('NFC');
}
