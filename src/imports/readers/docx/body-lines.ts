import { elementAt, elementsOf, isOn } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';
import { linesOfTable } from '../table-lines.ts';
import type { DocxState } from './docx-state.ts';
import type { ListPlace } from './numbering.ts';
import { ParagraphText } from './paragraph-text.ts';
import { tableOf } from './docx-table.ts';

/** Takes a text with the page on which it begins; the text may have line breaks. */
export type TakeText = (text: string, page: number) => void;

const CONTAINERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);

/** Reads paragraphs and tables, in a body, a cell, a box, a note or a header alike. */
export class BodyLines {
  constructor(
    private readonly state: DocxState,
    private readonly take: TakeText,
    /** In a cell an empty paragraph with a number is a row's number; elsewhere it is an empty line. */
    private readonly inCell = false,
  ) {}

  readAll(parent: XmlElement): void {
    this.walk(parent);
    // The end of the last paragraph was deleted, and there is no next one to go on with.
    if (this.state.pending !== '') this.take(this.state.pending, this.state.page);
    this.state.pending = '';
  }

  private walk(parent: XmlElement): void {
    for (const child of elementsOf(parent)) this.read(child);
  }

  private read(element: XmlElement): void {
    if (element.name === 'w:p') this.paragraph(element);
    else if (element.name === 'w:tbl') this.table(element);
    else if (element.name === 'w:sdt' && isContents(element)) this.state.saw('contents');
    else if (CONTAINERS.has(element.name)) this.walk(element);
    else if (element.name === 'mc:AlternateContent') {
      for (const choice of elementsOf(element).slice(0, 1)) this.walk(choice);
    } else if (element.name === 'w:altChunk') this.state.saw('embedded');
  }

  private paragraph(paragraph: XmlElement): void {
    const { state } = this;
    const properties = elementAt(paragraph, 'w:pPr');
    const style = elementAt(properties, 'w:pStyle')?.attributes['val'] ?? null;
    if (style !== null && state.styles.isContents(style)) {
      state.saw('contents');
      return;
    }
    const outerBoxes = state.boxes;
    state.boxes = [];
    const own = new ParagraphText(paragraph, style, state, (box) => this.box(box));
    const text = state.pending + own.text;
    state.pending = '';
    if (isOn(elementAt(properties, 'w:rPr', 'w:del'))) state.pending = text;
    else this.emit(text, this.listPlace(properties, style), own.page);
    for (const box of state.boxes) this.take(box, own.page);
    state.boxes = outerBoxes;
  }

  private emit(text: string, place: ListPlace | null, page: number): void {
    const isEmpty = text.trim() === '';
    // An empty paragraph shows a number too, and counts.
    const label = place && this.state.numbering.next(place);
    if (label === null) this.take(text, page);
    else if (!isEmpty) this.take(`${label} ${text.trimStart()}`, page);
    else this.take(this.inCell && /\d|[ivx]/i.test(label) ? label : '', page);
  }

  private listPlace(properties: XmlElement | undefined, style: string | null): ListPlace | null {
    const { styles, numbering } = this.state;
    const own = elementAt(properties, 'w:numPr');
    const ownList = elementAt(own, 'w:numId')?.attributes['val'];
    const ownLevel = elementAt(own, 'w:ilvl')?.attributes['val'];
    const ofStyle = style === null ? null : styles.listOf(style);
    const listId = ownList ?? ofStyle?.listId;
    // List 0 takes a paragraph out of the list of its style.
    if (listId === undefined || listId === '0') return null;
    const styleLevel = ofStyle && (ofStyle.level ?? numbering.levelOfStyle(ofStyle.listId, ofStyle.styleId));
    return { listId, level: ownLevel === undefined ? (styleLevel ?? 0) : Number(ownLevel) };
  }

  private table(table: XmlElement): void {
    const pages: number[] = [];
    const read = tableOf(table, this.state, (cell, row) => {
      pages[row] ??= this.state.page;
      return this.textsOf(cell);
    });
    for (const { text, row } of linesOfTable(read)) this.take(text, pages[row] ?? this.state.page);
  }

  /** The paragraphs of a cell; a table within it as its lines. */
  private textsOf(cell: XmlElement): string[] {
    const texts: string[] = [];
    new BodyLines(this.state, (text) => text.trim() !== '' && texts.push(text), true).readAll(cell);
    return texts;
  }

  private box(box: XmlElement): void {
    const { state } = this;
    const [outer, pending] = [state.boxes, state.pending];
    const texts: string[] = [];
    state.pending = '';
    new BodyLines(state, (text) => text.trim() !== '' && texts.push(text)).readAll(box);
    state.pending = pending;
    state.boxes = [...outer, ...texts];
  }
}

/** A table of contents that Word keeps: its lines are headings told twice. */
function isContents(block: XmlElement): boolean {
  const gallery = elementAt(block, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery')?.attributes['val'];
  return gallery === 'Table of Contents';
}
