import type { AssigneeRole } from '../plan/plan-document.ts';
import { readBodyList } from './body-names.ts';

/** A value read from a sentence, the rule that gave it and how sure it is. */
export interface Stated<T> {
  readonly value: T;
  readonly rule: string;
  /** 0..1 */
  readonly confidence: number;
}

/** "chủ trì" said of the assignee; not of somebody else ("do Sở … chủ trì", "cơ quan chủ trì", "vai trò chủ trì"). */
const leads =
  /(?<!(?:cơ\s+quan|đơn\s+vị|bộ|ngành|vai\s+trò|trách\s+nhiệm|cấp|nhóm|tổ\s+chức)\s+)(?<![\p{L}])chủ\s+trì(?![\p{L}])/giu;
const standing =
  /(?:(?<![\p{L}])là\s+(?:cơ\s+quan|đơn\s+vị|bộ\s+phận)\s+|^\s*(?:cơ\s+quan|đơn\s+vị)\s+)thường\s+trực(?!\s+(?:tổ|ban|hội\s+đồng|của\s+(?:tổ|ban|hội\s+đồng))(?!\p{L}))|(?:làm\s+|chức\s+năng\s+|nhiệm\s+vụ\s+(?:là\s+)?(?:cơ\s+quan\s+)?|giữ\s+vai\s+trò\s+)(?:cơ\s+quan\s+)?thường\s+trực/iu;
const by = /(?<![\p{L}])(?:[Dd]o\s+[^,.;]{2,80}|[Đđ]ược\s+\p{Lu}[^,.;]{1,80})$/u;
const partOf =
  /^(?:chủ\s+động,?\s+|tích\s+cực,?\s+|thường\s+xuyên,?\s+|tiếp\s+tục\s+|tăng\s+cường\s+(?:công\s+tác\s+)?|có\s+trách\s+nhiệm\s+|chịu\s+trách\s+nhiệm\s+|kịp\s+thời\s+|tổ\s+chức\s+)*(?:phối\s+hợp|tham\s+gia|cùng\s+với)(?![\p{L}])/iu;

/**
 * What the assignee does: `lead` when told to "chủ trì" or named the standing agency anywhere; `coordinate` when the
 * main verb is "phối hợp" or "tham gia", introductions left aside; else `perform`.
 */
export function readRole(text: string): Stated<AssigneeRole> {
  const sentence = text.replace(/\s+/g, ' ').trim();
  if (standing.test(sentence)) return { value: 'lead', rule: 'standing-agency', confidence: 0.95 };
  for (const match of sentence.matchAll(leads)) {
    if (!by.test(sentence.slice(Math.max(0, match.index - 90), match.index))) {
      return { value: 'lead', rule: 'told-to-lead', confidence: 0.95 };
    }
  }
  if (partOf.test(mainClause(sentence))) return { value: 'coordinate', rule: 'main-verb', confidence: 0.9 };
  return { value: 'perform', rule: 'no-other-role', confidence: 0.85 };
}

const introduction =
  /^(?:căn\s+cứ|trên\s+cơ\s+sở|theo|trong|hằng|hàng|định\s+kỳ|khi|đối\s+với|nhằm|để|với|từ|tùy|tuỳ|ngoài|dựa|thông\s+qua|bên\s+cạnh|ngay|trước|sau)(?![\p{L}])/iu;
/** What an introduction is made of: nouns up to the verb that follows its last comma. */
const stillIntroduction =
  /^(?:chức\s+năng|nhiệm\s+vụ|quyền\s+hạn|thẩm\s+quyền|tình\s+hình|điều\s+kiện|nội\s+dung|mục\s+tiêu|kế\s+hoạch|quy\s+định|đặc\s+điểm|khả\s+năng|yêu\s+cầu\s+(?:nhiệm|thực)|lĩnh\s+vực|ngành|địa\s+phương|đơn\s+vị|cơ\s+quan|phạm\s+vi|thực\s+tế|hằng|hàng|quý|tháng)(?![\p{L}])/iu;

/** "Căn cứ chức năng, nhiệm vụ được giao" in front of the verb, with or without a comma between them. */
const byFunction =
  /^(?:căn\s+cứ|theo|trên\s+cơ\s+sở)\s+(?:vào\s+)?chức\s+năng,?\s*nhiệm\s+vụ(?:\s+(?:được\s+giao|quản\s+lý|của\s+mình))?,?\s+(?=(?:chủ\s+động|phối\s+hợp|chủ\s+trì|tham\s+gia|tích\s+cực)(?![\p{L}]))/iu;

/** The sentence from its main verb on: without the names at its head, and without "Căn cứ …," before it. */
export function mainClause(sentence: string): string {
  const list = readBodyList(sentence);
  let rest = (list !== null && list.rest !== '' ? list.rest : sentence).replace(byFunction, '');
  for (let i = 0; i < 8 && (introduction.test(rest) || (i > 0 && stillIntroduction.test(rest))); i += 1) {
    const comma = rest.indexOf(',');
    // "Hằng năm, …" is a word of time; "Định kỳ đôn đốc …" begins the duty itself.
    const far = /^(?:hằng|hàng|định\s+kỳ)/iu.test(rest) && comma > 25;
    if (comma === -1 || far) return rest;
    rest = rest.slice(comma + 1).trim();
  }
  const again = readBodyList(rest);
  return again !== null && again.rest !== '' ? again.rest : rest;
}
