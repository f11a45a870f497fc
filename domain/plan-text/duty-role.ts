import { bodiesAtStart } from './body-lists.ts';

/** What the assignee is to do in a duty, and with whom. */
export interface DutyRole {
  readonly role: 'lead' | 'coordinate' | 'perform';
  readonly coordinators: readonly string[];
  readonly rule: string;
  readonly confidence: number;
}

const SOFT =
  /^(?:(?:chủ động|tích cực|tăng cường|tiếp tục|thường xuyên|kịp thời|định kỳ|hằng năm|hàng năm|có trách nhiệm|chịu trách nhiệm|quá trình tổ chức thực hiện cần|và|,|đồng thời|công tác)\s*,?\s*)+/iu;

/** "Căn cứ chức năng, nhiệm vụ được giao", with or without a comma behind it. */
const FUNCTIONS =
  /^(?:căn cứ|theo|trên cơ sở)\s+(?:vào\s+)?chức năng,?\s*nhiệm vụ(?:\s+(?:được giao|quản lý|của mình))?(?:,?\s*quyền hạn)?,?\s+/iu;

/** Clauses that stand before the main verb and do not change it. */
const FRAMES =
  /^(?:căn cứ|trên cơ sở|theo|thực hiện (?:chức năng|nhiệm vụ)|trong phạm vi|với chức năng|bám sát)[^;.]*?,\s*(?=(?:chủ động|chủ trì|phối hợp|tham gia|tích cực)\s)/iu;

/** The role that the words of a duty give to the one who has to do it. */
export function roleOf(text: string): DutyRole {
  const coordinators = partnersOf(text);
  if (
    /cơ quan (?:thường trực|đầu mối)/iu.test(text) &&
    /^(?:\S+\s+){0,12}là cơ quan|^là cơ quan/iu.test(text)
  ) {
    return { role: 'lead', coordinators, rule: 'standing-agency', confidence: 0.9 };
  }
  if (isToldToLead(text)) return { role: 'lead', coordinators, rule: 'chu-tri', confidence: 0.95 };
  if (/thực hiện chức năng thường trực/iu.test(text))
    return { role: 'lead', coordinators, rule: 'standing-function', confidence: 0.6 };
  const main = text.replace(FUNCTIONS, '').replace(FRAMES, '').replace(SOFT, '');
  if (/^(?:phối hợp|tham gia|công tác phối hợp)(?=[\s,;])/iu.test(main)) {
    return { role: 'coordinate', coordinators, rule: 'main-verb-coordinate', confidence: 0.9 };
  }
  return { role: 'perform', coordinators, rule: 'no-leading-verb', confidence: 0.85 };
}

/** "chủ trì" said of the assignee: not of a body named in front ("do Sở X chủ trì", "cơ quan chủ trì"). */
function isToldToLead(text: string): boolean {
  return [...text.matchAll(/chủ trì/giu)].some(({ index }) => {
    const before = text.slice(Math.max(0, index - 90), index);
    if (/(?:cơ quan|đơn vị|bộ phận|trách nhiệm|vai trò|xác định rõ|nhiệm vụ)\s+$/iu.test(before))
      return false;
    return !/(?:^|[\s,])do\s+(?:[^;.,]|,\s*(?=\p{Ll}))*$/iu.test(before);
  });
}

const PARTNER =
  /(?:phối hợp(?:\s+(?:chặt chẽ|thường xuyên|đồng bộ|hiệu quả|tốt|cùng))*(?:\s*,\s*(?:trao đổi thông tin|cung cấp thông tin))?(?:\s+(?:với|cùng|cùng với))?|cùng với|(?<=,\s)cùng)\s+/giu;

/** Verbs whose object works with the partners named behind it: they are not the assignee's. */
const DIRECTING =
  /(?:^|[\s,])(?:chỉ đạo|hướng dẫn|yêu cầu|đôn đốc|vận động|khuyến khích|giao|đề nghị|giữa|sự)\s+(?:các|tổ chức|đơn vị|doanh nghiệp|cơ sở|hệ thống|cán bộ|lực lượng|sở|phòng|UBND|Ủy ban|\p{Lu}|sự|cơ quan)[^;.]*$/u;

/** The bodies with which the assignee is told to work, as worded, each once. */
function partnersOf(text: string): string[] {
  const names: string[] = [];
  for (const match of text.matchAll(PARTNER)) {
    const before = text.slice(clauseStart(text, match.index), match.index);
    if (isSomebodyElses(before)) continue;
    const list = bodiesAtStart(text.slice(match.index + match[0].length));
    if (!list) continue;
    for (const name of list.names)
      if (!names.some((known) => known.toLowerCase() === name.toLowerCase())) names.push(name);
  }
  return names;
}

function clauseStart(text: string, index: number): number {
  return Math.max(text.lastIndexOf(';', index), text.lastIndexOf('. ', index)) + 1;
}

/** "Hướng dẫn các doanh nghiệp phối hợp với …": the partners are the enterprises'. */
function isSomebodyElses(before: string): boolean {
  if (
    /^\s*$|[,:]\s*$|\s(?:và|đồng thời|chủ động|chủ trì|tham gia|tích cực|thường xuyên|cần|tăng cường|trách nhiệm)\s+$/iu.test(
      before,
    )
  )
    return false;
  const words = before.trimStart();
  return DIRECTING.test(words.charAt(0).toLowerCase() + words.slice(1));
}
