import { blocksOf } from './blocks.ts';
import type { CleanLine } from './clean-lines.ts';
import type { DocumentParts } from './document-parts.ts';
import { markerOf } from './list-markers.ts';
import { outlineOf } from './outline.ts';
import type { OutlineNode } from './outline.ts';
import { noFindings } from './raw-duty.ts';
import type { Findings } from './raw-duty.ts';
import { readSections } from './read-sections.ts';
import { tableTargets } from './target-tables.ts';
import { isTaskTable, tableDuties } from './task-tables.ts';
import type { Wrapping } from './wrapping.ts';

/** Tables of tasks and of targets in annexes; an annex in words is read like the plan where it gives work to bodies. */
export function readAnnexes({ annexes }: DocumentParts, wrapping: Wrapping, findings: Findings): void {
  annexes.forEach((lines, i) => {
    const ref = annexes.length === 1 ? 'PL' : `PL${i + 1}`;
    const outline = outlineOf(blocksOf(lines.slice(1), wrapping), ref);
    const tables = nodesWithRows(outline);
    for (const { rows } of tables) {
      const targets = tableTargets(rows, ref);
      if (targets.length > 0) findings.tableTargets.push(...targets);
      else if (isTaskTable(rows)) findings.duties.push(...tableDuties(rows, ref));
    }
    const title = titleOf(lines);
    if (tables.length === 0 && title.some(isAboutWork) && !title.some(isForm))
      readInWords(outlineOf(blocksOf(lines.slice(title.length), wrapping), ref), findings);
  });
}

/** What stands above the first item. */
function titleOf(lines: readonly CleanLine[]): string[] {
  const texts = lines.slice(0, 6).map(({ content }) => content.text);
  const first = texts.findIndex((text) => markerOf(text) !== null);
  return first === -1 ? texts : texts.slice(0, first);
}

function isAboutWork(line: string): boolean {
  return /phân công|nhiệm vụ|trách nhiệm|công việc/iu.test(line);
}

/** Outlines and forms of reports hold headings for others to fill in. */
function isForm(line: string): boolean {
  return /mẫu|đề cương|biểu|dự toán|kinh phí/iu.test(line);
}

/** Only what names who does it: what else an annex says is no general task of the plan. */
function readInWords(outline: OutlineNode, findings: Findings): void {
  const own = noFindings();
  readSections(outline, own);
  findings.duties.push(...own.duties);
  findings.reportTexts.push(...own.reportTexts.filter(({ ref }) => ref !== 'closing'));
}

function nodesWithRows(node: OutlineNode): OutlineNode[] {
  return [...(node.rows.length > 0 ? [node] : []), ...node.children.flatMap(nodesWithRows)];
}
