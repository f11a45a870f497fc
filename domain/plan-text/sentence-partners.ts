import { readBodiesFrom } from './body-names.ts';
import type { BodyMention } from './body-names.ts';
import { bodyTokens } from './body-tokens.ts';
import { isVerb } from './body-parts.ts';

/** A partner of the one who has the duty. */
export interface Partner extends Pick<BodyMention, 'name' | 'words' | 'start' | 'end' | 'kind'> {
  readonly rule: 'named-partner' | 'partner-as-worded';
  readonly confidence: number;
}

/** "phối hợp (chặt chẽ) với …", "phối hợp Sở …", "cùng với …" */
const together =
  /(?<![\p{L}])(?:phối\s+hợp(?:\s+(?:chặt\s+chẽ|đồng\s+bộ|hiệu\s+quả|có\s+hiệu\s+quả|tốt|kịp\s+thời|thường\s+xuyên|nhịp\s+nhàng|liên\s+ngành))*\s*,?\s*(?:(?:trao\s+đổi|cung\s+cấp|chia\s+sẻ)\s+thông\s+tin\s+)?(?:cùng\s+với|cùng|với)?|cùng\s+với)\s+/giu;
/** "công tác phối hợp", "quy chế phối hợp": the noun. */
const noun =
  /(?:công\s+tác|sự|quy\s+chế|cơ\s+chế|chương\s+trình|kế\s+hoạch|hội\s+đồng|đơn\s+vị|cơ\s+quan|việc|hiệu\s+quả|tinh\s+thần|trách\s+nhiệm|mối\s+quan\s+hệ|ngành)\s*$/iu;
/** "tăng cường công tác phối hợp với …": the noun is what the assignee has to do. */
const ownDoing = /(?:tăng\s+cường|đẩy\s+mạnh|làm\s+tốt|thực\s+hiện\s+tốt)\s+(?:công\s+tác|sự)\s*$/iu;
/** Somebody else is told to do it: "chỉ đạo các đơn vị …", "hướng dẫn doanh nghiệp …". */
const directed =
  /(?<![\p{L}])(?:chỉ\s+đạo|hướng\s+dẫn|yêu\s+cầu|vận\s+động|khuyến\s+khích|giao(?!\s+(?:ban|thông|lưu|dịch))|đôn\s+đốc|đề\s+nghị|giúp|tạo\s+điều\s+kiện\s+cho)(?:\s*,\s*[\p{L} ]{2,30})?\s+(?<who>[^.;]*)$/iu;

/**
 * Partners of the assignee, named anywhere in the sentence. Not among them: partners of somebody whom the assignee
 * directs, and those who receive or supply something.
 */
export function readPartners(text: string): Partner[] {
  const found: Partner[] = [];
  for (const match of text.matchAll(together)) {
    const before = text.slice(Math.max(0, match.index - 400), match.index);
    // "cùng với chính sách hỗ trợ": only behind "phối hợp" is what no table knows a partner.
    const giving = /^phối.*(?:với|cùng)\s*$/isu.test(match[0]);
    const isNoun = noun.test(before) && !/^cùng/iu.test(match[0]) && !(giving && ownDoing.test(before));
    if (isNoun || isOfSomebodyElse(before)) continue;
    const at = match.index + match[0].length;
    for (const partner of partnersAt(text, at, giving)) {
      if (!found.some((other) => isSame(other, partner))) found.push(partner);
    }
  }
  return found;
}

/** Named already, or at the same place. */
function isSame(a: Partner, b: Partner): boolean {
  return (a.start < b.end && b.start < a.end) || a.name.toLowerCase() === b.name.toLowerCase();
}

/** In the same part of the sentence somebody else was told to act. "đồng thời" begins another part. */
function isOfSomebodyElse(before: string): boolean {
  const part = before.split(/[.;]|đồng\s+thời/iu).at(-1)!;
  const who = directed.exec(part)?.groups?.['who'];
  if (who === undefined) return false;
  // "hướng dẫn, kiểm tra; chủ động phối hợp", "chỉ đạo …, chủ trì, phối hợp": the assignee himself again.
  return !/(?:^|,)\s*(?:và\s+)?(?:chủ\s+trì|chủ\s+động|tích\s+cực|thường\s+xuyên|tham\s+gia)?\s*,?\s*$/iu.test(
    who,
  );
}

/** The longest list of partners: some twenty names. */
const LONGEST_LIST = 1_000;

function partnersAt(text: string, at: number, giving: boolean): Partner[] {
  // A part of the text at a time, so that a text of nothing but "phối hợp với" is read in its length, not its square.
  const bodies = readBodiesFrom(text.slice(at, at + LONGEST_LIST), 0).map((one) => ({
    ...one,
    start: one.start + at,
    end: one.end + at,
  }));
  // The list must begin here, not further on: "phối hợp tổ chức hội nghị với Sở …" is read at "với".
  const first = bodies[0];
  if (first !== undefined && text.slice(at, first.start).trim() === '') {
    return bodies.map(({ name, words, start, end, kind }) => ({
      name,
      words,
      start,
      end,
      kind,
      rule: 'named-partner',
      confidence: 0.9,
    }));
  }
  const worded = giving ? wordedPartner(text, at) : null;
  return worded === null ? [] : [worded];
}

/** "phối hợp với người dân, nhà khoa học xây dựng …": no body that a table knows, up to the verb. */
function wordedPartner(text: string, at: number): Partner | null {
  const tokens = bodyTokens(text.slice(at, at + 160));
  let to = 0;
  while (to < tokens.length && to < 14 && /^[\p{L}\d,]/u.test(tokens[to]!.text) && !isVerb(tokens, to))
    to += 1;
  while (to > 0 && [',', 'và'].includes(tokens[to - 1]!.key)) to -= 1;
  if (to < 1) return null;
  const end = at + tokens[to - 1]!.end;
  const words = text.slice(at, end);
  const name = words.charAt(0).toUpperCase() + words.slice(1).replace(/\s+/g, ' ');
  return { name, words, start: at, end, kind: 'group', rule: 'partner-as-worded', confidence: 0.5 };
}
