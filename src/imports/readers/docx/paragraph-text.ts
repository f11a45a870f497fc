import { elementAt, elementsOf, isOn, ownText } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';
import type { DocxState } from './docx-state.ts';
import { fontOf } from './style-sheet.ts';

/** Reads what a text box holds; given by the caller, for a box holds paragraphs and tables as the body does. */
export type ReadBox = (box: XmlElement) => void;

const CONTAINERS = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:sdt',
  'w:sdtContent',
  'w:fldSimple',
  'w:customXml',
  'w:dir',
  'w:bdo',
  'm:oMath',
  'm:oMathPara',
]);

/** The text of one paragraph: what is inserted and not deleted, results of fields, marks of notes; breaks as `\n`. */
export class ParagraphText {
  text = '';
  /** On which its first letter stands. */
  page: number;
  private readonly styleFont: string | null;

  constructor(
    paragraph: XmlElement,
    style: string | null,
    private readonly state: DocxState,
    private readonly readBox: ReadBox,
  ) {
    // A field's command that runs on into another paragraph was never ended: it must not swallow the rest of the text.
    state.fields = state.fields.filter((hasResult) => hasResult);
    this.styleFont = state.styles.fontOf(style);
    this.page = state.page;
    this.walk(paragraph);
  }

  private walk(parent: XmlElement): void {
    for (const child of elementsOf(parent)) {
      if (child.name === 'w:r' || child.name === 'm:r') this.run(child);
      else if (child.name === 'w:ins' || child.name === 'w:moveTo') {
        this.state.saw('inserted');
        this.walk(child);
      } else if (child.name === 'w:del' || child.name === 'w:moveFrom') this.state.saw('deleted');
      else if (child.name === 'mc:AlternateContent') this.walk(chosen(child));
      else if (CONTAINERS.has(child.name) || child.name.startsWith('m:')) this.walk(child);
    }
  }

  private run(run: XmlElement): void {
    const properties = elementAt(run, 'w:rPr');
    const style = elementAt(properties, 'w:rStyle')?.attributes['val'];
    const hidden =
      isOn(elementAt(properties, 'w:vanish')) || (style !== undefined && this.state.styles.isHidden(style));
    if (hidden) {
      this.state.saw('hidden');
      return;
    }
    const ownFont = fontOf(properties) ?? (style === undefined ? null : this.state.styles.fontOf(style));
    for (const child of elementsOf(run)) this.piece(child, ownFont ?? this.styleFont);
  }

  private piece(piece: XmlElement, font: string | null): void {
    switch (piece.name) {
      case 'w:t':
      case 'm:t':
        return this.add(this.state.decode(ownText(piece), font));
      case 'w:tab':
      case 'w:ptab':
        return this.add('\t');
      case 'w:cr':
      case 'w:br':
        return this.add('\n');
      case 'w:noBreakHyphen':
        return this.add('-');
      case 'w:sym':
        return this.add(symbol(piece));
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return this.add(noteMark(piece));
      default:
        return this.otherPiece(piece);
    }
  }

  /** Pieces that are no text themselves. */
  private otherPiece(piece: XmlElement): void {
    if (piece.name === 'w:fldChar') this.field(piece.attributes['fldCharType']);
    else if (piece.name === 'w:lastRenderedPageBreak') this.pageBreak();
    else if (piece.name === 'w:commentReference') this.state.saw('comments');
    else if (piece.name === 'w:object') this.state.saw('embedded');
    else if (piece.name === 'mc:AlternateContent') {
      for (const child of elementsOf(chosen(piece))) this.otherPiece(child);
    } else if (piece.name === 'w:drawing' || piece.name === 'w:pict') this.drawing(piece);
  }

  private add(text: string): void {
    if (!this.state.fields.every((hasResult) => hasResult)) return;
    if (this.text.trim() === '') this.page = this.state.page;
    this.text += text;
  }

  private field(type: string | undefined): void {
    const { fields } = this.state;
    if (type === 'begin') fields.push(false);
    else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = true;
    else if (type === 'end') fields.pop();
  }

  private pageBreak(): void {
    this.state.knowsPages = true;
    this.state.page += 1;
  }

  private drawing(drawing: XmlElement): void {
    const boxes = descendants(drawing, 'w:txbxContent');
    for (const box of boxes) this.readBox(box);
    if (boxes.length === 0 && descendants(drawing, 'a:blip').length > 0) this.state.saw('pictures');
  }
}

/** A drawing stands twice in a file, for new programs and for old ones: one of them is read. */
function chosen(alternatives: XmlElement): XmlElement {
  const [first] = elementsOf(alternatives);
  return first ?? alternatives;
}

/** The outermost elements of a name below an element. */
function descendants(element: XmlElement, name: string): XmlElement[] {
  if (element.name === 'mc:AlternateContent') return descendants(chosen(element), name);
  return elementsOf(element).flatMap((child) => (child.name === name ? [child] : descendants(child, name)));
}

function symbol(piece: XmlElement): string {
  const code = Number.parseInt(piece.attributes['char'] ?? '', 16);
  // What stands in the private range of a font is a tick or an arrow: no text.
  return Number.isNaN(code) || code > 0xffff || (code >= 0xe000 && code <= 0xf8ff)
    ? ' '
    : String.fromCharCode(code);
}

/** A note's mark is set in brackets, for a raised 1 behind a year would become its fifth digit. */
function noteMark(piece: XmlElement): string {
  return noteLabel(piece.name === 'w:endnoteReference', piece.attributes['id'] ?? '');
}

/** As which a note is named in the text and before its own text. */
export function noteLabel(isEndnote: boolean, id: string): string {
  return isEndnote ? `[c${id}]` : `[${id}]`;
}
