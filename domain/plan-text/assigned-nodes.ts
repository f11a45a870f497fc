import { isCollectiveName, tidyName } from './body-lists.ts';
import { addressedBodies } from './headings.ts';
import type { AddressedBodies } from './headings.ts';
import { sliceMapped } from './mapped-text.ts';
import { isOpen } from './outline.ts';
import type { OutlineNode } from './outline.ts';
import type { Holder, RawDuty } from './raw-duty.ts';
import { sectionKindOf } from './section-kinds.ts';

/** First words of bodies in front of a name that no table knows. */
const BODY_LIKE =
  /^(?:Các|Phòng(?! (?:ngừa|chống|cháy|tránh|dịch|bệnh|hộ|trừ))|Ban(?! hành)|Trung tâm|Chi cục|Văn phòng|Hội(?! (?:nghị|thảo|thi|nhập|họp))|Đoàn(?! kết)|Đội|Trường(?! hợp)|Trạm|Công ty|Bệnh viện|Tổ (?!chức)|Khu phố|Thôn|Thanh tra|Công đoàn|Khoa(?! học)|(?:Phó )?Trưởng|(?:Phó )?Tổ trưởng|Thành viên|Lãnh đạo|Người đứng đầu|Giáo viên|Nhân viên|Cán bộ(?! quản lý)|Công chức|Viên chức|Chủ (?:đầu tư|hộ|cơ sở|rừng|phương tiện)|Bảo vệ(?= [^:]{0,30}:|$)|Nhà (?:trường|thầu|đầu tư))(?:\s+\p{L}|:)/u;

/** "Các khu phố, tổ dân phố", "Phòng Quản lý năng lượng:" with duties below: a body, though no table knows its word. */
export function unknownGroup({ content, marker, children }: OutlineNode): AddressedBodies | null {
  const named =
    marker !== null && BODY_LIKE.test(content.text) ? /^([^:;.]{4,100}):\s+(?=\S)/u.exec(content.text) : null;
  if (named && sectionKindOf(named[1]!) === 'other') {
    const duty = sliceMapped(content, named[0].length);
    return { names: [tidyName(named[1]!)], mandateWords: null, duty, running: false };
  }
  const isHeading =
    marker !== null && children.length > 0 && content.text.length <= 120 && isOpen(content.text);
  if (!isHeading || !BODY_LIKE.test(content.text) || sectionKindOf(content.text) !== 'other') return null;
  return { names: [tidyName(content.text)], mandateWords: null, duty: null, running: false };
}

/** "Trách nhiệm của các sở, ngành" over headings that name each of them. */
export function namesBodiesBelow({ children }: OutlineNode): boolean {
  const named = children.filter(
    (child) => child.children.length > 0 && addressedBodies(child.content) !== null,
  );
  return named.length > 0 && named.length * 2 >= children.length;
}

/** A directive has no chapters: its numbered items name the bodies themselves. */
export function isListOfBodies({ children }: OutlineNode): boolean {
  const items = children.filter(({ marker }) => marker?.kind === 'number');
  const named = items.filter(({ content }) => addressedBodies(content) !== null);
  return (
    items.length > 1 &&
    items.length === children.filter(({ marker }) => marker !== null).length &&
    named.length * 2 > items.length
  );
}

/** A task that says at its end who does it: "… . Giao Sở X chủ trì …", "… (Sở X chủ trì, hoàn thành năm 2026)". */
export function embeddedDuty({ ref, content }: OutlineNode): RawDuty | null {
  const { text } = content;
  const from =
    /(?<=[.;]\s+)(?:Giao|Đề nghị|giao)\s+(?=\p{L})|(?<=\()(?:giao\s+)?(?=[^()]{4,120}\s(?:chủ trì|thực hiện)[^()]*\)\s*[.;]?$)/u.exec(
      text,
    );
  const bodies = from && addressedBodies({ text: text.slice(from.index), at: [] });
  if (!bodies?.duty) return null;
  const holder: Holder = { names: bodies.names, mandateWords: bodies.mandateWords, heading: null };
  return { ref, content, holder, role: null, time: null, product: null, rule: 'sentence' };
}

/** "(chi tiết Phụ lục đính kèm)": the tasks stand elsewhere. */
export function isReference(text: string): boolean {
  return (
    /\((?:chi tiết|có|theo)[^)]*phụ lục[^)]*\)\s*\.?$/iu.test(text) ||
    (text.length < 150 &&
      /(?:chi tiết|cụ thể)[^.;]*(?:tại|theo|trong)[^.;]*(?:phụ lục|biểu|danh mục)/iu.test(text))
  );
}

const EXECUTION =
  /(?:thi hành|thực hiện)\s+(?:các\s+)?(?:Quyết định|Chỉ thị|Nghị quyết)(?:\s+này)?[\s.:;/]*$/iu;
const ISSUES = /^(?:Ban hành|Phê duyệt)\s|(?:Quyết định|Chỉ thị|Nghị quyết) này có hiệu lực/u;

/** "Điều 4. Chánh Văn phòng, … chịu trách nhiệm thi hành" names everybody and assigns nothing. */
export function assignsNothing({ content, children }: OutlineNode): boolean {
  const hasParts = children.some((child) => !EXECUTION.test(child.content.text));
  return !hasParts && (EXECUTION.test(content.text) || ISSUES.test(content.text));
}

/**
 * Among general tasks a heading that names bodies, a word of assignment, or one named body as subject makes a duty; a
 * sentence about "các cấp, các ngành" does not.
 */
export function isAssigned(child: OutlineNode, bodies: AddressedBodies): boolean {
  if (bodies.duty === null) return child.marker !== null && child.children.length > 0;
  if (bodies.mandateWords !== null) return !/khuyến khích/iu.test(bodies.mandateWords);
  const isNamed = bodies.names.some((name) => !isCollectiveName(name));
  // A paragraph without a mark is prose unless it says who leads or answers for it.
  return (
    isNamed &&
    (child.marker !== null ||
      /\s(?:chủ trì|có trách nhiệm|chịu trách nhiệm)[\s,]/u.test(child.content.text.slice(0, 160)))
  );
}
