import { bodiesAtStart } from './body-lists.ts';
import { roleOf } from './duty-role.ts';
import { addressedBodies } from './headings.ts';
import { labelOf } from './labels.ts';
import { joinWrapped, sliceMapped } from './mapped-text.ts';
import type { MappedText } from './mapped-text.ts';
import { isOpen } from './outline.ts';
import type { OutlineNode } from './outline.ts';
import { readTimeWords } from './time-words.ts';
import type { Holder, InheritedRole, RawDuty } from './raw-duty.ts';

/** The longest line that can hold words of time alone. */
const LONGEST_TIME = 110;

/** Words of time alone on a line: they belong to the duty above. */
function isTimeAlone(text: string): boolean {
  if (text.length > LONGEST_TIME) return false;
  const readings = readTimeWords(text, { planYear: null, issuedOn: null, periodEnd: null, field: true });
  const read = readings
    .filter(({ question }) => question !== 'time-words-unknown')
    .reduce((sum, { words }) => sum + words.length, 0);
  return read >= text.length * 0.7;
}

/** The duties below a heading that names bodies: one for each bullet or paragraph. */
export function dutiesBelow(
  nodes: readonly OutlineNode[],
  holder: Holder,
  inherited: InheritedRole | null,
  duties: RawDuty[],
): void {
  let role = inherited;
  const before = duties.length;
  for (const node of nodes) {
    if (takeField(node, duties, before)) continue;
    if (node.children.length === 0) {
      // "Chủ trì, phối hợp với …:" without children of its own leads the bullets that stand behind it.
      const leadIn = node.marker === null && node !== nodes.at(-1) ? roleLeadIn(node.content.text) : null;
      if (leadIn) role = leadIn;
      else duties.push(dutyOf(node, node.content, holder, role));
      continue;
    }
    dutiesOfParent(node, holder, role, duties);
  }
}

function dutiesOfParent(
  node: OutlineNode,
  holder: Holder,
  role: InheritedRole | null,
  duties: RawDuty[],
): void {
  if (listsThings(node)) {
    duties.push(dutyOf(node, wholeOf(node), holder, role));
    return;
  }
  const leadIn = roleLeadIn(node.content.text);
  if (leadIn) {
    dutiesBelow(node.children, holder, leadIn, duties);
    return;
  }
  if (!isOpen(node.content.text)) {
    duties.push(dutyOf(node, node.content, holder, role));
    dutiesBelow(node.children, holder, role, duties);
    return;
  }
  dutiesBelow(node.children, holder, role, duties);
}

/** "Chủ trì, phối hợp với các sở, ngành:" with nothing said of what is to be done. */
export function roleLeadIn(text: string): InheritedRole | null {
  const words = text.replace(/[\s:]+$/u, '');
  const match =
    /^(?:chủ trì|tham mưu|chủ động|tham gia|thực hiện)?(?:,|\s+và)?\s*(?:phối hợp(?:\s+(?:chặt chẽ|thực hiện))?(?:\s+với)?)?\s*/iu.exec(
      words,
    )!;
  if (!/chủ trì|phối hợp/iu.test(match[0]) || !isOpen(text)) return null;
  const rest = words.slice(match[0].length);
  if (rest !== '') {
    const list = bodiesAtStart(rest, 'heading');
    const after = rest.slice(list?.end ?? 0);
    if (!list && !/^(?:tổ chức )?(?:thực hiện|triển khai|các nhiệm vụ).{0,40}$/iu.test(rest)) return null;
    if (
      list &&
      !/^[\s,]*(?:(?:tổ chức |triển khai )*(?:thực hiện )?(?:các )?(?:nội dung|nhiệm vụ|công việc)?(?: sau)?|thực hiện)?[\s:]*$/iu.test(
        after,
      )
    )
      return null;
  }
  const { role, coordinators } = roleOf(words);
  return { role, coordinators };
}

/** The role and the partners that a heading gives to all that stands below it: "(Sở X chủ trì)". */
export function roleIn(heading: string): InheritedRole {
  const { role, coordinators } = roleOf(heading);
  return { role, coordinators };
}

const LISTS = /(?:bao gồm|gồm|gồm có|như sau|sau đây|cụ thể|cụ thể là|như|sau)\s*:$/iu;

/** Whether the bullets below name things and not duties: they are then part of the duty above them. */
function listsThings(node: OutlineNode): boolean {
  if (!LISTS.test(node.content.text)) return false;
  return node.children.every(
    ({ content, children }) =>
      children.length === 0 &&
      /^(?:Dự án|Tiểu dự án|Mục tiêu|Chương trình|Đề án|Nghị|Luật|Quyết định|Thông tư|Danh mục|Biểu|Phụ lục|Trường|Xã|Phường|Huyện|Công trình|Tuyến|Lĩnh vực|Nhóm|\d|\p{Lu}\p{L}*\s+\d)/u.test(
        content.text,
      ),
  );
}

function wholeOf(node: OutlineNode): MappedText {
  return node.children.reduce((whole, child) => joinWrapped(whole, child.content), node.content);
}

/** A line that holds a field of the duty above it: its time or its product. */
function takeField(node: OutlineNode, duties: RawDuty[], from: number): boolean {
  const above = duties.slice(from).at(-1);
  if (!above || node.children.length > 0) return false;
  const label = labelOf(node.content.text);
  if (label?.kind === 'time') {
    above.time = sliceMapped(node.content, label.length);
    return true;
  }
  if (label?.kind === 'product') {
    above.product = node.content.text.slice(label.length);
    return true;
  }
  if (isTimeAlone(node.content.text)) {
    above.time = node.content;
    return true;
  }
  return false;
}

function dutyOf(node: OutlineNode, content: MappedText, holder: Holder, role: InheritedRole | null): RawDuty {
  const narrowed = narrowedHolder(content.text, holder);
  return { ref: node.ref, content, holder: narrowed, role, time: null, product: null, rule: 'heading' };
}

/**
 * A duty that itself names who does it ("Sở A chủ trì, phối hợp với Sở B …" below "Sở A, Sở B"). The head of a body
 * stands for the body.
 */
function narrowedHolder(text: string, holder: Holder): Holder {
  const own = addressedBodies({ text, at: [] });
  if (
    !own?.running ||
    own.names.some((name) =>
      /^(?:Chủ tịch|Giám đốc|Thủ trưởng|Trưởng|Người đứng đầu|Cơ quan|Đơn vị|Doanh nghiệp|Các (?:địa phương|cơ quan|đơn vị))/u.test(
        name,
      ),
    )
  ) {
    return holder;
  }
  return { ...holder, names: own.names, mandateWords: own.mandateWords ?? holder.mandateWords };
}
