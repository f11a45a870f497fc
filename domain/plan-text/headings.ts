import { addressedByRole } from './addressed-roles.ts';
import { bodiesAtStart, tidyName } from './body-lists.ts';
import { sliceMapped } from './mapped-text.ts';
import type { MappedText } from './mapped-text.ts';

/** Bodies named in a heading, or as the subject of a sentence that gives them a duty. */
export interface AddressedBodies {
  readonly names: readonly string[];
  /** "Đề nghị", "Giao", "Yêu cầu" as written; null: none. */
  readonly mandateWords: string | null;
  /** The duty that follows on the same line; null: a heading alone. */
  readonly duty: MappedText | null;
  /** The duty is a sentence that runs on from the names; false: it stands behind a colon. */
  readonly running: boolean;
}

const MANDATE =
  /^(?:(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Chủ tịch UBND|Chủ tịch Ủy ban nhân dân)[^.;:]{0,40}?\s)?(kính đề nghị|đề nghị|giao(?: nhiệm vụ)?(?: cho)?|yêu cầu|khuyến khích|phân công|trân trọng đề nghị)\s+(?:cho\s+)?/iu;

const LED_IN = /^(?:đối với|trách nhiệm của|nhiệm vụ của|trách nhiệm|về phía)\s*:?\s+/iu;

/** "Trong 15 ngày kể từ ngày ban hành, …", "Hằng quý, …": a time in front of the bodies. */
const TIMED =
  /^(?:trong (?!quá trình|trường hợp)|trước |chậm nhất |muộn nhất |định kỳ |hằng |hàng |từ ngày |ngay sau |sau khi )[^.;:,]{2,120},\s+(?=(?:các|UBND|Ủy|Uỷ|Sở|Công an|Bộ|Ban|Phòng)\s)/iu;

const VERB_FOLLOWS = /^,?\s*(?:\p{Ll}|\()/u;

/** The longest heading; what is longer is a sentence. */
const LONGEST_HEADING = 220;

/** The bodies to which a text is addressed; null when it does not begin with any. */
export function addressedBodies(content: MappedText): AddressedBodies | null {
  const { text } = content;
  // "UBND các xã phân công …" is no mandate: nobody stands behind it.
  const list = namesBehind(text, MANDATE.exec(text)) ?? namesBehind(text, null);
  if (!list) return null;
  const { names, mandateWords } = list;
  const note = /^\s*\([^)]*\)/u.exec(text.slice(list.end));
  const at = list.end + (note?.[0].length ?? 0);
  const after = text.slice(at);
  const found = { names, mandateWords };
  if (/^[\s.:;,]*$/u.test(after)) return { ...found, duty: null, running: false };
  const colon = /^\s*(?::|\s[-–]|\.(?=\s+\p{Lu}))\s*/u.exec(after);
  if (colon) {
    return { ...found, duty: sliceMapped(content, at + colon[0].length), running: false };
  }
  if (isHeadingTail(text, after)) {
    const whole = [...names.slice(0, -1), tidyName(names.at(-1)! + after)];
    return { ...found, names: whole, duty: null, running: false };
  }
  if (VERB_FOLLOWS.test(after)) return { ...found, duty: content, running: true };
  return text.length <= LONGEST_HEADING && !/[.;]$/u.test(text)
    ? { ...found, duty: null, running: false }
    : null;
}

function namesBehind(text: string, mandate: RegExpExecArray | null) {
  const led = mandate ?? LED_IN.exec(text) ?? TIMED.exec(text);
  const from = led?.[0].length ?? 0;
  const rest = text.slice(from);
  const list = addressedByRole(rest) ?? bodiesAtStart(rest, 'heading');
  return list && { names: list.names, end: from + list.end, mandateWords: mandate?.[1] ?? null };
}

/** Words behind a name that make a heading a sentence. */
const ACTS =
  /(?:^|[\s,])(?:căn cứ|chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|tham mưu|theo dõi|xây dựng|tổ chức|triển khai|thực hiện|theo chức năng|định kỳ|tiếp tục|chủ động|tổng hợp|báo cáo|tăng cường|hướng dẫn|là|đẩy mạnh|nâng cao|rà soát|trong phạm vi)(?=[\s,.;)]|$)/iu;

/** "Các doanh nghiệp |sản xuất và xuất khẩu hàng hóa": a short line without a closing mark goes on the name. */
function isHeadingTail(text: string, after: string): boolean {
  return text.length <= 120 && !/[.;:]$/u.test(text) && /^[\s,]*\p{L}/u.test(after) && !ACTS.test(after);
}

/** Whether the bodies are asked and not told: only the heading's own word says so. */
export function mandateOf(words: string | null): 'directive' | 'request' {
  return words !== null && /đề nghị|khuyến khích/iu.test(words) ? 'request' : 'directive';
}
