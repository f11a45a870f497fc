import { fromLegacy, recogniseLegacy } from '../../../../domain/plan-text/legacy-encodings.ts';
import type { LegacyEncoding } from '../../../../domain/plan-text/legacy-encodings.ts';
import { elementAt, elementsOf, ownText } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';
import { fontOf } from './style-sheet.ts';
import type { StyleSheet } from './style-sheet.ts';

/** Turns a text with the font it is set in into Unicode. */
export type DecodeFont = (text: string, font: string | null) => string;

/**
 * How the texts of a document are decoded by their fonts. A font of an old encoding alone proves nothing: its name often
 * stays when a document is turned into Unicode. All texts in such a font must read as texts of its encoding.
 */
export function fontDecoder(
  root: XmlElement,
  styles: StyleSheet,
): { decode: DecodeFont; encodings: LegacyEncoding[] } {
  const texts: Record<LegacyEncoding, string[]> = { tcvn3: [], vni: [] };
  collect(root, styles, null, texts);
  const encodings = (['tcvn3', 'vni'] as const).filter(
    (encoding) => recogniseLegacy(texts[encoding].join(' ')) === encoding,
  );
  const decode: DecodeFont = (text, font) => {
    const encoding = encodingOf(font);
    if (encoding === null || !encodings.includes(encoding)) return text;
    const unicode = fromLegacy(text, encoding);
    // `.VnTimeH` shows small letters as capitals.
    return encoding === 'tcvn3' && font?.endsWith('H') ? unicode.toUpperCase() : unicode;
  };
  return { decode, encodings };
}

function collect(
  element: XmlElement,
  styles: StyleSheet,
  font: string | null,
  texts: Record<LegacyEncoding, string[]>,
): void {
  for (const child of elementsOf(element)) {
    const encoding = child.name === 'w:t' ? encodingOf(font) : null;
    if (encoding !== null) texts[encoding].push(ownText(child));
    collect(child, styles, fontWithin(child, styles, font), texts);
  }
}

function fontWithin(element: XmlElement, styles: StyleSheet, outer: string | null): string | null {
  if (element.name === 'w:p')
    return styles.fontOf(elementAt(element, 'w:pPr', 'w:pStyle')?.attributes['val'] ?? null);
  return element.name === 'w:r' ? (fontOf(elementAt(element, 'w:rPr')) ?? outer) : outer;
}

function encodingOf(font: string | null): LegacyEncoding | null {
  if (font === null) return null;
  return /^\.vn/i.test(font) ? 'tcvn3' : /^vni\b/i.test(font) ? 'vni' : null;
}
