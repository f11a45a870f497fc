import { timePattern } from './time-patterns.ts';
import { textAfter, textBefore } from './time-reading.ts';
import type { TimeMatch, TimeRule } from './time-reading.ts';

/** A number of a document at the end of the words: "12/KH-UBND", "31-CT/TW,", "128/2025/NĐ-CP (…)". */
const documentNumber =
  /(?:\d[\p{L}\d.]*\s*[/-]\s*[\p{L}\d/ -]{0,12}\p{L}[\p{L}\d/-]*|\d{1,5})(?:\s*\([^)]{0,60}\))?\s*,?\s*$/u;
const documentKind =
  /(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Thông tư|Chỉ thị|Quyết định|Kết luận|Công văn|Công điện|Thông báo|Tờ trình|Kế hoạch số|Văn bản số|Hướng dẫn số|Chương trình số|Báo cáo số|Đề án số|Quy định số)(?!\p{L})[^.;:]{0,90}$/u;
const deadlineWord =
  /(?:trước|đến|hoàn thành|xong|chậm nhất|hạn|trong|vào|từ|hết)\s*$|(?:[Hh]oàn thành|tổ chức|xong)\s[^,]{0,40}$/u;
const ofIssuer =
  /^[,)]?\s*của\s+(?:Chính phủ|Thủ tướng|Bộ|Ban|Trung ương|UBND|Ủy ban|Uỷ ban|Hội đồng|HĐND|Quốc hội|Tỉnh ủy|Thành ủy|Huyện ủy|Sở|Chủ tịch|Đảng)/iu;

/** "Kế hoạch số 12/KH-UBND ngày 05/6/2024": the date of a cited document limits nothing. */
export const dateOfDocument: TimeRule = {
  name: 'date-of-document',
  pattern: timePattern('{MARKED_DAY}'),
  read: (match) => {
    const before = textBefore(match, 130);
    const numbered =
      documentNumber.test(before) && /(?:số|\p{L}[/-]\p{L}|\d\/\d{4}\/)[^;.]{0,50}$/iu.test(before);
    const dated = /(?:19|20)\d{2}/.test(match.words);
    const cited = dated && documentKind.test(before) && !deadlineWord.test(before);
    const issued = dated && ofIssuer.test(textAfter(match)) && !deadlineWord.test(before);
    if (!numbered && !cited && !issued) return null;
    return { use: 'document-date', confidence: numbered ? 0.98 : 0.8 };
  },
};

/** "có hiệu lực từ ngày 01/7/2025", "thành lập ngày 03/02/1930": a fact about a day, not a deadline. */
export const dateInForce: TimeRule = {
  name: 'date-in-force',
  pattern: timePattern(
    '(?:có hiệu lực|áp dụng|thi hành|thành lập|ra đời|được ký|ký kết)(?: thi hành)?(?: kể)?(?: từ)? {MARKED_DAY}',
  ),
  read: () => ({ use: 'validity', confidence: 0.9 }),
};

/** "kỷ niệm 95 năm Ngày thành lập … (03/02/1930 - 03/02/2025)", "Ngày Quốc tế … 26/6", "Tháng hành động …" */
export const occasion: TimeRule = {
  name: 'occasion',
  pattern: timePattern(
    '(?:ngày|tuần lễ|tháng|lễ) (?:quốc tế|toàn dân|toàn quốc|thế giới|pháp luật|hội|truyền thống|thành lập|môi trường|gia đình|chuyển đổi số|việt nam|nhà giáo|thương binh|giải phóng|quốc khánh|thầy thuốc|báo chí|doanh nhân|phụ nữ|khởi nghiệp|tiếp thị|vì)[^.;:]{0,90}?\\(?(?:ngày )?\\d{1,2} ?[/-] ?\\d{1,2}(?:[/-]{YEAR})?(?: ?{DASH} ?\\d{1,2}/\\d{1,2}/{YEAR})?\\)?' +
      '|(?:nhân dịp|kỷ niệm|chào mừng|hưởng ứng)[^.;:,]{0,60}? (?:ngày )?\\d{1,2}[/-]\\d{1,2}(?:[/-]{YEAR})?',
  ),
  read: (match) =>
    /trước|chậm nhất|hoàn thành|đến ngày/iu.test(match.words) ? null : { use: 'occasion', confidence: 0.85 },
};

/** "(số liệu tính từ ngày 15/12 năm trước đến 14/12 năm báo cáo)": the days whose figures the report holds. */
export const dataWindow: TimeRule = {
  name: 'data-window',
  pattern: timePattern(
    '(?:thời (?:gian|điểm|kỳ) )?(?:(?:chốt |lấy |thu thập )?(?:các )?số liệu|chốt|kỳ báo cáo|niên độ|mốc thời gian)[^.;()]{0,60}? ?(?:từ|kể từ|tính từ) {DAY}(?: ?,? ?(?:{LAST_YEAR}|{THIS_YEAR}|{NEXT_YEAR}))?(?: của| tháng)?[^.;()]{0,40}? ?(?:đến|tới|{DASH})(?: hết)? {DAY}(?: ?,? ?(?:{LAST_YEAR}|{THIS_YEAR}|{NEXT_YEAR}))?(?: (?:của )?(?:tháng|qu[ýí]|kỳ)[^.;(),]{0,30})?' +
      '|tính từ {DAY}[^.;()]{0,40}? (?:đến|tới)(?: hết)? {DAY}(?: ?,? ?(?:{LAST_YEAR}|{THIS_YEAR}|{NEXT_YEAR}))?' +
      '|(?:chốt |lấy )?(?:số liệu|thông tin)(?: báo cáo)?(?: được)?(?: tính| chốt| lấy| cập nhật)? ?(?:đến|tới)(?: hết)? {MARKED_DAY}' +
      '|tính đến(?: hết)? {MARKED_DAY}',
  ),
  read: () => ({ use: 'data-window', confidence: 0.9 }),
};

/** "trước 9h00 và 16h00 hằng ngày", "lúc 8 giờ 30": times of the day; the day itself is read apart. */
export const clockTime: TimeRule = {
  name: 'clock-time',
  pattern: timePattern(
    '(?:(?:trước|lúc|vào lúc|vào|từ|đến) (?:thời điểm )?(?:\\d{1,2} ?(?:giờ|h)(?: ?\\d{2})?(?: ?phút)?)|\\d{1,2}(?:h| ?giờ ?)\\d{2}(?: ?phút)?)' +
      '(?: ?(?:,|và|hoặc|đến|{DASH}) ?(?:trước )?\\d{1,2} ?(?:giờ|h)(?: ?\\d{2})?(?: ?phút)?)*(?<daily> (?:hằng|hàng|mỗi) ngày)?',
  ),
  read: (match) => ({
    use: 'clock-time',
    recurrence: match.groups['daily'] === undefined ? null : 'daily',
    confidence: 0.9,
  }),
};

/** "theo quy định" behind a report, "theo lộ trình", "theo tiến độ" in a field: somebody else sets the date. */
export const toBeSet: TimeRule = {
  name: 'to-be-set',
  pattern: timePattern(
    '(?:đảm bảo |bảo đảm )?(?:theo|đúng)(?: đúng)? (?:quy định|qui định|lộ trình|tiến độ|kế hoạch|hướng dẫn|thời gian|thời hạn|chỉ đạo)(?: chung| hiện hành| của (?:pháp luật|bộ|trung ương|thành phố|tỉnh|cấp trên)[\\p{L}, ]{0,40})?',
  ),
  read: (match) => {
    if (!setElsewhere(match)) return null;
    return {
      use: 'due',
      spec: { kind: 'to-be-set' },
      confidence: match.context.field === true ? 0.85 : 0.45,
      question: 'date-to-be-set',
    };
  },
};

/** In a sentence "theo quy định" mostly speaks of the manner; behind "báo cáo" and at the end, of the time too. */
function setElsewhere(match: TimeMatch): boolean {
  if (match.context.field === true) return true;
  const report = /báo\s+cáo(?![\p{L}])[^.;]{0,120}$/iu.test(textBefore(match, 130));
  return report && /^theo\s+qu/iu.test(match.words) && /^\s*(?:[.;,/)]|$)/.test(textAfter(match, 5));
}

/** "trước ngày 23 tháng Chạp", "ngày 10/3 âm lịch": the calendar of the product has no such day. */
export const lunarDay: TimeRule = {
  name: 'lunar-day',
  pattern: timePattern(
    '(?:{DONE} )?(?:(?:{BEFORE}|{BY}|vào) )?(?:ngày )?(?:mùng )?\\d{1,2}(?: tháng (?:chạp|giêng)|(?: ?/ ?| tháng )\\d{1,2} ?,? \\(?âm lịch\\)?)',
  ),
  read: () => ({ use: 'due', spec: { kind: 'to-be-set' }, confidence: 0.6, question: 'date-to-be-set' }),
};
