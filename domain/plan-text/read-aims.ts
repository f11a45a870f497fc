import { isOpen } from './outline.ts';
import type { OutlineNode } from './outline.ts';
import type { Findings } from './raw-duty.ts';
import { isGeneralAim, isSpecificTargets, sectionKindOf } from './section-kinds.ts';

/** A section about purpose and requirements: targets and times among its parts count, the rest says why. */
export function readPurpose(node: OutlineNode, findings: Findings): void {
  for (const child of node.children) {
    const kind = sectionKindOf(child.content.text);
    if (child.children.length > 0 && kind === 'targets') readTargets(child, findings);
    else if (kind === 'time') findings.times.push(child);
    else findings.purposes.push(child);
  }
}

/** A section of targets; where it is divided, the general aim is left out. */
export function readTargets(node: OutlineNode, findings: Findings): void {
  const parts = node.children.filter((child) => child.children.length > 0 && isOpen(child.content.text));
  const isDivided = parts.some(
    ({ content }) => isGeneralAim(content.text) || isSpecificTargets(content.text),
  );
  if (!isDivided) {
    findings.targetSections.push({ node, isSpecific: isSpecificTargets(node.content.text) });
    return;
  }
  for (const child of node.children) {
    if (isGeneralAim(child.content.text)) continue;
    findings.targetSections.push({ node: child, isSpecific: isSpecificTargets(child.content.text) });
  }
}
