import { isCapitals } from './blocks.ts';
import type { Block } from './blocks.ts';
import { addressedBodies } from './headings.ts';
import { labelOf } from './labels.ts';
import { markerKinds } from './list-markers.ts';
import type { ListMarker, MarkerKind } from './list-markers.ts';
import type { MappedText } from './mapped-text.ts';

/** A heading, an item, a bullet or a paragraph with everything below it. */
export interface OutlineNode {
  readonly marker: ListMarker | null;
  readonly content: MappedText;
  readonly children: OutlineNode[];
  /** Rows of a table that stand below this node, in order. */
  readonly rows: MappedText[];
  readonly parent: OutlineNode | null;
  /** Place in the document, `III.6.5`. */
  ref: string;
}

const LISTED: readonly MarkerKind[] = ['letter', 'dash', 'plus', 'dot'];

/** Builds the tree that the markers of the blocks describe; the root has no text. */
export function outlineOf(blocks: readonly Block[], rootRef = ''): OutlineNode {
  const root = nodeOf(null, { text: '', at: [] }, null);
  const stack: OutlineNode[] = [root];
  for (const block of blocks) {
    if (block.isRow) {
      stack.at(-1)!.rows.push(block.content);
      continue;
    }
    settle(stack, block);
    const parent = stack.at(-1)!;
    const node = nodeOf(block.marker, block.content, parent);
    parent.children.push(node);
    stack.push(node);
  }
  root.ref = rootRef;
  refer(root);
  return root;
}

function nodeOf(marker: ListMarker | null, content: MappedText, parent: OutlineNode | null): OutlineNode {
  return { marker, content, children: [], rows: [], parent, ref: '' };
}

const CLOSED = /(?:[.;!?…]|\.\/\.)["”’)\]]*$/u;

/** Ends with ":" or without any mark: something that belongs to it follows. */
export function isOpen(text: string): boolean {
  return !CLOSED.test(text);
}

/** Pops the stack until its top is the parent of the block. */
function settle(stack: OutlineNode[], block: Block): void {
  if (block.marker === null) settleUnmarked(stack, block);
  else settleMarked(stack, block.marker);
}

function settleMarked(stack: OutlineNode[], marker: ListMarker): void {
  const same = stack.findLastIndex((node) => isSameList(node.marker, marker));
  const top = stack.at(-1)!;
  if (same !== -1 && !restartsBelow(top, stack[same]!, marker)) {
    stack.length = same;
    return;
  }
  const first = marker.ordinal === null || marker.ordinal === 1;
  while (stack.length > 1) {
    const node = stack.at(-1)!;
    if (rankOf(node) < rankOfMarker(marker)) return;
    if (first && isLeadIn(node, marker) && leadsInto(node, marker)) return;
    stack.pop();
  }
}

/** Ends with ":", or is a short bullet without a closing mark above bullets of another kind. */
function isLeadIn({ content, marker: own }: OutlineNode, marker: ListMarker): boolean {
  if (/:$/.test(content.text)) return true;
  const isBullet = own !== null && own.ordinal === null && marker.ordinal === null;
  return isBullet && content.text.length <= 120 && isOpen(content.text);
}

/** Bullets stand below any line that ends with ":"; numbered items below another item, not below a paragraph. */
function leadsInto(node: OutlineNode, { kind }: ListMarker): boolean {
  if (kind === 'roman' || kind === 'article' || kind === 'part' || kind === 'capital') return false;
  return node.marker !== null || LISTED.includes(kind);
}

/** A list that begins anew below an item of the same kind that ends with ":". */
function restartsBelow(top: OutlineNode, same: OutlineNode, marker: ListMarker): boolean {
  return marker.ordinal === 1 && top !== same && /:$/.test(top.content.text) && marker.kind !== 'roman';
}

function isSameList(one: ListMarker | null, other: ListMarker): boolean {
  return one !== null && one.kind === other.kind && one.depth === other.depth;
}

const UNMARKED_SECTION_RANK = markerKinds.indexOf('roman');
/** Deeper than any number: a heading of bodies stands below the item that it belongs to. */
const UNMARKED_BODY_RANK = markerKinds.indexOf('letter') * 4;
const PARAGRAPH_RANK = 100;

/** "Sở Y tế" alone on a line: the bullets behind it are that body's duties. */
function isBodyHeading(content: MappedText): boolean {
  return content.text.length <= 160 && isOpen(content.text) && addressedBodies(content)?.duty === null;
}

function rankOfMarker(marker: ListMarker): number {
  return markerKinds.indexOf(marker.kind) * 4 + marker.depth;
}

function rankOf(node: OutlineNode): number {
  if (node.parent === null) return -1;
  if (node.marker) return rankOfMarker(node.marker);
  if (isSectionHeading(node.content.text)) return UNMARKED_SECTION_RANK * 4 + 1;
  return isBodyHeading(node.content) ? UNMARKED_BODY_RANK : PARAGRAPH_RANK;
}

/** An unmarked line in capital letters opens a section, any other paragraph belongs to the heading above it. */
function settleUnmarked(stack: OutlineNode[], block: Block): void {
  const text = block.content.text;
  if (isSectionHeading(text)) {
    while (stack.length > 1 && rankOf(stack.at(-1)!) >= UNMARKED_SECTION_RANK * 4) stack.pop();
    return;
  }
  if (isClosingParagraph(text) && !(isEmptyHeading(stack.at(-1)!) && !text.startsWith('Trên đây là'))) {
    stack.length = 1;
    return;
  }
  if (isBodyHeading(block.content)) {
    while (stack.length > 1 && isBesideBodies(stack.at(-1)!)) stack.pop();
    return;
  }
  while (stack.length > 1 && !takesParagraphs(stack.at(-1)!)) stack.pop();
}

/** "11. Chế độ báo cáo" with nothing below it yet: the paragraph that follows is what it announces. */
function isEmptyHeading({ marker, content, children }: OutlineNode): boolean {
  return marker !== null && children.length === 0 && content.text.length <= 160 && isOpen(content.text);
}

/** A paragraph, a bullet or another heading of bodies: none of them has a heading of bodies below it. */
function isBesideBodies(node: OutlineNode): boolean {
  return rankOf(node) >= UNMARKED_BODY_RANK;
}

export function isSectionHeading(text: string): boolean {
  return isCapitals(text) && text.length <= 250 && /\s/.test(text);
}

/** Paragraphs with which plans end; they belong to no section. */
export function isClosingParagraph(text: string): boolean {
  return /^(?:Trên đây là|Trong quá trình (?:tổ chức|triển khai|thực hiện)|Quá trình (?:tổ chức|triển khai|thực hiện)|Yêu cầu (?:các|Thủ trưởng|Giám đốc|thủ trưởng|giám đốc)|(?:Ủy ban nhân dân|UBND)[^.;:]{0,40}(?:yêu cầu|đề nghị|giao)\s|Nhận được Kế hoạch|Căn cứ (?:nội dung )?(?:Kế hoạch|Chỉ thị|Chương trình) này,? (?:các|yêu cầu|đề nghị|Thủ trưởng|Giám đốc)\s)/u.test(
    text,
  );
}

function takesParagraphs(node: OutlineNode): boolean {
  if (node.marker === null) return false;
  const { kind } = node.marker;
  const isBullet = kind === 'dash' || kind === 'plus' || kind === 'dot';
  if (isBullet || kind === 'letter')
    return isOpen(node.content.text) && node.content.text.length <= 120 && !labelOf(node.content.text);
  return true;
}

/** Labels as written where they are numbers, places in the list where they are not. */
function refer(node: OutlineNode): void {
  const used = new Map<string, number>();
  let listed = 0;
  let paragraphs = 0;
  const marked = node.children.some((child) => child.marker !== null);
  for (const child of node.children) {
    let own: string;
    if (child.marker === null) own = marked ? `p${(paragraphs += 1)}` : String((paragraphs += 1));
    else if (LISTED.includes(child.marker.kind)) own = String((listed += 1));
    else own = labelOfRef(child.marker);
    const times = (used.get(own) ?? 0) + 1;
    used.set(own, times);
    if (times > 1) own = `${own}-${times}`;
    child.ref = node.ref === '' ? own : `${node.ref}.${own}`;
    refer(child);
  }
}

function labelOfRef({ kind, label, ordinal }: ListMarker): string {
  if (kind === 'article') return `Điều ${label}`;
  return kind === 'roman' || kind === 'part' || kind === 'capital' ? label : String(ordinal);
}
