import { elementAt, elementsOf, isOn } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';

// A style is based on another one, seldom deeper than five; a circle must end.
const LONGEST_CHAIN = 20;

/** The styles of a document, as far as reading needs them. */
export class StyleSheet {
  private readonly styles: ReadonlyMap<string, XmlElement>;
  private readonly defaultParagraph: string | null;

  constructor(private readonly part: XmlElement | undefined) {
    const styles = elementsOf(part, 'w:style');
    this.styles = new Map(styles.map((style) => [style.attributes['styleId'] ?? '', style]));
    const normal = styles.find(
      ({ attributes }) =>
        attributes['type'] === 'paragraph' && /^(1|true|on)$/.test(attributes['default'] ?? ''),
    );
    this.defaultParagraph = normal?.attributes['styleId'] ?? null;
  }

  /** The list that a style puts its paragraphs into, and the style of the chain that says so. */
  listOf(styleId: string): { listId: string; level: number | null; styleId: string } | null {
    for (const style of this.chain(styleId)) {
      const place = elementAt(style, 'w:pPr', 'w:numPr');
      const listId = elementAt(place, 'w:numId')?.attributes['val'];
      const level = elementAt(place, 'w:ilvl')?.attributes['val'];
      if (listId !== undefined) {
        const named = style.attributes['styleId'] ?? '';
        return { listId, level: level === undefined ? null : Number(level), styleId: named };
      }
    }
    return null;
  }

  /** Whether paragraphs of the style are lines of a table of contents. */
  isContents(styleId: string): boolean {
    return this.chain(styleId).some((style) =>
      /^(toc \d|table of figures)/i.test(elementAt(style, 'w:name')?.attributes['val'] ?? ''),
    );
  }

  isHidden(styleId: string): boolean {
    return this.chain(styleId).some((style) => isOn(elementAt(style, 'w:rPr', 'w:vanish')));
  }

  /** The font of a style, else that of the default paragraph, else that of the document. */
  fontOf(styleId: string | null): string | null {
    const chain = this.chain(styleId ?? this.defaultParagraph ?? '');
    const defaults = elementAt(this.part, 'w:docDefaults', 'w:rPrDefault');
    for (const style of [...chain, defaults]) {
      const font = fontOf(elementAt(style, 'w:rPr'));
      if (font !== null) return font;
    }
    return null;
  }

  /** Whether a table's style draws lines between its cells. */
  rulesCells(styleId: string): boolean {
    return this.chain(styleId).some((style) => drawsLines(elementAt(style, 'w:tblPr', 'w:tblBorders')));
  }

  /** The style, the one it is based on, and so on. */
  private chain(styleId: string): XmlElement[] {
    const chain: XmlElement[] = [];
    let next: string | undefined = styleId;
    while (next !== undefined && chain.length < LONGEST_CHAIN) {
      const style = this.styles.get(next);
      if (style === undefined) break;
      chain.push(style);
      next = elementAt(style, 'w:basedOn')?.attributes['val'];
    }
    return chain;
  }
}

/** The font that a run's or style's properties name for Latin letters. */
export function fontOf(properties: XmlElement | undefined): string | null {
  const fonts = elementAt(properties, 'w:rFonts')?.attributes;
  return fonts?.['ascii'] ?? fonts?.['hAnsi'] ?? null;
}

/** Whether borders have a line that can be seen. */
export function drawsLines(borders: XmlElement | undefined): boolean {
  return elementsOf(borders).some(({ attributes }) => !/^(nil|none)?$/.test(attributes['val'] ?? ''));
}
