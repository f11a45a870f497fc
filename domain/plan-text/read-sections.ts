import {
  assignsNothing,
  isAssigned,
  embeddedDuty,
  isListOfBodies,
  isReference,
  namesBodiesBelow,
  unknownGroup,
} from './assigned-nodes.ts';
import { dutiesBelow, roleIn, roleLeadIn } from './duties-of-bodies.ts';
import { mainClause } from './sentence-roles.ts';
import { addressedBodies } from './headings.ts';
import type { AddressedBodies } from './headings.ts';
import { hasLabelledDuties, labelledDuties } from './labelled-duties.ts';
import { isCapitals } from './blocks.ts';
import { isOpen } from './outline.ts';
import type { OutlineNode } from './outline.ts';
import type { Findings, Holder } from './raw-duty.ts';
import { readPurpose, readTargets } from './read-aims.ts';
import { isCommonDuties, sectionKindOf } from './section-kinds.ts';
import type { SectionKind } from './section-kinds.ts';
import { tableTargets } from './target-tables.ts';
import { isTaskTable, tableDuties } from './task-tables.ts';

/** Goes through the sections of a plan and sorts out duties, general tasks, targets and texts about reporting. */
export function readSections(root: OutlineNode, findings: Findings): void {
  if (isListOfBodies(root)) {
    readDirective(root, findings);
    return;
  }
  for (const section of root.children) {
    if (section.marker === null && section.children.length === 0 && section.rows.length === 0) {
      readClosing(section, root, findings);
    } else if (isAddressedSection(section)) readImplementationPart(section, findings);
    else if (section.marker?.kind === 'article') readArticle(section, findings);
    else readSection(section, sectionKindOf(section.content.text), findings);
  }
  if (root.rows.length > 0) readRows(root, findings);
}

function readDirective(root: OutlineNode, findings: Findings): void {
  for (const child of root.children) {
    if (child.marker !== null) readImplementationPart(child, findings);
    else if (child.children.length === 0) readClosing(child, root, findings);
  }
}

/** In capital letters "TỔ CHỨC THỰC HIỆN" looks like the name of a group. */
const BODY_IN_CAPITALS =
  /^(?:(?:ĐỀ NGHỊ|GIAO|YÊU CẦU)\s+)?(?:CÁC\s+)?(?:SỞ|UBND|[ỦU][ỶY] BAN|CÔNG AN|BỘ|BAN (?:CHỈ|QUẢN|TUYÊN|DÂN|TỔ)|VĂN PHÒNG|CHI CỤC|CỤC|THANH TRA|PHÒNG(?! (?:CHÁY|CHỐNG|NGỪA|TRÁNH|BỆNH|DỊCH))|CÔNG TY|TRUNG TÂM|ĐÀI|BÁO(?! CÁO)|HỘI(?! (?:NGHỊ|THẢO|THI|NHẬP|HỌP))|LIÊN (?:ĐOÀN|MINH|HIỆP)|VIỆN|TÒA ÁN|TOÀ ÁN|HẠT|KHO BẠC|BẢO HIỂM|NGÂN HÀNG|TRẠM|TRƯỜNG(?! HỢP)|BỆNH VIỆN|TỈNH ĐOÀN|THÀNH ĐOÀN|ĐOÀN THANH NIÊN|MẶT TRẬN|THUẾ|HẢI QUAN)(?=\s|$)/u;

/** A section that is itself the heading of bodies, as in directives: "1. Công an tỉnh", "3. Sở X chỉ đạo …". */
function isAddressedSection(section: OutlineNode): boolean {
  if (section.marker === null || section.marker.kind === 'article') return false;
  if (isCapitals(section.content.text) && !BODY_IN_CAPITALS.test(section.content.text)) return false;
  const bodies = addressedBodies(section.content);
  return bodies !== null && isAssigned(section, bodies);
}

/** The articles of a decision that assign something; whatever line stands above them. */
export function readArticles(node: OutlineNode, findings: Findings): void {
  if (node.marker?.kind === 'article') readArticle(node, findings);
  else for (const child of node.children) readArticles(child, findings);
}

function readArticle(article: OutlineNode, findings: Findings): void {
  if (assignsNothing(article)) return;
  const bodies = addressedBodies(article.content);
  if (bodies) {
    if (article.children.length > 0 || bodies.mandateWords !== null)
      readImplementationPart(article, findings);
    return;
  }
  const kind = sectionKindOf(article.content.text);
  readSection(article, kind === 'other' && article.children.length > 0 ? 'tasks' : kind, findings);
}

/** Paragraphs outside all sections: the introduction in front of them, and those with which the plan closes. */
function readClosing(node: OutlineNode, root: OutlineNode, findings: Findings): void {
  const isIntroduction = root.children
    .slice(root.children.indexOf(node))
    .some(({ marker }) => marker !== null);
  if (!isIntroduction) findings.reportTexts.push({ ref: 'closing', content: node.content, holder: null });
}

function readSection(node: OutlineNode, kind: SectionKind, findings: Findings): void {
  if (node.rows.length > 0) readRows(node, findings);
  switch (kind) {
    case 'purpose':
      readPurpose(node, findings);
      return;
    case 'targets':
      readTargets(node, findings);
      return;
    case 'time':
      findings.times.push(node);
      return;
    case 'funding':
      if (hasLabelledDuties(node)) readTasks(node, findings);
      return;
    case 'reporting':
      readReporting(node, null, findings);
      return;
    case 'implementation':
      readImplementation(node, findings);
      return;
    case 'tasks':
    case 'other':
      readTasks(node, findings);
  }
}

function holderOf(bodies: AddressedBodies, node: OutlineNode): Holder {
  return { names: bodies.names, mandateWords: bodies.mandateWords, heading: node.content };
}

/** A section in which headings name bodies and the duties stand below them. */
function readImplementation(node: OutlineNode, findings: Findings): void {
  if (hasLabelledDuties(node)) {
    readLabelled(node, findings, readImplementationPart);
    return;
  }
  let common: Holder | null = null;
  for (const child of node.children) {
    common =
      readImplementationPart(child, findings, isCommonDuties(node.content.text) ? common : null) ?? common;
  }
}

/** One part below such a section; gives back who was named in it. */
function readImplementationPart(
  child: OutlineNode,
  findings: Findings,
  common: Holder | null = null,
): Holder | null {
  if (child.rows.length > 0) readRows(child, findings);
  const bodies = addressedBodies(child.content) ?? unknownGroup(child);
  if (bodies && !namesBodiesBelow(child)) {
    const holder = holderOf(bodies, child);
    readAddressed(child, bodies, holder, findings);
    return holder;
  }
  const kind = sectionKindOf(child.content.text);
  if (kind === 'time') {
    findings.times.push(child);
    return null;
  }
  const isHeading =
    child.children.length > 0 || (isOpen(child.content.text) && child.content.text.length < 60);
  const embedded = child.children.length === 0 ? embeddedDuty(child) : null;
  if (isHeading && kind === 'reporting') readReporting(child, null, findings);
  else if (isHeading && kind === 'funding') return null;
  else if (child.children.length > 0) readImplementation(child, findings);
  else if (embedded) findings.duties.push(embedded);
  else if (common) findings.duties.push(commonDuty(child, common));
  else leaveUnassigned(child, findings);
  return null;
}

function commonDuty(child: OutlineNode, holder: Holder): Findings['duties'][number] {
  return {
    ref: child.ref,
    content: child.content,
    holder,
    role: null,
    time: null,
    product: null,
    rule: 'common',
  };
}

function readAddressed(
  child: OutlineNode,
  bodies: AddressedBodies,
  holder: Holder,
  findings: Findings,
): void {
  if (bodies.duty === null) {
    dutiesBelow(child.children, holder, null, findings.duties);
    return;
  }
  // "Sở A chủ trì, phối hợp với Sở B:" over bullets.
  const leadIn = roleLeadIn(bodies.running ? mainClause(bodies.duty.text) : bodies.duty.text);
  if (leadIn && child.children.length > 0) {
    dutiesBelow(child.children, holder, leadIn, findings.duties);
    return;
  }
  const isFrame = /:$/u.test(bodies.duty.text) && child.children.length > 0;
  if (!isFrame) {
    const rule = child.marker === null ? 'introduction' : 'sentence';
    findings.duties.push({
      ref: child.ref,
      content: bodies.duty,
      holder,
      role: null,
      time: null,
      product: null,
      rule,
    });
  }
  dutiesBelow(child.children, holder, null, findings.duties);
}

function leaveUnassigned(node: OutlineNode, findings: Findings): void {
  if (isReference(node.content.text)) return;
  findings.generalTasks.push({ ref: node.ref, content: node.content });
  findings.unassigned.push({ ref: node.ref, content: node.content });
}

/** A section about reports: its sentences name who reports, and are no duties besides. */
function readReporting(node: OutlineNode, holder: Holder | null, findings: Findings): void {
  if (node.children.length === 0) {
    const bodies = addressedBodies(node.content);
    const own = bodies ? holderOf(bodies, node) : holder;
    if (bodies?.duty && !/báo cáo|phản ánh/iu.test(node.content.text))
      readAddressed(node, bodies, holderOf(bodies, node), findings);
    else findings.reportTexts.push({ ref: node.ref, content: node.content, holder: own });
    return;
  }
  const bodies = addressedBodies(node.content);
  const own = bodies ? holderOf(bodies, node) : holder;
  if (bodies?.duty) findings.reportTexts.push({ ref: node.ref, content: node.content, holder: own });
  for (const child of node.children) readReporting(child, own, findings);
}

/** A numbered line with items below it that is longer says itself what is to be done. */
const LONGEST_HEADING = 250;

/** A section of tasks: bodies in headings or in labelled lines make duties of them, all else is general. */
function readTasks(node: OutlineNode, findings: Findings): void {
  if (hasLabelledDuties(node)) {
    readLabelled(node, findings, readTask);
    return;
  }
  if (node.children.length === 0) {
    if (node.rows.length === 0 && node.marker !== null && !isReference(node.content.text))
      readTask(node, findings);
    return;
  }
  for (const child of node.children) readTask(child, findings);
}

function readTask(child: OutlineNode, findings: Findings): void {
  if (child.rows.length > 0) readRows(child, findings);
  const bodies = addressedBodies(child.content);
  if (bodies && isAssigned(child, bodies)) {
    readAddressed(child, bodies, holderOf(bodies, child), findings);
    return;
  }
  if (child.children.length === 0) {
    const embedded = embeddedDuty(child);
    if (embedded) {
      findings.duties.push(embedded);
      return;
    }
    const leadsIn = child.marker === null && /:$/u.test(child.content.text);
    if (child.rows.length === 0 && !leadsIn) {
      findings.generalTasks.push({ ref: child.ref, content: child.content });
    }
    return;
  }
  const group = embeddedDuty(child);
  if (group) {
    dutiesBelow(child.children, group.holder, roleIn(group.content.text), findings.duties);
    return;
  }
  const kind = sectionKindOf(child.content.text);
  if (kind === 'funding' && isOpen(child.content.text)) return;
  if (kind === 'implementation') readImplementation(child, findings);
  else if (kind === 'reporting') readReporting(child, null, findings);
  else {
    const isHeading =
      child.marker !== null &&
      ['number', 'dotted', 'article', 'roman', 'capital'].includes(child.marker.kind) &&
      child.content.text.length <= LONGEST_HEADING;
    const isTask = !isOpen(child.content.text) && !isHeading;
    if (isTask) findings.generalTasks.push({ ref: child.ref, content: child.content });
    for (const grandchild of child.children) readTask(grandchild, findings);
  }
}

function readLabelled(
  node: OutlineNode,
  findings: Findings,
  readOther: (child: OutlineNode, findings: Findings) => unknown,
): void {
  const { duties, others } = labelledDuties(node);
  findings.duties.push(...duties);
  for (const other of others) readOther(other, findings);
}

function readRows(node: OutlineNode, findings: Findings): void {
  const targets = tableTargets(node.rows, node.ref);
  if (targets.length > 0) findings.tableTargets.push(...targets);
  else if (isTaskTable(node.rows))
    findings.duties.push(...tableDuties(node.rows, node.ref === '' ? 'bảng' : node.ref));
}
