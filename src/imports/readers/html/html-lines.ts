import { defaultTreeAdapter } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { DomainError } from '../../../../domain/errors.ts';
import { formatNumber } from '../docx/number-formats.ts';
import { linesOfTable } from '../table-lines.ts';
import { htmlTable } from './html-table.ts';

type ParentNode = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark nobr o:p q s samp small span strike ' +
    'strong sub sup tt u var'
  ).split(' '),
);
const SILENT = new Set(
  'head script style template noscript iframe object svg math select textarea title'.split(' '),
);
const LIST_FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};
const DEEPEST = 400;

/** Reads elements as lines: a block is one or more, a row of a table is one. */
export class HtmlLines {
  private line = '';
  /** What the next text stands behind: the label of a list's item. */
  private label = '';
  private depth = 0;

  constructor(private readonly take: (text: string) => void) {}

  read(node: ParentNode): void {
    this.walk(node);
    this.endLine();
  }

  private walk(node: ParentNode): void {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new DomainError('import-file-unsafe');
    for (const child of node.childNodes) {
      if (defaultTreeAdapter.isTextNode(child)) this.text(child.value, node);
      else if (defaultTreeAdapter.isElementNode(child)) this.element(child);
    }
    this.depth -= 1;
  }

  private text(value: string, parent: ParentNode): void {
    if (parent.nodeName === 'pre') this.line += value;
    else {
      const text = value.replace(/[ \t\n\r\f]+/g, ' ');
      this.line += this.line === '' || this.line.endsWith(' ') ? text.trimStart() : text;
    }
  }

  private element(element: Element): void {
    const name = element.tagName;
    if (SILENT.has(name) || attribute(element, 'hidden') !== null) return;
    if (name === 'br') return this.endLine();
    if (INLINE.has(name)) return this.walk(element);
    this.endLine();
    if (name === 'table') this.table(element);
    else if (name === 'ol' || name === 'ul') this.list(element);
    else this.walk(element);
    this.endLine();
  }

  private table(table: Element): void {
    for (const child of table.childNodes) if (child.nodeName === 'caption') this.walk(child);
    this.endLine();
    const textsOf = (cell: Element) => {
      const texts: string[] = [];
      const inner = new HtmlLines((text) => texts.push(text));
      inner.depth = this.depth;
      inner.read(cell);
      return texts;
    };
    for (const { text } of linesOfTable(htmlTable(table, textsOf))) this.take(text);
  }

  private list(list: Element): void {
    const numbered = list.tagName === 'ol';
    const format = LIST_FORMATS[attribute(list, 'type') ?? ''] ?? 'decimal';
    let number = Number.parseInt(attribute(list, 'start') ?? '1', 10) || 1;
    for (const child of list.childNodes) {
      if (!defaultTreeAdapter.isElementNode(child)) continue;
      if (child.tagName === 'li') {
        this.label = numbered
          ? `${formatNumber(number, format)}${format === 'lowerLetter' ? ')' : '.'}`
          : '-';
        number += 1;
      }
      this.element(child);
      this.label = '';
    }
  }

  private endLine(): void {
    const text = this.line.trim();
    this.line = '';
    if (text === '') return;
    this.take(this.label === '' ? text : `${this.label} ${text}`);
    this.label = '';
  }
}

/** An attribute's value; null where it is not set. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}
