import { placeOf, sliceMapped } from './mapped-text.ts';
import type { LineIndex, MappedText } from './mapped-text.ts';
import { isOpen } from './outline.ts';
import type { OutlineNode } from './outline.ts';
import type { ReadAssignment, ReadTarget } from './plan-reading.ts';
import type { Findings, RawTarget } from './raw-duty.ts';
import { measuresIn } from './target-measures.ts';
import type { Measure } from './target-measures.ts';

/** Longer bullets without a number are prose about aims. */
const LONGEST_IN_WORDS = 300;

/** The targets of a plan, one for each indicator. */
export function readTargets(
  { targetSections, tableTargets, purposes }: Findings,
  assignments: readonly ReadAssignment[],
  lines: LineIndex,
): ReadTarget[] {
  const targets = targetSections.flatMap(({ node, isSpecific }) => targetsBelow(node, isSpecific, lines));
  const inTables = tableTargets.map((target) => targetOfRow(target, lines));
  const inText =
    targets.length + inTables.length > 0 ? targets : purposes.flatMap((node) => targetsInProse(node, lines));
  return [
    ...inText.map((target, i) => ({ ...target, followedBy: followersOf(target, i, assignments) })),
    ...inTables,
  ];
}

function targetOfRow({ content, ...target }: RawTarget, lines: LineIndex): ReadTarget {
  const source = placeOf(content, lines);
  return { ...target, text: content.text, per: null, source, ground: { rule: 'table', confidence: 0.85 } };
}

function targetsBelow(node: OutlineNode, isSpecific: boolean, lines: LineIndex): ReadTarget[] {
  if (node.children.length === 0) {
    // "1. Mục tiêu cụ thể: 100% …" on one line.
    const behind = /^[^:]{0,60}:\s+/u.exec(node.content.text);
    const content = behind ? sliceMapped(node.content, behind[0].length) : node.content;
    return indicatorsOf(node.ref, content, false, lines);
  }
  return node.children.flatMap((child) => {
    // A part without any number is about directions, not about targets.
    const mayBeWords = isSpecific && (child.children.length === 0 || hasMeasures(child));
    return targetsOfItem(child, mayBeWords, lines);
  });
}

function hasMeasures(node: OutlineNode): boolean {
  return measuresIn(node.content.text).length > 0 || node.children.some(hasMeasures);
}

function targetsOfItem(child: OutlineNode, isSpecific: boolean, lines: LineIndex): ReadTarget[] {
  const content = withoutLabel(child.content);
  const measured = measuresIn(content.text).length > 0;
  const isLeaf = child.children.length === 0;
  const inWords =
    isSpecific && isLeaf && content.text.length <= LONGEST_IN_WORDS && !/^\(|:$/u.test(content.text);
  const own = measured || inWords ? indicatorsOf(child.ref, content, inWords, lines) : [];
  const isGroup = !isLeaf && isOpen(child.content.text) && !measured;
  return [
    ...(isGroup ? [] : own),
    ...child.children.flatMap((below) => targetsOfItem(below, isSpecific, lines)),
  ];
}

/** "Mục tiêu 3: …" counts the target; the number is not its text. */
function withoutLabel(content: MappedText): MappedText {
  const label = /^(?:Mục tiêu|Chỉ tiêu)\s+(?:số\s+)?\d{1,2}\s*[:.]\s*/iu.exec(content.text);
  return label ? sliceMapped(content, label[0].length) : content;
}

/** One target for each clause with a number; a bullet in words alone is one target without a value. */
function indicatorsOf(ref: string, content: MappedText, inWords: boolean, lines: LineIndex): ReadTarget[] {
  const measures = measuresIn(content.text);
  if (measures.length === 0) return inWords ? [targetInWords(ref, content, lines)] : [];
  const clauses = clausesOf(content, measures);
  return clauses.map(({ part, measure }, i) => ({
    ref: clauses.length === 1 ? ref : `${ref}.${letterOf(i)}`,
    text: part.text,
    comparator: measure.comparator,
    value: measure.value,
    unit: measure.unit,
    per: measure.per,
    followedBy: [],
    source: placeOf(part, lines),
    ground: { rule: 'measure', confidence: 0.9 },
  }));
}

function letterOf(index: number): string {
  return 'abcdefghiklmnopqrstuvxy'.charAt(index);
}

function targetInWords(ref: string, content: MappedText, lines: LineIndex): ReadTarget {
  return {
    ref,
    text: content.text,
    comparator: '=',
    value: null,
    unit: '',
    per: null,
    followedBy: [],
    source: placeOf(content, lines),
    ground: { rule: 'words-only', confidence: 0.6 },
  };
}

interface Clause {
  readonly part: MappedText;
  readonly measure: Measure;
}

/** Cuts at the marks between two measures: ";", a full stop, else ", " or " và " in front of the second. */
function clausesOf(content: MappedText, measures: readonly Measure[]): Clause[] {
  const cuts: number[] = [0];
  const kept: Measure[] = [measures[0]!];
  for (let i = 1; i < measures.length; i += 1) {
    const from = kept.at(-1)!.end;
    const cut = cutBetween(content.text, from, measures[i]!.start);
    if (cut === null) continue;
    cuts.push(cut);
    kept.push(carriedChange(kept.at(-1)!, measures[i]!, content.text.slice(cut, measures[i]!.start)));
  }
  return kept.map((measure, i) => {
    const raw = sliceMapped(content, cuts[i]!, cuts[i + 1] ?? content.text.length);
    const lead = /^[\s,]*(?:và\s+)?/u.exec(raw.text)![0].length;
    return { part: sliceMapped(raw, lead, raw.text.trimEnd().length), measure };
  });
}

function cutBetween(text: string, from: number, to: number): number | null {
  const between = text.slice(from, to);
  const strong = Math.max(between.lastIndexOf('; '), between.lastIndexOf('. '));
  if (strong !== -1) return from + between.slice(0).search(/[;.]\s/u) + 1;
  const weak = [...between.matchAll(/,\s*(?:đồng thời\s+|trong đó\s+)?|\s(?:và|đồng thời)\s/gu)].at(-1);
  const after = weak ? between.slice(weak.index + weak[0].length) : '';
  const near = after.split(/\s+/u).length <= 7 || /^(?:tăng|giảm|tốc độ|tỷ lệ|tỉ lệ|đạt)\s/u.test(after);
  return weak && near ? from + weak.index + (weak[0].startsWith(',') ? 1 : 0) : null;
}

/** "tăng thêm 5% số …; 5% số …": what is said of the first holds for a bare second. */
function carriedChange(before: Measure, measure: Measure, words: string): Measure {
  const isChange = before.comparator === 'increase>=' || before.comparator === 'decrease>=';
  return isChange && measure.value !== 100 && /^[\s;,]*$/u.test(words)
    ? { ...measure, comparator: before.comparator, per: measure.per ?? before.per }
    : measure;
}

/** Plans without a section for targets name them among purpose and requirements. */
function targetsInProse(node: OutlineNode, lines: LineIndex): ReadTarget[] {
  const own = /phấn đấu|chỉ tiêu|mục tiêu/iu.test(node.content.text)
    ? indicatorsOf(node.ref, node.content, false, lines)
    : [];
  return [...own, ...node.children.flatMap((child) => targetsInProse(child, lines))];
}

/** Who is told to follow "Mục tiêu 1, 3 và 4". */
function followersOf(target: ReadTarget, index: number, assignments: readonly ReadAssignment[]): string[] {
  const number = Number(/(\d+)(?:\.[a-z])?$/u.exec(target.ref)?.[1] ?? index + 1);
  const followers = assignments.filter(({ text }) => namesTarget(text, number));
  return [...new Set(followers.flatMap(({ assignees }) => assignees))];
}

function namesTarget(text: string, number: number): boolean {
  return [
    ...text.matchAll(/(?:mục tiêu|chỉ tiêu)\s+(?:số\s+)?((?:\d{1,2}(?:,\s*|\s+và\s+(?:mục tiêu\s+)?)?)+)/giu),
  ].some((match) => [...match[1]!.matchAll(/\d{1,2}/gu)].some(([n]) => Number(n) === number));
}
