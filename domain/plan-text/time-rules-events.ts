import { timePattern } from './time-patterns.ts';
import { textBefore } from './time-reading.ts';
import type { TimeDraft, TimeMatch, TimeRule } from './time-reading.ts';

const REST = '(?<rest>[^.;,()]{0,110})';
/** Where the words of an event end and the sentence goes on. */
const goesOn =
  /\s+(?:để|thì|nhằm|đồng thời|và (?:tham gia|báo cáo|gửi|tổng hợp|thực hiện|kịp thời|tổ chức)|hoặc (?:báo cáo|đề xuất)|báo cáo về|gửi về)\s/iu;

/** "khi có …", "khi xảy ra …", "khi phát sinh …", "trong trường hợp có …": work that waits for an event. */
export const whenEvent: TimeRule = {
  name: 'when-event',
  pattern: timePattern(
    `(?:(?:ngay )?(?:mỗi )?khi|(?:ngay )?sau khi(?= [\\p{L} ]{2,40} xảy ra)) (?:(?!(?:không )?để )[\\p{L} ]{2,40}? (?:xảy ra|vượt(?: quá)?|bùng phát|xuất hiện|đổ bộ|tái diễn)|có(?! nguy cơ)|xảy ra|phát sinh|phát hiện|nhận được|tiếp nhận|được (?:yêu cầu|giao|phân công|trưng cầu|mời)|cần thiết|cần)${REST}` +
      `|(?:trong )?trường hợp (?:có|xảy ra|phát sinh|phát hiện)${REST.replace('<rest>', '<rest2>')}`,
  ),
  read: (match) => {
    const words = eventWords(match);
    // "trước khi có", "sau khi có": the time of something else, read by its own rule.
    if (/^khi/iu.test(match.words) && /(?:trước|sau|từ)\s*$/iu.test(textBefore(match, 10))) return null;
    return {
      use: 'event',
      recurrence: 'on-event',
      spec: null,
      event: words,
      confidence: /^khi có/iu.test(words) || match.context.field === true ? 0.85 : 0.6,
      to: words.length,
    };
  },
};

/** "sau khi có …", "ngay sau khi được phê duyệt": one time, as soon as something has happened. */
export const afterEvent: TimeRule = {
  name: 'after-event',
  pattern: timePattern(
    `(?:ngay )?sau khi (?:có|được|nhận|tiếp nhận|hoàn thành|kết thúc|công bố|tổ chức|ban hành|phê duyệt|thông qua|ký|[\\p{L} ]{2,60}? (?:được|có|ban hành|phê duyệt|hoàn thành|kết thúc|thông qua|công bố|quyết định|ký|hướng dẫn|chỉ đạo|giao))${REST}`,
  ),
  read: (match): TimeDraft => {
    const words = eventWords(match);
    return { use: 'event', recurrence: null, spec: null, event: words, confidence: 0.75, to: words.length };
  },
};

/** "theo yêu cầu của cấp trên", "đột xuất theo yêu cầu": on request; no turn and no date. */
export const onRequest: TimeRule = {
  name: 'on-request',
  pattern: timePattern(
    '(?:đột xuất,? )?(?:theo|khi có) (?:yêu cầu|chỉ đạo|đề nghị)(?: đột xuất)?(?: của (?:cấp|cơ quan|ủy ban|uỷ ban|ubnd|bộ|thành phố|tỉnh|trung ương|lãnh đạo|chủ tịch|sở)[^.;,()]{0,60})?',
  ),
  read: (match) => {
    const report = /báo\s+cáo[^.;]{0,80}$/iu.test(textBefore(match, 100)) || /đột\s+xuất/iu.test(match.words);
    if (!report && match.context.field !== true) return null;
    const words = match.words;
    return { use: 'event', recurrence: 'on-event', spec: null, event: words, confidence: 0.6 };
  },
};

/** "trước Tết Nguyên đán", "trước mùa mưa bão", "trước kỳ họp thứ 5": a date that no calendar of the product has. */
export const beforeOccasion: TimeRule = {
  name: 'before-occasion',
  pattern: timePattern(
    '(?:{DONE} )?{BEFORE} (?:dịp |ngày |kỳ nghỉ )?(?:tết|mùa|kỳ họp|khai giảng|đại hội|lễ)(?<rest>[^.;,()]{0,60})',
  ),
  read: (match) => {
    const words = eventWords(match);
    const to = words.length;
    return {
      use: 'due',
      spec: { kind: 'to-be-set' },
      event: words,
      confidence: 0.6,
      question: 'date-to-be-set',
      to,
    };
  },
};

function eventWords(match: TimeMatch): string {
  return match.words.split(goesOn)[0]!.trimEnd();
}
