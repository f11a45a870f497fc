import { SaxesParser } from 'saxes';
import type { SaxesAttributeNS } from 'saxes';
import { DomainError } from '../../../domain/errors.ts';

/** An element of an office document's XML. */
export interface XmlElement {
  /** With the usual prefix of its namespace, whatever prefix the file has: `w:p`. */
  readonly name: string;
  /** By local name, relationships as `r:id`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

interface OpenElement extends XmlElement {
  readonly attributes: Record<string, string>;
  readonly children: XmlNode[];
}

const OOXML = 'http://schemas.openxmlformats.org';
// The second spelling is that of the strict variant of the same standard (ISO/IEC 29500, Strict).
const PREFIXES: Readonly<Record<string, string>> = {
  [`${OOXML}/wordprocessingml/2006/main`]: 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  [`${OOXML}/spreadsheetml/2006/main`]: 'x:',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x:',
  [`${OOXML}/drawingml/2006/main`]: 'a:',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a:',
  [`${OOXML}/officeDocument/2006/math`]: 'm:',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
  [`${OOXML}/officeDocument/2006/relationships`]: 'r:',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r:',
  [`${OOXML}/markup-compatibility/2006`]: 'mc:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
};
// Nothing that people write is so deep, and a walk through the tree must not exhaust the stack.
const DEEPEST = 400;

/**
 * A part's XML as a tree. A document type is refused before any entity of it could be used; nothing is ever fetched.
 *
 * @throws DomainError 'import-file-damaged', 'import-file-unsafe'
 */
export function parseXml(bytes: Buffer): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const open: OpenElement[] = [root];
  parser.on('error', () => refuse('import-file-damaged'));
  parser.on('doctype', () => refuse('import-file-unsafe'));
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (open.length > DEEPEST) refuse('import-file-unsafe');
    const element = { name: `${PREFIXES[uri] ?? ''}${local}`, attributes: plain(attributes), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const addText = (text: string) => {
    const parent = open.at(-1);
    if (parent && (text.trim() !== '' || parent.name.endsWith(':t'))) parent.children.push(text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(decoded(bytes)).close();
  const [first] = elementsOf(root);
  return first ?? refuse('import-file-damaged');
}

/** The children that are elements, those of one name where it is given. */
export function elementsOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  if (element === undefined) return [];
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The element at the end of a way of names, the first of each. */
export function elementAt(element: XmlElement | undefined, ...way: string[]): XmlElement | undefined {
  let found = element;
  for (const name of way) found = elementsOf(found, name)[0];
  return found;
}

/** The text of an element's own children. */
export function ownText(element: XmlElement | undefined): string {
  return element?.children.filter((child) => typeof child === 'string').join('') ?? '';
}

/** Whether a property that is either there or not is on: `<w:b/>`, but not `<w:b w:val="0"/>`. */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !/^(0|false|off)$/.test(element.attributes['val'] ?? '');
}

function plain(attributes: Record<string, SaxesAttributeNS>): Record<string, string> {
  const result: Record<string, string> = {};
  for (const { uri, local, value } of Object.values(attributes)) {
    // The ids of saving sessions are half of what Word writes, and of no use.
    if (!local.startsWith('rsid')) result[PREFIXES[uri] === 'r:' ? `r:${local}` : local] = value;
  }
  return result;
}

function decoded(bytes: Buffer): string {
  const wide = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  return new TextDecoder(wide).decode(bytes);
}

function refuse(code: string): never {
  throw new DomainError(code);
}
