import { labelOf } from './labels.ts';
import type { LabelKind } from './labels.ts';
import { emptyMapped, joinWrapped, sliceMapped } from './mapped-text.ts';
import type { MappedText } from './mapped-text.ts';
import type { OutlineNode } from './outline.ts';
import { bodiesAtStart } from './body-lists.ts';
import type { RawDuty } from './raw-duty.ts';
import { whoOf } from './who-cells.ts';

type Fields = Partial<Record<LabelKind, MappedText>>;

const WHO: readonly LabelKind[] = ['lead', 'perform', 'who'];

/** Whether lines below a node name who leads a duty ("Cơ quan chủ trì: …"). */
export function hasLabelledDuties(node: OutlineNode): boolean {
  return node.children.some((child) => {
    const label = labelOf(child.content.text);
    return (
      (label !== null && WHO.includes(label.kind)) ||
      inlineFields(child.content) !== null ||
      hasLabelledDuties(child)
    );
  });
}

/** Whether one of the node's own lines does. */
function hasOwnLabels(node: OutlineNode): boolean {
  return node.children.some((child) => {
    const label = labelOf(child.content.text);
    return label !== null && WHO.includes(label.kind);
  });
}

interface Reading {
  readonly duties: RawDuty[];
  /** What is left for the reader of the section: no label says who does it. */
  readonly others: OutlineNode[];
}

/** Duties with the lines that say who leads, who works with it, and when. */
export function labelledDuties(node: OutlineNode): Reading {
  const reading: Reading = { duties: [], others: [] };
  if (hasOwnLabels(node)) readSequence(node, reading);
  else {
    for (const child of node.children) {
      const inline = inlineFields(child.content);
      if (inline) reading.duties.push(...inlineDuties(child, inline));
      else if (hasLabelledDuties(child)) merge(reading, labelledDuties(child));
      else reading.others.push(child);
    }
  }
  return reading;
}

/** "2. Truyền thông (Cơ quan thực hiện: A; thời gian: B)": what stands below such a heading has its fields. */
function inlineDuties(node: OutlineNode, { duty, fields }: InlineFields): RawDuty[] {
  const below = node.children.filter(({ content }) => labelOf(content.text) === null);
  if (below.length === 0 || below.length < node.children.length) return [dutyOf(node.ref, duty, fields)];
  return below.map(({ ref, content }) => dutyOf(ref, content, fields));
}

function merge(into: Reading, from: Reading): void {
  into.duties.push(...from.duties);
  into.others.push(...from.others);
}

interface OpenDuty {
  readonly ref: string;
  readonly content: MappedText;
}

/** Goes through the lines in order: duties, then the fields that they share, then the next duties. */
function readSequence(node: OutlineNode, reading: Reading): void {
  let open: OpenDuty[] = [];
  let fields: Fields = {};
  const close = (): void => {
    if (Object.keys(fields).length > 0) {
      const duties =
        open.length > 0 || node.content.text === '' ? open : [{ ref: node.ref, content: node.content }];
      reading.duties.push(...duties.map(({ ref, content }) => dutyOf(ref, content, fields)));
    } else reading.others.push(...node.children.filter((child) => open.some(({ ref }) => ref === child.ref)));
    open = [];
    fields = {};
  };
  for (const child of node.children) {
    const label = labelOf(child.content.text);
    if (label?.kind === 'aside') continue;
    if (label && label.kind !== 'task') {
      addFields(fields, child, label.kind, label.length);
      continue;
    }
    if (Object.keys(fields).length > 0) close();
    if (hasOwnLabels(child)) merge(reading, labelledDuties(child));
    else open.push(...tasksOf(child, label?.length ?? 0));
  }
  close();
}

function addFields(fields: Fields, child: OutlineNode, kind: LabelKind, length: number): void {
  const own = sliceMapped(child.content, length);
  const below = child.children.map((line) => ({ line, label: labelOf(line.content.text) }));
  for (const { line, label } of below) {
    if (label) fields[label.kind] = sliceMapped(line.content, label.length);
  }
  if (own.text === '' && below.some(({ label }) => label !== null)) return;
  const [first, ...further] = [...own.text.matchAll(INLINE)];
  if (first) addInline(fields, own, [first, ...further]);
  fields[kind] = below
    .filter(({ label }) => label === null)
    .reduce(
      (text, { line }) => joinWrapped(text, line.content),
      first ? trimmed(sliceMapped(own, 0, first.index)) : own,
    );
}

/** "Nhiệm vụ: …" or the bullets below "Nhiệm vụ:"; else the line itself. */
function tasksOf(child: OutlineNode, labelLength: number): OpenDuty[] {
  const own = sliceMapped(child.content, labelLength);
  const bullets = child.children.map(({ ref, content }) => ({ ref, content }));
  if (own.text === '' || (bullets.length > 0 && /:$/u.test(own.text))) return bullets;
  return [{ ref: child.ref, content: own }, ...bullets];
}

const INLINE =
  /(?<=[.;,(]\s*)(?:(?:giao\s+)?(?:cơ quan|đơn vị)\s+(?:chủ trì|thực hiện|phối hợp)(?:\s+thực hiện)?|chủ trì|phối hợp|thời gian(?:\s+(?:thực hiện|hoàn thành))?|thời hạn(?:\s+hoàn thành)?|sản phẩm)\s*:/giu;

interface InlineFields {
  readonly duty: MappedText;
  readonly fields: Fields;
}

/** "Duty. Cơ quan chủ trì: A; phối hợp: B; thời gian: …" in one paragraph. */
export function inlineFields(content: MappedText): InlineFields | null {
  const marks = [...content.text.matchAll(INLINE)];
  if (!marks.some((mark) => /chủ trì|thực hiện/iu.test(mark[0]) && !/thời gian/iu.test(mark[0]))) return null;
  const fields: Fields = {};
  addInline(fields, content, marks);
  const duty = trimmed(sliceMapped(content, 0, marks[0]!.index));
  return duty.text === '' ? null : { duty, fields };
}

/** The fields behind the labels inside a paragraph. */
function addInline(fields: Fields, content: MappedText, marks: readonly RegExpExecArray[]): void {
  marks.forEach((mark, i) => {
    const from = mark.index;
    const to = marks[i + 1]?.index ?? content.text.length;
    const label = labelOf(content.text.slice(from, to).replace(/^giao\s+/iu, ''));
    if (!label) return;
    const skip = /^giao\s+/iu.exec(content.text.slice(from))?.[0].length ?? 0;
    fields[label.kind] = trimmed(sliceMapped(content, from + skip + label.length, to));
  });
}

function trimmed(content: MappedText): MappedText {
  const length = content.text.replace(/[\s;,(]+$|\)\s*[.;]?$/u, '').length;
  return sliceMapped(content, 0, length);
}

/** A duty with its fields; what names no body is kept as it stands and asked about. */
export function dutyOf(ref: string, content: MappedText, fields: Fields): RawDuty {
  const lead = fields.lead ?? fields.who ?? fields.perform ?? emptyMapped;
  const who = whoOf(lead.text);
  const names = namesIn(who.holder);
  return {
    ref,
    content,
    holder: { names, mandateWords: null, heading: lead.text === '' ? null : lead },
    role: {
      role: fields.lead || fields.who || who.leads ? 'lead' : 'perform',
      coordinators: [...namesIn(who.partners), ...namesIn(fields.coordinate?.text ?? '')],
    },
    time: fields.time ?? null,
    product: fields.product?.text ?? null,
    rule: 'labels',
  };
}

/** The bodies in a field or a cell. */
export function namesIn(text: string): string[] {
  const rest = text.replace(/^[-–+*\s]+/u, '').replace(/^(?:chủ trì|phối hợp)\s*:\s*/iu, '');
  if (rest === '' || /^(?:không|-)$/iu.test(rest)) return [];
  const list = bodiesAtStart(rest, 'heading');
  if (!list) return rest.replace(/[\s.;,]+$/u, '').split(/\s*[;,]\s*(?=\p{Lu})/u);
  const after = rest.slice(list.end).replace(/^[\s,;.–-]+(?:và\s+)?/u, '');
  if (after === '' || /^\(/u.test(after)) return [...list.names];
  return after === rest ? [...list.names] : [...list.names, ...namesIn(after)];
}
